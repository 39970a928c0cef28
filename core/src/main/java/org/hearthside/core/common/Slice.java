package org.hearthside.core.common;

/**
 * Which part of a long list is asked for.
 *
 * @param offset rows to skip
 * @param limit most rows to give, 1 to 1000
 */
public record Slice(int offset, int limit) {
    /** The most rows that one question gives. */
    public static final int MOST = 1000;

    public Slice {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("Not a part of a list: " + offset + ", " + limit);
        }
    }

    /** The first rows. */
    public static Slice first(int limit) {
        return new Slice(0, limit);
    }
}
