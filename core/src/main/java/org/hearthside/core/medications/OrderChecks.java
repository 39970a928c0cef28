package org.hearthside.core.medications;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;

/**
 * What a person's orders say about each other and about recorded allergies: {@code ALSO ORDERED}
 * (SR-14) and {@code ALLERGY CONFLICT} (SR-19), as papers and lists print it. It compares
 * ingredients and a small table of classes; {@link DrugChecks} looks for more. What it does not
 * find is not thereby safe.
 */
public final class OrderChecks {
    private static final List<DrugClass> CLASSES = DrugClass.all(DrugBook.standard());

    /** So many order numbers are read at a glance; of more, the first ones are named. */
    private static final int MOST_NAMED = 8;

    private static final int NAMED_OF_MANY = 3;

    private final List<MedicationOrder> orders;
    private final List<Allergy> allergies;
    private final DrugBook book;

    /** Of the drugs of the orders, looked up once: every order is held against every other. */
    private final Map<MedicationOrder.Drug, Set<String>> ingredients = new HashMap<>();

    private OrderChecks(List<MedicationOrder> orders, List<Allergy> allergies, DrugBook book) {
        this.orders = orders;
        this.allergies = allergies;
        this.book = book;
        orders.forEach(o -> ingredients.computeIfAbsent(o.drug(), book::ingredients));
    }

    /** Checks these orders, of which only the current ones count. */
    public static OrderChecks of(List<MedicationOrder> orders, Allergies allergies) {
        return of(orders, allergies, DrugBook.standard());
    }

    /** Checks with this list of drugs. */
    static OrderChecks of(List<MedicationOrder> orders, Allergies allergies, DrugBook book) {
        return new OrderChecks(
                orders.stream().filter(o -> o.status().isCurrent()).toList(),
                allergies.items(),
                book);
    }

    /** How sure a conflict is. */
    public enum Match {
        /** The substance itself is ordered. */
        SUBSTANCE,
        /** Another drug of its class is ordered. */
        DRUG_CLASS,
        /** A drug of a class that can cross-react is ordered. */
        CROSS_REACTION
    }

    /**
     * An order against a recorded allergy.
     *
     * @param allergy the entry
     * @param match how sure
     * @param text the words to print
     */
    public record Conflict(Allergy allergy, Match match, String text) {
        @Override
        public String toString() {
            return "Conflict[" + match + "]";
        }
    }

    /** What to print in front of an order, allergies first; empty when there is nothing. */
    public List<String> alerts(MedicationOrder order) {
        var alerts = new ArrayList<String>();
        conflicts(order).forEach(c -> alerts.add(c.text()));
        var also = alsoOrdered(order);
        if (!also.isEmpty()) {
            alerts.add(alsoWords(order, also));
        }
        return alerts;
    }

    /** Of many orders, how many and of which drug: each of them says so itself (SR-14). */
    private String alsoWords(MedicationOrder order, List<Integer> also) {
        var named = also.size() > MOST_NAMED ? also.subList(0, NAMED_OF_MANY) : also;
        var numbers = named.stream().map(n -> "#" + n).collect(Collectors.joining(", "));
        if (named.size() == also.size()) {
            return Words.say("med.alsoOrdered", numbers);
        }
        var shared = new TreeSet<String>();
        others(order).forEach(other -> shared.addAll(ingredients(other)));
        shared.retainAll(ingredients(order));
        return Words.say("med.alsoOrdered.many", also.size(), String.join(", ", shared), numbers);
    }

    /** The current orders beside this one. */
    List<MedicationOrder> others(MedicationOrder order) {
        return orders.stream().filter(other -> !other.id().equals(order.id())).toList();
    }

    /** Numbers of the other current orders that hold one of the same ingredients. */
    public List<Integer> alsoOrdered(MedicationOrder order) {
        var ingredients = ingredients(order);
        return others(order).stream()
                .filter(other -> !Collections.disjoint(ingredients, ingredients(other)))
                .map(MedicationOrder::number)
                .sorted()
                .toList();
    }

    /** Recorded allergies against which the order goes, the surest first. */
    public List<Conflict> conflicts(MedicationOrder order) {
        var ingredients = ingredients(order);
        var brand = order.drug().brand().toLowerCase(Locale.ROOT).strip();
        return allergies.stream()
                .filter(a -> a.allergyClass() == AllergyClass.DRUG)
                .flatMap(a -> conflict(a, ingredients, brand).stream())
                .sorted((a, b) -> a.match().compareTo(b.match()))
                .toList();
    }

    private List<Conflict> conflict(Allergy allergy, Set<String> ordered, String brand) {
        var substance = allergy.substance().strip();
        var named = book.ingredients(substance);
        if (isSubstance(substance, named, ordered, brand)) {
            var text = Words.say("med.conflict", substance);
            return List.of(new Conflict(allergy, Match.SUBSTANCE, text));
        }
        for (var drugClass : CLASSES) {
            if (drugClass.isMeant(substance, named) && drugClass.holds(ordered)) {
                var text = Words.say("med.conflict.class", substance, drugClass.name());
                return List.of(new Conflict(allergy, Match.DRUG_CLASS, text));
            }
        }
        for (var from : CLASSES) {
            for (var to : CLASSES) {
                if (crossReact(from, to) && from.isMeant(substance, named) && to.holds(ordered)) {
                    var text = Words.say("med.conflict.related", substance, both(from, to));
                    return List.of(new Conflict(allergy, Match.CROSS_REACTION, text));
                }
            }
        }
        return List.of();
    }

    private static boolean isSubstance(
            String substance, Set<String> named, Set<String> ordered, String brand) {
        return !Collections.disjoint(named, ordered)
                || (!brand.isEmpty() && substance.toLowerCase(Locale.ROOT).equals(brand))
                || ordered.stream()
                        .anyMatch(o -> named.stream().anyMatch(n -> o.startsWith(n + " ")));
    }

    /** Penicillins and cephalosporins can cross-react (label of cephalexin, 5.1). */
    private static boolean crossReact(DrugClass one, DrugClass other) {
        return one.related().contains(other.name()) || other.related().contains(one.name());
    }

    /** Both names in the order of the table, whichever the allergy is to. */
    private static String both(DrugClass one, DrugClass other) {
        return one.related().contains(other.name())
                ? Words.and(List.of(one.name(), other.name()))
                : Words.and(List.of(other.name(), one.name()));
    }

    /** The ingredients of an order in their base names. */
    Set<String> ingredients(MedicationOrder order) {
        var known = ingredients.get(order.drug());
        return known != null ? known : book.ingredients(order.drug());
    }
}
