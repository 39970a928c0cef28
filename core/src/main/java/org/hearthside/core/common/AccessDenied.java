package org.hearthside.core.common;

/** The role may not do this, or the person is outside its houses. */
public final class AccessDenied extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Takes the name of the right that is missing. */
    public AccessDenied(String right) {
        super("Not permitted: " + right);
    }
}
