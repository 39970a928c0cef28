package org.hearthside.core.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What was typed, in every way in which it can be read. A person fits when all pieces of one
 * reading fit: {@code may 1980} is a May born in 1980 and also anyone born in May of 1980.
 *
 * @param readings each a list of pieces; the plain one, word by word, comes first
 */
record Query(List<List<Piece>> readings) {
    /** What is typed beyond this is not looked at. */
    static final int LONGEST = 200;

    private static final int MOST_CHUNKS = 8;
    private static final int MOST_JOINED_WORDS = 4;
    private static final int SHORTEST_EMAIL = 3;
    private static final int SHORTEST_PHONE = 3;

    /** One piece of what was typed. */
    sealed interface Piece {}

    /**
     * A word of a name.
     *
     * @param text folded
     * @param tolerant whether it may also sound alike or be mistyped
     */
    record Word(String text, boolean tolerant) implements Piece {}

    /**
     * Something with digits or an address sign: a number, a phone, an address or a date.
     *
     * @param lookups where to look it up
     * @param births what it can mean as a date of birth
     */
    record Code(List<Lookup> lookups, List<BirthPattern> births) implements Piece {}

    /**
     * A text to look up among numbers and addresses.
     *
     * @param text normalized as the index is
     * @param roles what it may be, as a {@link Role#mask}
     */
    record Lookup(String text, int roles) {}

