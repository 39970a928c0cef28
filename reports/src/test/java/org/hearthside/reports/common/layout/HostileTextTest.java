package org.hearthside.reports.common.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.hearthside.reports.checks.PaperChecks;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.junit.jupiter.api.Test;

/**
 * Text that breaks printers: nothing is dropped, nothing is cut, nothing throws (F06, F14, C20).
 */
class HostileTextTest {
    private static final FontLibrary FONTS = new FontLibrary();

    private static PaperChecks checked(Block... blocks) {
        PaperDocument doc = new PaperDocument(FONTS, SamplePacketPage.settings());
        doc.part(PageSetup.portrait()).add(blocks);
        return new PaperChecks(doc.render(), SamplePacketPage.settings()).everyPage();
    }

    @Test
    void controlCharactersAndMarkupPrintAsWhatTheySay() {
        List<String> strings =
                List.of(
                        "a\tb\u0000c\u001Fd",
                        "line one\nline two\r\nline three",
                        "zero\u200Dwidth\u200Bjoiner",
                        "lone \uD83D surrogate",
                        "10 \u00B5m <b>bold</b> \"quotes\" & 'more'",
                        "dose \u202Egm 5\u202C now");
        checked(strings.stream().map(Paragraph::of).toArray(Block[]::new)).complete(strings);
    }

    @Test
    void aCharacterThatNoFontHasIsNamed() {
        PaperChecks checks = checked(Paragraph.of("Name \uD802\uDE00 end \uE000"));
        assertTrue(checks.body().contains("Name [U+10A00] end [U+E000]"), checks.body());
    }

    @Test
    void anEmojiInANoteIsDrawn() {
        checked(Paragraph.of("feels \uD83D\uDE00 today"))
                .complete(List.of("feels \uD83D\uDE00 today"));
    }

    @Test
    void longDrugNamesWrapBetweenWords() {
        String sixty = "methylphenidate hydrochloride extended-release oral suspension";
        String twice = sixty + " for reconstitution with purified water, " + sixty;
        PaperChecks checks =
                checked(
                        Table.of(Column.fixed("Drug", 120), Column.of("Note", 1))
                                .row(Text.bold(twice), Text.of("once"))
                                .row(Text.bold(sixty), Text.of("twice")));
        checks.complete(List.of(twice, sixty));
        assertTrue(checks.body().contains("hydrochloride extended"), "a word was broken");
    }

    @Test
    void aTokenWithoutSpacesIsBrokenOnlyBecauseNothingElseHelps() {
        String token = "X".repeat(30) + "Y".repeat(30);
        checked(
                        Table.of(Column.fixed("Code", 60), Column.of("Note", 1))
                                .row(Text.of(token), Text.of("n")))
                .complete(List.of(token));
    }

    @Test
    void twoHundredCharactersOfAName() {
        String name = "Wolfeschlegelsteinhausenbergerdorff ".repeat(6).substring(0, 200);
        checked(
                        Box.of(Paragraph.of(Text.bold(name)).size(17)).border(Border.DOUBLE),
                        Chips.none().add(name).add("SEIZURES"),
                        LabelGrid.of(3).add("Name", name).add("Born", "14-Aug-1980"))
                .complete(List.of(name));
    }

    @Test
    void aNumberStaysWithItsUnit() {
        LayoutContext context =
                new LayoutContext(new Typesetter(FONTS), 10, null, PageNumbers.unknown());
        for (double width = 75; width < 200; width += 1) {
            for (Row row : Paragraph.of("levETIRAcetam 1,000 mg every 12 h").rows(context, width)) {
                for (Mark mark : row.marks()) {
                    if (mark instanceof Mark.Glyphs text) {
                        assertTrue(
                                !text.run().text().matches("(mg|h)\\b.*"),
                                "a unit alone at " + width);
                    }
                }
            }
        }
    }

    @Test
    void anyTextAtAllIsPrintedWhole() {
        long seed = 20261121L;
        Random random = new Random(seed);
        for (int run = 0; run < 12; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 150; i++) {
                int range = random.nextInt(6);
                int cp =
                        switch (range) {
                            case 0 -> random.nextInt(0x250);
                            case 1 -> 0x370 + random.nextInt(0x400);
                            case 2 -> 0x900 + random.nextInt(0x600);
                            case 3 -> 0x2000 + random.nextInt(0x1000);
                            case 4 -> random.nextInt(0x10000);
                            default -> random.nextInt(0x110000);
                        };
                text.append(random.nextInt(5) == 0 ? " " : Character.toString(cp));
            }
            PaperDocument doc = new PaperDocument(FONTS, SamplePacketPage.settings());
            doc.part(PageSetup.portrait()).add(Paragraph.of(text.toString()));
            Rendered rendered = doc.render();
            assertTrue(rendered.pageCount() >= 1, "seed " + seed + " run " + run);
            new PaperChecks(rendered, SamplePacketPage.settings())
                    .fontsEmbedded()
                    .insideMarginsAndCells()
                    .noOverlap();
        }
    }
}
