package org.hearthside.core.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds codes of one system by code or by words, in memory. Made once from all codes; may be read
 * by several threads. About 0.5 KB a code.
 */
public final class CodeIndex {
    /** Best hits that a picker shows. */
    public static final int USUAL_LIMIT = 20;

    private static final int RANKS = 6;

    private final CodeSystem system;
    private final String release;
    private final CodeItem[] items;
    private final boolean[] common;
    private final String[] words;
    private final int[][] itemsOfWord;
    private final String[] codes;
    private final int[] itemOfCode;

    private CodeIndex(
            CodeSystem system,
            String release,
            CodeItem[] items,
            boolean[] common,
            Map<String, int[]> postings) {
        this.system = system;
        this.release = release;
        this.items = items;
        this.common = common;
        words = postings.keySet().toArray(String[]::new);
        Arrays.sort(words);
        itemsOfWord = new int[words.length][];
        Arrays.setAll(itemsOfWord, n -> postings.getOrDefault(words[n], new int[0]));
        record Keyed(String code, int item) {}
        var keyed = new Keyed[items.length];
        Arrays.setAll(keyed, n -> new Keyed(CodeFold.code(items[n].row().code()), n));
        Arrays.sort(keyed, Comparator.comparing(Keyed::code));
        codes = Arrays.stream(keyed).map(Keyed::code).toArray(String[]::new);
        itemOfCode = Arrays.stream(keyed).mapToInt(Keyed::item).toArray();
    }

    /**
     * An index over all codes of a system. The other words of our own list help to find its codes
     * in every release, and codes of it come before others that fit as well: they are the usual
     * ones.
     *
     * @param release the release that is in force
     * @param all codes of the system, also retired ones
     */
    public static CodeIndex of(CodeSystem system, String release, Collection<CodeItem> all) {
        var starter = Starter.rows(system);
        Map<String, Integer> usual = new HashMap<>();
        for (int i = 0; i < starter.size(); i++) {
            usual.put(starter.get(i).code(), i);
        }
        var items = all.toArray(CodeItem[]::new);
        for (int i = 0; i < items.length; i++) {
            var place = usual.get(items[i].row().code());
            if (place != null) {
                items[i] = withWords(items[i], starter.get(place).words());
            }
        }
        // What fits equally well stands in this order, so that the number of an item is its rank:
        // first the usual codes in the order of our list.
        Arrays.sort(
                items,
                Comparator.comparingInt((CodeItem item) ->
                                usual.getOrDefault(item.row().code(), Integer.MAX_VALUE))
                        .thenComparing(item -> item.row().kind().equals(CodeRow.HEADING))
                        .thenComparing(item -> isLater(item.row().display()))
                        .thenComparingInt(item -> item.row().display().length())
                        .thenComparing(item -> item.row().display())
                        .thenComparing(item -> item.row().code()));
        var common = new boolean[items.length];
        Map<String, Grown> postings = new HashMap<>();
        Set<String> own = new HashSet<>();
        for (int i = 0; i < items.length; i++) {
            var row = items[i].row();
            common[i] = usual.containsKey(row.code());
            own.clear();
            own.addAll(CodeFold.words(CodeFold.fold(row.display())));
            own.addAll(CodeFold.words(CodeFold.fold(row.words())));
            for (var word : own) {
                postings.computeIfAbsent(word, w -> new Grown()).add(i);
            }
        }
        Map<String, int[]> whole = new HashMap<>(postings.size() * 2);
        postings.forEach((word, grown) -> whole.put(word, grown.toArray()));
        return new CodeIndex(system, release, items, common, whole);
    }

    /** Of an injury the first encounter is looked for most; what came later stands behind it. */
    private static boolean isLater(String display) {
        return display.endsWith(", sequela") || display.contains("subsequent encounter");
    }

    private static CodeItem withWords(CodeItem item, String more) {
        var own = item.row().words();
        if (more.isEmpty() || own.equals(more)) {
            return item;
        }
        var row = item.row();
        var words = own.isEmpty() ? more : more + ", " + own;
        return words.length() > CodeRow.LONGEST_DISPLAY
                ? item
                : new CodeItem(
                        item.system(),
                        new CodeRow(row.code(), row.display(), row.kind(), words),
                        item.release(),
                        item.retiredIn());
    }

    /** The system. */
    public CodeSystem system() {
        return system;
    }

    /** The release that is in force. */
    public String release() {
        return release;
    }

    /** How many codes are known, also retired ones. */
    public int size() {
        return items.length;
    }

