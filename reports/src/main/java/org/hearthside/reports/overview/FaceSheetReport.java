package org.hearthside.reports.overview;

import java.util.List;
import org.hearthside.core.overview.FaceSheet;
import org.hearthside.core.overview.Fact;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Anchor;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Columns;
import org.hearthside.reports.common.layout.PageSetup;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.common.layout.Stacks;
import org.hearthside.reports.common.layout.Text;

/**
 * The face sheet (forms.md 6.1): one page, two at most, in the order in which it is needed: who,
 * what can harm in minutes, who decides, whom to call, then the rest.
 */
public final class FaceSheetReport {
    private static final String TITLE = "FACE SHEET";
    private static final String ALERTS = "alerts";
    private static final double SIZE = 9;

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public FaceSheetReport(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** Draws the sheet. */
    public Rendered render(FaceSheet sheet, PrintFacts facts) {
        var document = new PaperDocument(fonts, settings(sheet, facts));
        var part = document.part(PageSetup.portrait().withBinding()).size(SIZE);
        part.header(BandBlock.of(sheet.band(), TITLE, ALERTS));
        part.add(
                section("IDENTITY", sheet.identity(), 3),
                Anchor.at(ALERTS),
                section("ALERTS", sheet.alerts(), 3),
                Columns.of(
                        section("WHO DECIDES", sheet.decisions(), 1),
                        section("CALL FIRST", sheet.callFirst(), 1)),
                section("DIAGNOSES", sheet.diagnoses(), 1),
                Columns.of(
                        section("PROVIDERS", sheet.providers(), 1),
                        section("HOSPITAL", sheet.hospital(), 1)),
                section("DAILY SUPPORT", sheet.support(), 3),
                Columns.of(
                        section("INSURANCE", sheet.insurance(), 1),
                        section("VACCINES", sheet.immunizations(), 1)),
                section("CHECKED", sheet.verification(), 1));
        return document.render();
    }

    /** What is the same on every page of the sheet. */
    static PaperSettings settings(FaceSheet sheet, PrintFacts facts) {
        return facts.settings(
                facts.title("Face sheet", numberOf(sheet)),
                sheet.sender(),
                PaperSettings.CONFIDENTIAL,
                SIZE,
                sheet.band().testMark());
    }

    private static String numberOf(FaceSheet sheet) {
        return sheet.band().number().replaceFirst(".*?(C-)", "$1");
    }

    /** A titled box with its facts in stacks side by side, each read from top to bottom. */
    static Block section(String title, List<Fact> facts, int stacks) {
        if (stacks == 1) {
            return Box.titled(
                    title, facts.stream().map(FaceSheetReport::line).toArray(Block[]::new));
        }
        return Box.titled(
                title,
                Stacks.of(stacks, facts.stream().map(FaceSheetReport::line).toList()).gap(0));
    }

    private static Block line(Fact fact) {
        return Paragraph.of(Text.bold(fact.label() + "\u00a0").then(fact.value())).gap(1);
    }
}
