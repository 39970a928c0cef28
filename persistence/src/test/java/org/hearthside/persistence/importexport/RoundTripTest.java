package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.Leaves;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

/** What leaves as FHIR comes back whole, into another facility, on both engines. */
class RoundTripTest extends ImportTest {
    private static Dossier dossier(TestFacility where, ClientId who) {
        return new Leaving(where.db(), where.admin(), new java.util.UUID(3, 3), "FHIR")
                .oneOfAll(who);
    }

    /** The content of a record, field by field, without ids and stamps. */
    static List<String> content(Dossier d) {
        return AwkwardPeople.records(d)
                .map(r ->
                        r.getClass().getSimpleName()
                                + Leaves.of(r).stream()
                                        .map(l -> l.path() + "=" + l.values())
                                        .toList())
                .sorted()
                .toList();
    }

    private static ImportResult bring(TestFacility to, java.nio.file.Path... files)
            throws IOException {
        return new FhirImport(to.db())
                .run(to.nurse(), List.of(files), FhirImport.Options.STANDARD, p -> {}, () -> false);
    }

    @Test
    void everyFieldOfAwkwardPeopleComesBack() throws IOException {
        var people = AwkwardPeople.register(facility);
        var out = folder.resolve("out");
        var result = new Export(db).fhir(admin, out, part -> {}, () -> false);
        assertEquals(people.size(), result.people());
        assertEquals(people.size() + 1, result.files());
        try (var other = TestFacility.open(engine)) {
            var came = bring(other, out);
            assertEquals(List.of(), came.failures());
            assertEquals(result.records(), created(came, result.records()));
            var there = people(other);
            assertEquals(people.size(), there.size());
            for (int i = 0; i < people.size(); i++) {
                var here = dossier(facility, people.get(i));
                var back = dossier(other, there.get(i));
                assertEquals(content(here), content(back));
                assertEquals(here.client().number(), back.client().number());
            }
            var again = bring(other, out);
            assertEquals(0, again.createdTotal());
            assertEquals(0, again.updatedTotal());
            assertEquals(List.of(), again.failures());
            var folderBack = folder.resolve("back");
            var second =
                    new Export(other.db()).fhir(other.admin(), folderBack, part -> {}, () -> false);
            // who brought it in and when is a history of its own
            assertEquals(withoutChanges(result.records()), withoutChanges(second.records()));
        }
    }

    @Test
    void numbersThatAreTakenHereAreGivenAnew() throws IOException {
        AwkwardPeople.register(facility);
        var out = folder.resolve("out");
        new Export(db).fhir(admin, out, part -> {}, () -> false);
        try (var other = TestFacility.open(engine)) {
            var first = AwkwardPeople.register(other).getFirst();
            var before = dossier(other, first);
            new FhirImport(other.db())
                    .run(
                            other.nurse(),
                            List.of(out),
                            new FhirImport.Options(
                                    "",
                                    false,
                                    new org.hearthside.core.importexport.Decision.Set(
                                            Map.of(),
                                            org.hearthside.core.importexport.Decision.Otherwise
                                                    .NEW)),
                            p -> {},
                            () -> false);
            var numbers =
                    people(other).stream().map(id -> dossier(other, id).client().number()).toList();
            assertEquals(numbers.stream().distinct().toList(), numbers);
            var orders =
                    people(other).stream()
                            .flatMap(id -> dossier(other, id).orders().stream())
                            .map(order -> order.number())
                            .toList();
            assertEquals(orders.stream().distinct().toList().size(), orders.size());
            assertEquals(content(before), content(dossier(other, first)));
        }
    }

    private static Map<Kind, Long> withoutChanges(Map<Kind, Long> records) {
        var others = new java.util.EnumMap<>(records);
        others.remove(Kind.CHANGES);
        return others;
    }

    private static Map<?, ?> created(ImportResult came, Map<?, Long> sent) {
        var created = new java.util.HashMap<Object, Long>(came.created());
        sent.forEach((kind, count) -> created.putIfAbsent(kind, 0L));
        return created;
    }

    private static List<ClientId> people(TestFacility where) {
        return new Leaving(where.db(), where.admin(), new java.util.UUID(3, 3), "FHIR").everyone();
    }

