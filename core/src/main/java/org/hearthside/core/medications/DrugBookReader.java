package org.hearthside.core.medications;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearthside.core.medications.DrugFacts.Ceiling;
import org.hearthside.core.medications.DrugFacts.Product;

/**
 * Reads the lines of the list of drugs; {@code drugs.txt} tells their format. A line that breaks it
 * stops the start: a list that is read in part would look like one without that drug.
 *
 * @param drugs one for each line
 * @param classes classes of each ingredient
 */
record DrugBookReader(List<DrugFacts> drugs, Map<String, Set<String>> classes) {
    private static final int CELLS = 9;
    private static final Pattern CEILING =
            Pattern.compile("(.+) (\\d+(?:\\.\\d+)?) (mcg|mg|g|units) \\((.+)\\)");

    /** Reads every file that {@code drugs.txt} names. */
    static DrugBookReader read() {
        return read(
                TallMan.lines("drugs.txt").stream()
                        .flatMap(file -> TallMan.lines(file).stream())
                        .toList());
    }

    /**
     * Reads these lines.
     *
     * @throws IllegalArgumentException when one breaks the format; the message holds the line
     */
    static DrugBookReader read(List<String> lines) {
        var drugs = new ArrayList<DrugFacts>();
        var classes = new LinkedHashMap<String, Set<String>>();
        for (var line : lines) {
            try {
                var cells = cells(line);
                var facts = facts(cells);
                drugs.add(facts);
                classes(cells[3], facts.ingredients(), classes);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(e.getMessage() + ": " + line, e);
            }
        }
        return new DrugBookReader(List.copyOf(drugs), Map.copyOf(classes));
    }

    private static String[] cells(String line) {
        var cells = Arrays.copyOf(line.split("\\|", -1), CELLS);
        if (line.split("\\|", -1).length > CELLS) {
            throw new IllegalArgumentException("more than " + CELLS + " cells");
        }
        return Arrays.stream(cells).map(c -> c == null ? "" : c.strip()).toArray(String[]::new);
    }

    private static DrugFacts facts(String[] cells) {
        var names = list(cells[0], "=");
        var generic = names.getFirst();
        var ingredients = cells[2].isEmpty() ? List.of(generic) : list(cells[2], "\\+");
        var flags = list(cells[7], ",");
        for (var name : names) {
            check(name.equals(name.toLowerCase(Locale.ROOT)), "a name in capitals");
        }
        var routes = list(cells[5], ",");
        check(!routes.isEmpty(), "no route");
        check(cells[6].matches("|II|III|IV|V"), "an unknown schedule");
        check(flags.stream().allMatch(f -> f.matches("[HTN]|C(:.+)?")), "an unknown flag");
        var products = products(cells[4], ingredients.size());
        var whole =
                flags.stream()
                        .filter(f -> f.startsWith("C"))
                        .map(f -> f.equals("C") ? "" : f.substring(2))
                        .toList();
        for (var form : whole) {
            check(
                    form.isEmpty()
                            || products.stream()
                                    .anyMatch(p ->
                                            form.equals(p.form())
                                                    || form.startsWith(p.form() + " ")),
                    "a flag of a form that is not made");
        }
        return new DrugFacts(
                generic,
                names.subList(1, names.size()),
                list(cells[1], ","),
                ingredients,
                products,
                routes,
                cells[6],
                flags.contains("H"),
                flags.contains("T"),
                flags.contains("N"),
                whole,
                list(cells[8], ";(?![^(]*\\))").stream()
                        .map(c -> ceiling(c, ingredients))
                        .toList());
    }

    private static List<Product> products(String cell, int ingredients) {
        var products = new ArrayList<Product>();
        for (var part : list(cell, ";")) {
            var sides = part.split(":", 2);
            check(sides.length == 2, "a form without strengths");
            var strengths =
                    list(sides[1], ",").stream()
                            .map(s ->
                                    DrugStrength.read(s)
                                            .orElseThrow(() ->
                                                    new IllegalArgumentException(
                                                            "a strength that cannot be read, "
                                                                    + s)))
                            .toList();
            check(
                    !strengths.isEmpty()
                            && strengths.stream().allMatch(s -> s.amounts().size() == ingredients),
                    "a strength that does not fit the ingredients");
            products.add(new Product(sides[0].strip(), strengths));
        }
        check(!products.isEmpty(), "no product");
        return products;
    }

    private static Ceiling ceiling(String text, List<String> ingredients) {
        var m = CEILING.matcher(text);
        check(m.matches(), "a ceiling that cannot be read");
        check(ingredients.contains(m.group(1)), "a ceiling of another ingredient");
        return new Ceiling(m.group(1), DrugAmount.of(m.group(2), m.group(3)), m.group(4));
    }

    private static void classes(
            String cell, List<String> ingredients, Map<String, Set<String>> into) {
        for (var part : list(cell, ";")) {
            var sides = part.split(":", 2);
            check(
                    (sides.length == 2) == (ingredients.size() > 1),
                    "a combination tells classes by ingredient, a single drug does not");
            var ingredient = sides.length == 2 ? sides[0].strip() : ingredients.getFirst();
            check(ingredients.contains(ingredient), "classes of another ingredient");
            into.computeIfAbsent(ingredient, k -> new LinkedHashSet<>())
                    .addAll(list(sides[sides.length - 1], ","));
        }
    }

    /** The parts of a cell, without blanks and empty ones. */
    static List<String> list(String cell, String separator) {
        return Arrays.stream(cell.split(separator))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static void check(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}
