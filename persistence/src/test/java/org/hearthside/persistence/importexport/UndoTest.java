package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.ALLERGY;
import static org.hearthside.persistence.schema.Tables.CONDITION_ITEM;
import static org.hearthside.persistence.schema.Tables.IMPORT_CHANGE;
import static org.hearthside.persistence.schema.Tables.ROW_HISTORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.UndoResult;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.medications.OrderStore;
import org.junit.jupiter.api.Test;

/** Taking an import back: exactly what it did, nothing deleted, nothing of others touched. */
class UndoTest extends ImportTest {
    private UndoResult undo(Session who, UUID batch, boolean dryRun) {
        return new ImportBatches(db).undo(who, batch, dryRun, done -> {}, () -> false);
    }

    private List<MedicationOrder> orders(ClientId id) {
        return new OrderStore(db).current(nurse, id);
    }

    private static String later() {
        return Mapped.text("resident.json")
                .replace("Take 2 tablets by mouth", "Take 3 tablets by mouth")
                .replace("(555) 010-0135", "(555) 010-0199")
                .replace("MA-778-12", "MA-900-00")
                .replace("555-010-0141", "555-010-0142")
                .replace("\"Hives\"", "\"Hives all over\"");
    }

    @Test
    void putsEverybodyOutOfSightWhoCameAndTheSameFileCanComeAgain() {
        var first = load(Mapped.file("resident.json"));
        var tried = undo(nurse, first.batch(), true);
        assertEquals(1, people().size());
        facility.clock().advance(Duration.ofMinutes(5));
        var undone = undo(nurse, first.batch(), false);
        assertEquals(first.created(), undone.withdrawn());
        assertEquals(tried.withdrawn(), undone.withdrawn());
        assertEquals(List.of(), undone.kept());
        assertEquals(List.of(), people());
        assertTrue(actionsOf(nurse).contains(AuditAction.UNDO_IMPORT));
        int left = stored(tx -> tx.sql().fetchCount(IMPORT_CHANGE, IMPORT_CHANGE.UNDONE.isFalse()));
        assertEquals(0, left);
        var again = load(Mapped.file("resident.json"));
        assertEquals(first.created(), again.created(), () -> again.failures().toString());
        assertEquals(1, people().size());
        var id = people().getFirst().id();
        assertEquals("MX-40417", new ClientStore(db).get(nurse, id).demographics().mrn());
        assertEquals(2, orders(id).size());
        var twice = undo(nurse, first.batch(), false);
        assertEquals(0, twice.withdrawnTotal(), "what came again is another import");
    }

    @Test
    void letsARecordSayAgainWhatItSaidBefore() {
        load(Mapped.file("resident.json"));
        var id = people().getFirst().id();
        var before = new ClientStore(db).get(nurse, id).demographics();
        var allergies =
                new AllergyStore(db)
                        .get(nurse, id).items().stream().map(a -> a.reaction()).sorted().toList();
        facility.clock().advance(Duration.ofMinutes(5));
        var second = load(file("later.json", later()));
        assertEquals(5, second.updatedTotal());
        facility.clock().advance(Duration.ofMinutes(5));
        var undone = undo(nurse, second.batch(), false);
        assertEquals(second.updated(), undone.restored(), () -> undone.kept().toString());
        assertEquals(Map.of(), undone.withdrawn());
        assertEquals(before, new ClientStore(db).get(nurse, id).demographics());
        assertEquals(
                allergies,
                new AllergyStore(db)
                        .get(nurse, id).items().stream().map(a -> a.reaction()).sorted().toList());
        assertTrue(orders(id).get(1).verbatim().contains("Take 2 tablets"));
        facility.clock().advance(Duration.ofMinutes(5));
        var again = load(file("later.json", later()));
        assertEquals(second.updated(), again.updated(), () -> again.failures().toString());
    }

    @Test
    void keepsAPersonOnWhomSomebodyHasBuilt() {
        var first = load(Mapped.file("resident.json"));
        var id = people().getFirst().id();
        facility.clock().advance(Duration.ofMinutes(5));
        var order = orders(id).get(1);
        new OrderStore(db)
                .discontinue(nurse, id, order.id(), newId(), db.sources().now(), "Not tolerated");
        var undone = undo(nurse, first.batch(), false);
        assertEquals(Map.of(), undone.withdrawn());
        assertEquals(first.createdTotal(), undone.keptCount());
        assertTrue(undone.kept().getFirst().reason().contains("since the import"));
        assertEquals("Haddad, Layla", undone.kept().getFirst().name().replace(" Jr.", ""));
        assertEquals(1, people().size());
        assertEquals(1, orders(id).size());
        var batch = new ImportBatches(db).list(nurse, Slice.first(10)).getFirst();
        assertEquals(undone.keptCount(), batch.kept());
        assertTrue(batch.mayBeUndone());
    }

