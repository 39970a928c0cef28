package org.hearthside.core.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.Vital;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationLine.Kind;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderChecks;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.LastDoses;

/**
 * Everything that the list of current medications prints (forms.md 6.5): every order that is
 * unverified, active or held, none hidden, and what was stopped lately.
 *
 * @param band header of every page
 * @param sender organization, house and its 24-hour number
 * @param copy for whom it is printed
 * @param charted whether doses of the person are charted here
 * @param facts what doses depend on: the weight
 * @param scheduled orders given at set times, by generic name
 * @param asNeeded orders given as needed, by generic name
 * @param stopped orders that ended in the last {@link #STOPPED_DAYS} days, newest first
 * @param missing labels of what the list should say and cannot
 */
public record MedicationList(
        IdentityBand band,
        String sender,
        Copy copy,
        boolean charted,
        List<Fact> facts,
        List<Row> scheduled,
        List<Row> asNeeded,
        List<Row> stopped,
        List<String> missing) {

    /** How far back stopped orders are told: recent stops explain symptoms. */
    public static final int STOPPED_DAYS = 30;

    /** What stands in a column of its own, and not in the line too. */
    private static final Set<Kind> IN_COLUMNS =
            EnumSet.of(Kind.INDICATION, Kind.START, Kind.PRESCRIBER);

    /** For whom a list is printed. */
    public enum Copy {
        /** For a clinic, a dentist or a pharmacy: everything. */
        CLINIC,
        /** For the family: without prescriber, order numbers and last doses. */
        FAMILY
    }

    /**
     * One order.
     *
     * @param line what is given and how, with its notes
     * @param why what it is for, or that nobody recorded it; never empty
     * @param started since when, or that nobody recorded it; never empty
     * @param prescriber who ordered it; empty in a copy for the family
     * @param lastGiven never empty (SR-61), but in a copy for the family
     * @param givenBy who gave it; may be empty
     * @param since what became of it since then; empty in a copy for the family
     */
    public record Row(
            MedicationLine line,
            String why,
            String started,
            String prescriber,
            String lastGiven,
            String givenBy,
            List<String> since) {
        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    /**
     * The list of a chart of which no dose is charted here.
     *
     * @param past orders that are over, in any order
     */
    public static MedicationList of(Chart chart, List<MedicationOrder> past, Copy copy) {
        return of(chart, past, LastDoses.UNCHARTED, copy);
    }

    /**
     * The list of a chart.
     *
     * @param past orders that are over, in any order
     * @param doses when each order was last given
     */
    public static MedicationList of(
            Chart chart, List<MedicationOrder> past, LastDoses doses, Copy copy) {
        var words = ChartWords.of(chart);
        var checks = OrderChecks.of(chart.orders(), chart.allergies());
        var current =
                chart.orders().stream()
                        .filter(o -> o.status().isCurrent())
                        .sorted(
                                Comparator.comparing((MedicationOrder o) ->
                                                o.drug().generic().toLowerCase(Locale.ROOT))
                                        .thenComparingInt(MedicationOrder::number))
                        .toList();
        var since = chart.asOf().minus(Duration.ofDays(STOPPED_DAYS));
        var stopped =
                past.stream()
                        .filter(o -> ended(o).isAfter(since))
                        .sorted(Comparator.comparing(MedicationList::ended).reversed())
                        .map(o -> row(words, o, List.of(), doses, copy))
                        .toList();
        var facts = facts(words);
        return new MedicationList(
                words.band(),
                words.sender(),
                copy,
                doses.charted(),
                facts,
                rows(words, checks, current, doses, copy, false),
                rows(words, checks, current, doses, copy, true),
                stopped,
                missing(words.band(), facts, current));
    }

    /** When an order ended; long ago when nobody knows. */
    private static Instant ended(MedicationOrder order) {
        var stop = order.stopAt();
        return stop == null ? Instant.MIN : stop;
    }

    private static List<Row> rows(
            ChartWords words,
            OrderChecks checks,
            List<MedicationOrder> orders,
            LastDoses doses,
            Copy copy,
            boolean asNeeded) {
        return orders.stream()
                .filter(o -> o.isAsNeeded() == asNeeded)
                .map(o -> row(words, o, checks.alerts(o), doses, copy))
                .toList();
    }

    private static Row row(
            ChartWords words,
            MedicationOrder order,
            List<String> alerts,
            LastDoses doses,
            Copy copy) {
        var whole = MedicationLine.of(order, TallMan.fda(), words.zone()).withAlerts(alerts);
        var kinds = EnumSet.complementOf(EnumSet.copyOf(IN_COLUMNS));
        if (copy == Copy.FAMILY) {
            kinds.remove(Kind.ORDER);
        }
        var family = copy == Copy.FAMILY;
        var start = order.startAt();
        boolean silent = family || !order.status().isCurrent();
        var told = doses.of(order);
        return new Row(
                whole.only(kinds),
                // the head of the column says "for"
                said(whole, Kind.INDICATION, said(whole, Kind.AS_NEEDED, ""))
                        .replaceFirst("^for ", ""),
                start == null ? Words.say("med.noStart") : Dates.printDay(start, words.zone()),
                family ? "" : said(whole, Kind.PRESCRIBER, ""),
                silent ? "" : told.last(),
                silent ? "" : told.by(),
                silent ? List.of() : told.since());
    }

    private static String said(MedicationLine line, Kind kind, String otherwise) {
        var text =
                line.parts().stream()
                        .filter(p -> p.kind() == kind)
                        .map(MedicationLine.Part::text)
                        .collect(Collectors.joining(", "));
        return text.isEmpty() ? otherwise : text;
    }

    private static List<Fact> facts(ChartWords words) {
        var weight = Words.say("face.weight");
        return List.of(
                words.chart().vitals().isWithheld()
                        ? Fact.withheld(weight)
                        : Fact.of(weight, words.latest(Vital.Kind.WEIGHT)));
    }

    private static List<String> missing(
            IdentityBand band, List<Fact> facts, List<MedicationOrder> orders) {
        var labels = new ArrayList<String>();
        if (band.allergies().statements().stream().anyMatch(s -> s.strong())) {
            labels.add(Words.say("face.allergies"));
        }
        facts.stream().filter(f -> !f.recorded()).map(Fact::label).forEach(labels::add);
        var without =
                orders.stream()
                        .filter(o -> o.indication().isBlank())
                        .filter(o ->
                                Optional.ofNullable(o.asNeeded())
                                        .map(a -> a.reason().isBlank())
                                        .orElse(true))
                        .count();
        if (without > 0) {
            labels.add(Words.say("list.indications", without));
        }
        return labels;
    }

    /** How many orders are in force. */
    public int count() {
        return scheduled.size() + asNeeded.size();
    }

    @Override
    public String toString() {
        return "MedicationList[" + band.number() + "]";
    }
}
