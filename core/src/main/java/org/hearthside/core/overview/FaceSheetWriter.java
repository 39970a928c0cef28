package org.hearthside.core.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.Vital;
import org.hearthside.core.insurance.Mbi;
import org.hearthside.core.insurance.Policy;

/** Writes the sections of a face sheet. */
final class FaceSheetWriter {
    private static final int FIRST_TO_CALL = 3;

    private final ChartWords words;
    private final Chart chart;
    private final List<Fact> required = new ArrayList<>();

    FaceSheetWriter(ChartWords words) {
        this.words = words;
        this.chart = words.chart();
    }

    FaceSheet write() {
        var identity = identity();
        var alerts = alerts();
        var decisions = decisions();
        var callFirst = callFirst();
        var diagnoses = diagnoses();
        var providers = providers();
        var hospital = hospital();
        var support = support();
        var insurance = insurance();
        var immunizations = immunizations();
        var missing = required.stream().filter(f -> !f.recorded()).map(Fact::label).toList();
        var changed = chart.client().changed();
        var verification =
                List.of(
                        Fact.of(
                                Words.say("face.lastChanged"),
                                Words.say(
                                        "face.byOn",
                                        changed.byName(),
                                        Dates.print(changed.at(), words.zone()))),
                        new Fact(
                                Words.say("face.requiredItems"),
                                FaceSheet.missingLine(missing, required.size()),
                                missing.isEmpty()));
        return new FaceSheet(
                words.band(),
                words.sender(),
                PhotoBox.of(chart),
                identity,
                alerts,
                decisions,
                callFirst,
                diagnoses,
                providers,
                hospital,
                support,
                insurance,
                immunizations,
                verification,
                missing,
                required.size());
    }

    private Fact need(String key, String value) {
        return need(Fact.of(Words.say(key), value));
    }

    private Fact need(Fact fact) {
        required.add(fact);
        return fact;
    }

    private List<Fact> identity() {
        var person = chart.client().demographics();
        var house = chart.house();
        var height = person.heightCm();
        var admitted = chart.client().admittedOn();
        var interpreter = person.language().interpreterNeeded();
        // the band prints these; here they only count
        need("face.birthDate", person.birthDate() == null ? "" : "x");
        need("face.place", chart.stay() == null ? "" : "x");
        return List.of(
                Fact.of(Words.say("face.preferred"), person.names().preferred()),
                need("face.language", person.language().spoken()),
                need(
                        "face.interpreter",
                        interpreter == null
                                ? ""
                                : interpreter
                                        ? Stream.of(
                                                        Words.say("yes"),
                                                        person.language().interpreterType())
                                                .filter(s -> !s.isBlank())
                                                .collect(Collectors.joining(", "))
                                        : Words.say("no")),
                Fact.of(
                        Words.say("face.height"),
                        height == null ? "" : Measures.height(height, "cm")),
                need(weight()),
                Fact.of(Words.say("face.marks"), person.marks()),
                need("face.residence", house == null ? "" : house.address().oneLine()),
                need("face.phone24h", house == null ? "" : house.phone24h()),
                need("face.admitted", admitted == null ? "" : Dates.print(admitted)),
                Fact.of(Words.say("face.status"), Words.of(chart.client().status())),
                Fact.of(Words.say("face.mrn"), person.mrn()),
                Fact.of(Words.say("face.religion"), person.religion()));
    }

    private Fact weight() {
        var label = Words.say("face.weight");
        return chart.vitals().isWithheld()
                ? Fact.withheld(label)
                : Fact.of(label, words.latest(Vital.Kind.WEIGHT));
    }

