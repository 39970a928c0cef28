package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.IMPORT_BATCH;
import static org.hearthside.persistence.schema.Tables.IMPORT_LINK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Slice;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.ConditionRows;
import org.hearthside.persistence.health.ResultRows;
import org.hearthside.persistence.health.VitalRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.medications.OrderStore;
import org.junit.jupiter.api.Test;

/** Whole imports into a real store, on both engines. */
class FhirImportTest extends ImportTest {
    private List<MedicationOrder> orders() {
        return new OrderStore(db).current(nurse, people().getFirst().id());
    }

    @Test
    void bringsAPersonWithEverythingThatHangsOnThem() {
        var result = load(Mapped.file("resident.json"));
        assertEquals(
                Map.ofEntries(
                        Map.entry(Kind.CLIENTS, 1L),
                        Map.entry(Kind.CONTACTS, 4L),
                        Map.entry(Kind.POLICIES, 1L),
                        Map.entry(Kind.ALLERGIES, 2L),
                        Map.entry(Kind.ALLERGY_ANSWERS, 1L),
                        Map.entry(Kind.CONDITIONS, 2L),
                        Map.entry(Kind.ORDERS, 3L),
                        Map.entry(Kind.IMMUNIZATIONS, 1L),
                        Map.entry(Kind.VITALS, 2L),
                        Map.entry(Kind.LABS, 3L),
                        Map.entry(Kind.HISTORY, 1L)),
                result.created());
        assertEquals(24, result.readTotal());
        assertEquals(1L, result.skipped().get("AllergyIntolerance (entered-in-error)"));
        assertEquals(2L, result.consulted().get("Organization"));
        assertEquals(1L, result.leftOut().get("Patient.us-core-race"));
        assertEquals(
                List.of("contact.telecom", "doNotPerform"),
                result.failures().stream().map(f -> f.field()).sorted().toList());

        var id = people().getFirst().id();
        var client = new ClientStore(db).get(nurse, id);
        var d = client.demographics();
        assertEquals("HADDAD JR., Layla Miriam", d.names().formal());
        assertEquals("ليلى حداد", d.names().nativeName());
        assertEquals("Arabic, English", d.language().spoken());
        assertEquals(true, d.language().interpreterNeeded());
        assertEquals("391 Corkery Quay, Apt 9, Salem, MA 01970", d.address().oneLine());
        assertEquals("MX-40417", d.mrn());
        assertEquals("(555) 010-0135", d.phone());
        assertEquals("219095555", new ClientStore(db).revealSsn(nurse, id).orElseThrow());

        var allergies = new AllergyStore(db).get(nurse, id);
        assertEquals(RecordState.RECORDED, allergies.state(AllergyClass.DRUG));
        assertEquals(RecordState.RECORDED, allergies.state(AllergyClass.LATEX));
        assertEquals(RecordState.NONE_KNOWN, allergies.state(AllergyClass.FOOD));
        assertEquals(RecordState.NOT_RECORDED, allergies.state(AllergyClass.ENVIRONMENTAL));

        var orders = orders();
        assertEquals(2, orders.size());
        assertTrue(orders.stream().allMatch(o -> o.status() == OrderStatus.UNVERIFIED));
        var metformin = orders.get(1);
        assertEquals("Ngozi Okafor, MD", metformin.prescriber().name());
        assertEquals("(555) 010-0150", phone(metformin.prescriber().phone()));
        assertEquals("Corner Pharmacy", metformin.prescriber().pharmacy());

        read(tx -> {
            var contacts = ContactRows.of(tx, id);
            assertEquals(
                    List.of("Ngozi Okafor", "Omar Haddad", "Rima Haddad", "sister"),
                    contacts.stream().map(Contact::displayName).sorted().toList());
            assertEquals(
                    List.of("Salem Family Clinic"),
                    contacts.stream()
                            .map(Contact::organization)
                            .filter(o -> !o.isEmpty())
                            .toList());
            assertEquals("MA-778-12", PolicyRows.of(tx, id).getFirst().numbers().policy());
            assertEquals(2, ConditionRows.of(tx, id).size());
            assertEquals(3, ResultRows.labs(tx, id, Slice.first(100)).size());
            assertEquals(1, ResultRows.immunizations(tx, id).size());
            return true;
        });
    }

