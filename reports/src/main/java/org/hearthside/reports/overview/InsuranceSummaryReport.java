package org.hearthside.reports.overview;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.overview.InsuranceSummary;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Anchor;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Columns;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.PageSetup;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.common.layout.Text;

/**
 * The insurance summary (forms.md 6.10), for the clerk at the hospital and the technician at the
 * pharmacy: numbers in fixed pitch, what no longer holds apart from what does.
 */
public final class InsuranceSummaryReport {
    private static final String TOP = "top";
    private static final double SIZE = 10;

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public InsuranceSummaryReport(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** Draws the summary. */
    public Rendered render(InsuranceSummary summary, PrintFacts facts) {
        var document = new PaperDocument(fonts, settings(summary, facts));
        var part = document.part(PageSetup.portrait()).size(SIZE);
        part.header(BandBlock.of(summary.band(), "INSURANCE SUMMARY", TOP));
        part.add(Anchor.at(TOP));
        part.add(BandBlock.allergiesInFull(summary.band()));
        part.add(Heading.of(1, "Insurance in force"));
        part.add(inForce(summary).toArray(Block[]::new));
        part.add(Heading.of(1, "Who may decide on money"));
        if (summary.payees().isEmpty()) {
            part.add(Paragraph.of("NOT RECORDED"));
        }
        summary.payees().forEach(fact -> part.add(FaceSheetReport.line(fact)));
        if (!summary.ended().isEmpty()) {
            part.add(Heading.of(1, "NOT ACTIVE: do not bill"));
            summary.ended().forEach(card -> part.add(card(card)));
        }
        return document.render();
    }

    /** The policies that hold, or that there is none, and what does not fit together. */
    public static List<Block> inForce(InsuranceSummary summary) {
        var blocks = new ArrayList<Block>();
        if (summary.withheld()) {
            blocks.add(Paragraph.of(Text.bold("Not shown to this role.")));
        } else if (summary.active().isEmpty()) {
            blocks.add(Paragraph.of(Text.bold("NO INSURANCE RECORDED")));
        }
        summary.misfits().forEach(said -> blocks.add(Paragraph.of(warned(said)).gap(2)));
        summary.active().forEach(card -> blocks.add(card(card)));
        return blocks;
    }

    private static Text warned(String said) {
        return Text.empty().thenWarning().then("\u00a0").thenBold(said);
    }

    private static Block card(InsuranceSummary.Card card) {
        return Box.titled(
                        card.title(),
                        Columns.of(
                                        Group.of(
                                                card.numbers().stream()
                                                        .map(InsuranceSummaryReport::number)
                                                        .toList()),
                                        Group.of(lines(card.facts())))
                                .gap(0))
                .gap(5)
                .keepTogether();
    }

    /** Every number in one piece, in fixed pitch with a slashed zero; what is lacking in words. */
    private static Block number(Fact fact) {
        var label = Text.bold(fact.label() + "\u00a0");
        return Paragraph.of(
                        fact.recorded()
                                ? label.thenId(fact.value().replace(' ', '\u00a0'))
                                : label.then(fact.value()))
                .gap(1);
    }

    private static List<Block> lines(List<Fact> facts) {
        return new ArrayList<>(facts.stream().map(FaceSheetReport::line).toList());
    }

    /** What is the same on every page of the summary. */
    static PaperSettings settings(InsuranceSummary summary, PrintFacts facts) {
        return facts.settings(
                facts.title("Insurance summary", FaceSheetReport.numberOf(summary.band())),
                summary.sender(),
                PaperSettings.confidential(summary.band().notice()),
                SIZE,
                summary.band().marks());
    }
}
