package org.hearthside.core.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.hearthside.core.clients.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * How well people are found who are typed wrongly, against Lucene's fuzzy search over the same
 * people and for the same texts. A text is made from a person of the list by one fault ({@link
 * Misspelling}; letters that are struck twice, keys beside the right one, as heard; the customary
 * short form instead of the first name; words turned round; accents left out or put in). A text
 * that is somebody's name already is left out where the fault is a slip: nothing is wrong with it
 * then. Right are all people who bear the name that was meant.
 *
 * <p>Precision at 1: share of texts whose first line is right. Precision at 5: right lines among
 * the first five, of as many as could be right. Recall: right ones among the first twenty lines, of
 * as many as could be. Run by the profile {@code bench}; writes JSON.
 */
final class QualityBench {
    private static final int MANY = 10_000;
    private static final int TEXTS = 500;
    private static final int LINES = 20;
    private static final long SEED = 23;

    private final List<PersonEntry> people = People.some(MANY, 11);
    private final Map<ClientId, PersonEntry> byId = new HashMap<>();
    private final Set<String> words = new HashSet<>();

    private QualityBench() {
        for (var person : people) {
            byId.put(person.id(), person);
            for (var name :
                    List.of(person.last(), person.first(), person.middle(), person.preferred())) {
                words.addAll(Folding.words(Folding.fold(name)));
            }
        }
    }

    /** How a text is made of a person; null when this person gives none. */
    private interface Fault {
        @Nullable String of(PersonEntry person, SplittableRandom random);
    }

    private record Score(double one, double five, double recall) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "{\"p1\": %.3f, \"p5\": %.3f, \"recall\": %.3f}",
                    one,
                    five,
                    recall);
        }
    }

    /** Takes the file to write. */
    public static void main(String[] args) throws IOException {
        var out = Path.of(args[0]);
        var json = new QualityBench().run();
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, json, StandardCharsets.UTF_8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(json);
    }

    private String run() {
        var faults = new java.util.LinkedHashMap<String, Fault>();
        for (var kind : Misspelling.values()) {
            faults.put(kind + " last", (p, r) -> slip(kind, p.last(), r));
            faults.put(
                    kind + " last, first",
                    (p, r) -> {
                        var wrong = slip(kind, p.last(), r);
                        return wrong == null ? null : wrong + " " + p.first();
                    });
        }
        faults.put("NICKNAME last", QualityBench::nickname);
        faults.put("WORD ORDER first last", (p, r) -> p.first() + " " + p.last());
        faults.put("WORD ORDER last, first", (p, r) -> p.last() + ", " + p.first());
        faults.put("ACCENTS left out", QualityBench::plain);
        faults.put("ACCENTS put in", QualityBench::accented);
        var lines = new ArrayList<String>();
        var ours = SearchIndex.of(people);
        try (var lucene = LuceneFloor.of(people)) {
            faults.forEach((name, fault) -> {
                boolean lastAlone =
                        name.endsWith(" last")
                                && !name.startsWith("NICK")
                                && !name.startsWith("WORD");
                var hearthside =
                        score(
                                fault,
                                lastAlone,
                                (text, limit) ->
                                        ours.search(text, limit, SearchScope.everyone()).stream()
                                                .map(Hit::client)
                                                .toList());
                var floor = score(fault, lastAlone, lucene::search);
                lines.add(
                        "    {\"fault\": \""
                                + name
                                + "\", \"hearthside\": "
                                + hearthside
                                + ", \"lucene_fuzzy\": "
                                + floor
                                + "}");
            });
        }
        return "{\n  \"what\": \"people found whose names are typed wrongly\",\n  \"people\": "
                + MANY
                + ", \"texts\": "
                + TEXTS
                + ", \"seed\": "
                + SEED
                + ",\n  \"faults\": [\n"
                + String.join(",\n", lines)
                + "\n  ]\n}\n";
    }

    private Score score(
            Fault fault, boolean lastAlone, BiFunction<String, Integer, List<ClientId>> search) {
        var random = new SplittableRandom(SEED);
        double one = 0;
        double five = 0;
        double recall = 0;
        int tried = 0;
        for (int i = 0; tried < TEXTS && i < 100 * TEXTS; i++) {
            var person = people.get(random.nextInt(people.size()));
            var text = fault.of(person, random);
            if (text == null) {
                continue;
            }
            tried++;
            var right = right(person, lastAlone);
            var found = search.apply(text, LINES);
            one += !found.isEmpty() && right.contains(found.getFirst()) ? 1 : 0;
            five += among(found, right, 5);
            recall += among(found, right, LINES);
        }
        return new Score(one / tried, five / tried, recall / tried);
    }

    private static double among(List<ClientId> found, Set<ClientId> right, int lines) {
        long hits = found.stream().limit(lines).filter(right::contains).count();
        return (double) hits / Math.min(lines, right.size());
    }

    private Set<ClientId> right(PersonEntry person, boolean lastAlone) {
        var right = new HashSet<ClientId>();
        for (var other : people) {
            if (other.last().equals(person.last())
                    && (lastAlone || other.first().equals(person.first()))) {
                right.add(other.id());
            }
        }
        return right;
    }

    private @Nullable String slip(Misspelling kind, String last, SplittableRandom random) {
        var name = Folding.fold(last);
        if (name.length() < 5 || !name.matches("[a-z]+")) {
            return null;
        }
        var wrong = kind.of(name, random);
        return words.contains(wrong) ? null : wrong;
    }

    private static @Nullable String nickname(PersonEntry person, SplittableRandom random) {
        var names =
                List.copyOf(new java.util.TreeSet<>(Nicknames.of(Folding.fold(person.first()))));
        return names.isEmpty()
                ? null
                : names.get(random.nextInt(names.size())) + " " + person.last();
    }

    private static @Nullable String plain(PersonEntry person, SplittableRandom random) {
        var name = Folding.fold(person.last());
        return name.equals(person.last().toLowerCase(Locale.ROOT))
                ? null
                : name + " " + person.first();
    }

    private static @Nullable String accented(PersonEntry person, SplittableRandom random) {
        var name = person.last().toLowerCase(Locale.ROOT);
        var wrong = name.replaceFirst("a", "á").replaceFirst("o", "ö").replaceFirst("n", "ñ");
        return wrong.equals(name) ? null : wrong + " " + person.first();
    }
}
