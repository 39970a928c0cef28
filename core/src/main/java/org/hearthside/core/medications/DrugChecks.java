package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.medications.DailyAmount.Taken;
import org.hearthside.core.medications.DoseContent.Way;
import org.hearthside.core.medications.DrugAlert.Kind;
import org.hearthside.core.medications.DrugAlert.Severity;
import org.hearthside.core.medications.DrugFacts.Ceiling;
import org.hearthside.core.medications.Interactions.Interaction;
import org.hearthside.core.medications.MedicationOrder.Dose;

/**
 * What speaks against an order or a dose: allergies, interactions, duplicates and what is most in a
 * day. Asked at order entry, at verification and at the moment of giving. It knows what the list of
 * drugs knows; what it does not find is not thereby safe.
 */
public final class DrugChecks {
    private static final List<DuplicateClass> DUPLICATES = DuplicateClass.all();

    private final OrderChecks names;
    private final DrugBook book;

    private DrugChecks(OrderChecks names, DrugBook book) {
        this.names = names;
        this.book = book;
    }

    /**
     * Checks against these orders and allergies.
     *
     * @param current a person's orders, of which only the current ones count
     * @param allergies the same person's
     * @param book what is known of drugs
     */
    public static DrugChecks of(List<MedicationOrder> current, Allergies allergies, DrugBook book) {
        return new DrugChecks(OrderChecks.of(current, allergies, book), book);
    }

    /**
     * What speaks against this order, the gravest first. The order need not be one of the current
     * ones: a draft is held against them too.
     */
    public List<DrugAlert> alerts(MedicationOrder order) {
        var alerts = new ArrayList<DrugAlert>();
        names.conflicts(order).forEach(c -> alerts.add(allergy(c)));
        interactions(order, alerts);
        ceilings(order, alerts);
        duplicates(order, alerts);
        alerts.sort(Comparator.comparing(DrugAlert::severity).thenComparing(DrugAlert::kind));
        return List.copyOf(alerts);
    }

    /**
     * What one more dose would do against the daily ceiling of each of its ingredients (E19). Empty
     * when no ingredient has one, and for what is not swallowed: the ceilings are for doses by
     * mouth.
     *
     * @param order the order
     * @param dose the dose as it would be given, which may be part of what is ordered
     * @param taken everything taken until now, of all orders ({@link #taken})
     * @param at when it would be given
     */
    public List<DailyAmount.Next> ceilingAfter(
            MedicationOrder order, Dose dose, List<Taken> taken, Instant at) {
        if (DoseContent.way(order) != Way.SWALLOWED) {
            return List.of();
        }
        var content = DoseContent.of(order.drug(), dose, book);
        return new TreeSet<>(names.ingredients(order))
                .stream()
                        .flatMap(i -> book.ceiling(i).stream())
                        .map(c ->
                                DailyAmount.next(c, content.known().get(c.ingredient()), taken, at))
                        .toList();
    }

    /**
     * A dose that was given, by ingredient, to be added up. Of a patch, an injection or a spray
     * into the nose the amounts are not known; what stays on skin, eye, ear or lung does not count.
     */
    public static List<Taken> taken(MedicationOrder order, Dose dose, Instant at, DrugBook book) {
        return switch (DoseContent.way(order)) {
            case SWALLOWED -> DoseContent.of(order.drug(), dose, book).taken(at);
            case OTHER ->
                    book.ingredients(order.drug()).stream()
                            .map(i -> new Taken(i, null, at))
                            .toList();
            case LOCAL -> List.of();
        };
    }

