package org.hearthside.persistence.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentStatus;
import org.hearthside.core.documents.FileKind;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.documents.Photo;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.Papers;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DocumentStoreTest extends StoreTest {
    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private DocumentStore store() {
        return new DocumentStore(db);
    }

    private NewDocument polst() {
        return Papers.said(maria, DocumentCategory.POLST, false);
    }

    private Document only() {
        var all = store().list(nurse, maria).documents();
        assertEquals(1, all.size());
        return all.getFirst();
    }

    private byte[] content(Session who, Document document) {
        var out = new ByteArrayOutputStream();
        store().read(who, document, out);
        return out.toByteArray();
    }

    @Test
    void givesBackWhatWasAttachedWhateverItsLength() {
        for (var bytes : new int[] {10, ChunkSeal.CHUNK, ChunkSeal.CHUNK + 1, 200_000}) {
            var said = polst();
            var file = Papers.pdf(bytes, bytes);
            store().add(nurse, said, file);
            var kept = store().list(nurse, maria).current().getFirst();
            assertEquals(said, kept.said());
            assertEquals(FileKind.PDF, kept.kind());
            assertEquals(bytes, kept.size());
            assertEquals("Jane Diaz, RN", kept.added().byName());
            assertArrayEquals(file, content(nurse, kept));
            store().hide(nurse, maria, kept.id(), 1, "Done");
            facility.clock().advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void refusesAFileThatIsNotWhatItMustBeAndKeepsNothing() {
        var refused =
                assertThrows(
                        InvalidEntry.class,
                        () -> store().add(nurse, polst(), new byte[] {'M', 'Z', 1}));
        assertEquals("file", refused.problems().getFirst().field());
        assertEquals(List.of(), store().list(nurse, maria).documents());
    }

    @Test
    void keepsTheOneThatWasReplacedToBeLookedUp() {
        store().add(nurse, polst(), Papers.pdf(10, 1));
        var first = only();
        facility.clock().advance(Duration.ofMinutes(1));
        var newer = polst();
        store().replace(nurse, newer, Papers.pdf(20, 2), first.id());
        var list = store().list(nurse, maria);
        assertEquals(List.of(newer), list.current().stream().map(Document::said).toList());
        assertEquals(
                List.of(new DocumentStatus.Superseded()),
                list.past().stream().map(Document::status).toList());
        assertArrayEquals(Papers.pdf(10, 1), content(nurse, list.past().getFirst()));
        assertThrows(
                StaleRecord.class,
                () -> store().replace(nurse, polst(), Papers.pdf(5 + 9, 3), first.id()));
    }

    @Test
    void hidesWithAReasonAndErasesNothing() {
        store().add(nurse, polst(), Papers.pdf(10, 1));
        var document = only();
        assertThrows(InvalidEntry.class, () -> store().hide(nurse, maria, document.id(), 1, "  "));
        store().hide(nurse, maria, document.id(), 1, " Wrong person ");
        var hidden = assertInstanceOf(DocumentStatus.Hidden.class, only().status());
        assertEquals("Wrong person", hidden.reason());
        assertEquals("Jane Diaz, RN", hidden.by().byName());
        assertArrayEquals(Papers.pdf(10, 1), content(nurse, only()));
        assertThrows(
                StaleRecord.class, () -> store().hide(nurse, maria, document.id(), 2, "Again"));
    }

    @Test
    void changesWhatIsSaidAndTellsTheSecondOfTwo() {
        store().add(nurse, polst(), Papers.pdf(10, 1));
        var said = only().said();
        var changed =
                new NewDocument(
                        said.id(), maria, DocumentCategory.PROXY, "Proxy form", null, null, true);
        store().change(nurse, changed, 1);
        assertEquals(changed, only().said());
        assertThrows(StaleRecord.class, () -> store().change(nurse, said, 1));
    }

    @Test
    void keepsConfidentialOnesFromDirectCareAndSaysHowMany() {
        store().add(nurse, Papers.said(maria, DocumentCategory.ISP, true), Papers.pdf(10, 1));
        var kept = only();
        var list = store().list(dsp, maria);
        assertEquals(List.of(), list.documents());
        assertEquals(1, list.withheld());
        assertThrows(AccessDenied.class, () -> content(dsp, kept));
        assertEquals(List.of(AuditAction.READ, AuditAction.DENIED), actionsOf(dsp));
        assertArrayEquals(Papers.pdf(10, 1), content(admin, kept));
    }

    @Test
    void doesNotBelieveWhoSaysThatItIsNotConfidential() {
        store().add(nurse, Papers.said(maria, DocumentCategory.ISP, true), Papers.pdf(10, 1));
        var d = only();
        var forged =
                new Document(
                        d.id(),
                        d.version(),
                        maria,
                        d.category(),
                        d.title(),
                        d.kind(),
                        d.size(),
                        d.sha256(),
                        d.issued(),
                        d.expires(),
                        d.noExpiry(),
                        d.warnDays(),
                        false,
                        d.status(),
                        d.added());
        assertThrows(AccessDenied.class, () -> content(dsp, forged));
        assertEquals(List.of(AuditAction.DENIED), actionsOf(dsp));
    }

    @Test
    void reachesNoDocumentThroughAnotherPerson() {
        store().add(nurse, polst(), Papers.pdf(10, 1));
        var document = only();
        var bob = Given.registered(facility, "Bob", "Brown").id();
        assertThrows(NotFound.class, () -> store().hide(nurse, bob, document.id(), 1, "Mine"));
        assertThrows(
                NotFound.class,
                () ->
                        store().replace(
                                        nurse,
                                        Papers.said(bob, DocumentCategory.ISP, false),
                                        Papers.pdf(10, 2),
                                        document.id()));
    }

    @Test
    void aNewPhotoTakesThePlaceOfTheOldOneAndSetsItsDay() {
        store().add(nurse, Papers.photo(maria, LocalDate.of(2025, 1, 2)), Papers.jpeg(100));
        assertEquals(LocalDate.of(2025, 1, 2), photoDay());
        facility.clock().advance(Duration.ofMinutes(1));
        store().add(nurse, Papers.photo(maria, LocalDate.of(2026, 5, 6)), Papers.jpeg(200));
        assertEquals(LocalDate.of(2026, 5, 6), photoDay());
        var photo = Objects.requireNonNull(photo(dsp));
        assertArrayEquals(Papers.jpeg(200), photo.jpeg());
        assertEquals(LocalDate.of(2026, 5, 6), photo.takenOn());
        var list = store().list(nurse, maria);
        assertEquals(1, list.current().size());
        assertEquals(1, list.past().size());
        store().hide(nurse, maria, list.current().getFirst().id(), 1, "Somebody else");
        assertNull(photo(nurse));
        assertNull(photoDay());
    }

    private @Nullable Photo photo(Session who) {
        return new OverviewStore(db).chart(who, maria).photo();
    }

    private @Nullable LocalDate photoDay() {
        return new OverviewStore(db).chart(nurse, maria).client().demographics().photoTakenOn();
    }
}