    private static String phone(String written) {
        return org.hearthside.core.common.Phone.tidy(written);
    }

    private void read(
            java.util.function.Function<org.hearthside.persistence.common.Tx, Boolean> q) {
        db.read(
                nurse,
                org.hearthside.core.security.Permission.READ_HEALTH,
                AuditAction.READ,
                Subject.of("test", null),
                q);
    }

    @Test
    void bringsNothingTwice() {
        var first = load(Mapped.file("resident.json"));
        var second = load(Mapped.file("resident.json"));
        assertEquals(Map.of(), second.created());
        assertEquals(Map.of(), second.updated());
        assertEquals(first.created(), second.unchanged());
        assertEquals(1, people().size());
    }

    @Test
    void takesALaterVersionInPlaceOfTheOneItBrought() {
        load(Mapped.file("resident.json"));
        var changed =
                Mapped.text("resident.json")
                        .replace("Take 2 tablets by mouth", "Take 3 tablets by mouth")
                        .replace(
                                "\"value\": 2, \"unit\": \"tablets\"",
                                "\"value\": 3, \"unit\": \"tablets\"")
                        .replace("(555) 010-0135", "(555) 010-0199")
                        .replace("MA-778-12", "MA-900-00")
                        .replace("555-010-0141", "555-010-0142")
                        .replace("\"Hives\"", "\"Hives all over\"");
        var result = load(file("later.json", changed));
        assertEquals(
                Map.of(
                        Kind.CLIENTS, 1L,
                        Kind.ORDERS, 1L,
                        Kind.ALLERGIES, 1L,
                        Kind.CONTACTS, 1L,
                        Kind.POLICIES, 1L),
                result.updated());
        assertEquals(Map.of(), result.created());
        var id = people().getFirst().id();
        assertEquals("(555) 010-0199", new ClientStore(db).get(nurse, id).demographics().phone());
        assertEquals(2, orders().size());
        assertTrue(orders().get(1).verbatim().contains("Take 3 tablets"));
        var again = load(file("later.json", changed));
        assertEquals(Map.of(), again.updated());
    }

    @Test
    void neverWritesOverWhatWasChangedHere() {
        load(Mapped.file("resident.json"));
        var id = people().getFirst().id();
        var clients = new ClientStore(db);
        var before = clients.get(nurse, id);
        facility.clock().advance(java.time.Duration.ofMinutes(5));
        clients.setSsn(nurse, id, before.version(), "");
        var order = orders().get(1);
        new OrderStore(db)
                .discontinue(nurse, id, order.id(), newId(), db.sources().now(), "Not tolerated");
        var changed =
                Mapped.text("resident.json")
                        .replace("Take 2 tablets by mouth", "Take 3 tablets by mouth")
                        .replace("(555) 010-0135", "(555) 010-0199");
        var result = load(file("later.json", changed));
        assertEquals(Map.of(), result.updated());
        assertEquals(
                2,
                result.failures().stream().filter(f -> f.reason().contains("changed here")).count(),
                () -> result.failures().toString());
        assertEquals("(555) 010-0135", clients.get(nurse, id).demographics().phone());
        assertEquals(1, orders().size());
    }

    @Test
    void readsBulkFilesInAnyOrderAndSaysWhatIsWrongWithSomeLines() {
        var result = load(Mapped.file("bulk"));
        assertEquals(2L, result.created().get(Kind.CLIENTS));
        assertEquals(1L, result.created().get(Kind.ALLERGIES));
        assertEquals(1L, result.created().get(Kind.ALLERGY_ANSWERS));
        assertEquals(2L, result.created().get(Kind.VITALS));
        assertEquals(
                List.of(
                        "AllergyIntolerance.ndjson line 2 ",
                        "AllergyIntolerance.ndjson line 4 AllergyIntolerance patient",
                        "Observation.ndjson line 4 Observation value"),
                result.failures().stream()
                        .map(f -> f.file() + " " + f.entry() + " " + f.field())
                        .sorted()
                        .toList());
    }

