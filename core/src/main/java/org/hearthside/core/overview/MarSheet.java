package org.hearthside.core.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Words;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.Condition;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderChecks;
import org.hearthside.core.medications.administration.MarMonth;

/**
 * Everything that the MAR on paper shows (forms.md 6.2): the month, and what every page says of the
 * person.
 *
 * @param band header of every page
 * @param sender organization, house and its 24-hour number
 * @param facts diagnoses, how medicines are taken, physician and pharmacy
 * @param alerts what to print in front of an order, by its number (SR-14, SR-19)
 * @param month the month
 */
public record MarSheet(
        IdentityBand band,
        String sender,
        List<Fact> facts,
        Map<Integer, List<String>> alerts,
        MarMonth month) {
    /** How many diagnoses have room in the band; all stand on the face sheet. */
    private static final int SHORT = 4;

    public MarSheet {
        facts = List.copyOf(facts);
        alerts = Map.copyOf(alerts);
    }

    /** The sheet of a chart and a month of the same person. */
    public static MarSheet of(Chart chart, MarMonth month) {
        var words = ChartWords.of(chart);
        var checks = OrderChecks.of(month.orders().toList(), chart.allergies());
        return new MarSheet(
                words.band(),
                words.sender(),
                facts(words, month),
                month.orders()
                        .filter(o -> o.status().isCurrent())
                        .collect(Collectors.toMap(MedicationOrder::number, checks::alerts)),
                month);
    }

    private static List<Fact> facts(ChartWords words, MarMonth month) {
        var facts = new ArrayList<Fact>();
        var conditions = Words.say("mar.diagnoses");
        facts.add(
                words.chart().conditions().isWithheld()
                        ? Fact.withheld(conditions)
                        : Fact.of(
                                conditions,
                                words.activeConditions().stream()
                                        .map(Condition::text)
                                        .limit(SHORT)
                                        .collect(Collectors.joining(", "))));
        facts.add(words.care(CareTopic.MEDICINE_TAKING));
        facts.add(Fact.of(Words.say("mar.physician"), contact(words, ContactType.PHYSICIAN)));
        var pharmacy = contact(words, ContactType.PHARMACY);
        facts.add(
                Fact.of(
                        Words.say("mar.pharmacy"),
                        pharmacy.isEmpty() ? pharmacyOfOrders(month) : pharmacy));
        return facts;
    }

    private static String contact(ChartWords words, ContactType type) {
        return words.first(type)
                .map(c ->
                        Stream.concat(
                                        Stream.of(c.displayName()),
                                        words.phoneList(c).stream().limit(1))
                                .collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static String pharmacyOfOrders(MarMonth month) {
        return month.orders()
                .map(MedicationOrder::prescriber)
                .filter(p -> !p.pharmacy().isBlank())
                .map(p -> (p.pharmacy() + " " + p.pharmacyPhone()).strip())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** Labels of what the MAR should say and cannot. */
    public List<String> missing() {
        return Stream.concat(
                        band.allergies().statements().stream().anyMatch(s -> s.strong())
                                ? Stream.of(Words.say("face.allergies"))
                                : Stream.empty(),
                        facts.stream().filter(f -> !f.recorded()).map(Fact::label))
                .toList();
    }

    @Override
    public String toString() {
        return "MarSheet[" + band.number() + " " + month.month() + "]";
    }
}
