package org.hearthside.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * Distinct terms in order, and what stands under each of them. All that stands under terms with a
 * common start lies side by side, so a prefix is one run over an array. Immutable.
 */
final class Postings {
    private final Terms terms;
    private final int[] starts;
    private final int[] values;

    private Postings(Terms terms, int[] starts, int[] values) {
        this.terms = terms;
        this.starts = starts;
        this.values = values;
    }

    Terms terms() {
        return terms;
    }

    /** Where the values of a term start; the values of the term before end there. */
    int start(int term) {
        return starts[term];
    }

    int value(int place) {
        return values[place];
    }

    /** Collects terms in any order. */
    static final class Builder {
        private final Map<String, Values> byTerm = new HashMap<>();

        void add(String term, int value) {
            byTerm.computeIfAbsent(term, any -> new Values()).add(value);
        }

        /** Packs what was collected; each value as the function gives it. */
        Postings build(IntUnaryOperator value) {
            List<String> sorted = new ArrayList<>(byTerm.keySet());
            Collections.sort(sorted);
            var starts = new int[sorted.size() + 1];
            for (int i = 0; i < sorted.size(); i++) {
                starts[i + 1] = starts[i] + values(sorted.get(i)).size;
            }
            var values = new int[starts[sorted.size()]];
            for (int i = 0; i < sorted.size(); i++) {
                var of = values(sorted.get(i));
                for (int k = 0; k < of.size; k++) {
                    values[starts[i] + k] = value.applyAsInt(of.array[k]);
                }
            }
            return new Postings(new Terms(sorted), starts, values);
        }

        private Values values(String term) {
            return byTerm.getOrDefault(term, new Values());
        }
    }

    private static final class Values {
        private int[] array = new int[1];
        private int size;

        private void add(int value) {
            if (size == array.length) {
                array = Arrays.copyOf(array, size * 2);
            }
            array[size++] = value;
        }
    }
}
