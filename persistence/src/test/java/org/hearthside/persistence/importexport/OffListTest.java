package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.insurance.PolicyStore;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

/** What is taken off a list over there after it came comes off the list here, and can be undone. */
class OffListTest extends ImportTest {
    private static Dossier dossier(TestFacility where, ClientId who) {
        return new Leaving(where.db(), where.admin(), new UUID(3, 3), "FHIR").oneOfAll(who);
    }

    private ImportResult bring(TestFacility to, ClientId who, String name) throws IOException {
        var file = folder.resolve(name);
        new Export(db).fhir(admin, who, file);
        to.clock().advance(Duration.ofMinutes(5));
        return new FhirImport(to.db())
                .run(to.nurse(), List.of(file), FhirImport.Options.STANDARD, p -> {}, () -> false);
    }

    private static Contact primary(Dossier d) {
        return d.contacts().stream()
                .filter(c -> c.primary() && c.type() == ContactType.GUARDIAN)
                .findFirst()
                .orElseGet(() ->
                        d.contacts().stream().filter(Contact::primary).findFirst().orElseThrow());
    }

    @Test
    void whatIsTakenOffOverThereLaterComesOffHereAndUndoPutsItBack() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        try (var other = TestFacility.open(engine)) {
            var first = bring(other, who, "a.json");
            assertEquals(List.of(), first.failures());
            var there =
                    new Leaving(other.db(), other.admin(), new UUID(3, 3), "FHIR")
                            .everyone()
                            .getFirst();
            var before = RoundTripTest.content(dossier(other, there));
            var here = dossier(facility, who);
            var contact = primary(here);
            var policy = here.policies().getFirst();
            new ContactStore(db)
                    .remove(admin, who, contact.id(), contact.version(), "Moved \"far\" away");
            new PolicyStore(db).remove(admin, who, policy.id(), policy.version(), "Of his brother");
            var later = bring(other, who, "b.json");
            assertEquals(List.of(), later.failures());
            assertEquals(1L, later.updated().get(Kind.CONTACTS), later.updated().toString());
            assertEquals(1L, later.updated().get(Kind.POLICIES), later.updated().toString());
            assertEquals(
                    AwkwardPapers.off(dossier(facility, who)).stream()
                            .map(AwkwardPapers.Off::reason)
                            .sorted()
                            .toList(),
                    AwkwardPapers.off(dossier(other, there)).stream()
                            .map(AwkwardPapers.Off::reason)
                            .sorted()
                            .toList());
            other.clock().advance(Duration.ofMinutes(5));
            var undone =
                    new ImportBatches(other.db())
                            .undo(other.nurse(), later.batch(), false, d -> {}, () -> false);
            assertEquals(List.of(), undone.kept());
            assertEquals(before, RoundTripTest.content(dossier(other, there)));
        }
    }

    @Test
    void aContactOffTheListTakesNobodysPlace() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        try (var other = TestFacility.open(engine)) {
            bring(other, who, "a.json");
            var there =
                    new Leaving(other.db(), other.admin(), new UUID(3, 3), "FHIR")
                            .everyone()
                            .getFirst();
            var back = dossier(other, there);
            assertTrue(back.off().contacts().stream().anyMatch(Contact::primary));
            assertEquals(
                    dossier(facility, who).contacts().stream().filter(Contact::primary).count(),
                    back.contacts().stream().filter(Contact::primary).count());
        }
    }

    @Test
    void aReaderOfAnotherProgramSeesThatTheyDoNotCount() throws IOException {
        var who = AwkwardPeople.register(facility).getFirst();
        var file = folder.resolve("a.json");
        new Export(db).fhir(admin, who, file);
        var text = Files.readString(file);
        assertTrue(text.contains("\"active\":false"));
        assertTrue(text.contains("\"status\":\"entered-in-error\""));
        // without what only Hearthside reads, nobody takes them for people to call
        var foreign = text.replace(Whole.BASE, "https://example.org/");
        try (var other = TestFacility.open(engine)) {
            var plain = folder.resolve("plain.json");
            Files.writeString(plain, foreign);
            var came =
                    new FhirImport(other.db())
                            .run(
                                    other.nurse(),
                                    List.of(plain),
                                    FhirImport.Options.STANDARD,
                                    p -> {},
                                    () -> false);
            assertEquals(1L, came.skipped().get("Coverage (entered-in-error)"));
            assertEquals(1L, came.skipped().get("RelatedPerson (no longer)"));
            var there =
                    dossier(
                            other,
                            new Leaving(other.db(), other.admin(), new UUID(3, 3), "FHIR")
                                    .everyone()
                                    .getFirst());
            assertFalse(
                    there.policies().stream()
                            .anyMatch(p -> p.numbers().policy().equals("M-WRONG")));
        }
    }
}
