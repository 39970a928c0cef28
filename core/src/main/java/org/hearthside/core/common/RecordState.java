package org.hearthside.core.common;

/**
 * The state that every clinical item must have (forms.md 2.1). "Nothing known" and "nobody asked"
 * are different facts: only {@link #NONE_KNOWN} may ever print as "none".
 */
public enum RecordState {
    /** Asked, and there is something: it stands in the record. */
    RECORDED,
    /** Asked, and there is nothing known. */
    NONE_KNOWN,
    /** Nobody has recorded an answer. */
    NOT_RECORDED,
    /** Asked, and no answer could be had. */
    UNABLE_TO_VERIFY
}