    private static DrugAlert allergy(OrderChecks.Conflict conflict) {
        boolean intolerance = conflict.allergy().kind() == Allergy.Kind.INTOLERANCE;
        var grave = intolerance ? Severity.WARN : Severity.STOP;
        var classes = Words.say("med.check.source.classes");
        return switch (conflict.match()) {
            case SUBSTANCE ->
                    new DrugAlert(
                            Kind.ALLERGY,
                            grave,
                            List.of(),
                            conflict.text(),
                            Words.say("med.check.source.allergies"));
            case DRUG_CLASS ->
                    new DrugAlert(Kind.ALLERGY_CLASS, grave, List.of(), conflict.text(), classes);
            case CROSS_REACTION ->
                    new DrugAlert(
                            Kind.ALLERGY_RELATED,
                            Severity.WARN,
                            List.of(),
                            conflict.text(),
                            classes);
        };
    }

    private void interactions(MedicationOrder order, List<DrugAlert> alerts) {
        var mine = names.ingredients(order);
        var found = new LinkedHashMap<Interaction, List<MedicationOrder>>();
        for (var other : names.others(order)) {
            Interactions.standard()
                    .between(mine, names.ingredients(other))
                    .forEach(i -> found.computeIfAbsent(i, k -> new ArrayList<>()).add(other));
        }
        found.forEach((i, others) -> {
            var text = Words.say("med.check.interaction", numbers(others), i.text(), i.gravity());
            alerts.add(
                    new DrugAlert(
                            Kind.INTERACTION,
                            isLocal(order, others) ? Severity.INFO : severity(i),
                            ids(others),
                            text,
                            source(i)));
        });
    }

    private static Severity severity(Interaction i) {
        return switch (i.gravity()) {
            case CONTRAINDICATED -> Severity.STOP;
            case CAUTION -> Severity.WARN;
        };
    }

    private static String source(Interaction i) {
        return switch (i.source()) {
            case "ONC" -> Words.say("med.check.source.onc", i.number());
            case "boxed warning" -> Words.say("med.check.source.boxed");
            default -> Words.say("med.check.source.labels");
        };
    }

    private void duplicates(MedicationOrder order, List<DrugAlert> alerts) {
        var mine = names.ingredients(order);
        var same = new LinkedHashMap<String, List<MedicationOrder>>();
        for (var other : names.others(order)) {
            for (var ingredient : new TreeSet<>(mine)) {
                if (names.ingredients(other).contains(ingredient)) {
                    same.computeIfAbsent(ingredient, k -> new ArrayList<>()).add(other);
                }
            }
        }
        same.forEach((ingredient, others) ->
                alerts.add(
                        new DrugAlert(
                                Kind.DUPLICATE_INGREDIENT,
                                isLocal(order, others) ? Severity.INFO : Severity.WARN,
                                ids(others),
                                Words.say("med.check.sameIngredient", ingredient, numbers(others)),
                                Words.say("med.check.source.orders"))));
        var told = new HashSet<List<Integer>>();
        for (var duplicate : DUPLICATES) {
            var others = sharing(duplicate, order);
            if (!others.isEmpty() && told.add(ids(others))) {
                alerts.add(
                        new DrugAlert(
                                Kind.DUPLICATE_CLASS,
                                isLocal(order, others) ? Severity.INFO : duplicate.severity(),
                                ids(others),
                                Words.say("med.check.sameClass", duplicate.name(), numbers(others)),
                                Words.say("med.check.source.duplicates")));
            }
        }
    }

    /** The other orders with another drug of the class. */
    private List<MedicationOrder> sharing(DuplicateClass duplicate, MedicationOrder order) {
        var mine = members(duplicate, order);
        return names.others(order).stream()
                .filter(other -> {
                    var theirs = members(duplicate, other);
                    return !mine.isEmpty()
                            && !theirs.isEmpty()
                            && mine.stream().noneMatch(theirs::contains);
                })
                .toList();
    }

    private Set<String> members(DuplicateClass duplicate, MedicationOrder order) {
        return names.ingredients(order).stream()
                .filter(i -> book.classesOf(i).stream().anyMatch(duplicate.classes()::contains))
                .collect(Collectors.toSet());
    }

