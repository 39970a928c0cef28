package org.hearthside.persistence.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.DecisionScope;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.documents.Proof;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.overview.Unfinished.Item;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.Papers;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProofStoreTest extends StoreTest {
    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private ProofStore store() {
        return new ProofStore(db);
    }

    private DocumentStore documents() {
        return new DocumentStore(db);
    }

    private UUID attached(DocumentCategory category, boolean kept) {
        var said = Papers.said(maria, category, kept);
        documents().add(nurse, said, Papers.pdf(10, 1));
        return said.id();
    }

    private UUID ending(@Nullable LocalDate last) {
        var said =
                new NewDocument(
                        newId(), maria, DocumentCategory.CONSENT, "Consent", null, last, false);
        documents().add(nurse, said, Papers.pdf(10, 1));
        return said.id();
    }

    private Optional<UUID> proof(Proves what, UUID subject) {
        return store().onFile(nurse, maria).proof(what, subject).map(Document::id);
    }

    private Contact guardian() {
        return Given.contact(maria, ContactType.FAMILY, "Ruiz", 1)
                .withAuthority(new Authority(Set.of(DecisionScope.MEDICAL), "", null, null));
    }

    private Contact stored() {
        return new ContactStore(db).list(nurse, maria).getFirst();
    }

    @Test
    void aContactIsSavedWithTheProofOfItsAuthorityAndWhatThePaperSays() {
        var letter = attached(DocumentCategory.GUARDIANSHIP, false);
        store().addContact(nurse, guardian(), false, letter);
        var authority = stored().authority();
        assertEquals("Signed form", authority.document());
        assertEquals(Papers.ISSUED, authority.documentDate());
        assertEquals(LocalDate.of(2027, 12, 31), authority.expires());
        assertEquals(Optional.of(letter), proof(Proves.CONTACT_AUTHORITY, stored().id()));
    }

    @Test
    void whatTheContactSaysOfThePaperStands() {
        var letter = attached(DocumentCategory.GUARDIANSHIP, false);
        var day = LocalDate.of(2020, 1, 2);
        var said = new Authority(Set.of(DecisionScope.MEDICAL), "Letter", day, null);
        store().addContact(nurse, guardian().withAuthority(said), false, letter);
        assertEquals("Letter", stored().authority().document());
        assertEquals(day, stored().authority().documentDate());
    }

    @Test
    void withoutAnAuthorityNothingIsProven() {
        var letter = attached(DocumentCategory.GUARDIANSHIP, false);
        var sister = guardian().withAuthority(Authority.NONE);
        store().addContact(nurse, sister, false, letter);
        assertEquals(List.of(), store().onFile(nurse, maria).proofs());
    }

    @Test
    void aPaperIsTakenAwayFromAnAuthority() {
        var letter = attached(DocumentCategory.GUARDIANSHIP, false);
        store().addContact(nurse, guardian(), false, letter);
        store().changeContact(nurse, stored(), false, null);
        assertEquals(List.of(), store().onFile(nurse, maria).proofs());
    }

    @Test
    void aContactThatWasTakenOffTheListProvesNothing() {
        var letter = attached(DocumentCategory.GUARDIANSHIP, false);
        store().addContact(nurse, guardian(), false, letter);
        new ContactStore(db).remove(nurse, maria, stored().id(), 1, "Moved away");
        assertEquals(List.of(), store().onFile(nurse, maria).proofs());
    }

    @Test
    void aNewerDocumentProvesWhatTheOldOneDid() {
        var old = attached(DocumentCategory.POLST, false);
        store().prove(nurse, maria, Proves.CODE_STATUS, maria.value(), old);
        var said = Papers.said(maria, DocumentCategory.POLST, false);
        documents().replace(nurse, said, Papers.pdf(10, 2), old);
        assertEquals(Optional.of(said.id()), proof(Proves.CODE_STATUS, maria.value()));
    }

    @Test
    void aHiddenDocumentProvesNothing() {
        var paper = attached(DocumentCategory.POLST, false);
        store().prove(nurse, maria, Proves.CODE_STATUS, maria.value(), paper);
        documents().hide(nurse, maria, paper, 1, "Wrong person");
        assertEquals(List.of(), store().onFile(nurse, maria).proofs());
        assertThrows(
                InvalidEntry.class,
                () -> store().prove(nurse, maria, Proves.CODE_STATUS, maria.value(), paper));
    }

    @Test
    void oneDocumentProvesAThingAndMayProveSeveral() {
        var first = attached(DocumentCategory.PROXY, false);
        var second = attached(DocumentCategory.PROXY, false);
        var policy = newId();
        store().prove(nurse, maria, Proves.ADVANCE_DIRECTIVE, maria.value(), first);
        store().prove(nurse, maria, Proves.ADVANCE_DIRECTIVE, maria.value(), second);
        store().prove(admin, maria, Proves.CARD_FRONT, policy, second);
        assertEquals(Optional.of(second), proof(Proves.ADVANCE_DIRECTIVE, maria.value()));
        assertEquals(
                List.of(
                        new Proof(Proves.ADVANCE_DIRECTIVE, maria.value(), second),
                        new Proof(Proves.CARD_FRONT, policy, second)),
                store().onFile(nurse, maria).of(second));
        store().prove(nurse, maria, Proves.ADVANCE_DIRECTIVE, maria.value(), null);
        assertEquals(Optional.empty(), proof(Proves.ADVANCE_DIRECTIVE, maria.value()));
    }

    @Test
    void saysToDirectCareThatAProofIsOnFileAndNotMore() {
        var paper = attached(DocumentCategory.POLST, true);
        store().prove(nurse, maria, Proves.CODE_STATUS, maria.value(), paper);
        var seen = store().onFile(dsp, maria);
        assertTrue(seen.proven(Proves.CODE_STATUS, maria.value()));
        assertEquals(Optional.empty(), seen.proof(Proves.CODE_STATUS, maria.value()));
        assertEquals(1, seen.withheld());
    }

    @Test
    void takesNoDocumentOfSomebodyElse() {
        var paper = attached(DocumentCategory.POLST, false);
        var bob = Given.registered(facility, "Bob", "Brown").id();
        assertThrows(
                NotFound.class,
                () -> store().prove(nurse, bob, Proves.CODE_STATUS, bob.value(), paper));
    }

    @Test
    void aCodeStatusWithoutAnOrderHasNoScanOfIt() {
        var paper = attached(DocumentCategory.POLST, false);
        var health = new HealthStore(db);
        var bare =
                new CodeStatus(
                        newId(),
                        maria,
                        RecordState.RECORDED,
                        Set.of(CodeStatus.Choice.DNR),
                        null,
                        "Elena Ruiz",
                        null,
                        Stamp.UNSAVED);
        assertThrows(InvalidEntry.class, () -> health.recordCodeStatus(nurse, bare, null, paper));
        var order =
                new CodeStatus.Document("POLST", "OH", Papers.ISSUED, "Dr. Patel", "", null, null);
        var signed =
                new CodeStatus(
                        newId(),
                        maria,
                        RecordState.RECORDED,
                        Set.of(CodeStatus.Choice.DNR),
                        order,
                        "Elena Ruiz",
                        null,
                        Stamp.UNSAVED);
        health.recordCodeStatus(nurse, signed, null, paper);
        assertEquals(Optional.of(paper), proof(Proves.CODE_STATUS, maria.value()));
        health.recordCodeStatus(nurse, bare, signed.id());
        assertEquals(Optional.empty(), proof(Proves.CODE_STATUS, maria.value()));
    }

    @Test
    void theDirectiveHasItsPaperAndWithoutOneNone() {
        var paper = attached(DocumentCategory.ADVANCE_DIRECTIVE, false);
        var health = new HealthStore(db);
        var will = Given.fact(maria, CareTopic.ADVANCE_DIRECTIVE, "Living will");
        health.recordDirective(nurse, will, null, paper);
        assertEquals(Optional.of(paper), proof(Proves.ADVANCE_DIRECTIVE, maria.value()));
        var none =
                new CareFact(
                        newId(),
                        maria,
                        CareTopic.ADVANCE_DIRECTIVE,
                        RecordState.NONE_KNOWN,
                        "",
                        null,
                        "",
                        null,
                        Stamp.UNSAVED);
        health.recordCareFacts(nurse, maria, List.of(none), List.of(will));
        assertEquals(Optional.empty(), proof(Proves.ADVANCE_DIRECTIVE, maria.value()));
    }

    @Test
    void asksAfterPapersThatEndOrHaveEndedUntilAnotherTakesTheirPlace() {
        var today = LocalDate.of(2026, 11, 21);
        assertFalse(lacks(Item.DOCUMENT_ENDS) || lacks(Item.DOCUMENT_ENDED));
        ending(today.plusDays(61));
        assertFalse(lacks(Item.DOCUMENT_ENDS));
        var soon = ending(today.plusDays(60));
        assertTrue(lacks(Item.DOCUMENT_ENDS));
        documents().hide(nurse, maria, soon, 1, "Twice");
        assertFalse(lacks(Item.DOCUMENT_ENDS));
        ending(today);
        assertTrue(lacks(Item.DOCUMENT_ENDS));
        assertFalse(lacks(Item.DOCUMENT_ENDED));
        var over = ending(today.minusDays(1));
        assertTrue(lacks(Item.DOCUMENT_ENDED));
        documents()
                .replace(
                        nurse,
                        Papers.said(maria, DocumentCategory.CONSENT, false),
                        Papers.pdf(10, 3),
                        over);
        assertFalse(lacks(Item.DOCUMENT_ENDED));
    }

    @Test
    void asksAfterAPhotoThatIsMissingOrOld() {
        var today = LocalDate.of(2026, 11, 21);
        assertTrue(lacks(Item.PHOTO));
        documents().add(nurse, Papers.photo(maria, today.minusMonths(13)), Papers.jpeg(11));
        assertTrue(lacks(Item.PHOTO));
        facility.clock().advance(java.time.Duration.ofMinutes(1));
        documents().add(nurse, Papers.photo(maria, today.minusMonths(12)), Papers.jpeg(11));
        assertFalse(lacks(Item.PHOTO));
    }

    @Test
    void asksAfterAnAuthorityThatNoPaperOnFileProves() {
        assertFalse(lacks(Item.AUTHORITY_PROOF));
        store().addContact(nurse, guardian(), false, null);
        assertTrue(lacks(Item.AUTHORITY_PROOF));
        var letter = attached(DocumentCategory.GUARDIANSHIP, false);
        store().prove(nurse, maria, Proves.CONTACT_AUTHORITY, stored().id(), letter);
        assertFalse(lacks(Item.AUTHORITY_PROOF));
    }

    private boolean lacks(Item item) {
        var counts = new OverviewStore(db).counts(nurse).byLack().getOrDefault(item, 0);
        var rows =
                new OverviewStore(db)
                        .today(nurse, null, Slice.first(10)).rows().stream()
                                .filter(u -> u.resident().client().id().equals(maria))
                                .filter(u -> u.missing().contains(item))
                                .count();
        assertEquals(rows, Objects.requireNonNull(counts).longValue());
        return rows > 0;
    }
}
