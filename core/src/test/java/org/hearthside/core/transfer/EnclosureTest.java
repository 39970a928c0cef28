package org.hearthside.core.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentStatus;
import org.hearthside.core.documents.FileKind;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Proof;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.transfer.Enclosure.Way;
import org.junit.jupiter.api.Test;

final class EnclosureTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ClientId CLIENT = new ClientId(new UUID(0, 99));

    private static Document paper(
            int id, DocumentCategory category, boolean confidential, DocumentStatus status) {
        return new Document(
                new UUID(0, id),
                1,
                CLIENT,
                category,
                "Paper " + id,
                FileKind.PDF,
                10,
                "0".repeat(64),
                LocalDate.of(2024, 8, 14),
                LocalDate.of(2026, 11, 20),
                false,
                List.of(),
                confidential,
                status,
                Stamp.UNSAVED);
    }

    private static Document paper(int id, DocumentCategory category) {
        return paper(id, category, false, new DocumentStatus.Current());
    }

    private static List<String> ways(List<Document> papers, Proof... proofs) {
        return Enclosure.of(new PapersOnFile(papers, List.of(proofs), 0), TODAY, Set.of()).stream()
                .map(e -> e.document().getLeastSignificantBits() + " " + e.way())
                .toList();
    }

    @Test
    void ordersOnLifeSupportComeFirstThenWhoDecidesAndWhoPaysThenTheRest() {
        assertEquals(
                List.of(
                        "5 AFTER_PAGE_ONE",
                        "3 WITH_THE_COPIES",
                        "4 WITH_THE_COPIES",
                        "2 WITH_THE_COPIES",
                        "1 BY_HAND"),
                ways(
                        List.of(
                                paper(1, DocumentCategory.ISP),
                                paper(2, DocumentCategory.INSURANCE_CARD),
                                paper(3, DocumentCategory.GUARDIANSHIP),
                                paper(4, DocumentCategory.PROXY),
                                paper(5, DocumentCategory.POLST),
                                paper(6, DocumentCategory.PHOTO))));
    }

    @Test
    void whatAPaperProvesCountsMoreThanWhatItIsCalledAndTheFrontOfACardComesFirst() {
        assertEquals(
                List.of("1 AFTER_PAGE_ONE", "4 WITH_THE_COPIES", "3 WITH_THE_COPIES"),
                ways(
                        List.of(
                                paper(1, DocumentCategory.PHYSICIAN_ORDER),
                                paper(3, DocumentCategory.INSURANCE_CARD),
                                paper(4, DocumentCategory.INSURANCE_CARD)),
                        new Proof(Proves.CODE_STATUS, CLIENT.value(), new UUID(0, 1)),
                        new Proof(Proves.CARD_BACK, new UUID(1, 1), new UUID(0, 3)),
                        new Proof(Proves.CARD_FRONT, new UUID(1, 1), new UUID(0, 4))));
    }

    @Test
    void aConfidentialPaperStaysAndNothingIsSaidOfItAndAReplacedOneIsNotThere() {
        var kept = paper(1, DocumentCategory.POLST, true, new DocumentStatus.Current());
        var old = paper(2, DocumentCategory.POLST, false, new DocumentStatus.Superseded());
        var all = Enclosure.of(new PapersOnFile(List.of(kept, old), List.of(), 0), TODAY, Set.of());
        assertEquals(
                List.of(new Enclosure(kept.id(), "POLST or MOLST", "", "", "", Way.WITHHELD, true)),
                all);
    }

    @Test
    void aConfidentialPaperGoesAlongWhenItWasChosenAndTheOthersStay() {
        var orders = paper(1, DocumentCategory.POLST, true, new DocumentStatus.Current());
        var plan = paper(2, DocumentCategory.ISP, true, new DocumentStatus.Current());
        var other = paper(3, DocumentCategory.ISP, true, new DocumentStatus.Current());
        var papers = new PapersOnFile(List.of(other, plan, orders), List.of(), 0);
        var chosen = Set.of(orders.id(), plan.id(), new UUID(9, 9));
        assertEquals(
                List.of(
                        "Paper 1 AFTER_PAGE_ONE true",
                        "Paper 2 WITH_THE_COPIES true",
                        " WITHHELD true"),
                Enclosure.of(papers, TODAY, chosen).stream()
                        .map(e -> e.title() + " " + e.way() + " " + e.confidential())
                        .toList());
    }

    @Test
    void confidentialPapersGoToSomebodyForAReasonAndOtherPacketsAskForNothing() {
        var id = new UUID(0, 1);
        var at = java.time.Instant.EPOCH;
        var bare = new Transfer(id, CLIENT, " ", "", "", "", "", at);
        assertEquals(List.of(), bare.check(Set.of()));
        assertEquals(
                List.of("recipient", "reason"),
                bare.check(Set.of(id)).stream().map(p -> p.field()).toList());
        var said = new Transfer(id, CLIENT, "fell", "", "", "Mercy Hospital", "", at);
        assertEquals(List.of(), said.check(Set.of(id)));
    }

    @Test
    void saysThatAPaperHasEndedAndWhenItWasWritten() {
        var papers = new PapersOnFile(List.of(paper(1, DocumentCategory.PROXY)), List.of(), 0);
        var ended = Enclosure.of(papers, TODAY, Set.of()).getFirst();
        assertEquals("dated 14-Aug-2024", ended.dated());
        assertEquals("EXPIRED 20-Nov-2026", ended.holds());
        var lastDay = Enclosure.of(papers, TODAY.minusDays(1), Set.of()).getFirst();
        assertEquals("until 20-Nov-2026", lastDay.holds());
    }
}
