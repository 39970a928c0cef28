package org.hearthside.app.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.app.testing.House;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.DecisionScope;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.documents.ProofStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.Papers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked after in a record's papers. */
final class PaperNeedsTest {
    private final House house = House.furnished();
    private final DocumentStore documents = new DocumentStore(house.facility().db());
    private final ProofStore proofs = new ProofStore(house.facility().db());

    @AfterEach
    void close() {
        house.close();
    }

    private Chart chart() {
        return new OverviewStore(house.facility().db()).chart(house.nurse(), House.MARIA);
    }

    private List<Need> needs() {
        return Needs.of(chart());
    }

    private <N extends Need> boolean asks(Class<N> kind) {
        return needs().stream().anyMatch(kind::isInstance);
    }

    private boolean asksAfter(UUID contact) {
        return needs().stream()
                .anyMatch(need ->
                        switch (need) {
                            case Need.AuthorityUndocumented(var c) -> c.id().equals(contact);
                            case Need.AuthorityNotAttached(var c) -> c.id().equals(contact);
                            default -> false;
                        });
    }

    private UUID ending(LocalDate last) {
        var said =
                new NewDocument(
                        UUID.randomUUID(),
                        House.MARIA,
                        DocumentCategory.GUARDIANSHIP,
                        "Letter",
                        null,
                        last,
                        false);
        documents.add(house.nurse(), said, Papers.pdf(10, 1));
        return said.id();
    }

    @Test
    void papersThatEndedComeBeforeThoseThatEndAndAreMendedByANewerOne() {
        var today = ChartWords.of(chart()).today();
        ending(today.plusDays(20));
        var over = ending(today.minusDays(1));
        var kinds =
                needs().stream()
                        .filter(n -> n instanceof Need.PaperEnded || n instanceof Need.PaperEnds)
                        .map(Need::getClass)
                        .toList();
        assertEquals(List.of(Need.PaperEnded.class, Need.PaperEnds.class), kinds);
        documents.hide(house.nurse(), House.MARIA, over, 1, "Twice");
        assertFalse(asks(Need.PaperEnded.class));
    }

    @Test
    void aPhotoIsAskedForUntilThereIsOne() {
        assertTrue(asks(Need.PhotoMissing.class));
        var today = ChartWords.of(chart()).today();
        documents.add(house.nurse(), Papers.photo(House.MARIA, today), Papers.jpeg(11));
        assertFalse(asks(Need.PhotoMissing.class));
    }

    @Test
    void anAuthorityIsAskedAfterUntilItsPaperIsOnFileAndThenThePaperIsNamed() {
        var may = new Authority(Set.of(DecisionScope.MEDICAL), "", null, null);
        var guardian =
                Given.contact(House.MARIA, ContactType.GUARDIAN, "Ruiz", 9).withAuthority(may);
        proofs.addContact(house.nurse(), guardian, false, null);
        assertTrue(asksAfter(guardian.id()));
        var letter = ending(ChartWords.of(chart()).today().plusYears(2));
        var now =
                chart().contacts().stream()
                        .filter(c -> c.id().equals(guardian.id()))
                        .findFirst()
                        .orElseThrow();
        proofs.changeContact(house.nurse(), now, false, letter);
        assertFalse(asksAfter(guardian.id()));
        var document =
                chart().onFile().documents().stream()
                        .filter(d -> d.id().equals(letter))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "Proves: Authority to decide of " + guardian.displayName(),
                ProofWords.of(chart(), document));
    }
}
