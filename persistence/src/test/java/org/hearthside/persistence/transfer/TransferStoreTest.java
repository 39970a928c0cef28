package org.hearthside.persistence.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.overview.Report;
import org.hearthside.core.transfer.Disclosure;
import org.hearthside.core.transfer.PrintedDocument;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.persistence.audit.AuditStore;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.Papers;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransferStoreTest extends StoreTest {
    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private TransferStore store() {
        return new TransferStore(db);
    }

    private PrintedDocument replacing(PrintedDocument before, UUID id, Stamp stamp) {
        return new PrintedDocument(
                id,
                "AAAA-0002",
                Report.FACE_SHEET,
                maria,
                Given.MORNING,
                2,
                "0f".repeat(32),
                before.id(),
                List.of(),
                stamp);
    }

    @Test
    void givesThePaperThatWasPrintedLast() {
        assertEquals(Optional.empty(), store().lastPrinted(dsp, maria, Report.FACE_SHEET));
        var first = Given.paper(maria, Report.FACE_SHEET, "AAAA-0001");
        store().recordPrinted(dsp, first);
        facility.clock().advance(Duration.ofMinutes(5));
        var second = replacing(first, newId(), Stamp.UNSAVED);
        store().recordPrinted(dsp, second);
        store().recordPrinted(dsp, Given.paper(maria, Report.TRANSFER_PACKET, "AAAA-0003"));
        var last = store().lastPrinted(dsp, maria, Report.FACE_SHEET).orElseThrow();
        assertEquals(
                replacing(
                        first,
                        second.id(),
                        new Stamp(
                                dsp.staff().value(), "Sam Okoro, DSP", facility.clock().instant())),
                last);
        var packet = store().lastPrinted(dsp, maria, Report.TRANSFER_PACKET).orElseThrow();
        assertEquals(List.of("allergies.latex", "codeStatus"), packet.missing());
        assertEquals(AuditAction.PRINT, actionsOf(dsp).get(1));
    }

    @Test
    void refusesANumberThatAnotherPaperBearsAndAPaperThatReplacesAnothersOne() {
        var first = Given.paper(maria, Report.FACE_SHEET, "AAAA-0001");
        store().recordPrinted(dsp, first);
        var twice =
                assertThrows(
                        InvalidEntry.class,
                        () ->
                                store().recordPrinted(
                                                dsp,
                                                Given.paper(
                                                        maria, Report.FACE_SHEET, "AAAA-0001")));
        assertEquals("documentNo", twice.problems().getFirst().field());
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.MAPLE, null).id();
        var foreign =
                new PrintedDocument(
                        newId(),
                        "AAAA-0009",
                        Report.FACE_SHEET,
                        bob,
                        Given.MORNING,
                        2,
                        "0f".repeat(32),
                        first.id(),
                        List.of(),
                        Stamp.UNSAVED);
        assertThrows(NotFound.class, () -> store().recordPrinted(dsp, foreign));
        var transfer = Given.transfer(bob);
        assertThrows(
                NotFound.class,
                () -> store().recordTransfer(dsp, transfer, first.id(), newId(), "packet"));
    }

    private UUID paper(ClientId whose) {
        var said = Papers.said(whose, DocumentCategory.ISP, true);
        new DocumentStore(db).add(nurse, said, Papers.pdf(500, 1));
        return said.id();
    }

    @Test
    void aPacketWithConfidentialPapersNamesThemInTheLogAndNeedsTheRightToSeeThem() {
        var plan = paper(maria);
        var with = Set.of(plan);
        var transfer = Given.transfer(maria);
        assertThrows(
                AccessDenied.class,
                () -> store().recordTransfer(dsp, transfer, null, newId(), "packet", with));
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.MAPLE, null).id();
        var foreign = Set.of(paper(bob));
        assertThrows(
                NotFound.class,
                () -> store().recordTransfer(nurse, transfer, null, newId(), "packet", foreign));
        var silent = new Transfer(newId(), maria, "", "", "", "", "", Given.MORNING);
        var unsaid =
                assertThrows(
                        InvalidEntry.class,
                        () -> store().recordTransfer(nurse, silent, null, newId(), "x", with));
        assertEquals(2, unsaid.problems().size());
        assertEquals(List.of(), store().transfers(nurse, maria));
        store().recordTransfer(nurse, transfer, null, newId(), "packet", with);
        var entry =
                new AuditStore(db)
                        .newest(admin, maria.value(), 50).stream()
                                .filter(e -> e.action() == AuditAction.DISCLOSE)
                                .findFirst()
                                .orElseThrow();
        assertEquals("transfer, disclosure, 1 confidential: " + plan, entry.detail());
    }

    @Test
    void aTransferAndItsDisclosureAreOneAct() {
        var packet = Given.paper(maria, Report.TRANSFER_PACKET, "AAAA-0001");
        store().recordPrinted(dsp, packet);
        var transfer = Given.transfer(maria);
        var disclosure = newId();
        store().recordTransfer(dsp, transfer, packet.id(), disclosure, "Packet parts 0, 1, 2");
        assertEquals(List.of(transfer), store().transfers(dsp, maria));
        var told = store().disclosures(nurse, maria);
        assertEquals(
                List.of(
                        new Disclosure(
                                disclosure,
                                maria,
                                Given.MORNING,
                                "Mercy Hospital",
                                "Hospital transfer",
                                "Packet parts 0, 1, 2",
                                packet.id(),
                                told.getFirst().stamp())),
                told);
        assertEquals("Sam Okoro, DSP", told.getFirst().stamp().byName());
        assertEquals(
                List.of(AuditAction.PRINT, AuditAction.DISCLOSE, AuditAction.READ), actionsOf(dsp));
        // the same act again meets the key and leaves nothing twice
        assertThrows(
                RuntimeException.class,
                () -> store().recordTransfer(dsp, transfer, null, newId(), "again"));
        assertEquals(1, store().disclosures(nurse, maria).size());
    }
}
