package org.hearthside.core.search;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The working tables of one search, one cell a person; used again by the next search. Not for
 * several threads at once.
 *
 * <p>How well a reading fits a person is packed into one number, the greater the better: the weight
 * of its worst piece (6 bits), the mean weight in sixteenths (10 bits), the reasons (12 bits). The
 * worst piece goes first: {@code ann smith} is rather a Smith called Ann than an Annette Smithson.
 */
final class SearchTables {
    private static final int REASON_BITS = 12;
    private static final int MEAN_BITS = 10;
    private static final int REASONS = (1 << REASON_BITS) - 1;
    private static final int SUM = (1 << MEAN_BITS) - 1;
    private static final List<Reason> EVERY_REASON = List.of(Reason.values());
    private static final int[] PACKED = packed();

    private byte[] fits = new byte[0];
    private int[] soFar = new int[0];
    private int[] best = new int[0];
    private int size;

    /** Clears the tables for so many people. */
    void start(int people) {
        size = people;
        if (fits.length < people) {
            fits = new byte[people];
            soFar = new int[people];
            best = new int[people];
        }
        Arrays.fill(best, 0, people, 0);
    }

    void startPiece() {
        Arrays.fill(fits, 0, size, (byte) 0);
    }

    /** The piece fits the person in this way; the best way counts. */
    void mark(int person, byte kind) {
        if (kind > fits[person]) {
            fits[person] = kind;
        }
    }

    /** Joins the piece to those before it. Returns whether anyone is left. */
    boolean endPiece(boolean first) {
        boolean any = false;
        for (int i = 0; i < size; i++) {
            int now = PACKED[fits[i]];
            int joined = first || now == 0 || soFar[i] == 0 ? now : join(soFar[i], now);
            soFar[i] = !first && soFar[i] == 0 ? 0 : joined;
            any |= soFar[i] != 0;
        }
        return any;
    }

    private static int join(int a, int b) {
        int shift = REASON_BITS + MEAN_BITS;
        int worst = Math.min(a >>> shift, b >>> shift);
        int sum = (a >>> REASON_BITS & SUM) + (b >>> REASON_BITS & SUM);
        return worst << shift | sum << REASON_BITS | ((a | b) & REASONS);
    }

    /** Keeps what this reading of so many pieces gave where it is better than those before. */
    void endReading(int pieces) {
        for (int i = 0; i < size; i++) {
            int packed = soFar[i];
            if (packed != 0) {
                int mean = (packed >>> REASON_BITS & SUM) * 16 / pieces;
                int cleared = packed & ~(SUM << REASON_BITS);
                best[i] = Math.max(best[i], cleared | mean << REASON_BITS);
            }
        }
    }

    /** How well the best reading fits the person; 0 when none does. */
    int best(int person) {
        return best[person];
    }

    /** The part of {@link #best} that ranks: 16 bits. */
    static int score(int packed) {
        return packed >>> REASON_BITS;
    }

    static Set<Reason> reasons(int packed) {
        var reasons = EnumSet.noneOf(Reason.class);
        for (int i = 0; i < EVERY_REASON.size(); i++) {
            if ((packed >>> i & 1) != 0) {
                reasons.add(EVERY_REASON.get(i));
            }
        }
        return reasons;
    }

    private static int[] packed() {
        var packed = new int[MatchKind.values().length + 1];
        for (var kind : MatchKind.values()) {
            packed[kind.code()] =
                    kind.weight() << (REASON_BITS + MEAN_BITS)
                            | kind.weight() << REASON_BITS
                            | 1 << EVERY_REASON.indexOf(kind.reason());
        }
        return packed;
    }
}
