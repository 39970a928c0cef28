package org.hearthside.core.medications;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearthside.core.medications.DrugFacts.Ceiling;

/**
 * What is known of drugs, indexed by every name they go by. The list is a start and is reviewed by
 * a pharmacist before use ({@code drugs.txt}); a drug that is not in it is not thereby wrong.
 */
public final class DrugBook {
    private static final DrugBook STANDARD = new DrugBook(DrugBookReader.read());

    private final List<DrugFacts> drugs;

    /** By generic name, other name, brand, and by these with salts left off; all lower case. */
    private final Map<String, DrugFacts> byName;

    /** By the set of ingredients, in whatever order an order names them. */
    private final Map<Set<String>, DrugFacts> byParts;

    private final Map<String, Set<String>> classes;
    private final Map<String, Ceiling> ceilings;

    /** What a picker offers, by the words in which it is found. */
    private final TreeMap<String, List<Found>> words = new TreeMap<>();

    /**
     * A drug that a picker offers.
     *
     * @param name the name by which it was found, as it is written: generic or brand
     * @param facts what is known of it
     */
    public record Found(String name, DrugFacts facts) {}

    private DrugBook(DrugBookReader read) {
        drugs = read.drugs();
        classes = read.classes();
        byName = new HashMap<>();
        byParts = new HashMap<>();
        ceilings = new LinkedHashMap<>();
        for (var d : drugs) {
            names(d).forEach(name -> once(byName, name, d));
            d.brands().forEach(brand -> once(byName, key(brand), d));
            d.ceilings().forEach(c -> once(ceilings, c.ingredient(), c));
            names(d).forEach(name -> offer(name, d));
            d.brands().forEach(brand -> offer(brand, d));
        }
        // The shorter names come last, so that none takes the place of a whole name.
        for (var d : drugs) {
            names(d).forEach(name -> {
                byName.putIfAbsent(bare(name), d);
                byParts.putIfAbsent(Ingredients.of(name), d);
            });
            byParts.putIfAbsent(Set.copyOf(d.ingredients()), d);
        }
    }

    /** The list that comes with the product, read once. */
    public static DrugBook standard() {
        return STANDARD;
    }

    /** A book of these lines, for tests of the format. */
    static DrugBook of(List<String> lines) {
        return new DrugBook(DrugBookReader.read(lines));
    }

    /** Every drug, in the order of the list. */
    public List<DrugFacts> all() {
        return drugs;
    }

    /**
     * The drug of this name: generic, brand, or a combination in any order, with or without salts,
     * strengths and form, in capitals or not. Empty when the list does not hold just this drug: a
     * brand with something added ({@code Mucinex D}) is another drug, not nearly the same.
     */
    public Optional<DrugFacts> find(String name) {
        var exact = byName.get(key(name));
        if (exact != null) {
            return Optional.of(exact);
        }
        // Only of a single drug: what follows the strength of the first of two is the second.
        if (Ingredients.parts(name).size() == 1) {
            var whole = byName.get(key(Ingredients.withSalts(name)));
            if (whole != null) {
                return Optional.of(whole);
            }
        }
        var saltless = byName.get(bare(name));
        return Optional.ofNullable(saltless != null ? saltless : byParts.get(unjoined(name)));
    }

    /**
     * The drug of an order. Of two lines of the same ingredients, such as metoprolol tartrate and
     * succinate, the one that is made in the form ordered.
     */
    public Optional<DrugFacts> find(MedicationOrder.Drug drug) {
        var named = find(drug.generic()).or(() -> find(drug.brand()));
        var form = drug.form();
        if (named.isEmpty() || form.isBlank() || named.get().product(form) != null) {
            return named;
        }
        return drugs.stream()
                .filter(d -> d.ingredients().equals(named.get().ingredients()))
                .filter(d -> d.product(form) != null)
                .findFirst()
                .or(() -> named);
    }

