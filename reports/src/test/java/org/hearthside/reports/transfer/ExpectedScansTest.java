package org.hearthside.reports.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Proof;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.Section;
import org.hearthside.core.transfer.Packet;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.fixtures.Charts;
import org.junit.jupiter.api.Test;

/** What the record speaks of and is not scanned is named before and on the paper. */
final class ExpectedScansTest {
    private static final FontLibrary FONTS = new FontLibrary();
    private static final Chart TYPICAL = Charts.typical();

    private static Document paper(int id, DocumentCategory category, boolean confidential) {
        return Charts.document(id, category, "Paper " + id, confidential);
    }

    private static Packet packet(Chart chart) {
        var transfer = new Transfer(new UUID(1, 2), Charts.ID, "", "", "", "", "", Charts.NOW);
        return Packet.of(chart, transfer, List.of());
    }

    private static List<String> lacking(PapersOnFile onFile) {
        return packet(Charts.withPapers(TYPICAL, new Section.Shown<>(onFile)))
                .supplements()
                .scansLacking();
    }

    private static List<String> lacking(List<Document> papers, Proof... proofs) {
        return lacking(new PapersOnFile(papers, List.of(proofs), 0));
    }

    @Test
    void namesEveryPaperThatTheRecordSpeaksOfWhileNoneIsScanned() {
        assertEquals(
                List.of(
                        "Scan of POLST: not on file",
                        "Scan of Letters of guardianship (guardian): not on file",
                        "Scan of advance directive: not on file",
                        "Scan of insurance card (primary): not on file"),
                lacking(List.of()));
    }

    @Test
    void asksForNothingOfWhichTheRecordDoesNotSpeak() {
        assertEquals(List.of(), packet(Charts.empty()).supplements().scansLacking());
        var stated = Charts.codeStatus(Charts.dnr(false, null));
        assertFalse(
                packet(stated).supplements().scansLacking().stream()
                        .anyMatch(label -> label.contains("POLST")));
    }

    @Test
    void eachUnclaimedScanStandsForOnePaperAndNoMore() {
        var card = TYPICAL.policies().orElse(List.of()).getFirst();
        var two = Charts.withPolicies(TYPICAL, List.of(card, card));
        var onFile =
                new PapersOnFile(
                        List.of(
                                paper(1, DocumentCategory.POLST, false),
                                paper(2, DocumentCategory.PROXY, false),
                                paper(3, DocumentCategory.INSURANCE_CARD, false)),
                        List.of(),
                        0);
        assertEquals(
                List.of("Scan of insurance card (primary): not on file"),
                packet(Charts.withPapers(two, new Section.Shown<>(onFile)))
                        .supplements()
                        .scansLacking());
    }

    @Test
    void aCardWithOneSideLacksTheOther() {
        var policies = TYPICAL.policies().orElse(List.of());
        var first = policies.getFirst().id();
        var labels =
                lacking(
                        List.of(paper(1, DocumentCategory.INSURANCE_CARD, false)),
                        new Proof(Proves.CARD_FRONT, first, new UUID(8, 1)));
        assertTrue(
                labels.contains("Scan of back of the insurance card (primary): not on file"),
                labels.toString());
        assertFalse(labels.toString().contains("Scan of insurance card (primary)"));
    }

    @Test
    void aConfidentialProofIsNotCalledMissingButIsSaidNotToGoAlong() {
        var proof = new Proof(Proves.CODE_STATUS, Charts.ID.value(), new UUID(8, 1));
        var kept = "Scan of POLST: confidential, not in this packet";
        var seen = lacking(List.of(paper(1, DocumentCategory.POLST, true)), proof);
        assertEquals(kept, seen.getFirst());
        // by a role that may not see it
        var unseen = lacking(new PapersOnFile(List.of(), List.of(proof), 1));
        assertEquals(kept, unseen.getFirst());
        // among papers that the role may not see there can be any
        assertEquals(
                "Scan of Letters of guardianship (guardian): not in this packet", unseen.get(1));
    }

    @Test
    void theNoticeAndTheEnvelopeNameThemWithThoseThatCouldNotBeDrawn() {
        var onFile =
                new PapersOnFile(List.of(paper(1, DocumentCategory.POLST, false)), List.of(), 0);
        var packet = packet(Charts.withPapers(TYPICAL, new Section.Shown<>(onFile)));
        var all = new ArrayList<>(packet.supplements().scansLacking());
        all.add("Scan of the POLST or MOLST: not printed whole");
        assertEquals(all, Scans.NONE.lacking(packet));
        var drawn = new PacketReport(FONTS).render(packet, Scans.NONE, Charts.PRINTED);
        var text =
                new PaperChecks(drawn, PacketReport.settings(packet, Charts.PRINTED))
                        .body()
                        .replace('\u00a0', ' ')
                        .replaceAll("\\s+", " ");
        var envelope = text.substring(text.lastIndexOf("Part 0 Envelope checklist"));
        assertTrue(envelope.contains("SCANS NOT IN THIS PACKET: LAY IN THE PAPER"), envelope);
        for (var label : all) {
            assertTrue(envelope.contains(label), label + " is missing in " + envelope);
        }
    }
}
