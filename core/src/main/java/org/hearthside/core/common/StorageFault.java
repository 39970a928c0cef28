package org.hearthside.core.common;

/**
 * The store failed. The message is ours: what an engine says can carry a person's data, so it is
 * neither kept nor chained.
 */
public final class StorageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What kind of failure, for the caller to choose words. */
    public enum Kind {
        /** A rule of the database refused the values (a number used twice, a missing parent). */
        CONSTRAINT,
        /** The data on disk fails its integrity check. */
        INTEGRITY,
        /** The store cannot be reached, or broke off. */
        UNAVAILABLE,
        /** Anything else. */
        OTHER
    }

    /** Takes the kind and a message free of a person's data. */
    public StorageFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** The kind of failure. */
    public Kind kind() {
        return kind;
    }
}
