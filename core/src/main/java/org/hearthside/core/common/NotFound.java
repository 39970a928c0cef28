package org.hearthside.core.common;

/** There is no such record, or this session may not know of it. */
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Takes what was looked for, without a person's data. */
    public NotFound(String what) {
        super("No such " + what);
    }
}
