package org.hearthside.core.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Measures the search box as it is used: people typed letter by letter, one search a keystroke,
 * twenty lines an answer. The floor, in the same run and for the same keystrokes, is what a list
 * without an index does: run over everybody, keep those whose texts contain every word, sort by
 * name. Run by the profile {@code bench}; writes JSON.
 *
 * <p>Both the time on the wall and the processor time of the thread are given: on a busy machine
 * the first says more about its other work.
 */
final class SearchBench {
    private static final int LINES = 20;
    private static final int SESSIONS = 400;
    private static final int FLOOR_EVERY = 7;
    private static final int CHANGES = 2_000;

    private SearchBench() {}

    /** Takes the file to write. */
    public static void main(String[] args) throws IOException {
        var out = Path.of(args[0]);
        // Once around on a small house, so that no size pays for the start of the program.
        measure(5_000);
        var sizes = new ArrayList<String>();
        for (int people : new int[] {1_000, 10_000, 100_000}) {
            sizes.add(measure(people));
        }
        var json =
                "{\n  \"what\": \"people search, per keystroke, milliseconds\",\n"
                        + "  \"lines\": "
                        + LINES
                        + ",\n  \"java\": \""
                        + Runtime.version()
                        + "\",\n  \"sizes\": [\n"
                        + String.join(",\n", sizes)
                        + "\n  ]\n}\n";
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, json, StandardCharsets.UTF_8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(json);
    }

    private static String measure(int count) {
        var people = People.some(count, 7);
        var typed = Keystrokes.of(people, SESSIONS, 13);
        long before = Timing.usedMemory();
        long wall = System.nanoTime();
        long processor = Timing.processor();
        var index = SearchIndex.of(people);
        double buildWall = Timing.millis(System.nanoTime() - wall);
        double build = Timing.millis(Timing.processor() - processor);
        double megabytes = (Timing.usedMemory() - before) / 1e6;

        Function<String, Integer> search =
                text -> index.search(text, LINES, SearchScope.everyone()).size();
        Timing.Times.of(typed, search);
        var times = Timing.Times.of(typed, search);

        var rows = people.stream().map(Row::of).sorted(Comparator.comparing(Row::name)).toList();
        var some = new ArrayList<String>();
        for (int i = 0; i < typed.size(); i += FLOOR_EVERY) {
            some.add(typed.get(i));
        }
        Function<String, Integer> scan = text -> scan(rows, text);
        var floor = Timing.Times.of(some, scan);

        long indexing = System.nanoTime();
        Timing.Times fuzzy;
        double luceneBuild;
        long luceneBytes;
        try (var lucene = LuceneFloor.of(people)) {
            luceneBuild = Timing.millis(System.nanoTime() - indexing);
            luceneBytes = lucene.bytes();
            Function<String, Integer> ask = text -> lucene.search(text, LINES).size();
            Timing.Times.of(some, ask);
            fuzzy = Timing.Times.of(some, ask);
        }

        var changes = changes(index, people);
        var changed = Timing.Times.of(typed, search);
        return String.format(
                Locale.ROOT,
                """
                {"people": %d, "keystrokes": %d,
                 "wall": %s,
                 "cpu": %s,
                 "floor_keystrokes": %d, "floor_wall": %s,
                 "floor_cpu": %s,
                 "times_faster_than_floor_cpu": {"p50": %.1f, "p99": %.1f},
                 "lucene_fuzzy_wall": %s, "lucene_fuzzy_cpu": %s,
                 "times_faster_than_lucene_cpu": {"p50": %.1f, "p99": %.1f},
                 "lucene_build_wall_ms": %.0f, "lucene_index_mb": %.1f,
                 "change_cpu": %s, "cpu_after_%d_changes": %s,
                 "build_wall_ms": %.0f, "build_cpu_ms": %.0f, "index_mb": %.1f}\
                """,
                count,
                typed.size(),
                times.wall(),
                times.cpu(),
                some.size(),
                floor.wall(),
                floor.cpu(),
                floor.cpu().p50() / times.cpu().p50(),
                floor.cpu().p99() / times.cpu().p99(),
                fuzzy.wall(),
                fuzzy.cpu(),
                fuzzy.cpu().p50() / times.cpu().p50(),
                fuzzy.cpu().p99() / times.cpu().p99(),
                luceneBuild,
                luceneBytes / 1e6,
                changes,
                CHANGES,
                changed.cpu(),
                buildWall,
                build,
                megabytes);
    }

    /** One at a time, as staff save them. */
    private static Timing.Spread changes(SearchIndex index, List<PersonEntry> people) {
        var random = new SplittableRandom(17);
        var times = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            var person = people.get(random.nextInt(people.size()));
            long start = Timing.processor();
            index.apply(person);
            times[i] = Timing.processor() - start;
        }
        return Timing.Spread.of(times);
    }

    /** A person as a list without an index would keep it. */
    private record Row(String name, String text) {
        private static Row of(PersonEntry person) {
            var name = (person.last() + ", " + person.first()).toLowerCase(Locale.ROOT);
            var text =
                    String.join(
                            " ",
                            name,
                            person.middle(),
                            person.preferred(),
                            person.nativeName(),
                            person.number().text(),
                            person.mrn(),
                            String.valueOf(person.birthDate()),
                            person.phone(),
                            person.email());
            return new Row(name, text.toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return "Row[…]";
        }
    }

    private static int scan(List<Row> rows, String typed) {
        var words = typed.toLowerCase(Locale.ROOT).split("[ ,]+");
        return rows.stream()
                .filter(row -> Arrays.stream(words).allMatch(row.text::contains))
                .sorted(Comparator.comparing(Row::name))
                .limit(LINES)
                .toList()
                .size();
    }
}