    private List<Fact> alerts() {
        var facts = new ArrayList<Fact>();
        var band = words.band();
        var allergyState = band.allergies().statements().stream().noneMatch(s -> s.strong());
        var allergies =
                need(new Fact(Words.say("face.allergies"), band.allergies().text(), allergyState));
        if (band.allergies().items().size() > AllergyBanner.SHORT_LIST) {
            // a shorter list stands in full in the band of the page, and here it only counts
            facts.add(allergies);
        }
        var code = band.codeStatus();
        facts.add(
                need(
                        new Fact(
                                Words.say("face.codeStatus"),
                                code.block().isEmpty()
                                        ? code.chip()
                                        : code.chip() + " · " + String.join(" · ", code.block()),
                                code.tone()
                                        != org.hearthside.core.health.CodeStatusWords.Tone
                                                .UNKNOWN)));
        for (var topic :
                List.of(
                        CareTopic.ISOLATION,
                        CareTopic.FOOD_TEXTURE,
                        CareTopic.DRINK_THICKNESS,
                        CareTopic.SWALLOWING,
                        CareTopic.SEIZURES,
                        CareTopic.SEIZURE_RESCUE,
                        CareTopic.BLEEDING,
                        CareTopic.FALLS,
                        CareTopic.ELOPEMENT,
                        CareTopic.SELF_HARM,
                        CareTopic.DEVICES,
                        CareTopic.SKIN,
                        CareTopic.NEVER_DO)) {
            facts.add(need(words.care(topic)));
        }
        facts.addAll(
                words.careWhereRecorded(
                        List.of(
                                CareTopic.PROCEDURES_TO_AVOID,
                                CareTopic.PICA,
                                CareTopic.CONSTIPATION,
                                CareTopic.DEHYDRATION,
                                CareTopic.SEPSIS,
                                CareTopic.INFECTIONS)));
        return facts;
    }

    private List<Fact> decisions() {
        var facts = new ArrayList<Fact>();
        facts.add(need(words.care(CareTopic.CAPACITY)));
        facts.add(words.care(CareTopic.ADVANCE_DIRECTIVE));
        var decider = words.decisionMaker();
        facts.add(
                need(
                        "face.decider",
                        decider.map(c -> words.who(c) + " · " + words.phones(c)).orElse("")));
        decider.ifPresent(c -> facts.add(Fact.of(Words.say("face.authority"), words.authority(c))));
        words.callable().stream()
                .filter(c -> c.authority().expiredOn(words.today()))
                .forEach(c ->
                        facts.add(
                                Fact.of(
                                        Words.say("face.ended"),
                                        words.who(c) + " · " + words.authority(c))));
        return facts;
    }