    @Test
    void takesBackOnlyWhatItAddedToSomebodyWhoWasHereBefore() {
        load(file("here.json", PEOPLE));
        var ada = people().getFirst().id();
        var here = new ClientStore(db).get(nurse, ada).demographics();
        facility.clock().advance(Duration.ofMinutes(5));
        var joined = join(ada);
        assertEquals(2L, joined.created().get(Kind.ALLERGIES));
        facility.clock().advance(Duration.ofMinutes(5));
        var eggs =
                new AllergyStore(db)
                        .get(nurse, ada).items().stream()
                                .filter(a -> a.substance().equals("Eggs"))
                                .findFirst()
                                .orElseThrow();
        imported(tx -> ClinicalRows.strike(tx, ALLERGY, ada.value(), eggs.id()));
        var undone = undo(nurse, joined.batch(), false);
        assertEquals(Map.of(Kind.ALLERGIES, 1L), undone.withdrawn());
        assertEquals(Map.of(Kind.CLIENTS, 1L), undone.restored());
        assertEquals(1, undone.keptCount());
        assertEquals(here, new ClientStore(db).get(nurse, ada).demographics());
        assertEquals(List.of(), new AllergyStore(db).get(nurse, ada).items());
    }

    private static final String PEOPLE =
            """
            {"resourceType":"Patient","id":"here","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1940-02-03"}
            """;

    private ImportResult join(ClientId ada) {
        return load(
                nurse,
                new FhirImport.Options(
                        "",
                        false,
                        new Decision.Set(
                                Map.of("|Patient/there", new Decision.SamePerson(ada, "")),
                                Decision.Otherwise.SKIP)),
                file(
                        "there.ndjson",
                        """
                        {"resourceType":"Patient","id":"there","name":[{"family":"Quil","given":["Ada"]}],"birthDate":"1940-02-03","gender":"female"}
                        {"resourceType":"AllergyIntolerance","id":"a","category":["food"],"code":{"text":"Milk"},"patient":{"reference":"Patient/there"}}
                        {"resourceType":"AllergyIntolerance","id":"b","category":["food"],"code":{"text":"Eggs"},"patient":{"reference":"Patient/there"}}
                        """));
    }

    @Test
    void takesBackARecordThatCameTwiceInOneImport() {
        file(
                "a.ndjson",
                """
                {"resourceType":"Patient","id":"1","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1980-02-02"}
                {"resourceType":"AllergyIntolerance","id":"x","category":["food"],"code":{"text":"Milk"},"patient":{"reference":"Patient/1"}}
                {"resourceType":"AllergyIntolerance","id":"x","category":["food"],"code":{"text":"Nuts"},"patient":{"reference":"Patient/1"}}
                """);
        var first = load(folder);
        assertEquals(1L, first.updated().get(Kind.ALLERGIES));
        var tried = undo(nurse, first.batch(), true);
        var undone = undo(nurse, first.batch(), false);
        assertEquals(List.of(), undone.kept());
        assertEquals(tried.withdrawn(), undone.withdrawn());
        assertEquals(List.of(), people());
    }

