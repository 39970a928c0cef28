package org.hearthside.core.search;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
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
import org.hearthside.core.common.Seeds;

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
        var typed = keystrokes(people, new SplittableRandom(13));
        long before = usedMemory();
        long wall = System.nanoTime();
        long processor = processor();
        var index = SearchIndex.of(people);
        double buildWall = millis(System.nanoTime() - wall);
        double build = millis(processor() - processor);
        double megabytes = (usedMemory() - before) / 1e6;

        Function<String, Integer> search =
                text -> index.search(text, LINES, SearchScope.everyone()).size();
        Times.of(typed, search);
        var times = Times.of(typed, search);

        var rows = people.stream().map(Row::of).sorted(Comparator.comparing(Row::name)).toList();
        var some = new ArrayList<String>();
        for (int i = 0; i < typed.size(); i += FLOOR_EVERY) {
            some.add(typed.get(i));
        }
        Function<String, Integer> scan = text -> scan(rows, text);
        var floor = Times.of(some, scan);

        var changes = changes(index, people);
        var changed = Times.of(typed, search);
        return String.format(
                Locale.ROOT,
                """
                {"people": %d, "keystrokes": %d,
                 "wall": %s,
                 "cpu": %s,
                 "floor_keystrokes": %d, "floor_wall": %s,
                 "floor_cpu": %s,
                 "times_faster_than_floor_cpu": {"p50": %.1f, "p99": %.1f},
                 "change_cpu": %s, "cpu_after_%d_changes": %s,
                 "build_wall_ms": %.0f, "build_cpu_ms": %.0f, "index_mb": %.1f}\
                """,
                count,
                typed.size(),
                times.wall,
                times.cpu,
                some.size(),
                floor.wall,
                floor.cpu,
                floor.cpu.p50 / times.cpu.p50,
                floor.cpu.p99 / times.cpu.p99,
                changes,
                CHANGES,
                changed.cpu,
                buildWall,
                build,
                megabytes);
    }

    /** One at a time, as staff save them. */
    private static Spread changes(SearchIndex index, List<PersonEntry> people) {
        var random = new SplittableRandom(17);
        var times = new long[CHANGES];
        for (int i = 0; i < CHANGES; i++) {
            var person = people.get(random.nextInt(people.size()));
            long start = processor();
            index.apply(person);
            times[i] = processor() - start;
        }
        return Spread.of(times);
    }

    /** What people type, cut into keystrokes. */
    private static List<String> keystrokes(List<PersonEntry> people, SplittableRandom random) {
        var typed = new ArrayList<String>();
        for (int i = 0; i < SESSIONS; i++) {
            var text = session(people.get(random.nextInt(people.size())), random);
            for (int end = 1; end <= text.length(); end++) {
                typed.add(text.substring(0, end));
            }
        }
        return typed;
    }

    private static String session(PersonEntry person, SplittableRandom random) {
        var last = Folding.fold(person.last());
        var first = Folding.fold(person.first());
        var born = person.birthDate();
        int kind = random.nextInt(100);
        if (kind < 35) {
            return last;
        } else if (kind < 55) {
            return first + " " + last;
        } else if (kind < 65) {
            return last + ", " + first;
        } else if (kind < 77 && last.length() >= 5) {
            return Seeds.one(random, Misspelling.values()).of(last, random);
        } else if (kind < 82 && born != null) {
            return born.getMonthValue() + "/" + born.getDayOfMonth() + "/" + born.getYear();
        } else if (kind < 88 && born != null) {
            return last.substring(0, Math.min(3, last.length())) + " " + born.getYear();
        } else if (kind < 92) {
            return person.number().text();
        } else if (kind < 95) {
            return person.phone().isEmpty() ? person.mrn() : person.phone();
        }
        var nicknames = Nicknames.of(first);
        return (nicknames.isEmpty() ? first : nicknames.iterator().next()) + " " + last;
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

    /** Milliseconds of many runs. */
    private record Spread(double p50, double p99, double max) {
        private static Spread of(long[] nanos) {
            var sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Spread(
                    millis(sorted[sorted.length / 2]),
                    millis(sorted[sorted.length * 99 / 100]),
                    millis(sorted[sorted.length - 1]));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "{\"p50\": %.3f, \"p99\": %.3f, \"max\": %.3f}", p50, p99, max);
        }
    }

    /** How long each text took. */
    private record Times(Spread wall, Spread cpu) {
        private static Times of(List<String> typed, Function<String, Integer> search) {
            var wall = new long[typed.size()];
            var cpu = new long[typed.size()];
            long lines = 0;
            for (int i = 0; i < wall.length; i++) {
                long start = System.nanoTime();
                long processor = processor();
                lines += search.apply(typed.get(i));
                cpu[i] = processor() - processor;
                wall[i] = System.nanoTime() - start;
            }
            if (lines == 0) {
                throw new IllegalStateException("nobody was found");
            }
            return new Times(Spread.of(wall), Spread.of(cpu));
        }
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
