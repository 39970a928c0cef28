package org.hearthside.core.search;

/** Sets of small numbers that are copied, never changed, once others may read them. */
final class Bits {
    private Bits() {}

    static long[] none(int size) {
        return new long[(size + 63) / 64];
    }

    static boolean isSet(long[] bits, int number) {
        return (bits[number >> 6] >>> number & 1) != 0;
    }

    /** Only for a set that nobody else reads yet. */
    static void set(long[] bits, int number) {
        bits[number >> 6] |= 1L << number;
    }
}
