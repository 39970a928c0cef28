package org.hearthside.reports.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentStatus;
import org.hearthside.core.documents.FileKind;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.Section;
import org.hearthside.core.transfer.Packet;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.PagePictures;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.common.layout.Scan;
import org.hearthside.reports.fixtures.Charts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scans that go along with a packet (forms.md 6.3, parts 1a and 6; A-T4). */
final class EnclosuresTest {
    private static final FontLibrary FONTS = new FontLibrary();

    private static Document paper(
            int id, DocumentCategory category, String title, boolean confidential) {
        return new Document(
                new UUID(7, id),
                1,
                Charts.ID,
                category,
                title,
                FileKind.PDF,
                10,
                "0".repeat(64),
                LocalDate.of(2024, 8, 14),
                id == 2 ? LocalDate.of(2025, 8, 14) : null,
                id == 1,
                List.of(),
                confidential,
                new DocumentStatus.Current(),
                Stamp.UNSAVED);
    }

    private static Chart papers(Chart chart) {
        var all =
                List.of(
                        paper(1, DocumentCategory.POLST, "POLST form", false),
                        paper(2, DocumentCategory.GUARDIANSHIP, "Letters of guardianship", false),
                        paper(3, DocumentCategory.PROXY, "Health care proxy", false),
                        paper(4, DocumentCategory.INSURANCE_CARD, "Medicaid card", false),
                        paper(5, DocumentCategory.ASSESSMENT, "Secret title", true),
                        paper(6, DocumentCategory.IDENTIFICATION, "State ID", false));
        return Charts.withPapers(chart, new Section.Shown<>(new PapersOnFile(all, List.of(), 0)));
    }

    private static Scans scans() {
        var all = new LinkedHashMap<UUID, Scans.Paper>();
        all.put(new UUID(7, 1), new Scans.Paper(List.of(form(1), form(2)), 2, ""));
        all.put(new UUID(7, 2), new Scans.Paper(List.of(form(1)), 30, "a packet takes no more"));
        all.put(new UUID(7, 3), new Scans.Paper(List.of(), 0, "the file asks for a password"));
        all.put(new UUID(7, 4), new Scans.Paper(List.of(card()), 1, ""));
        return new Scans(all);
    }