    private void ceilings(MedicationOrder order, List<DrugAlert> alerts) {
        if (DoseContent.way(order) != Way.SWALLOWED) {
            return;
        }
        for (var ingredient : new TreeSet<>(names.ingredients(order))) {
            book.ceiling(ingredient).ifPresent(c -> ceiling(order, c, alerts));
        }
    }

    /** What this and all other orders allow in a day, the as-needed ones to their limit. */
    private void ceiling(MedicationOrder order, Ceiling ceiling, List<DrugAlert> alerts) {
        var others =
                names.others(order).stream()
                        .filter(o -> names.ingredients(o).contains(ceiling.ingredient()))
                        .filter(o -> DoseContent.way(o) == Way.SWALLOWED)
                        .toList();
        var all = new ArrayList<>(others);
        all.addFirst(order);
        var scheduled = BigDecimal.ZERO;
        var total = BigDecimal.ZERO;
        boolean unknown = false;
        for (var one : all) {
            var amount = DosesPerDay.ofDay(one, ceiling.ingredient(), book);
            var day = amount.flatMap(d -> d.in(ceiling.most().unit())).orElse(null);
            if (day == null) {
                unknown = true;
                continue;
            }
            total = total.add(day);
            scheduled = one.isAsNeeded() ? scheduled : scheduled.add(day);
        }
        var most = ceiling.most();
        if (total.compareTo(most.value()) > 0) {
            boolean surely = scheduled.compareTo(most.value()) > 0;
            alerts.add(
                    new DrugAlert(
                            Kind.OVER_DAILY_CEILING,
                            surely ? Severity.STOP : Severity.WARN,
                            ids(others),
                            over(ceiling, others, Measures.quantity(total, most.unit())),
                            ceiling.source()));
        } else if (unknown && !others.isEmpty()) {
            alerts.add(
                    new DrugAlert(
                            Kind.OVER_DAILY_CEILING,
                            Severity.INFO,
                            ids(others),
                            Words.say(
                                    "med.check.dailyUnknown",
                                    ceiling.ingredient(),
                                    numbers(others),
                                    most.text(),
                                    ceiling.source()),
                            ceiling.source()));
        }
    }

    private static String over(Ceiling ceiling, List<MedicationOrder> others, String total) {
        var most = ceiling.most().text();
        return others.isEmpty()
                ? Words.say(
                        "med.check.overDaily.alone",
                        total,
                        ceiling.ingredient(),
                        most,
                        ceiling.source())
                : Words.say(
                        "med.check.overDaily",
                        Words.say("med.check.thisOrder"),
                        numbers(others),
                        total,
                        ceiling.ingredient(),
                        most,
                        ceiling.source());
    }

    /** On skin, eye, ear or lung little of a drug reaches the rest of the body. */
    private static boolean isLocal(MedicationOrder order, List<MedicationOrder> others) {
        return DoseContent.way(order) == Way.LOCAL
                || others.stream().allMatch(o -> DoseContent.way(o) == Way.LOCAL);
    }

    private static List<Integer> ids(Collection<MedicationOrder> orders) {
        return orders.stream().map(MedicationOrder::number).sorted().distinct().toList();
    }

    private static String numbers(Collection<MedicationOrder> orders) {
        return ids(orders).stream().map(n -> "#" + n).collect(Collectors.joining(", "));
    }

    /**
     * A class of which two different drugs at a time are a known concern.
     *
     * @param name as shown
     * @param classes classes of the list of drugs that count together
     * @param severity how grave
     */
    record DuplicateClass(String name, Set<String> classes, Severity severity) {
        static List<DuplicateClass> all() {
            return TallMan.lines("duplicate-classes.txt").stream()
                    .map(line -> line.split("\\s*\\|\\s*", -1))
                    .map(c ->
                            new DuplicateClass(
                                    c[0],
                                    Set.copyOf(DrugBookReader.list(c[1], ",")),
                                    Severity.valueOf(c[2])))
                    .toList();
        }
    }
}
