package org.hearthside.core.search;

/**
 * Finds the terms within a few slips of a word. A slip is a letter too many, missing, wrong, or
 * swapped with its neighbor (optimal string alignment distance).
 *
 * <p>It walks the sorted terms as if they were a tree: what was computed for a common start is used
 * again, and where a start is already too far off, all terms that share it are passed over. That
 * needs one byte a term and no second index.
 */
final class TypoWalk {
    private final Terms terms;
    private final byte[] shared;

    TypoWalk(Terms terms) {
        this.terms = terms;
        shared = new byte[terms.size()];
        for (int i = 0; i < shared.length; i++) {
            shared[i] = (byte) Math.min(terms.sharedWithPrevious(i), Byte.MAX_VALUE);
        }
    }

    /** Told of each term that is near. */
    interface Found {
        /**
         * @param term its place
         * @param distance slips between the word and the whole term; more than asked for when only
         *     a start of the term is near
         * @param startDistance slips between the word and the start of the term that is nearest
         */
        void near(int term, int distance, int startDistance);
    }

    /**
     * Tells of the terms within so many slips of the word, and, when starts count, of those that
     * only start with something as near.
     */
    void walk(String word, int slips, boolean startsCount, Found found) {
        int most = Math.min(word.length() + slips, Folding.LONGEST_WORD);
        var rows = new Rows(word, most);
        int ready = 0;
        int dead = Integer.MAX_VALUE;
        for (int term = 0; term < shared.length; term++) {
            if (shared[term] >= dead) {
                continue;
            }
            dead = Integer.MAX_VALUE;
            int length = Math.min(terms.length(term), most);
            int depth = Math.min(shared[term], ready);
            while (depth < length) {
                depth++;
                rows.next(depth, terms.at(term, depth - 1));
                if (rows.isBeyond(depth, slips)) {
                    dead = depth;
                    break;
                }
            }
            ready = depth;
            int start = startsCount ? rows.nearestStart(depth) : slips + 1;
            boolean whole = dead > depth && terms.length(term) <= most;
            int distance = whole ? rows.distance(depth) : slips + 1;
            if (distance <= slips || start <= slips) {
                found.near(term, distance, start);
            }
            if (dead < Integer.MAX_VALUE && start <= slips) {
                // What follows no longer counts, but the start is near for all that share it.
                dead = Integer.MAX_VALUE;
            }
        }
    }

    /** Measures from one word to many terms. Not for several threads. */
    static final class Measure {
        private final Rows rows;

        Measure(String word) {
            rows = new Rows(word, Folding.LONGEST_WORD);
        }

        /** Slips between the word and a term. */
        int to(Terms terms, int term) {
            int length = Math.min(terms.length(term), Folding.LONGEST_WORD);
            for (int i = 1; i <= length; i++) {
                rows.next(i, terms.at(term, i - 1));
            }
            return rows.distance(length);
        }
    }

    /** One row for each letter of the term so far; one column for each letter of the word. */
    private static final class Rows {
        private final String word;
        private final int width;
        private final int[] cells;
        private final char[] letters;
        private final int[] least;
        private final int[] nearestStart;

        private Rows(String word, int most) {
            this.word = word;
            width = word.length() + 1;
            cells = new int[(most + 1) * width];
            letters = new char[most + 1];
            least = new int[most + 1];
            nearestStart = new int[most + 1];
            for (int column = 0; column < width; column++) {
                cells[column] = column;
            }
            nearestStart[0] = word.length();
        }

        private void next(int depth, char letter) {
            letters[depth] = letter;
            int row = depth * width;
            int above = row - width;
            cells[row] = depth;
            int min = depth;
            for (int column = 1; column < width; column++) {
                char typed = word.charAt(column - 1);
                int best =
                        Math.min(
                                cells[above + column - 1] + (typed == letter ? 0 : 1),
                                1 + Math.min(cells[above + column], cells[row + column - 1]));
                if (depth > 1
                        && column > 1
                        && typed == letters[depth - 1]
                        && word.charAt(column - 2) == letter) {
                    best = Math.min(best, cells[above - width + column - 2] + 1);
                }
                cells[row + column] = best;
                min = Math.min(min, best);
            }
            least[depth] = min;
            nearestStart[depth] = Math.min(nearestStart[depth - 1], cells[row + width - 1]);
        }

        /**
         * No longer term can come back within so many slips. Not even by a swap: it counts from the
         * row above, where the least is at most one less, and costs one.
         */
        private boolean isBeyond(int depth, int slips) {
            return least[depth] > slips;
        }

        private int distance(int depth) {
            return cells[depth * width + width - 1];
        }

        private int nearestStart(int depth) {
            return nearestStart[depth];
        }
    }
}
