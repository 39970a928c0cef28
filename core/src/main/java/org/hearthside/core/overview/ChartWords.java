package org.hearthside.core.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Words;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.FactWords;
import org.hearthside.core.health.Vital;
import org.jspecify.annotations.Nullable;

/**
 * Words for what a chart holds, shared by face sheet, packet and screens so that they never differ.
 *
 * @param chart the record
 * @param today the day of printing, in the house's zone
 * @param zone the house's zone
 */
public record ChartWords(Chart chart, LocalDate today, ZoneId zone) {

    /** The words at the instant at which the chart was read. */
    public static ChartWords of(Chart chart) {
        var house = chart.house();
        var zone = house == null ? chart.organization().zone() : house.zone();
        return new ChartWords(chart, LocalDate.ofInstant(chart.asOf(), zone), zone);
    }

    /** The identity band. */
    public IdentityBand band() {
        return IdentityBand.of(
                new BandFacts(
                        chart.client(),
                        chart.stay(),
                        chart.allergies(),
                        chart.codeStatus(),
                        chart.careFacts().orElse(List.of()),
                        chart.careFacts().isWithheld(),
                        chart.similarNames(),
                        chart.organization().test()),
                today,
                zone);
    }

    /** Organization, house and the number answered day and night (SR-67). */
    public String sender() {
        var house = chart.house();
        var phone = house == null ? chart.organization().phone24h() : house.phone24h();
        return Stream.of(
                        chart.organization().name(),
                        house == null ? "" : house.name(),
                        phone.isBlank()
                                ? Words.say("sender.noPhone")
                                : Words.say("sender.phone", phone.replace(' ', Measures.NBSP)))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What is said about a topic, under its own label. */
    public Fact care(CareTopic topic) {
        if (chart.careFacts().isWithheld()) {
            return Fact.withheld(Words.of(topic));
        }
        var words = FactWords.of(topic, fact(topic), today, zone);
        return new Fact(words.label(), words.text(), words.known());
    }

    /**
     * What is said about those of some topics of which there is something to say: they take no room
     * on paper while there is nothing.
     */
    public List<Fact> careWhereRecorded(List<CareTopic> topics) {
        return topics.stream()
                .filter(topic -> {
                    var fact = fact(topic);
                    return fact != null
                            && (fact.state() == RecordState.RECORDED
                                    || fact.state() == RecordState.UNABLE_TO_VERIFY);
                })
                .map(this::care)
                .toList();
    }

    private @Nullable CareFact fact(CareTopic topic) {
        return chart.careFacts().orElse(List.of()).stream()
                .filter(f -> f.topic() == topic)
                .findFirst()
                .orElse(null);
    }

    /** Contacts to call, in the order in which they are called; never one who must not be. */
    public List<Contact> callable() {
        return chart.contacts().stream()
                .filter(c -> !c.doNotContact())
                .sorted(
                        Comparator.comparingInt((Contact c) ->
                                c.callOrder() == 0 ? Integer.MAX_VALUE : c.callOrder()))
                .toList();
    }

    /**
     * Who may decide on medical matters today: documented first, never an ended authority (SR-22).
     */
    public Optional<Contact> decisionMaker() {
        return callable().stream()
                .filter(c -> c.authority().any() && !c.authority().expiredOn(today))
                .min(
                        Comparator.comparing((Contact c) ->
                                        !c.authority()
                                                .scopes()
                                                .contains(
                                                        org.hearthside.core.contacts.DecisionScope
                                                                .MEDICAL))
                                .thenComparing(c -> !c.authority().documented()));
    }

    /** The first contact of a type. */
    public Optional<Contact> first(ContactType type) {
        return callable().stream()
                .filter(c -> c.type() == type)
                .min(Comparator.comparing((Contact c) -> !c.primary()));
    }

    /** {@code Elena Ruiz, sister (Guardian)}. */
    public String who(Contact contact) {
        var relation =
                contact.relationship().isBlank() ? contact.specialty() : contact.relationship();
        var name =
                relation.isBlank()
                        ? contact.displayName()
                        : contact.displayName() + ", " + relation;
        return name + " (" + Words.of(contact.type()) + ")";
    }

    /** Every phone of a contact with its kind; {@code NO PHONE ON FILE} without one. */
    public String phones(Contact contact) {
        return String.join(", ", phoneList(contact));
    }

    /** The same, one by one. */
    public List<String> phoneList(Contact contact) {
        var phones = contact.phones();
        if (phones.none()) {
            return List.of(Words.say("contact.noPhone"));
        }
        return Stream.of(
                        phone("", phones.main()),
                        phone(Words.say("contact.second") + " ", phones.second()),
                        phone(Words.say("contact.afterHours") + " ", phones.afterHours()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> phone(String kind, String number) {
        return number.isBlank()
                ? Optional.empty()
                : Optional.of(kind + number.replace(' ', Measures.NBSP));
    }

    /** What a contact may decide and what proves it. */
    public String authority(Contact contact) {
        var authority = contact.authority();
        if (!authority.any()) {
            return Words.say("authority.none");
        }
        var scopes =
                authority.scopes().stream()
                        .sorted()
                        .map(Words::of)
                        .collect(Collectors.joining(", "));
        var text = new ArrayList<String>();
        text.add(Words.say("authority.may", scopes));
        if (authority.documented()) {
            var date = authority.documentDate();
            text.add(authority.document() + (date == null ? "" : " " + Dates.print(date)));
        } else {
            text.add(Words.say("authority.undocumented"));
        }
        var expires = authority.expires();
        if (expires != null) {
            text.add(
                    Words.say(
                            authority.expiredOn(today) ? "authority.expired" : "authority.until",
                            Dates.print(expires)));
        }
        return String.join(" · ", text);
    }

    /** {@code Epilepsy (G40.909), since 2004}: a condition with its code and onset. */
    public String condition(Condition condition) {
        var code = condition.code();
        var onset = condition.onset();
        return condition.text()
                + (code == null ? "" : " (" + code.code() + ")")
                + (onset == null ? "" : ", " + Words.say("since", Dates.print(onset)));
    }

    /** Conditions that the person has now, the primary one first. */
    public List<Condition> activeConditions() {
        return chart.conditions().orElse(List.of()).stream()
                .filter(c -> c.status() == Condition.Status.ACTIVE)
                .sorted(Comparator.comparing((Condition c) -> !c.primary()))
                .toList();
    }

    /** A reading in the usual units: {@code 118/74 mmHg}, {@code 61.2 kg (134.9 lb)}. */
    public static String reading(Vital vital) {
        var value =
                switch (vital.kind()) {
                    case BLOOD_PRESSURE -> {
                        var second = vital.second();
                        var both =
                                Measures.number(vital.value())
                                        + (second == null ? "" : "/" + Measures.number(second));
                        yield both + Measures.NBSP + "mmHg";
                    }
                    case TEMPERATURE -> Measures.temperature(vital.value(), vital.unit());
                    case WEIGHT -> Measures.weight(vital.value(), vital.unit());
                    case HEIGHT -> Measures.height(vital.value(), vital.unit());
                    case GLUCOSE -> Measures.glucose(vital.value(), vital.unit());
                    case OXYGEN_SATURATION -> Measures.number(vital.value()) + Measures.NBSP + "%";
                    case PAIN -> Words.say("vital.pain", Measures.number(vital.value()));
                    case PULSE, RESPIRATIONS -> Measures.quantity(vital.value(), vital.unit());
                };
        return vital.method().isBlank() ? value : value + ", " + vital.method();
    }

    /** A reading with its own time, as every clinical value prints (forms.md 4.4). */
    public String timed(Vital vital) {
        return reading(vital) + " " + Dates.print(vital.measuredAt(), zone);
    }

    /** The latest reading of a kind with its day; empty when there is none. */
    public String latestDay(Vital.Kind kind) {
        return chart.vitals()
                .shown()
                .flatMap(v -> v.latest(kind))
                .map(v -> reading(v) + " " + Dates.printDay(v.measuredAt(), zone))
                .orElse("");
    }

    /** The latest reading of a kind with its time; empty when there is none. */
    public String latest(Vital.Kind kind) {
        return chart.vitals().shown().flatMap(v -> v.latest(kind)).map(this::timed).orElse("");
    }
}