    /**
     * Drugs to offer while a name is typed: names that begin so, then names with a later word that
     * does; generic names before brands, then by the alphabet.
     *
     * @param prefix what was typed; nothing finds nothing
     * @param limit most of them
     */
    public List<Found> startingWith(String prefix, int limit) {
        var typed = key(prefix);
        if (typed.isEmpty()) {
            return List.of();
        }
        return words.subMap(typed, typed + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .distinct()
                .sorted(
                        Comparator.<Found, Boolean>comparing(f -> !key(f.name()).startsWith(typed))
                                .thenComparing(f -> !isGeneric(f))
                                .thenComparing(f -> key(f.name())))
                .limit(limit)
                .toList();
    }

    /**
     * The ingredients of a drug in their base names: of {@code Percocet}, {@code divalproex sodium}
     * or {@code acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet}. A name that the
     * list does not hold is its own ingredient, without salts.
     */
    public Set<String> ingredients(String name) {
        var known = find(name);
        if (known.isPresent()) {
            return Set.copyOf(known.get().ingredients());
        }
        var all = new LinkedHashSet<String>();
        for (var part : parts(name)) {
            var facts = byName.get(part);
            if (facts == null) {
                all.add(part);
            } else {
                all.addAll(facts.ingredients());
            }
        }
        return all;
    }

    /** The ingredients of an order, by its generic name or, when it has none, by its brand. */
    public Set<String> ingredients(MedicationOrder.Drug drug) {
        return ingredients(drug.generic().isBlank() ? drug.brand() : drug.generic());
    }

    /** The classes of an ingredient; none of one that the list does not hold. */
    public Set<String> classesOf(String ingredient) {
        return classes.getOrDefault(ingredient, Set.of());
    }

    /** Every class that the list tells. */
    public Set<String> classNames() {
        var all = new TreeSet<String>();
        classes.values().forEach(all::addAll);
        return all;
    }

    /** The ingredients of a class. */
    public Set<String> members(String className) {
        var all = new TreeSet<String>();
        classes.forEach((ingredient, of) -> {
            if (of.contains(className)) {
                all.add(ingredient);
            }
        });
        return all;
    }

    /** Most of an ingredient in 24 hours; empty when the list tells none. */
    public Optional<Ceiling> ceiling(String ingredient) {
        return Optional.ofNullable(ceilings.get(ingredient));
    }

    /** The parts of a name; {@code hydrocodone-acetaminophen} has two where both are known. */
    private Set<String> unjoined(String name) {
        var all = new LinkedHashSet<String>();
        for (var part : Ingredients.of(name)) {
            var sides = List.of(part.split("-"));
            all.addAll(sides.stream().allMatch(byName::containsKey) ? sides : List.of(part));
        }
        return all;
    }

    /** The parts, each as far as the list knows it: {@code estradiol} of estradiol cypionate. */
    private Set<String> parts(String name) {
        var all = new LinkedHashSet<String>();
        for (var part : unjoined(name)) {
            var known = part;
            while (!byName.containsKey(known) && known.contains(" ")) {
                known = known.substring(0, known.lastIndexOf(' '));
            }
            all.add(byName.containsKey(known) ? known : part);
        }
        return all;
    }

    private static List<String> names(DrugFacts d) {
        var all = new ArrayList<String>();
        all.add(d.generic());
        all.addAll(d.otherNames());
        return all;
    }

    private void offer(String name, DrugFacts d) {
        var found = new Found(name, d);
        var rest = key(name);
        while (!rest.isEmpty()) {
            words.computeIfAbsent(rest, k -> new ArrayList<>()).add(found);
            int next = rest.indexOf(' ');
            rest = next < 0 ? "" : rest.substring(next + 1);
        }
    }

    private static boolean isGeneric(Found f) {
        return f.name().equals(f.facts().generic()) || f.facts().otherNames().contains(f.name());
    }

    private static String key(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[®™℠©]", "")
                .replaceAll("[\\s\\u00a0]+", " ");
    }

    private static String bare(String name) {
        return String.join(" + ", new TreeSet<>(Ingredients.of(name)));
    }

    /** A name stands once in the list: of two lines, one would never be found. */
    private static <T> void once(Map<String, T> into, String name, T value) {
        if (into.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("twice in the list of drugs: " + name);
        }
    }
}
