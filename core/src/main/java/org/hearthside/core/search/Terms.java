package org.hearthside.core.search;

import java.util.List;

/**
 * Sorted texts packed into one array: a hundred thousand small strings would take three times the
 * memory. Immutable.
 */
final class Terms {
    private final char[] pool;
    private final int[] starts;

    /** Takes texts in their natural order; equal texts may follow each other. */
    Terms(List<String> sorted) {
        starts = new int[sorted.size() + 1];
        int length = 0;
        for (int i = 0; i < sorted.size(); i++) {
            length += sorted.get(i).length();
            starts[i + 1] = length;
        }
        pool = new char[length];
        for (int i = 0; i < sorted.size(); i++) {
            var text = sorted.get(i);
            text.getChars(0, text.length(), pool, starts[i]);
        }
    }

    int size() {
        return starts.length - 1;
    }

    int length(int term) {
        return starts[term + 1] - starts[term];
    }

    char at(int term, int index) {
        return pool[starts[term] + index];
    }

    String text(int term) {
        return new String(pool, starts[term], length(term));
    }

    /** The place of the text, or a negative number. */
    int find(String text) {
        int place = firstFrom(text);
        return place < size() && length(place) == text.length() && compare(place, text) == 0
                ? place
                : -1;
    }

    /** The first place whose text is not before this one. */
    int firstFrom(String text) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The first place after those that start with the prefix. */
    int firstAfter(String prefix) {
        int low = firstFrom(prefix);
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (startsWith(middle, prefix)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many characters the text shares with the one before it. */
    int sharedWithPrevious(int term) {
        if (term == 0) {
            return 0;
        }
        int most = Math.min(length(term), length(term - 1));
        int shared = 0;
        while (shared < most && at(term, shared) == at(term - 1, shared)) {
            shared++;
        }
        return shared;
    }

    private boolean startsWith(int term, String prefix) {
        if (length(term) < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (at(term, i) != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int compare(int term, String text) {
        int length = length(term);
        int most = Math.min(length, text.length());
        for (int i = 0; i < most; i++) {
            int difference = at(term, i) - text.charAt(i);
            if (difference != 0) {
                return difference;
            }
        }
        return length - text.length();
    }
}
