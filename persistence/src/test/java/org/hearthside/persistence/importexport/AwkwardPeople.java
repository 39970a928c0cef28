package org.hearthside.persistence.importexport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.SentPaper;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.security.Permission;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.health.AllergyRows;
import org.hearthside.persistence.health.CareFactRows;
import org.hearthside.persistence.health.CodeStatusRows;
import org.hearthside.persistence.health.ConditionRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.stays.StayRows;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.TestFacility;
import org.jspecify.annotations.Nullable;

/** People whose records hold what exports trip over. Made up. */
final class AwkwardPeople {
    static final String SSN = "219095555";

    private AwkwardPeople() {}

    /** Everything of a person as records. */
    static Stream<Record> records(Dossier d) {
        var c = d.client();
        var person =
                new Imported.Person.Content(
                        c.demographics(), c.status(), c.admittedOn(), c.dischargedOn(), "");
        return Stream.<List<? extends Record>>of(
                        List.of(person),
                        d.contacts(),
                        d.allergies(),
                        d.answers(),
                        d.conditions(),
                        d.codeStatuses(),
                        d.facts(),
                        d.orders(),
                        d.vitals(),
                        d.labs(),
                        d.immunizations(),
                        d.policies(),
                        d.stays(),
                        d.history(),
                        d.calls(),
                        d.allPapers().stream().map(SentPaper::of).toList(),
                        List.copyOf(d.listings().values()),
                        AwkwardPapers.off(d),
                        AwkwardPapers.chains(d),
                        AwkwardPapers.called(d),
                        AwkwardPapers.proofs(d))
                .flatMap(List::stream);
    }

    /** Registers them all, in the order of their numbers. */
    static List<ClientId> register(TestFacility facility) {
        var people = new ArrayList<ClientId>();
        facility.db()
                .act(
                        facility.admin(),
                        Permission.IMPORT,
                        AuditAction.IMPORT,
                        Subject.of("import", null),
                        tx -> {
                            people.add(everything(tx));
                            people.add(nothing(tx));
                            people.add(script(tx));
                            people.add(gone(tx, "Ward", ClientStatus.DISCHARGED));
                            people.add(gone(tx, "Stone", ClientStatus.DECEASED));
                        });
        return people;
    }

    private static ClientId person(
            Tx tx, Demographics d, @Nullable LocalDate admitted, String ssn) {
        var id = new ClientId(tx.newId());
        ClientRows.insert(
                tx, new NewClient(id, d, ClientStatus.ACTIVE, admitted, ssn), Entry.IMPORT);
        return id;
    }

    private static ClientId everything(Tx tx) {
        var id = person(tx, Given.demographics("Maria", "Lopez"), AwkwardRecords.DAY, SSN);
        AwkwardPapers.contacts(tx, id);
        for (var allergyClass : AllergyClass.values()) {
            for (var severity : Allergy.Severity.values()) {
                AllergyRows.insert(tx, AwkwardRecords.allergy(tx, id, allergyClass, severity));
            }
        }
        for (var status :
                List.of(
                        Condition.Status.ACTIVE,
                        Condition.Status.INACTIVE,
                        Condition.Status.RESOLVED)) {
            ConditionRows.insert(
                    tx,
                    new Condition(
                            tx.newId(),
                            id,
                            "Epilepsy (disorder) " + status,
                            new Code("SNOMED CT", "84757009"),
                            status == Condition.Status.ACTIVE,
                            status,
                            AwkwardRecords.DAY,
                            status == Condition.Status.RESOLVED
                                    ? AwkwardRecords.DAY.plusDays(9)
                                    : null,
                            "Dr. Chen",
                            Stamp.UNSAVED));
        }
        CodeStatusRows.record(
                tx,
                new CodeStatus(
                        tx.newId(),
                        id,
                        RecordState.RECORDED,
                        EnumSet.of(CodeStatus.Choice.DNR, CodeStatus.Choice.DNI),
                        new CodeStatus.Document(
                                "POLST",
                                "OH",
                                AwkwardRecords.DAY,
                                "Dr. Chen",
                                "Red folder",
                                AwkwardRecords.DAY.plusYears(1),
                                null),
                        "Rosa Lopez",
                        AwkwardRecords.DAY,
                        Stamp.UNSAVED),
                null);
        AwkwardRecords.facts(tx, id);
        AwkwardRecords.orders(tx, id);
        AwkwardRecords.results(tx, id);
        for (var rank : Policy.Rank.values()) {
            PolicyRows.insert(tx, Given.policy(id, rank, "M-" + rank), Entry.IMPORT);
        }
        AwkwardPapers.documents(tx, id);
        AwkwardPapers.takeOff(tx, id);
        AwkwardPapers.replace(tx, id);
        move(tx, id, TestFacility.CEDAR, null, "2026-01-05T15:00:00Z");
        move(
                tx,
                id,
                TestFacility.MAPLE,
                TestFacility.bedId(TestFacility.MAPLE, "1", "A"),
                "2026-02-05T15:00:00Z");
        return id;
    }

