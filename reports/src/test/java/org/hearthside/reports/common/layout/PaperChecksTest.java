package org.hearthside.reports.common.layout;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.junit.jupiter.api.Test;

/** Every check finds the fault that it is there for: here each fault is made on purpose. */
class PaperChecksTest {
    private static final PaperSettings SETTINGS = SamplePacketPage.settings();
    private static final Rendered GOOD = good();

    private static Rendered good() {
        PaperDocument doc = new PaperDocument(new FontLibrary(), SETTINGS);
        doc.part(PageSetup.portrait())
                .add(
                        Heading.of(1, "FIRST"),
                        Paragraph.of("one order of insulin"),
                        Heading.of(2, "SECOND"),
                        Paragraph.of(Text.of("Reason ").thenBlank(80)));
        return doc.render();
    }

    private interface Damage {
        void to(PDDocument document) throws IOException;
    }

    private static Rendered damaged(Damage damage) throws IOException {
        try (PDDocument document = Loader.loadPDF(GOOD.bytes())) {
            damage.to(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return new Rendered(out.toByteArray(), GOOD.sheets(), GOOD.boxes(), Map.of());
        }
    }

    private static Rendered withBox(BoxEntry entry) {
        List<BoxEntry> boxes = new ArrayList<>(GOOD.boxes());
        boxes.add(entry);
        return new Rendered(GOOD.bytes(), GOOD.sheets(), boxes, Map.of());
    }

    private static void finds(String check, Rendered rendered, Consumer<PaperChecks> look) {
        new PaperChecks(GOOD, SETTINGS).everyPage();
        PaperChecks checks = new PaperChecks(rendered, SETTINGS);
        AssertionError error = assertThrows(AssertionError.class, () -> look.accept(checks));
        assertTrue(String.valueOf(error.getMessage()).contains(check), error.getMessage());
    }

    @Test
    void findsAPageThatIsTurned() throws IOException {
        finds("C01", damaged(d -> d.getPage(0).setRotation(90)), PaperChecks::letterPages);
    }

    @Test
    void findsAFontThatIsNotInTheFile() throws IOException {
        Rendered rendered = damaged(d -> write(d, 100, 100, 10));
        finds("C02", rendered, PaperChecks::fontsEmbedded);
    }

    @Test
    void findsAPageWithoutItsIdentifiers() {
        finds("C03", GOOD, c -> c.everyPageNames("LOPEZ"));
    }

    @Test
    void findsAStringThatWasLost() {
        finds("C04", GOOD, c -> c.complete(List.of("one order of insulin", "two orders")));
    }

    @Test
    void findsTextOutsideTheMarginsAndWhereNothingWasLaidOut() throws IOException {
        Rendered outside = damaged(d -> write(d, 5, 100, 10));
        finds("C05", outside, PaperChecks::insideMarginsAndCells);
        Rendered elsewhere = damaged(d -> write(d, 300, 300, 10));
        finds("C05", elsewhere, PaperChecks::insideMarginsAndCells);
    }

    @Test
    void findsTextThatLeavesItsCell() {
        Rect cell = new Rect(100, 100, 20, 12);
        Rect wide = new Rect(100, 100, 40, 12);
        BoxEntry entry = new BoxEntry(1, BoxEntry.Kind.TEXT, wide, cell, 10, "wide");
        finds("C05", withBox(entry), PaperChecks::insideMarginsAndCells);
    }

    @Test
    void findsTextOverText() {
        BoxEntry first = GOOD.boxes().getFirst();
        finds("C06", withBox(first), PaperChecks::noOverlap);
    }

    @Test
    void findsAnEllipsis() {
        PaperDocument doc = new PaperDocument(new FontLibrary(), SETTINGS);
        doc.part(PageSetup.portrait()).add(Paragraph.of("insulin glar\u2026"));
        finds("C07", doc.render(), PaperChecks::noEllipsis);
    }

    @Test
    void findsForbiddenWordsWrongOrderAndDuplicates() {
        finds("C08", GOOD, c -> c.nowhere(Pattern.compile("insulin")));
        finds("C09", GOOD, c -> c.inOrder("SECOND", "FIRST"));
        finds("C10", GOOD, c -> c.exactlyOnce("missing"));
    }

    @Test
    void findsSpellingsThatAreReadWronglyButNotInsideAQuotation() {
        for (String wrong :
                List.of("5.0 mg", "take .5 mg", "10 U", "50 µg", "5 mg QD", "5 mg q.d.", "> 5")) {
            PaperDocument doc = new PaperDocument(new FontLibrary(), SETTINGS);
            doc.part(PageSetup.portrait())
                    .add(
                            Heading.of(1, "FIRST"),
                            Paragraph.of("insulin " + wrong + " daily"),
                            Heading.of(2, "SECOND"));
            Rendered drawn = doc.render();
            finds("C08", drawn, c -> c.safeMedicineText("FIRST", "SECOND", List.of()));
            new PaperChecks(drawn, SETTINGS).safeMedicineText("FIRST", "SECOND", List.of(wrong));
        }
    }

    @Test
    void findsAFileWithoutStructure() throws IOException {
        Rendered rendered = damaged(d -> d.getDocumentCatalog().setStructureTreeRoot(null));
        finds("C11", rendered, PaperChecks::accessible);
    }

    @Test
    void findsAWrongOutline() {
        finds("C12", GOOD, c -> c.outline("SECOND", "FIRST"));
    }

    @Test
    void findsSmallType() throws IOException {
        finds("C13", GOOD, c -> c.smallestType(14));
        finds("C13", damaged(d -> write(d, 300, 300, 5)), c -> c.smallestType(9));
    }

    @Test
    void findsTextThatAFaxWouldLose() {
        Rect empty = new Rect(400, 500, 60, 12);
        BoxEntry entry = new BoxEntry(1, BoxEntry.Kind.TEXT, empty, empty, 10, "pale");
        finds("C14", withBox(entry), PaperChecks::visibleInBlackAndWhite);
    }

    @Test
    void findsLinksAndNamesInTheMetadata() throws IOException {
        Rendered link =
                damaged(d -> {
                    PDActionURI action = new PDActionURI();
                    action.setURI("http://localhost/");
                    d.getDocumentCatalog().setOpenAction(action);
                });
        finds("C15", link, PaperChecks::nothingActive);
        Rendered named = damaged(d -> d.getDocumentInformation().setAuthor("Maria Lopez"));
        finds("C15", named, c -> c.nothingActive("Lopez"));
    }

    @Test
    void findsTwoRunsThatDiffer() throws IOException {
        Rendered other = damaged(d -> d.getDocumentInformation().setAuthor("x"));
        finds("C16", GOOD, c -> c.sameAs(other));
    }

    @Test
    void findsANameThatCannotBeReadBack() {
        finds("C19", GOOD, c -> c.readsBack("\u0645\u062D\u0645\u062F"));
    }

    @Test
    void findsTextWhereSomebodyHasToWrite() {
        BoxEntry blank =
                GOOD.boxes().stream()
                        .filter(b -> b.kind() == BoxEntry.Kind.BLANK)
                        .findFirst()
                        .orElseThrow();
        BoxEntry entry =
                new BoxEntry(1, BoxEntry.Kind.TEXT, blank.rect(), blank.rect(), 10, "over");
        finds("text in a blank", withBox(entry), c -> c.blanks(1));
    }

    private static void write(PDDocument document, float x, float y, float size)
            throws IOException {
        try (PDPageContentStream out =
                new PDPageContentStream(
                        document,
                        document.getPage(0),
                        PDPageContentStream.AppendMode.APPEND,
                        true)) {
            out.beginText();
            out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
            out.newLineAtOffset(x, y);
            out.showText("damage");
            out.endText();
        }
    }
}