    /** So many that they do not go into one transaction. */
    private static String many(String patient) {
        var lines = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            lines.append(
                    """
                    {"resourceType":"Condition","id":"c%d","code":{"text":"Diagnosis %d"},"subject":{"reference":"Patient/%s"}}
                    """
                            .formatted(i, i, patient));
        }
        return lines.toString();
    }

    @Test
    void takesBackSoManyRecordsThatItTakesSeveralTransactions() {
        var first = load(file("many.ndjson", PEOPLE + many("here")));
        assertEquals(120L, first.created().get(Kind.CONDITIONS));
        facility.clock().advance(Duration.ofMinutes(5));
        var tried = undo(nurse, first.batch(), true);
        var undone = undo(nurse, first.batch(), false);
        assertEquals(first.created(), undone.withdrawn(), () -> undone.kept().toString());
        assertEquals(tried.withdrawn(), undone.withdrawn());
        assertEquals(List.of(), people());
        var again = load(file("many.ndjson", PEOPLE + many("here")));
        assertEquals(first.created(), again.created());
    }

    @Test
    void keepsTheOneRecordAmongManyThatSomebodyChanged() {
        load(file("here.json", PEOPLE));
        facility.clock().advance(Duration.ofMinutes(5));
        var more = load(file("many.ndjson", many("here")));
        assertEquals(120L, more.created().get(Kind.CONDITIONS));
        facility.clock().advance(Duration.ofMinutes(5));
        var ada = people().getFirst().id().value();
        var wrong =
                stored(tx ->
                        tx.sql()
                                .select(IMPORT_CHANGE.ROW_ID)
                                .from(IMPORT_CHANGE)
                                .where(IMPORT_CHANGE.BATCH_ID.eq(more.batch()))
                                .and(IMPORT_CHANGE.N.eq(60))
                                .fetchSingle()
                                .value1());
        imported(tx -> ClinicalRows.strike(tx, CONDITION_ITEM, ada, wrong));
        var undone = undo(nurse, more.batch(), false);
        assertEquals(Map.of(Kind.CONDITIONS, 119L), undone.withdrawn());
        assertEquals(1, undone.keptCount());
        var stands =
                stored(tx ->
                        tx.sql().fetchCount(CONDITION_ITEM, ClinicalRows.current(CONDITION_ITEM)));
        assertEquals(0, stands);
        var open = stored(tx -> tx.sql().fetchCount(IMPORT_CHANGE, IMPORT_CHANGE.UNDONE.isFalse()));
        assertEquals(2, open, "the person who was here, and what was changed");
    }

    @Test
    void takesNoneOfManyRowsBackWhenOneDoesNotStandAnyMore() {
        load(file("many.ndjson", PEOPLE + many("here")));
        var ada = people().getFirst().id().value();
        var rows =
                stored(tx ->
                        tx.sql()
                                .select(CONDITION_ITEM.ID)
                                .from(CONDITION_ITEM)
                                .fetch(r -> r.value1()));
        imported(tx -> ClinicalRows.strike(tx, CONDITION_ITEM, ada, rows.get(7)));
        assertThrows(
                StaleRecord.class,
                () -> imported(tx -> ClinicalRows.strikeAll(tx, CONDITION_ITEM, ada, rows)));
        int stand =
                stored(tx ->
                        tx.sql().fetchCount(CONDITION_ITEM, ClinicalRows.current(CONDITION_ITEM)));
        assertEquals(119, stand);
    }

    @Test
    void changesNoneOfManyRowsWhenSomebodyElseChangedOneFirst() {
        load(file("many.ndjson", PEOPLE + many("here")));
        var ids =
                stored(tx ->
                        tx.sql()
                                .select(IMPORT_CHANGE.ID)
                                .from(IMPORT_CHANGE)
                                .fetch(r -> r.value1()));
        java.util.function.Consumer<Tx> undone =
                tx ->
                        tx.updateAll(
                                ids.stream()
                                        .map(id -> {
                                            var row = tx.sql().newRecord(IMPORT_CHANGE);
                                            row.setId(id);
                                            row.setVersion(1L);
                                            row.setUndone(true);
                                            return row;
                                        })
                                        .toList());
        imported(tx -> {
            var row = tx.sql().newRecord(IMPORT_CHANGE);
            row.setId(ids.get(9));
            row.setUndone(false);
            tx.update(row, 1);
        });
        assertThrows(StaleRecord.class, () -> imported(undone));
        int open = stored(tx -> tx.sql().fetchCount(IMPORT_CHANGE, IMPORT_CHANGE.UNDONE.isFalse()));
        assertEquals(121, open);
        int kept =
                stored(tx ->
                        tx.sql()
                                .fetchCount(
                                        ROW_HISTORY,
                                        ROW_HISTORY.TABLE_NAME.equalIgnoreCase("import_change")));
        assertEquals(1, kept);
    }

    @Test
    void refusesWhoMayNotAndWhatIsNot() {
        var first = load(Mapped.file("resident.json"));
        assertThrows(AccessDenied.class, () -> undo(dsp, first.batch(), false));
        assertThrows(NotFound.class, () -> undo(nurse, newId(), false));
        assertThrows(AccessDenied.class, () -> new ImportBatches(db).list(dsp, Slice.first(10)));
        assertEquals(1, people().size());
    }

    @Test
    void listsEveryImportWithItsFilesAndCounts() {
        var first = load(Mapped.file("resident.json"));
        facility.clock().advance(Duration.ofMinutes(5));
        load(Mapped.file("bulk"));
        var batches = new ImportBatches(db).list(admin, Slice.first(10));
        assertEquals(2, batches.size());
        var last = batches.getLast();
        assertEquals(first.batch(), last.id());
        assertEquals("resident.json", last.files());
        assertEquals(first.createdTotal(), last.created());
        assertTrue(last.finished());
        assertTrue(last.mayBeUndone());
        assertFalse(last.toString().contains("resident"));
    }
}
