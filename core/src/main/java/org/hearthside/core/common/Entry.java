package org.hearthside.core.common;

/** How a record comes in. What a form must ask for, a source elsewhere may not know. */
public enum Entry {
    /** Typed into a form by someone who can be asked. */
    FORM,
    /** Read from another system: taken as far as it is sound, gaps stay "not recorded". */
    IMPORT
}