    /** The item with just this code, also when it is retired. */
    public Optional<CodeItem> byCode(String code) {
        var key = CodeFold.code(code);
        for (int at = firstWith(codes, key); at < codes.length && codes[at].equals(key); at++) {
            var item = items[itemOfCode[at]];
            if (item.row().code().equalsIgnoreCase(code.strip()) || !key.isEmpty()) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /**
     * Finds codes: by the code or its beginning, with or without its dot, or by words of which each
     * begins a word of the display or of the other words. Best first: the code itself; the words
     * themselves; codes that begin so; then usual codes; then words that begin so; then the rest.
     *
     * @param typed what was typed
     * @param limit most hits
     * @param retired whether codes that are no longer in force are given too
     */
    public List<CodeItem> search(String typed, int limit, boolean retired) {
        var query = CodeFold.fold(typed.strip());
        var parts = CodeFold.words(query);
        if (parts.isEmpty() || limit <= 0) {
            return List.of();
        }
        var hits = new Hits(limit);
        var code = CodeFold.code(query);
        var byWords = byWords(parts);
        if (!code.isEmpty() && query.indexOf(' ') < 0) {
            for (int at = firstWith(codes, code);
                    at < codes.length && codes[at].startsWith(code);
                    at++) {
                int item = itemOfCode[at];
                if (retired || !items[item].retired()) {
                    hits.add(codes[at].equals(code) ? 0 : 2, item);
                    clear(byWords, item);
                }
            }
        }
        for (int block = 0; block < byWords.length; block++) {
            for (long bits = byWords[block]; bits != 0; bits &= bits - 1) {
                int item = block * 64 + Long.numberOfTrailingZeros(bits);
                if (retired || !items[item].retired()) {
                    hits.add(rank(item, query), item);
                }
            }
        }
        return hits.items().stream().map(n -> items[n]).toList();
    }

    private int rank(int item, String query) {
        var row = items[item].row();
        var display = row.display();
        boolean starts = display.regionMatches(true, 0, query, 0, query.length());
        if (starts && display.length() == query.length()) {
            return 1;
        }
        if (common[item]) {
            return starts || isOneOf(query, row.words()) ? 3 : 4;
        }
        return starts ? 4 : 5;
    }

    private static boolean isOneOf(String query, String words) {
        for (var one : words.split(",", -1)) {
            if (one.strip().toLowerCase(Locale.ROOT).equals(query)) {
                return true;
            }
        }
        return false;
    }

    private long[] byWords(List<String> parts) {
        long[] all = new long[(items.length + 63) / 64];
        for (int n = 0; n < parts.size(); n++) {
            long[] one = n == 0 ? all : new long[all.length];
            var part = parts.get(n);
            for (int at = firstWith(words, part);
                    at < words.length && words[at].startsWith(part);
                    at++) {
                for (int item : itemsOfWord[at]) {
                    one[item >> 6] |= 1L << item;
                }
            }
            if (n > 0) {
                for (int i = 0; i < all.length; i++) {
                    all[i] &= one[i];
                }
            }
        }
        return all;
    }

    private static void clear(long[] bits, int item) {
        bits[item >> 6] &= ~(1L << item);
    }

    /** The first place in a sorted list that is not before this. */
    private static int firstWith(String[] sorted, String prefix) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The best hits of each rank; within one, the items of the lowest numbers. */
    private static final class Hits {
        private final int limit;
        private final int[][] byRank;
        private final int[] counts = new int[RANKS];

        Hits(int limit) {
            this.limit = limit;
            this.byRank = new int[RANKS][limit];
        }

        void add(int rank, int item) {
            var best = byRank[rank];
            int count = counts[rank];
            if (count == limit && item > best[count - 1]) {
                return;
            }
            int at = Arrays.binarySearch(best, 0, count, item);
            if (at >= 0) {
                return;
            }
            at = -at - 1;
            System.arraycopy(best, at, best, at + 1, Math.min(count, limit - 1) - at);
            best[at] = item;
            counts[rank] = Math.min(count + 1, limit);
        }

        List<Integer> items() {
            var found = new ArrayList<Integer>(limit);
            for (int rank = 0; rank < RANKS && found.size() < limit; rank++) {
                for (int n = 0; n < counts[rank] && found.size() < limit; n++) {
                    found.add(byRank[rank][n]);
                }
            }
            return found;
        }
    }

    /** Numbers in the order in which they came. */
    private static final class Grown {
        private final ArrayList<Integer> numbers = new ArrayList<>(2);

        void add(int number) {
            numbers.add(number);
        }

        int[] toArray() {
            return numbers.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
