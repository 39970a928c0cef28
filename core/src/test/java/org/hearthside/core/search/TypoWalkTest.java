package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;

class TypoWalkTest {

    @Test
    void findsExactlyTheTermsThatAFullComparisonFinds() {
        Seeds.each(
                300,
                random -> {
                    var terms = new TreeSet<String>();
                    for (int i = 0; i < 200; i++) {
                        terms.add(word(random, 1 + random.nextInt(9)));
                    }
                    var list = List.copyOf(terms);
                    var word = word(random, 1 + random.nextInt(8));
                    int slips = 1 + random.nextInt(2);
                    assertEquals(
                            compared(list, word, slips), walked(list, word, slips), "word " + word);
                });
    }

    @Test
    void measuresASwapAsOneSlip() {
        assertEquals(1, distance("maria", "amria"));
        assertEquals(2, distance("lopez", "lpoze"));
        assertEquals(0, distance("lopez", "lopez"));
        assertEquals(5, distance("lopez", ""));
        assertEquals(3, distance("ca", "abc")); // one pair is swapped once, nothing put between
    }

    @Test
    void measuresFromOneWordToManyTermsInAnyOrder() {
        var terms = new Terms(List.of("a", "lopes", "lopez", "zzzzzzzzzz"));
        var measure = new TypoWalk.Measure("lopez");
        assertEquals(9, measure.to(terms, 3));
        assertEquals(0, measure.to(terms, 2));
        assertEquals(1, measure.to(terms, 1));
        assertEquals(5, measure.to(terms, 0));
    }

    private static String word(SplittableRandom random, int length) {
        var word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static List<String> walked(List<String> terms, String word, int slips) {
        var found = new ArrayList<String>();
        new TypoWalk(new Terms(terms))
                .walk(
                        word,
                        slips,
                        true,
                        (term, distance, start) ->
                                found.add(
                                        terms.get(term)
                                                + " "
                                                + Math.min(distance, slips + 1)
                                                + " "
                                                + Math.min(start, slips + 1)));
        return found;
    }

    private static List<String> compared(List<String> terms, String word, int slips) {
        var found = new TreeMap<String, String>();
        for (var term : terms) {
            int whole = Math.min(distance(word, term), slips + 1);
            int start = slips + 1;
            for (int end = 0; end <= term.length(); end++) {
                start = Math.min(start, distance(word, term.substring(0, end)));
            }
            if (start <= slips) {
                found.put(term, term + " " + whole + " " + start);
            }
        }
        return List.copyOf(found.values());
    }

    /** Optimal string alignment as in the textbook. */
    private static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + cost, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
