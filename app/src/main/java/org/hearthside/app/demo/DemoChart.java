package org.hearthside.app.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.clients.Names;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.DecisionScope;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.Vital;
import org.hearthside.core.medications.MedicationOrder;
import org.jspecify.annotations.Nullable;

/**
 * Turns one made-up resident into core records. Ages, readings and dates count back from the day as
 * of which the demo is made.
 *
 * @param person as written
 * @param id of the person
 * @param ids gives ids in a fixed order
 * @param asOf the day of the demo
 * @param zone of the facility
 */
record DemoChart(DemoPerson person, ClientId id, Supplier<UUID> ids, LocalDate asOf, ZoneId zone) {
    static final Stamp BY_STORE = new Stamp(new UUID(0, 0), "", Instant.EPOCH);
    private static final String SOURCE = "chart";

    Demographics demographics() {
        var hospital = person.hospital();
        return new Demographics(
                new Names(
                        person.first(),
                        text(person.middle()),
                        person.last(),
                        text(person.preferred()),
                        text(person.nativeName()),
                        text(person.nativeLang())),
                LocalDate.parse(person.born()),
                false,
                Gender.valueOf(person.gender()),
                sex(),
                text(person.mrn()),
                "",
                "",
                Address.NONE,
                new Demographics.Language(
                        person.lang(), person.interp(), text(person.interpType()), ""),
                text(person.religion()),
                "",
                person.height(),
                text(person.marks()),
                new Demographics.HospitalWish(
                        hospital.get(0),
                        hospital.get(1),
                        hospital.get(2),
                        hospital.get(3),
                        hospital.get(4)),
                text(person.diet()),
                null);
    }

    private ClinicalSex sex() {
        var sex = person.sex() == null ? person.gender() : person.sex();
        return switch (sex) {
            case "FEMALE" -> ClinicalSex.FEMALE;
            case "MALE" -> ClinicalSex.MALE;
            default -> ClinicalSex.NOT_RECORDED;
        };
    }

    LocalDate admittedOn() {
        var days = person.admittedDays();
        if (days != null) {
            return asOf.minusDays(days);
        }
        var written = LocalDate.parse(Objects.requireNonNull(person.admitted()));
        return written.isAfter(asOf) ? asOf : written;
    }

    List<Allergy> allergies() {
        return person.allergies().stream()
                .map(a ->
                        new Allergy(
                                ids.get(),
                                id,
                                AllergyClass.valueOf(a.get(0)),
                                a.get(1),
                                null,
                                a.get(2),
                                Allergy.Severity.valueOf(a.get(3)),
                                Allergy.Kind.valueOf(a.get(4)),
                                null,
                                Allergy.Status.ACTIVE,
                                "family",
                                asOf.minusDays(90),
                                "Jane Diaz, RN",
                                BY_STORE))
                .toList();
    }

    List<AllergyAnswer> answers() {
        return EnumSet.allOf(AllergyClass.class).stream()
                .filter(c -> person.answers().containsKey(c.name()))
                .map(c ->
                        new AllergyAnswer(
                                ids.get(),
                                id,
                                c,
                                RecordState.valueOf(
                                        Objects.requireNonNull(person.answers().get(c.name()))),
                                "family",
                                "",
                                asOf.plusDays(270),
                                BY_STORE))
                .filter(a -> a.state() != RecordState.NOT_RECORDED)
                .toList();
    }

    @Nullable CodeStatus codeStatus() {
        var code = person.code();
        if (code == null) {
            return null;
        }
        var date = code.date();
        var document =
                date == null
                        ? null
                        : new CodeStatus.Document(
                                text(code.form()),
                                text(code.region()),
                                LocalDate.parse(date),
                                text(code.signer()),
                                text(code.original()),
                                day(code.expires()),
                                null);
        return new CodeStatus(
                ids.get(),
                id,
                RecordState.RECORDED,
                code.choices().stream().map(CodeStatus.Choice::valueOf).collect(Collectors.toSet()),
                document,
                code.decidedBy(),
                asOf.minusDays(60),
                BY_STORE);
    }

    List<Condition> conditions() {
        return person.conditions().stream()
                .map(c ->
                        new Condition(
                                ids.get(),
                                id,
                                (String) c.get(1),
                                new Code("ICD-10-CM", (String) c.get(0)),
                                c.size() > 3 && Boolean.TRUE.equals(c.get(3)),
                                Condition.Status.ACTIVE,
                                LocalDate.parse((String) c.get(2)),
                                null,
                                "",
                                BY_STORE))
                .toList();
    }