    @Test
    void loadsTheGoodFilesBesideTheBrokenOnes() throws IOException {
        file("a-cut.json", Mapped.text("resident.json").substring(0, 6_000));
        file("b-not.json", "{\"hello\":");
        file("c.xml", "<Patient/>");
        Files.copy(Mapped.file("bulk/Patient.ndjson"), folder.resolve("d.ndjson"));
        var result = load(folder, folder.resolve("missing.json"));
        assertEquals(5, result.files());
        assertEquals(3L, result.created().get(Kind.CLIENTS), () -> result.failures().toString());
        assertEquals(
                List.of("a-cut.json", "b-not.json", "c.xml", "missing.json"),
                result.failures().stream()
                        .filter(f -> f.loss() == org.hearthside.core.importexport.Failure.Loss.FILE)
                        .map(f -> f.file())
                        .toList());
    }

    @Test
    void saysInADryRunWhatItWouldDoAndWritesNothing() {
        var tried = load(nurse, FhirImport.Options.DRY_RUN, Mapped.file("resident.json"));
        assertEquals(List.of(), people());
        assertEquals(0, rows());
        var done = load(Mapped.file("resident.json"));
        assertEquals(done.created(), tried.created());
        assertEquals(done.failures(), tried.failures());
        var again = load(nurse, FhirImport.Options.DRY_RUN, Mapped.file("resident.json"));
        assertEquals(done.created(), again.unchanged());
    }

    private int rows() {
        return stored(tx -> tx.sql().fetchCount(IMPORT_LINK) + tx.sql().fetchCount(IMPORT_BATCH));
    }

    @Test
    void leavesATraceOfEveryBatch() {
        var result = load(Mapped.file("bulk"));
        var batch =
                stored(tx ->
                        tx.sql()
                                .selectFrom(IMPORT_BATCH)
                                .where(IMPORT_BATCH.ID.eq(result.batch()))
                                .fetchSingle());
        assertTrue(batch.getFinished());
        assertEquals(3, batch.getFileCount());
        assertEquals((int) result.createdTotal(), batch.getCreatedCount());
        assertEquals((int) result.failureCount(), batch.getFailedCount());
        var actions = actionsOf(nurse);
        assertTrue(actions.size() >= 3, actions::toString);
        assertTrue(actions.stream().allMatch(a -> a == AuditAction.IMPORT), actions::toString);
    }

    @Test
    void refusesWhoMayNotImport() {
        assertThrows(
                AccessDenied.class,
                () -> load(dsp, FhirImport.Options.STANDARD, Mapped.file("resident.json")));
        assertEquals(List.of(), people());
    }

    @Test
    void stopsWhenItIsCancelledAndKeepsWhatWasKept() throws IOException {
        var asked = new int[1];
        var result =
                new FhirImport(db)
                        .run(
                                nurse,
                                List.of(Mapped.file("bulk"), Mapped.file("resident.json")),
                                FhirImport.Options.STANDARD,
                                p -> {},
                                () -> asked[0]++ > 20);
        assertTrue(result.cancelled());
        var after = load(Mapped.file("bulk"), Mapped.file("resident.json"));
        assertFalse(after.cancelled());
        assertEquals(3, people().size());
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        var fractions = new ArrayList<Double>();
        new FhirImport(db)
                .run(
                        nurse,
                        List.of(Mapped.file("resident.json")),
                        FhirImport.Options.STANDARD,
                        p -> fractions.add(p.fraction()),
                        () -> false);
        assertEquals(1.0, fractions.getLast());
        assertTrue(fractions.getFirst() <= 0.5, fractions::toString);
    }

    @Test
    void keepsOneReadingForEachVital() {
        load(Mapped.file("resident.json"));
        var id = people().getFirst().id();
        read(tx -> {
            assertEquals(2, VitalRows.recent(tx, id, 5).size());
            return true;
        });
    }
}