    private static void move(Tx tx, ClientId id, UUID house, @Nullable UUID bed, String from) {
        StayRows.place(tx, Given.move(id, house, bed, Instant.parse(from)));
    }

    /** Only a name; every class of allergies asked, each with another answer. */
    private static ClientId nothing(Tx tx) {
        var id = person(tx, Demographics.named(Given.names("X", "Y")), null, "");
        answer(tx, id, AllergyClass.DRUG, RecordState.NONE_KNOWN);
        answer(tx, id, AllergyClass.FOOD, RecordState.UNABLE_TO_VERIFY);
        answer(tx, id, AllergyClass.LATEX, RecordState.NOT_RECORDED);
        CodeStatusRows.record(
                tx,
                new CodeStatus(
                        tx.newId(),
                        id,
                        RecordState.UNABLE_TO_VERIFY,
                        Set.of(),
                        null,
                        "",
                        null,
                        Stamp.UNSAVED),
                null);
        CareFactRows.record(
                tx,
                new CareFact(
                        tx.newId(),
                        id,
                        CareTopic.SEIZURES,
                        RecordState.NONE_KNOWN,
                        "",
                        null,
                        "",
                        null,
                        Stamp.UNSAVED),
                null);
        return id;
    }

    private static void answer(Tx tx, ClientId id, AllergyClass allergyClass, RecordState state) {
        AllergyRows.answer(
                tx,
                new AllergyAnswer(
                        tx.newId(),
                        id,
                        allergyClass,
                        state,
                        "mother",
                        "asked twice",
                        AwkwardRecords.DAY,
                        Stamp.UNSAVED));
    }

    /** The longest names, from the right, with emoji; the birth date is a guess. */
    private static ClientId script(Tx tx) {
        var d = Given.demographics("Ł".repeat(100), "O’Brien-" + "é".repeat(92));
        return person(
                tx,
                new Demographics(
                        new Names(
                                d.names().first(),
                                "von der",
                                d.names().last(),
                                "😀 Ziggy",
                                "שלום ".repeat(60).strip(),
                                "he"),
                        LocalDate.of(1931, 7, 1),
                        true,
                        org.hearthside.core.clients.Gender.PREFER_NOT_TO_SAY,
                        org.hearthside.core.clients.ClinicalSex.SPECIFIED,
                        "MRN/1 2",
                        "",
                        "",
                        d.address(),
                        new Demographics.Language("ʻŌlelo Hawaiʻi, ASL", false, "", ""),
                        "",
                        "=1+1\n😀",
                        null,
                        "",
                        Demographics.HospitalWish.NONE,
                        "",
                        null),
                null,
                "");
    }

    private static ClientId gone(Tx tx, String last, ClientStatus status) {
        var id = person(tx, Given.demographics("Ann", last), AwkwardRecords.DAY, "");
        move(tx, id, TestFacility.MAPLE, null, "2026-03-05T15:00:00Z");
        Consumer<Instant> end =
                at -> {
                    var stay = StayRows.current(tx, id).orElseThrow();
                    StayRows.end(tx, id, stay.id(), stay.version(), at);
                };
        end.accept(Instant.parse("2026-06-05T15:00:00Z"));
        ClientRows.changeStatus(tx, id, 1, status, AwkwardRecords.DAY, LocalDate.of(2026, 6, 5));
        return id;
    }
}