    List<CareFact> careFacts() {
        return EnumSet.allOf(CareTopic.class).stream()
                .filter(t -> person.care().containsKey(t.name()))
                .map(t -> fact(t, Objects.requireNonNull(person.care().get(t.name()))))
                .toList();
    }

    /** {@code NONE}, {@code UNABLE|why}, {@code 5|words} for a level, or words. */
    private CareFact fact(CareTopic topic, String written) {
        if (written.equals("NONE")) {
            return fact(topic, RecordState.NONE_KNOWN, "", null);
        }
        var bar = written.indexOf('|');
        if (bar < 0) {
            return fact(topic, RecordState.RECORDED, written, null);
        }
        var head = written.substring(0, bar);
        var rest = written.substring(bar + 1);
        return head.equals("UNABLE")
                ? fact(topic, RecordState.UNABLE_TO_VERIFY, rest, null)
                : fact(topic, RecordState.RECORDED, rest, Integer.valueOf(head));
    }

    private CareFact fact(
            CareTopic topic, RecordState state, String text, @Nullable Integer level) {
        return new CareFact(
                ids.get(), id, topic, state, text, level, SOURCE, asOf.plusDays(180), BY_STORE);
    }

    List<Contact> contacts() {
        return person.contacts().stream().map(this::contact).toList();
    }

    private Contact contact(DemoPerson.DemoContact c) {
        var scopes = c.scopes();
        Set<DecisionScope> may =
                scopes == null
                        ? Set.of()
                        : scopes.stream().map(DecisionScope::valueOf).collect(Collectors.toSet());
        var verified = c.verified();
        return new Contact(
                ids.get(),
                1,
                id,
                ContactType.valueOf(c.type()),
                c.primary(),
                c.order(),
                c.last().isEmpty() ? "" : c.first(),
                c.last(),
                c.last().isEmpty() ? c.first() : text(c.org()),
                c.rel(),
                text(c.specialty()),
                new Contact.Phones(c.phone(), "", text(c.after()), ""),
                "",
                "",
                text(c.lang()),
                "",
                new Authority(may, text(c.doc()), day(c.docDate()), day(c.expires())),
                c.doNotCall(),
                text(c.notes()),
                verified == null ? null : asOf.minusDays(verified));
    }

    List<MedicationOrder> orders() {
        return new DemoOrders(this).written();
    }

    List<Vital> vitals() {
        var v = person.vitals();
        if (v == null) {
            return List.of();
        }
        var slash = v.bp().indexOf('/');
        var all = new java.util.ArrayList<Vital>();
        all.add(
                vital(
                        Vital.Kind.BLOOD_PRESSURE,
                        new BigDecimal(v.bp().substring(0, slash)),
                        new BigDecimal(v.bp().substring(slash + 1)),
                        "mmHg",
                        "sitting"));
        all.add(vital(Vital.Kind.PULSE, v.pulse(), null, "per minute", ""));
        all.add(vital(Vital.Kind.RESPIRATIONS, v.resp(), null, "per minute", ""));
        all.add(vital(Vital.Kind.TEMPERATURE, v.tempF(), null, "°F", "oral"));
        all.add(vital(Vital.Kind.OXYGEN_SATURATION, v.spo2(), null, "%", "room air"));
        all.add(vital(Vital.Kind.WEIGHT, v.kg(), null, "kg", ""));
        var glucose = v.glucose();
        if (glucose != null) {
            all.add(vital(Vital.Kind.GLUCOSE, glucose, null, "mg/dL", "fasting"));
        }
        return all;
    }

    private Vital vital(
            Vital.Kind kind,
            BigDecimal value,
            @Nullable BigDecimal second,
            String unit,
            String method) {
        return new Vital(
                ids.get(),
                id,
                kind,
                value,
                second,
                unit,
                method,
                at(asOf, LocalTime.of(7, 30)),
                Vital.Status.FINAL,
                BY_STORE);
    }

    List<Immunization> immunizations() {
        return person.vaccines().stream()
                .map(i ->
                        Immunization.given(
                                ids.get(),
                                id,
                                (String) i.get(0),
                                new Code("CVX", (String) i.get(1)),
                                asOf.minusDays((Integer) i.get(2)),
                                "",
                                SOURCE,
                                BY_STORE))
                .toList();
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }

    static String text(@Nullable String written) {
        return written == null ? "" : written;
    }

    @Override
    public String toString() {
        return "DemoChart[" + id.value() + "]";
    }
}