    private List<Fact> callFirst() {
        var first =
                words.callable().stream()
                        .filter(c -> !c.type().isProvider())
                        .limit(FIRST_TO_CALL)
                        .toList();
        if (first.isEmpty()) {
            return List.of(need("face.contacts", ""));
        }
        need("face.contacts", "x");
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < first.size(); i++) {
            var contact = first.get(i);
            facts.add(
                    Fact.of(
                            Words.say("face.call", i + 1),
                            words.who(contact) + " · " + words.phones(contact) + checked(contact)));
        }
        return facts;
    }

    private static String checked(Contact contact) {
        var on = contact.verifiedOn();
        return on == null ? "" : " · " + Words.say("contact.verified", Dates.print(on));
    }

    private List<Fact> diagnoses() {
        if (chart.conditions().isWithheld()) {
            return List.of(Fact.withheld(Words.say("face.diagnoses")));
        }
        var active = words.activeConditions();
        var primary = active.stream().filter(Condition::primary).map(words::condition).toList();
        var others = active.stream().filter(c -> !c.primary()).map(words::condition).toList();
        var facts = new ArrayList<Fact>();
        facts.add(need("face.primaryDiagnosis", String.join("; ", primary)));
        facts.add(Fact.of(Words.say("face.otherDiagnoses"), String.join("; ", others)));
        facts.add(words.care(CareTopic.SURGERIES));
        facts.add(words.care(CareTopic.HOSPITAL_STAYS));
        facts.addAll(
                words.careWhereRecorded(
                        List.of(CareTopic.MEDICAL_HISTORY, CareTopic.FAMILY_HISTORY)));
        return facts;
    }

    private List<Fact> providers() {
        var facts = new ArrayList<Fact>();
        facts.add(need(provider("face.pcp", ContactType.PHYSICIAN)));
        for (var specialist : words.callable()) {
            if (specialist.type() == ContactType.SPECIALIST) {
                facts.add(
                        Fact.of(
                                specialist.specialty().isBlank()
                                        ? Words.of(ContactType.SPECIALIST)
                                        : specialist.specialty(),
                                specialist.displayName() + " · " + words.phones(specialist)));
            }
        }
        facts.add(provider("face.dentist", ContactType.DENTIST));
        facts.add(need(provider("face.pharmacy", ContactType.PHARMACY)));
        facts.add(provider("face.caseManager", ContactType.CASE_MANAGER));
        return facts;
    }

    private Fact provider(String key, ContactType type) {
        return Fact.of(
                Words.say(key),
                words.first(type).map(c -> c.displayName() + " · " + words.phones(c)).orElse(""));
    }

    private List<Fact> hospital() {
        var wish = chart.client().demographics().hospital();
        var preferred =
                Stream.of(wish.preferred(), wish.phone(), wish.reason())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" · "));
        return List.of(
                need("face.hospital", preferred),
                Fact.of(Words.say("face.hospitalAvoid"), wish.avoid()),
                Fact.of(Words.say("face.ems"), wish.emsNotes()));
    }

    private List<Fact> support() {
        var diet = chart.client().demographics().diet();
        var facts = new ArrayList<Fact>();
        for (var topic :
                List.of(
                        CareTopic.COMMUNICATION,
                        CareTopic.YES_AND_NO,
                        CareTopic.SHOWS_PAIN,
                        CareTopic.MOBILITY,
                        CareTopic.VISION,
                        CareTopic.HEARING,
                        CareTopic.DENTURES,
                        CareTopic.CONTINENCE,
                        CareTopic.CALMING,
                        CareTopic.MEDICINE_TAKING)) {
            facts.add(need(words.care(topic)));
        }
        facts.add(Fact.of(Words.say("face.diet"), diet));
        facts.addAll(
                words.careWhereRecorded(
                        List.of(
                                CareTopic.FLUIDS,
                                CareTopic.TUBE_FEEDING,
                                CareTopic.PAIN,
                                CareTopic.COMMUNICATION_AID,
                                CareTopic.TRIGGERS)));
        return facts;
    }

    private List<Fact> insurance() {
        if (chart.policies().isWithheld()) {
            return List.of(Fact.withheld(Words.say("face.insurance")));
        }
        var active =
                chart.policies().orElse(List.of()).stream()
                        .filter(p -> p.activeOn(words.today()))
                        .toList();
        if (active.isEmpty()) {
            return List.of(need("face.insurance", ""));
        }
        need("face.insurance", "x");
        return active.stream().map(p -> Fact.of(Words.of(p.rank()), payer(p))).toList();
    }

    private static String payer(Policy policy) {
        return policy.payer()
                + " · "
                + Stream.of(
                                policy.numbers().policy(),
                                Mbi.print(policy.numbers().medicare()),
                                policy.numbers().medicaid())
                        .filter(number -> !number.isBlank())
                        .findFirst()
                        .map(number -> Words.say("policy.number", number))
                        .orElse(Words.say("policy.noNumber"));
    }

    private List<Fact> immunizations() {
        if (chart.immunizations().isWithheld()) {
            return List.of(Fact.withheld(Words.say("face.vaccines")));
        }
        var entries = chart.immunizations().orElse(List.of());
        var facts = new ArrayList<Fact>();
        if (entries.isEmpty()) {
            facts.add(Fact.of(Words.say("face.vaccines"), ""));
        }
        entries.stream()
                .collect(
                        Collectors.toMap(
                                Immunization::vaccine,
                                vaccine -> vaccine,
                                FaceSheetWriter::telling,
                                java.util.TreeMap::new))
                .values()
                .stream()
                .map(i ->
                        Fact.of(
                                i.vaccine(),
                                i.wasGiven()
                                        ? Dates.print(i.givenOn())
                                        : Words.say(
                                                "vaccine.notGiven",
                                                Words.of(i.outcome()),
                                                Dates.print(i.givenOn()))))
                .forEach(facts::add);
        facts.addAll(words.careWhereRecorded(List.of(CareTopic.TB_TEST)));
        return facts;
    }

    /** Of two entries about a vaccine the one that was given, else the newer one. */
    private static Immunization telling(Immunization a, Immunization b) {
        if (a.wasGiven() != b.wasGiven()) {
            return a.wasGiven() ? a : b;
        }
        return a.givenOn().isAfter(b.givenOn()) ? a : b;
    }
}
