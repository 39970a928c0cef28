package org.hearthside.core.transfer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatusWords;
import org.hearthside.core.health.Vital;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderChecks;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.LastDoses;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.overview.PhotoBox;

/** Writes the blocks of a transfer packet. */
final class PacketWriter {
    /** After so long a reading is marked as old (SR-62). */
    private static final Duration OLD_AFTER = Duration.ofHours(4);

    /** Hazards in the order of forms.md 6.3 E, worst first. */
    static final List<CareTopic> HAZARDS =
            List.of(
                    CareTopic.SWALLOWING,
                    CareTopic.FOOD_TEXTURE,
                    CareTopic.DRINK_THICKNESS,
                    CareTopic.SEIZURES,
                    CareTopic.SEIZURE_RESCUE,
                    CareTopic.BLEEDING,
                    CareTopic.NEVER_DO,
                    CareTopic.DEVICES,
                    CareTopic.FALLS,
                    CareTopic.ELOPEMENT,
                    CareTopic.SELF_HARM,
                    CareTopic.RESTRAINT,
                    CareTopic.SKIN);

    /** Hazards that few people have: they are named when they are there. */
    static final List<CareTopic> RARE_HAZARDS =
            List.of(
                    CareTopic.PROCEDURES_TO_AVOID,
                    CareTopic.PICA,
                    CareTopic.CONSTIPATION,
                    CareTopic.DEHYDRATION,
                    CareTopic.SEPSIS,
                    CareTopic.INFECTIONS,
                    CareTopic.TUBE_FEEDING,
                    CareTopic.FLUIDS,
                    CareTopic.TRIGGERS);

    private final Chart chart;
    private final Transfer transfer;
    private final List<MedicationOrder> stopped;
    private final LastDoses doses;
    private final Set<UUID> confidential;
    private final ChartWords words;

    PacketWriter(
            Chart chart,
            Transfer transfer,
            List<MedicationOrder> stopped,
            LastDoses doses,
            Set<UUID> confidential) {
        this.chart = chart;
        this.transfer = transfer;
        this.stopped = stopped;
        this.doses = doses;
        this.confidential = confidential;
        this.words = ChartWords.of(chart);
    }

    Packet write() {
        var banner = banner();
        var cannotTell = words.care(CareTopic.CANNOT_TELL);
        var usual =
                care(
                        CareTopic.ALERTNESS,
                        CareTopic.COMMUNICATION,
                        CareTopic.MEMORY,
                        CareTopic.BEHAVIOR,
                        CareTopic.MOOD,
                        CareTopic.MOBILITY,
                        CareTopic.SWALLOWING,
                        CareTopic.CONTINENCE);
        var allUsual = new ArrayList<>(usual);
        // not ticked on page 1: there the signs of now stand, and what is usual is read beside them
        allUsual.addAll(words.careWhereRecorded(List.of(CareTopic.USUAL_VITALS)));
        var history = history();
        var capabilities = capabilities();
        return new Packet(
                words.band(),
                words.sender(),
                PhotoBox.of(chart),
                banner,
                transfer,
                cannotTell,
                vitals(),
                allUsual,
                hazards(),
                history,
                FrontPage.of(words, usual),
                doses.charted(),
                medicines(),
                stopped.stream().map(o -> medicine(o, List.of())).toList(),
                people(),
                capabilities,
                belongings(),
                Supplements.of(words, confidential),
                missing(List.of(banner, usual, List.of(cannotTell, capabilities), history)));
    }

    /** What page 1 should say and cannot: shown before printing and in the list of contents. */
    private List<String> missing(List<List<Fact>> blocks) {
        var band = words.band();
        var labels = new ArrayList<String>();
        if (band.allergies().statements().stream().anyMatch(s -> s.strong())) {
            labels.add(Words.say("face.allergies"));
        }
        if (band.codeStatus().tone() == CodeStatusWords.Tone.UNKNOWN) {
            labels.add(Words.say("face.codeStatus"));
        }
        blocks.stream()
                .flatMap(List::stream)
                .filter(f -> !f.recorded())
                .map(Fact::label)
                .forEach(labels::add);
        if (words.decisionMaker().isEmpty()) {
            labels.add(Words.say("packet.decider"));
        }
        if (words.first(ContactType.PHYSICIAN).isEmpty()) {
            labels.add(Words.say("packet.physician"));
        }
        return labels.stream().distinct().toList();
    }

