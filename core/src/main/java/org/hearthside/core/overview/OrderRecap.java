package org.hearthside.core.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderChecks;
import org.hearthside.core.medications.TallMan;

/**
 * All orders in force, for each prescriber to look through and sign (E40). It orders nothing: what
 * a prescriber changes on it is a new order.
 *
 * @param band header of every page
 * @param sender organization, house and its 24-hour number
 * @param byPrescriber orders by who wrote them, scheduled before PRN ones
 * @param count how many orders
 */
public record OrderRecap(IdentityBand band, String sender, List<Page> byPrescriber, int count) {
    public OrderRecap {
        byPrescriber = List.copyOf(byPrescriber);
    }

    /**
     * What one prescriber signs.
     *
     * @param prescriber name and phone, or that it is not recorded
     * @param orders their orders
     */
    public record Page(String prescriber, List<Order> orders) {
        public Page {
            orders = List.copyOf(orders);
        }
    }

    /**
     * One order.
     *
     * @param line what is given and how
     * @param words the words in which the order came, and when; may be empty
     */
    public record Order(MedicationLine line, String words) {}

    /** The recap of a chart. */
    public static OrderRecap of(Chart chart) {
        var words = ChartWords.of(chart);
        var checks = OrderChecks.of(chart.orders(), chart.allergies());
        var current =
                chart.orders().stream()
                        .filter(o -> o.status().isCurrent())
                        .sorted(
                                Comparator.comparing(MedicationOrder::isAsNeeded)
                                        .thenComparing(
                                                o -> o.drug().generic().toLowerCase(Locale.ROOT))
                                        .thenComparingInt(MedicationOrder::number))
                        .toList();
        Map<String, List<MedicationOrder>> by =
                current.stream()
                        .collect(
                                Collectors.groupingBy(
                                        OrderRecap::who, TreeMap::new, Collectors.toList()));
        var pages =
                by.entrySet().stream()
                        .map(e ->
                                new Page(
                                        e.getKey(),
                                        e.getValue().stream()
                                                .map(o -> order(words, checks, o))
                                                .toList()))
                        .toList();
        return new OrderRecap(words.band(), words.sender(), pages, current.size());
    }

    private static String who(MedicationOrder order) {
        var prescriber = order.prescriber();
        if (prescriber.name().isBlank()) {
            return Words.say("med.noPrescriber");
        }
        return (prescriber.name() + " " + prescriber.phone()).strip();
    }

    private static Order order(ChartWords words, OrderChecks checks, MedicationOrder order) {
        var line =
                MedicationLine.of(order, TallMan.fda(), words.zone())
                        .withAlerts(checks.alerts(order));
        var day = order.orderedOn();
        return new Order(line, day == null ? "" : Words.say("recap.ordered", Dates.print(day)));
    }

    /** Labels of what the recap should say and cannot. */
    public List<String> missing() {
        return byPrescriber.stream()
                        .anyMatch(p -> p.prescriber().equals(Words.say("med.noPrescriber")))
                ? List.of(Words.say("recap.prescriber"))
                : List.of();
    }

    @Override
    public String toString() {
        return "OrderRecap[" + band.number() + "]";
    }
}
