package org.hearthside.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.overview.Report;
import org.hearthside.core.security.Session;
import org.hearthside.core.transfer.PaperMark;
import org.hearthside.persistence.audit.AuditStore;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.testing.Papers;
import org.hearthside.persistence.transfer.TransferStore;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PaperModelTest {
    private static final FontLibrary FONTS = new FontLibrary();

    @TempDir private Path folder;
    private final House house = House.furnished();
    private final Toolkit kit = house.kit();
    private final TransferStore transfers = new TransferStore(house.facility().db());

    /** What cannot be written is told in a dialog, and dialogs need JavaFX. */
    @BeforeAll
    static void startJavaFx() {
        assertTrue(Tasks.callOnScreen(() -> true));
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private PaperModel model(Session who, ClientId client, Report report) {
        var names = new ClientStore(house.facility().db()).get(house.nurse(), client).names();
        return new PaperModel(
                kit,
                new PaperDesk(house.facility().db(), FONTS),
                new Resident(who, client, names, House.ZONE),
                report);
    }

    @Test
    void showsThePaperWithoutNotingThatAnythingLeft() {
        var model = model(house.nurse(), House.MARIA, Report.TRANSFER_PACKET);
        model.draw();
        assertNotNull(model.paperProperty().get());
        assertTrue(transfers.transfers(house.nurse(), House.MARIA).isEmpty());
        assertTrue(
                transfers
                        .lastPrinted(house.nurse(), House.MARIA, Report.TRANSFER_PACKET)
                        .isEmpty());
    }

    @Test
    void aSavedPacketIsNotedWithReasonRecipientAndDisclosure() throws Exception {
        var model = model(house.nurse(), House.MARIA, Report.TRANSFER_PACKET);
        model.draw();
        model.reasonProperty().set(" fell in the bathroom ");
        model.recipientProperty().set("Springfield EMS");
        var file = folder.resolve(model.fileName());
        model.save(file);
        var bytes = Files.readAllBytes(file);
        assertEquals("%PDF-", new String(bytes, 0, 5, StandardCharsets.US_ASCII));
        var sent = transfers.transfers(house.nurse(), House.MARIA).getFirst();
        assertEquals("fell in the bathroom", sent.reason());
        assertEquals("Springfield EMS", sent.recipient());
        var told = transfers.disclosures(house.admin(), House.MARIA).getFirst();
        assertEquals("Springfield EMS", told.recipient());
        assertFalse(model.holdsTyped(), "what is on a printed paper is not lost any more");
    }

    private void attach(DocumentCategory category, byte[] content) {
        var said = Papers.said(House.MARIA, category, false);
        new DocumentStore(house.facility().db()).add(house.nurse(), said, content);
    }

    private static byte[] form() throws IOException {
        try (var form = new PDDocument()) {
            form.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            form.save(out);
            return out.toByteArray();
        }
    }

    private static String textOf(PaperModel model) throws IOException {
        var paper = Objects.requireNonNull(model.paperProperty().get());
        try (var file = Loader.loadPDF(paper.bytes())) {
            return new PDFTextStripper().getText(file).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private long readingsOfDocuments() {
        return new AuditStore(house.facility().db())
                .newest(house.admin(), House.MARIA.value(), 500).stream()
                        .filter(e -> e.action() == AuditAction.READ)
                        .filter(e -> e.resourceType().equals("document"))
                        .count();
    }

    @Test
    void aPaperThatGoesAlongIsReadOnceAndNotedHoweverOftenThePacketIsDrawn() throws Exception {
        attach(DocumentCategory.POLST, form());
        var before = readingsOfDocuments();
        var model = model(house.nurse(), House.MARIA, Report.TRANSFER_PACKET);
        model.draw();
        model.draw();
        model.save(folder.resolve("packet.pdf"));
        assertEquals(before + 1, readingsOfDocuments());
        assertTrue(textOf(model).contains("Part 1a Orders on life support"));
        assertFalse(textOf(model).contains("NOT PRINTED"));
    }

    private UUID attachPlan() throws IOException {
        var said = Papers.said(House.MARIA, DocumentCategory.ISP, true);
        new DocumentStore(house.facility().db()).add(house.nurse(), said, form());
        return said.id();
    }

    private List<UUID> offered(PaperModel model) {
        return Objects.requireNonNull(model.paperProperty().get()).confidential().stream()
                .map(Document::id)
                .toList();
    }

    @Test
    void aConfidentialPaperStaysUntilItIsChosenAndGoesOnlyToSomebodyForAReason() throws Exception {
        var plan = attachPlan();
        var other = attachPlan();
        var model = model(house.nurse(), House.MARIA, Report.TRANSFER_PACKET);
        model.draw();
        assertEquals(Set.of(plan, other), Set.copyOf(offered(model)));
        assertEquals(Set.of(), model.chosen());
        assertTrue(textOf(model).contains("Individual support plan not printed: confidential"));
        model.choose(plan, true);
        assertTrue(textOf(model).contains("Signed form, page 1 of 1"), textOf(model));
        assertTrue(textOf(model).contains("Individual support plan not printed: confidential"));
        var file = folder.resolve("with.pdf");
        model.save(file);
        assertFalse(Files.exists(file), "nobody said to whom it goes");
        assertTrue(kit.layers().hasDialog());
        assertTrue(transfers.disclosures(house.admin(), House.MARIA).isEmpty());
        model.reasonProperty().set("fever");
        model.recipientProperty().set("Springfield EMS");
        model.save(file);
        assertTrue(Files.exists(file));
        var told = transfers.disclosures(house.admin(), House.MARIA).getFirst();
        assertTrue(
                told.what().endsWith("; confidential papers in it: individual support plan"),
                told.what());
        model.choose(plan, false);
        assertFalse(textOf(model).contains("Signed form, page 1 of 1"));
    }

    @Test
    void aDraftHoldsNothingConfidentialAndARoleWithoutTheRightIsOfferedNothing() throws Exception {
        var plan = attachPlan();
        var model = model(house.nurse(), House.MARIA, Report.TRANSFER_PACKET);
        model.choose(plan, true);
        model.markProperty().set(PaperMark.DRAFT);
        assertFalse(textOf(model).contains("Signed form, page 1 of 1"));
        var unseen = model(house.dsp(), House.MARIA, Report.TRANSFER_PACKET);
        unseen.choose(plan, true);
        assertEquals(List.of(), offered(unseen));
        assertFalse(textOf(unseen).contains("Signed form"));
        assertEquals(List.of(), house.faults());
    }

    @Test
    void aFileThatCannotBeDrawnIsNamedAndThePacketPrints() throws Exception {
        attach(DocumentCategory.POLST, Papers.pdf(500, 1));
        attach(DocumentCategory.GUARDIANSHIP, form());
        var model = model(house.dsp(), House.MARIA, Report.TRANSFER_PACKET);
        model.draw();
        var text = textOf(model);
        assertTrue(text.contains("NOT PRINTED: the file is damaged. Attach the paper copy."), text);
        assertFalse(text.contains("Part 1a Orders"), text);
        assertTrue(text.contains("Signed form, page 1 of 1, dated 01-Mar-2026"), text);
        var missing = Objects.requireNonNull(model.paperProperty().get()).missing();
        assertTrue(
                missing.contains("Scan of the POLST or MOLST: not printed whole"),
                missing.toString());
    }

    @Test
    void aPacketCanBePrintedAndSavedAndSavedAgainAfterTheFolderRefusedIt() throws Exception {
        var model = model(house.nurse(), House.MARIA, Report.TRANSFER_PACKET);
        model.draw();
        model.save(folder.resolve("not there").resolve("x.pdf"));
        model.save(folder.resolve("one.pdf"));
        model.save(folder.resolve("two.pdf"));
        assertEquals(List.of(), house.faults());
        assertTrue(Files.size(folder.resolve("one.pdf")) > 0);
        assertTrue(Files.size(folder.resolve("two.pdf")) > 0);
        assertEquals(3, transfers.disclosures(house.admin(), House.MARIA).size());
    }

    @Test
    void whatIsTypedIsDrawnAfterAPause() {
        var model = model(house.nurse(), House.MARIA, Report.TRANSFER_PACKET);
        model.draw();
        var first = model.paperProperty().get();
        model.reasonProperty().set("f");
        assertEquals(first, model.paperProperty().get());
        kit.tasks().elapse(Duration.ofSeconds(1));
        assertFalse(java.util.Objects.equals(first, model.paperProperty().get()));
        assertTrue(model.holdsTyped());
    }

    @Test
    void theFileIsNamedByNumberAndNeverByName() {
        var model = model(house.nurse(), House.MARIA, Report.FACE_SHEET);
        model.draw();
        assertTrue(model.fileName().startsWith("face-sheet-C-"), model.fileName());
        assertFalse(model.fileName().toLowerCase(java.util.Locale.ROOT).contains("lopez"));
    }

    @Test
    void everyPaperIsDrawnAndNotedOnceItIsSaved() {
        for (var report : Report.values()) {
            var model = model(house.nurse(), House.MARIA, report);
            model.draw();
            var file = folder.resolve(report + ".pdf");
            model.save(file);
            assertTrue(java.nio.file.Files.exists(file), report.name());
            assertFalse(model.reportName().isBlank());
        }
        assertEquals(0, house.faults().size());
    }

    @Test
    void aFolderThatRefusesTheFileIsToldAndTheScreenStays() {
        var model = model(house.nurse(), House.MARIA, Report.FACE_SHEET);
        model.draw();
        model.save(folder.resolve("not there").resolve("x.pdf"));
        assertTrue(kit.layers().hasDialog());
        assertFalse(model.leavingProperty().get());
        assertEquals(0, house.faults().size());
    }

    @Test
    void aRoleWithoutTheRightGetsNoPaper() {
        var model = model(house.facility().nurseElsewhere(), House.MARIA, Report.FACE_SHEET);
        model.draw();
        assertTrue(
                model.failureProperty().get() instanceof AccessDenied
                        || model.failureProperty().get()
                                instanceof org.hearthside.core.common.NotFound,
                String.valueOf(model.failureProperty().get()));
        assertEquals(null, model.paperProperty().get());
    }

    @Test
    void aDraftOfThePacketGoesToNobodyAndSaysSoOnEveryPage() throws Exception {
        var model = model(house.nurse(), House.MARIA, Report.TRANSFER_PACKET);
        model.draw();
        model.markProperty().set(PaperMark.DRAFT);
        var file = folder.resolve("draft.pdf");
        model.save(file);
        assertTrue(transfers.transfers(house.nurse(), House.MARIA).isEmpty());
        assertTrue(transfers.disclosures(house.admin(), House.MARIA).isEmpty());
        try (var pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertTrue(text(pdf, page).contains("DRAFT"), "page " + page);
            }
        }
    }

    @Test
    void aPaperSaysWhichOneItTakesThePlaceOf() throws Exception {
        var model = model(house.nurse(), House.MARIA, Report.FACE_SHEET);
        model.draw();
        model.save(folder.resolve("first.pdf"));
        var first = transfers.lastPrinted(house.nurse(), House.MARIA, Report.FACE_SHEET);
        model.save(folder.resolve("second.pdf"));
        try (var pdf = Loader.loadPDF(folder.resolve("first.pdf").toFile())) {
            assertFalse(text(pdf, 1).contains("Supersedes"));
        }
        try (var pdf = Loader.loadPDF(folder.resolve("second.pdf").toFile())) {
            var words = text(pdf, 1).replaceAll("[\\s\u00A0]+", " ");
            assertTrue(words.contains("Supersedes " + first.orElseThrow().documentNo()), words);
        }
    }

    @Test
    void aCopyWithAPasswordOpensWithItAndWithNothingElse() throws Exception {
        var model = model(house.nurse(), House.MARIA, Report.FACE_SHEET);
        model.draw();
        var file = folder.resolve("locked.pdf");
        model.save(file, "three small green boats");
        assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(file.toFile()).close());
        assertThrows(
                InvalidPasswordException.class,
                () -> Loader.loadPDF(file.toFile(), "three small green boat").close());
        assertFalse(
                Files.readString(file, StandardCharsets.ISO_8859_1).contains("LOPEZ"),
                "nothing stands in clear");
        try (var pdf = Loader.loadPDF(file.toFile(), "three small green boats")) {
            assertTrue(text(pdf, 1).contains("LOPEZ"));
            assertEquals(256, pdf.getEncryption().getLength());
        }
    }

    @Test
    void whatThePrinterRefusedIsPrintedAgainAsTheSamePaper() {
        var model = model(house.nurse(), House.MARIA, Report.FACE_SHEET);
        model.draw();
        var queue = new PrintQueue(kit);
        model.print(
                queue,
                new Printing.Order(
                        "Office",
                        pdf -> {
                            throw new IOException("off");
                        }));
        var entry = queue.entries().getFirst();
        assertEquals(PrintQueue.State.REFUSED, entry.stateProperty().get());
        assertTrue(kit.layers().hasDialog());
        var before = transfers.lastPrinted(house.nurse(), House.MARIA, Report.FACE_SHEET);
        var out = new ArrayList<byte[]>();
        queue.again(entry, new Printing.Order("Upstairs", out::add));
        assertEquals(PrintQueue.State.SENT, entry.stateProperty().get());
        assertEquals(1, out.size());
        assertEquals(
                before.orElseThrow().id(),
                transfers
                        .lastPrinted(house.nurse(), House.MARIA, Report.FACE_SHEET)
                        .orElseThrow()
                        .id(),
                "noted once");
        queue.tidy();
        assertTrue(queue.entries().isEmpty());
        assertEquals(0, house.faults().size());
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }
}