    private List<Fact> banner() {
        var language = chart.client().demographics().language();
        var interpreter =
                language.interpreterNeeded() == null
                        ? Words.say("packet.interpreterUnknown")
                        : Words.say(
                                language.interpreterNeeded()
                                        ? "packet.interpreterNeeded"
                                        : "packet.interpreterNo");
        var house = chart.house();
        return List.of(
                Fact.of(
                        Words.say("packet.language"),
                        language.spoken().isBlank() ? "" : language.spoken() + "; " + interpreter),
                chart.vitals().isWithheld()
                        ? Fact.withheld(Words.say("packet.weight"))
                        : Fact.of(Words.say("packet.weight"), words.latestDay(Vital.Kind.WEIGHT)),
                Fact.of(
                        Words.say("packet.from"),
                        house == null
                                ? ""
                                : Stream.of(house.name(), house.address().oneLine())
                                        .filter(s -> !s.isBlank())
                                        .collect(Collectors.joining(", "))));
    }

    private List<Packet.Reading> vitals() {
        return Stream.of(
                        Vital.Kind.BLOOD_PRESSURE,
                        Vital.Kind.PULSE,
                        Vital.Kind.RESPIRATIONS,
                        Vital.Kind.TEMPERATURE,
                        Vital.Kind.OXYGEN_SATURATION,
                        Vital.Kind.GLUCOSE,
                        Vital.Kind.PAIN)
                .map(this::reading)
                .toList();
    }

    /** Readings older than four hours say so (SR-62). */
    private Packet.Reading reading(Vital.Kind kind) {
        var label = Words.say("packet.vital." + kind.name());
        if (chart.vitals().isWithheld()) {
            return new Packet.Reading(label, Words.say("withheld"), "");
        }
        return chart.vitals()
                .shown()
                .flatMap(v -> v.latest(kind))
                .map(v -> new Packet.Reading(label, value(v), when(v)))
                .orElseGet(() -> new Packet.Reading(label, Words.say("notRecorded"), ""));
    }

    /** The label says what is counted: {@code Pulse 72}. */
    private static String value(Vital vital) {
        return switch (vital.kind()) {
            case PULSE, RESPIRATIONS -> Measures.number(vital.value());
            default -> ChartWords.reading(vital);
        };
    }

    private String when(Vital vital) {
        var at = vital.measuredAt().atZone(words.zone());
        var time = Dates.print(at.toLocalTime());
        var today = at.toLocalDate().equals(words.today());
        var old = vital.measuredAt().isBefore(chart.asOf().minus(OLD_AFTER));
        return (today ? time : Dates.print(at.toLocalDate()) + " " + time)
                + (old ? " " + Words.say("packet.old") : "");
    }

    private List<Fact> care(CareTopic... topics) {
        return Stream.of(topics).map(words::care).toList();
    }

    /** What is recorded comes first; what nobody recorded is named after it, never left out. */
    private List<Fact> hazards() {
        var facts = HAZARDS.stream().map(words::care).toList();
        var all = new ArrayList<Fact>();
        facts.stream().filter(Fact::recorded).forEach(all::add);
        all.addAll(words.careWhereRecorded(RARE_HAZARDS));
        var open =
                facts.stream()
                        .filter(f -> !f.recorded())
                        .map(f -> f.label().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            all.add(new Fact(Words.say("notRecorded"), open, false));
        }
        return all;
    }

    private List<Fact> history() {
        var facts = new ArrayList<Fact>();
        var label = Words.say("packet.diagnoses");
        if (chart.conditions().isWithheld()) {
            facts.add(Fact.withheld(label));
        } else {
            var active = words.activeConditions();
            if (active.isEmpty()) {
                facts.add(Fact.of(label, ""));
            }
            active.forEach(c -> facts.add(new Fact(label, words.condition(c), true)));
        }
        facts.add(words.care(CareTopic.HOSPITAL_STAYS));
        facts.add(words.care(CareTopic.SURGERIES));
        return facts;
    }