    @Test
    void theSameRecordGivesTheSameBytes() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var one = folder.resolve("one.json");
        var two = folder.resolve("two.json");
        new Export(db).fhir(admin, who, one);
        new Export(db).fhir(nurse, who, two);
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        assertTrue(actionsOf(nurse).contains(AuditAction.EXPORT));
    }

    @Test
    void whatAnotherProgramChangedCountsAndNotWhatWeWrote() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var out = folder.resolve("one.json");
        new Export(db).fhir(admin, who, out);
        var text = Files.readString(out);
        var changed = text.replaceFirst("\"severity\":\"severe\"", "\"severity\":\"mild\"");
        assertFalse(changed.equals(text));
        try (var other = TestFacility.open(engine)) {
            var came = bring(other, file("changed.json", changed));
            assertEquals(1, came.failureCount(), came.failures().toString());
            var there = dossier(other, people(other).getFirst());
            assertTrue(
                    there.allergies().stream()
                            .anyMatch(a ->
                                    a.severity()
                                            == org.hearthside.core.health.Allergy.Severity.MILD));
        }
    }

    @Test
    void anOrderInForceIsUncheckedWhereNoNurseImportsIt() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var out = folder.resolve("one.json");
        new Export(db).fhir(admin, who, out);
        try (var other = TestFacility.open(engine)) {
            new FhirImport(other.db())
                    .run(
                            other.admin(),
                            List.of(out),
                            FhirImport.Options.STANDARD,
                            p -> {},
                            () -> false);
            var orders = dossier(other, people(other).getFirst()).orders();
            assertFalse(orders.isEmpty());
            assertTrue(
                    orders.stream()
                            .noneMatch(o ->
                                    o.status() == OrderStatus.ACTIVE
                                            || o.status() == OrderStatus.HELD));
        }
    }

    @Test
    void noSocialSecurityNumberLeaves() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var out = folder.resolve("one.json");
        var tables = folder.resolve("tables");
        new Export(db).fhir(admin, who, out);
        new Export(db).csv(admin, who, tables);
        assertFalse(Files.readString(out).contains(AwkwardPeople.SSN));
        assertFalse(Files.readString(tables.resolve("people.csv")).contains(AwkwardPeople.SSN));
        assertFalse(Files.readString(tables.resolve("people.csv")).contains("ssn"));
    }

    @Test
    void refusesWhatItMayNotOrWouldOverwrite() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var export = new Export(db);
        var there = file("there.json", "mine");
        assertThrows(FileAlreadyExistsException.class, () -> export.fhir(admin, who, there));
        assertThrows(
                FileAlreadyExistsException.class,
                () -> export.fhir(admin, folder, part -> {}, () -> false));
        assertThrows(FileAlreadyExistsException.class, () -> export.csv(admin, who, folder));
        assertEquals("mine", Files.readString(there));
        var free = folder.resolve("free");
        assertThrows(AccessDenied.class, () -> export.fhir(dsp, who, free));
        assertThrows(AccessDenied.class, () -> export.fhir(nurse, free, part -> {}, () -> false));
        assertThrows(AccessDenied.class, () -> export.csv(nurse, free, part -> {}, () -> false));
        assertThrows(NotFound.class, () -> export.fhir(nurseElsewhere, who, free));
        assertFalse(Files.exists(free));
    }

    @Test
    void anExportThatIsStoppedLeavesNoFile() throws IOException {
        AwkwardPeople.register(facility);
        var out = Files.createDirectory(folder.resolve("stopped"));
        var n = new java.util.concurrent.atomic.AtomicInteger();
        var result = new Export(db).fhir(admin, out, part -> {}, () -> n.incrementAndGet() > 2);
        assertTrue(result.cancelled());
        assertTrue(Export.isFree(out, true));
        assertTrue(new Export(db).csv(admin, out, part -> {}, () -> true).cancelled());
        assertTrue(Export.isFree(out, true));
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsMadeHarmless() {
        assertEquals("'=1+1", CsvTables.cell("=1+1"));
        assertEquals("'+1", CsvTables.cell("+1"));
        assertEquals("'-1", CsvTables.cell("-1"));
        assertEquals("'@x", CsvTables.cell("@x"));
        assertEquals("\"'\rx\"", CsvTables.cell("\rx"));
        assertEquals("'\tx", CsvTables.cell("\tx"));
        assertEquals("\"a\"\"b, c\"", CsvTables.cell("a\"b, c"));
        assertEquals("plain", CsvTables.cell("plain"));
        assertEquals("", CsvTables.cell(""));
    }
}