    private static BufferedImage sheet(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static Scan form(int page) {
        var image = sheet(1450, 1876);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        for (var line = 0; line < 45; line++) {
            var words = "Page " + page + " line " + line + " of orders on life support, as scanned";
            graphics.drawString(words, 100, 100 + 38 * line);
        }
        graphics.fillRect(100, 1800, 200, 40);
        graphics.dispose();
        return Scan.of(image);
    }

    private static Scan card() {
        var image = sheet(800, 500);
        var graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, 800, 500, Color.ORANGE));
        graphics.fillRect(50, 50, 700, 400);
        graphics.dispose();
        return Scan.of(image);
    }

    private static Packet packet(Chart chart) {
        var transfer = new Transfer(new UUID(1, 2), Charts.ID, "", "", "", "", "", Charts.NOW);
        return Packet.of(chart, transfer, List.of());
    }

    private static Rendered draw(Packet packet) {
        return new PacketReport(FONTS).render(packet, scans(), Charts.PRINTED);
    }

    private static PaperChecks checks(Packet packet) {
        return new PaperChecks(draw(packet), PacketReport.settings(packet, Charts.PRINTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "typical", "maximal"})
    void aPacketWithScansPassesEveryCheckAndPageOneStaysOnePage(String name) {
        var chart =
                switch (name) {
                    case "empty" -> Charts.empty();
                    case "typical" -> Charts.typical();
                    default -> Charts.maximal();
                };
        var packet = packet(papers(chart));
        var drawn = draw(packet);
        var listed =
                packet.supplements().onFile().stream()
                        .flatMap(e -> Stream.of(e.title(), e.dated(), e.holds()))
                        .filter(word -> !word.isEmpty())
                        .toList();
        checks(packet)
                .onePerson(packet.band(), chart.client().names().last(), listed, draw(packet))
                .smallestType(9);
        assertEquals(2, drawn.pageOf("orders").orElseThrow());
        // two scanned pages between page 1 and the medicines, two behind the list of papers
        assertEquals(4, drawn.pageOf("medicines").orElseThrow());
        var list = drawn.pageOf("attachments").orElseThrow();
        assertEquals(list + 3, drawn.pageOf("log").orElseThrow());
    }

    @Test
    void theOutlineHasThePartsInTheirOrder() throws IOException {
        try (var file = Loader.loadPDF(draw(packet(papers(Charts.typical()))).bytes())) {
            var titles = new ArrayList<String>();
            for (var item : file.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle().replaceAll("Part (\\w+) .*", "$1"));
            }
            var wanted = List.of("1a", "2", "3", "4", "5", "6", "7", "0");
            assertEquals(wanted, titles.subList(titles.size() - wanted.size(), titles.size()));
            assertTrue(titles.getFirst().contains("1"), titles.toString());
        }
    }

    @Test
    void theListSaysOfEveryPaperWhereItIsOrWhyNot() {
        var text =
                checks(packet(papers(Charts.typical())))
                        .body()
                        .replace('\u00a0', ' ')
                        .replaceAll("\\s+", " ");
        for (var said :
                List.of(
                        "Part 1a, page 2",
                        "EXPIRED 14-Aug-2025",
                        "the first 1 of its 30 pages: a packet takes no more. Attach the paper copy.",
                        "NOT PRINTED: the file asks for a password. Attach the paper copy.",
                        "Assessment not printed: confidential",
                        "lay in the paper copy",
                        "Part 1a, orders on life support, from page 2")) {
            assertTrue(text.contains(said), said + " is missing in " + text);
        }
        assertFalse(text.contains("Secret title"));
    }

    @Test
    void papersThatNobodyMaySeeAreNotToldAsIfThereWereNone() {
        var hidden = Charts.withPapers(Charts.typical(), new Section.Withheld<>());
        assertTrue(checks(packet(hidden)).body().contains("may not see the papers on file"));
        var some = new Section.Shown<>(new PapersOnFile(List.of(), List.of(), 2));
        var told = checks(packet(Charts.withPapers(Charts.typical(), some))).body();
        assertTrue(told.contains("Confidential papers on file, not printed: 2."), told);
        var none = Charts.withPapers(Charts.typical(), new Section.Shown<>(PapersOnFile.NONE));
        assertTrue(checks(packet(none)).body().contains("No papers are on file"));
    }

    @Test
    void aScreenReaderHearsWhichPageOfWhichPaperAPictureIs() throws IOException {
        try (var file = Loader.loadPDF(draw(packet(papers(Charts.typical()))).bytes())) {
            var told = new ArrayList<String>();
            gather(file.getDocumentCatalog().getStructureTreeRoot(), told);
            assertTrue(
                    told.contains("Page 2 of 2 of the POLST form, dated 14-Aug-2024, scanned"),
                    told.toString());
            assertEquals(4, told.stream().filter(t -> t.endsWith("scanned")).count());
        }
    }

    private static void gather(PDStructureNode node, List<String> told) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    told.add(element.getAlternateDescription());
                }
                gather(element, told);
            }
        }
    }

    @Test
    void writingBecomesDotsOfOneBitAndColourStaysAndBothAreDrawnAsTheyWere() throws IOException {
        assertTrue(form(1).toString().contains("BLACK_AND_WHITE"), form(1).toString());
        assertTrue(form(1).size() < 60_000, form(1).size() + " bytes");
        assertTrue(card().toString().contains("COLOUR"));
        var grey = sheet(400, 400);
        var graphics = grey.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLACK, 400, 400, Color.WHITE));
        graphics.fillRect(0, 0, 400, 400);
        graphics.dispose();
        assertTrue(Scan.of(grey).toString().contains("GREY"));
        var drawn = draw(packet(papers(Charts.typical())));
        try (var pages = new PagePictures(drawn.bytes())) {
            var page = pages.image(2, 72);
            var dark = 0;
            for (var y = 200; y < 740; y++) {
                for (var x = 30; x < 580; x++) {
                    dark += (page.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
                }
            }
            // the writing and the black bar, not an inverted page
            assertTrue(dark > 1_000 && dark < 60_000, dark + " dark dots");
        }
    }
}