    private List<Packet.Medicine> medicines() {
        var checks = OrderChecks.of(chart.orders(), chart.allergies());
        return chart.orders().stream()
                .filter(o -> o.status().isCurrent())
                .sorted(
                        Comparator.comparing(MedicationOrder::isAsNeeded)
                                .thenComparing(o -> !o.timeCritical())
                                .thenComparing(o -> o.drug().generic().toLowerCase(Locale.ROOT))
                                .thenComparingInt(MedicationOrder::number))
                .map(o -> medicine(o, checks.alerts(o)))
                .toList();
    }

    private Packet.Medicine medicine(MedicationOrder order, List<String> alerts) {
        var told = doses.of(order);
        return new Packet.Medicine(
                MedicationLine.of(order, TallMan.fda(), words.zone()).withAlerts(alerts),
                order.timeCritical(),
                order.isAsNeeded(),
                told.last(),
                told.by(),
                told.since(),
                told.next());
    }

    private List<Packet.Person> people() {
        var people = new ArrayList<Packet.Person>();
        var decider = words.decisionMaker();
        people.add(
                decider.map(c ->
                                new Packet.Person(
                                        Words.say("packet.consent", capital(Words.of(c.type()))),
                                        named(c),
                                        words.phones(c),
                                        true))
                        .orElseGet(() ->
                                new Packet.Person(
                                        Words.say("packet.decider"),
                                        words.care(CareTopic.CAPACITY).value(),
                                        Words.say("packet.noDecider"),
                                        true)));
        var family =
                words.callable().stream()
                        .filter(c -> !c.type().isProvider())
                        .filter(c -> decider.isEmpty() || !c.id().equals(decider.get().id()))
                        .findFirst();
        people.add(
                family.map(c ->
                                new Packet.Person(
                                        Words.say("packet.family"),
                                        named(c),
                                        words.phones(c),
                                        true))
                        .orElseGet(() -> nobody("packet.family", true)));
        people.add(provider("packet.physician", ContactType.PHYSICIAN, true));
        people.add(facility());
        people.add(provider("packet.caseManager", ContactType.CASE_MANAGER, false));
        return people;
    }

    private Packet.Person facility() {
        var house = chart.house();
        var phone = house == null ? chart.organization().phone24h() : house.phone24h();
        var name = house == null ? chart.organization().name() : house.name();
        return new Packet.Person(
                Words.say("packet.facility"),
                name,
                phone.isBlank() ? Words.say("sender.noPhone") : phone.replace(' ', Measures.NBSP),
                false);
    }

    private Packet.Person provider(String key, ContactType type, boolean tell) {
        return words.first(type)
                .map(c -> new Packet.Person(Words.say(key), c.displayName(), words.phones(c), tell))
                .orElseGet(() -> nobody(key, tell));
    }

    private static Packet.Person nobody(String key, boolean tell) {
        return new Packet.Person(
                Words.say(key), Words.say("notRecorded"), Words.say("contact.noPhone"), tell);
    }

    private static String named(Contact contact) {
        return contact.relationship().isBlank()
                ? contact.displayName()
                : contact.displayName() + ", " + contact.relationship();
    }

    private Fact capabilities() {
        var house = chart.house();
        var text =
                house == null
                        ? ""
                        : house.nurseOnCall().isBlank()
                                ? house.capabilities()
                                : Stream.of(
                                                house.capabilities(),
                                                Words.say("packet.nurse", house.nurseOnCall()))
                                        .filter(t -> !t.isBlank())
                                        .collect(Collectors.joining(" "));
        return Fact.of(Words.say("packet.capabilities"), text);
    }

    private List<String> belongings() {
        return Stream.of("glasses", "hearing", "dentures", "device", "comfort", "clothing", "money")
                .map(k -> Words.say("packet.belonging." + k))
                .toList();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
