package org.hearthside.reports.common.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.junit.jupiter.api.Test;

/** How content is divided between pages (forms.md 4.5). */
class PagesTest {
    private static final FontLibrary FONTS = new FontLibrary();

    private static PaperDocument document() {
        return new PaperDocument(FONTS, SamplePacketPage.settings());
    }

    private static PaperChecks checked(String name, PaperDocument doc) {
        Rendered rendered = doc.render();
        try {
            Path out = Path.of("target", "paper");
            Files.createDirectories(out);
            Files.write(out.resolve(name + ".pdf"), rendered.bytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new PaperChecks(rendered, SamplePacketPage.settings()).everyPage().smallestType(8);
    }

    @Test
    void aLongTableRepeatsItsHeadAndLosesNoRow() {
        Table table =
                Table.of(
                                Column.fixed("No.", 40).asRowLabel(),
                                Column.of("Order text", 3),
                                Column.of("Last given", 1))
                        .filledHead()
                        .size(9);
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            String order =
                    "order #" + i + " " + "take with food and a full glass of water ".repeat(i % 4);
            all.add(order);
            table =
                    table.row(
                            Text.of(Integer.toString(i)),
                            Text.of(order),
                            Text.of("20-Nov-2026 20:04"));
        }
        PaperDocument doc = document();
        doc.part(PageSetup.landscape()).add(Heading.of(1, "Orders"), table);
        PaperChecks checks = checked("long-table", doc).orientation(true).complete(all);
        int pages = doc.render().pageCount();
        assertTrue(pages > 3, "the table is meant to be long");
        assertEquals(pages, checks.pagesWith("Order text").size(), "head on every page");
        checks.outline("Orders");
    }

    private static double lowest(Rendered drawn, int page) {
        return drawn.boxes().stream()
                .filter(box -> box.page() == page && box.kind() == BoxEntry.Kind.TEXT)
                .mapToDouble(box -> box.rect().y())
                .max()
                .orElse(0);
    }

    private static PaperDocument lines(int count, boolean evened, double least) {
        PaperDocument doc = document();
        Part part = doc.part(PageSetup.portrait()).size(10);
        (evened ? part.evened(least) : part)
                .add(
                        IntStream.rangeClosed(1, count)
                                .mapToObj(i -> Paragraph.of("Line " + i))
                                .toArray(Block[]::new));
        return doc;
    }

    @Test
    void aLastPageOfALineOrTwoIsSetSmallerOrSharesWithThoseBefore() {
        int count = 1;
        while (lines(count, false, 0).countPages() == 1) {
            count++;
        }
        Rendered usual = lines(count, false, 0).render();
        assertTrue(lowest(usual, 2) < 100, "one line alone");
        assertEquals(1, lines(count, true, 9).countPages(), "set smaller it fits");
        Rendered shared = lines(count, true, 10).render();
        assertEquals(2, shared.pageCount());
        assertEquals(lowest(shared, 1), lowest(shared, 2), 60, "both pages hold about as much");
        List<String> all = IntStream.rangeClosed(1, count).mapToObj(i -> "Line " + i).toList();
        checked("evened", lines(count, true, 10)).complete(all);
        // three pages, the last of them thin
        int more = count;
        while (lines(more, false, 0).countPages() == 2) {
            more++;
        }
        Rendered three = lines(more, true, 10).render();
        assertEquals(3, three.pageCount());
        assertTrue(lowest(three, 3) > 300, "the third page is " + lowest(three, 3));
        assertEquals(lowest(three, 1), lowest(three, 3), 60);
    }

    @Test
    void aBoxGoesOnOverleafUnderItsTitle() {
        PaperDocument doc = document();
        List<Paragraph> lines =
                IntStream.rangeClosed(1, 90)
                        .mapToObj(i -> Paragraph.of("Contact number " + i))
                        .toList();
        doc.part(PageSetup.portrait())
                .add(
                        Paragraph.of("Before"),
                        Box.titled(Text.bold("CONTACTS"), lines).border(Border.HEAVY));
        PaperChecks checks = checked("long-box", doc);
        checks.complete(
                lines.stream().map(l -> "Contact number " + (lines.indexOf(l) + 1)).toList());
        assertTrue(!checks.page(1).contains("(continued)"));
        assertTrue(checks.page(2).contains("CONTACTS (continued)"));
    }

    @Test
    void columnsHigherThanAPageGoOnSideBySide() {
        PaperDocument doc = document();
        Block left = Box.titled("LEFT", many("left", 80));
        Block right = Box.titled("RIGHT", many("right", 30));
        doc.part(PageSetup.portrait()).add(Paragraph.of("Before"), Columns.of(left, right));
        PaperChecks checks = checked("long-columns", doc);
        List<String> all = new ArrayList<>();
        IntStream.rangeClosed(1, 80).forEach(i -> all.add("left" + i));
        IntStream.rangeClosed(1, 30).forEach(i -> all.add("right" + i));
        checks.complete(all);
        assertTrue(checks.page(2).contains("LEFT (continued)"));
    }

    @Test
    void aRowHigherThanAPageIsDividedBetweenLines() {
        String long1 = "The person likes music. ".repeat(250);
        PaperDocument doc = document();
        doc.part(PageSetup.portrait())
                .add(
                        Box.titled(
                                "NOTES",
                                Table.of(Column.fixed("When", 90), Column.of("What", 1))
                                        .row(Text.of("20-Nov-2026"), Text.of(long1))
                                        .row(Text.of("21-Nov-2026"), Text.of("the end"))));
        PaperChecks checks = checked("tall-row", doc).complete(List.of("the end"));
        assertTrue(checks.page(1).contains("likes music"), "begins under its heading");
        assertTrue(checks.page(2).contains("NOTES (continued) When What"), checks.page(2));
        assertEquals(250, checks.body().split("likes music\\.", -1).length - 1);
    }

    @Test
    void aHeadingNeverStandsAloneAtTheFoot() {
        for (int before = 38; before < 52; before++) {
            PaperDocument doc = document();
            Part part = doc.part(PageSetup.portrait());
            for (int i = 0; i < before; i++) {
                part.add(Paragraph.of("line"));
            }
            part.add(Heading.of(2, "SECTION"), Paragraph.of("first words of the section"));
            PaperChecks checks = new PaperChecks(doc.render(), SamplePacketPage.settings());
            assertEquals(
                    checks.pagesWith("SECTION"),
                    checks.pagesWith("first words"),
                    "after " + before);
        }
    }

    @Test
    void referencesNameThePageOnWhichTheThingStands() {
        PaperDocument doc = document();
        doc.part(PageSetup.portrait(), "Part 1")
                .add(Paragraph.of(Text.of("full list page ").thenPageOf("list")));
        doc.part(PageSetup.landscape(), "Part 2").add(many("x", 100));
        doc.part(PageSetup.portrait(), "Part 3").add(Anchor.at("list"), Heading.of(1, "List"));
        Rendered rendered = doc.render();
        int page = rendered.pageOf("list").orElseThrow();
        PaperChecks checks = new PaperChecks(rendered, SamplePacketPage.settings()).everyPage();
        assertTrue(checks.page(1).contains("full list page " + page), checks.page(1));
        assertTrue(checks.page(page).contains("List"));
        assertTrue(checks.page(page).contains("Part 3"));
    }

    @Test
    void aTestPrintSaysSoOnEveryPage() {
        PaperSettings settings =
                SamplePacketPage.settings("TEST \u2014 NOT A REAL PERSON", "DRAFT");
        PaperDocument doc = new PaperDocument(FONTS, settings);
        doc.part(PageSetup.portrait()).add(many("x", 80));
        Rendered rendered = doc.render();
        try {
            Files.createDirectories(Path.of("target", "paper"));
            Files.write(Path.of("target", "paper", "test-mark.pdf"), rendered.bytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        PaperChecks checks = new PaperChecks(rendered, settings).everyPage();
        assertEquals(
                rendered.pageCount(), checks.pagesWith("TEST \u2014 NOT A REAL PERSON").size());
    }

    @Test
    void whatDoesNotFitIsCountedNeverCut() {
        List<Text> items =
                IntStream.rangeClosed(1, 14)
                        .mapToObj(i -> Text.of("diagnosis number " + i))
                        .toList();
        PaperDocument doc = document();
        doc.part(PageSetup.portrait())
                .add(
                        Columns.of(
                                Box.titled(
                                        "HISTORY",
                                        Fit.of(items, " \u00B7 ", 40, Fit.morePage("all"))),
                                Box.titled(
                                        "HISTORY IN LINES",
                                        Fit.of(items, "\n", 66, Fit.morePage("all")))));
        doc.part(PageSetup.portrait()).add(Anchor.at("all"), Paragraph.of("all of them"));
        PaperChecks checks = checked("fit", doc);
        assertTrue(
                checks.page(1).matches(".*diagnosis number \\d+ \u00B7 \\+ \\d+ more, page 2.*"),
                checks.page(1));
    }

    private static Block[] many(String word, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> Paragraph.of(word + i))
                .toArray(Block[]::new);
    }
}