    /** Reads what was typed. Never fails; nothing that can be searched for gives no readings. */
    static Query parse(String typed) {
        var folded = Folding.fold(typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST));
        var chunks = chunks(folded);
        var readings = new ArrayList<List<Piece>>();
        var plain = new ArrayList<Piece>();
        chunks.forEach(chunk -> plain.addAll(pieces(chunk)));
        if (!plain.isEmpty()) {
            readings.add(firstOf(plain));
            addDates(chunks, readings);
            addRunsOfDigits(chunks, readings);
            addAddresses(chunks, readings);
            addJoinedWords(readings.getFirst(), readings);
        }
        return new Query(List.copyOf(readings));
    }

    private static List<Piece> firstOf(List<Piece> pieces) {
        return List.copyOf(pieces.subList(0, Math.min(pieces.size(), MOST_CHUNKS)));
    }

    private static List<String> chunks(String folded) {
        var chunks = new ArrayList<String>();
        for (var chunk : folded.split("[\\s,;\\p{Cntrl}]+")) {
            // Labels that people copy along: they only say what the next chunk is.
            if (!chunk.isEmpty() && !chunk.matches("(mrn|dob|tel|#)[:.#]*")) {
                chunks.add(chunk);
            }
        }
        return chunks.subList(0, Math.min(chunks.size(), MOST_CHUNKS));
    }

    private static List<Piece> pieces(String chunk) {
        if (hasDigit(chunk) || chunk.indexOf('@') >= 0) {
            var code = code(chunk);
            return code.lookups().isEmpty() ? List.of() : List.of(code);
        }
        return Folding.words(chunk).stream().<Piece>map(word -> new Word(word, true)).toList();
    }

    private static Code code(String chunk) {
        var lookups = new ArrayList<Lookup>();
        var alphanumeric = Folding.alphanumeric(chunk);
        if (!alphanumeric.isEmpty() && chunk.indexOf('@') < 0) {
            lookups.add(new Lookup(alphanumeric, Role.mask(Role.MRN)));
            lookups.add(new Lookup(alphanumeric, Role.NAMES));
            if (chunk.indexOf('/') < 0) {
                numbers(Folding.digits(chunk), alphanumeric, lookups);
            }
        }
        if (chunk.length() >= SHORTEST_EMAIL) {
            lookups.add(new Lookup(chunk, Role.mask(Role.EMAIL)));
        }
        return new Code(List.copyOf(lookups), BirthReader.read(chunk));
    }

    private static void numbers(String digits, String alphanumeric, List<Lookup> lookups) {
        boolean bare = digits.length() == alphanumeric.length();
        if (bare || alphanumeric.equals("c" + digits)) {
            lookups.add(new Lookup(digits, Role.mask(Role.NUMBER)));
        }
        if (bare && digits.length() >= SHORTEST_PHONE) {
            int phone = Role.mask(Role.PHONE, Role.PHONE_TAIL);
            lookups.add(new Lookup(digits, phone));
            // No area code or exchange starts with 1: it is the country's.
            if (digits.startsWith("1") && digits.length() > SHORTEST_PHONE) {
                lookups.add(new Lookup(digits.substring(1), phone));
            }
        }
    }

    /** {@code lop 14 aug 1980}: two or three chunks that make a date together. */
    private static void addDates(List<String> chunks, List<List<Piece>> readings) {
        for (int length = 3; length >= 2; length--) {
            for (int from = 0; from + length <= chunks.size(); from++) {
                var span = chunks.subList(from, from + length);
                if (span.stream().noneMatch(Query::hasDigit)) {
                    continue;
                }
                var births = BirthReader.read(String.join(" ", span));
                if (!births.isEmpty()) {
                    readings.add(replaced(chunks, from, length, new Code(List.of(), births)));
                    return;
                }
            }
        }
    }

    /** {@code (555) 123 4567}, {@code C 00123 4}: chunks of digits that belong together. */
    private static void addRunsOfDigits(List<String> chunks, List<List<Piece>> readings) {
        int from = 0;
        while (from < chunks.size() && !startsRun(chunks.get(from))) {
            from++;
        }
        int to = Math.min(from + 1, chunks.size());
        while (to < chunks.size() && hasDigit(chunks.get(to)) && isBare(chunks.get(to))) {
            to++;
        }
        if (to - from >= 2) {
            var run = code(String.join("", chunks.subList(from, to)));
            readings.add(replaced(chunks, from, to - from, run));
        }
    }

    private static boolean startsRun(String chunk) {
        return chunk.equals("c") || chunk.startsWith("+") || (hasDigit(chunk) && isBare(chunk));
    }

    /** {@code maria.lopez}: the start of an address without its sign. */
    private static void addAddresses(List<String> chunks, List<List<Piece>> readings) {
        for (int i = 0; i < chunks.size(); i++) {
            var chunk = chunks.get(i);
            if (!hasDigit(chunk) && chunk.matches("[^@]+[._+-][^@]*")) {
                var address = new Lookup(chunk, Role.mask(Role.EMAIL));
                readings.add(replaced(chunks, i, 1, new Code(List.of(address), List.of())));
                return;
            }
        }
    }

    private static List<Piece> replaced(List<String> chunks, int from, int length, Piece piece) {
        var pieces = new ArrayList<Piece>();
        chunks.subList(0, from).forEach(chunk -> pieces.addAll(pieces(chunk)));
        pieces.add(piece);
        chunks.subList(from + length, chunks.size()).forEach(c -> pieces.addAll(pieces(c)));
        return firstOf(pieces);
    }

    /** {@code mc donald}, {@code de la cruz}: words that another hand writes as one. */
    private static void addJoinedWords(List<Piece> plain, List<List<Piece>> readings) {
        if (plain.size() > MOST_JOINED_WORDS) {
            return;
        }
        for (int length = 2; length <= 3; length++) {
            for (int from = 0; from + length <= plain.size(); from++) {
                var joined = new StringBuilder();
                for (var piece : plain.subList(from, from + length)) {
                    joined.append(piece instanceof Word word ? word.text() : " ");
                }
                if (joined.indexOf(" ") < 0 && joined.length() <= Folding.LONGEST_WORD) {
                    // First, because the search gives a reading up at the first piece that fails.
                    var pieces = new ArrayList<Piece>();
                    pieces.add(new Word(joined.toString(), false));
                    pieces.addAll(plain.subList(0, from));
                    pieces.addAll(plain.subList(from + length, plain.size()));
                    readings.add(List.copyOf(pieces));
                }
            }
        }
    }

    private static boolean hasDigit(String chunk) {
        return chunk.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isBare(String chunk) {
        return chunk.codePoints().noneMatch(c -> Character.isLetter(c) || c == '@' || c == '/');
    }

    @Override
    public String toString() {
        return "Query[" + readings.size() + "]";
    }
}
