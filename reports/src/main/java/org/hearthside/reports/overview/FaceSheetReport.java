package org.hearthside.reports.overview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.hearthside.core.overview.FaceSheet;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.overview.IdentityBand;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Anchor;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Columns;
import org.hearthside.reports.common.layout.Group;
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
    private static final double PHOTO_HEIGHT = 62;

    /** White between sections, points: less where that saves a second page. */
    private static final double[] GAPS = {5, 3.5, 2};

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public FaceSheetReport(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** Draws the sheet. */
    public Rendered render(FaceSheet sheet, PrintFacts facts) {
        var document = new PaperDocument(fonts, settings(sheet, facts));
        fill(document, sheet, look(document, sheet));
        return document.render();
    }

    /**
     * How the sheet is set: the most generous way that takes one page, else the most generous one
     * that takes two.
     *
     * @param gap white between sections, points
     * @param dense whether facts follow each other in one paragraph instead of below each other
     */
    private record Look(double gap, boolean dense) {}

    private static Look look(PaperDocument document, FaceSheet sheet) {
        var looks = new ArrayList<Look>();
        for (var gap : GAPS) {
            looks.add(new Look(gap, false));
        }
        looks.add(new Look(GAPS[GAPS.length - 1], true));
        Look two = null;
        for (var look : looks) {
            var trial = document.trial();
            fill(trial, sheet, look);
            int pages = trial.countPages();
            if (pages == 1 && !look.dense()) {
                return look;
            }
            if (pages <= 2 && two == null) {
                two = look;
            }
        }
        return two == null ? looks.getLast() : two;
    }

    private static void fill(PaperDocument document, FaceSheet sheet, Look look) {
        var paper = look.dense() ? PageSetup.portrait().tight() : PageSetup.portrait();
        var part = document.part(paper.withBinding()).size(SIZE);
        part.header(BandBlock.of(sheet.band(), TITLE, ALERTS));
        var gap = look.gap();
        if (look.dense()) {
            part.add(Group.of(dense(sheet, gap)));
            return;
        }
        part.add(
                Columns.of(photo(sheet), section("IDENTITY", sheet.identity(), 3))
                        .weights(1, 8)
                        .gap(gap),
                Anchor.at(ALERTS),
                section("ALERTS", gathered(sheet.alerts()), 3).gap(gap),
                Columns.of(
                                section("WHO DECIDES", sheet.decisions(), 1),
                                section("CALL FIRST", sheet.callFirst(), 1))
                        .gap(gap),
                section("DIAGNOSES", sheet.diagnoses(), 1).gap(gap),
                Columns.of(
                                section("PROVIDERS", sheet.providers(), 1),
                                section("HOSPITAL", sheet.hospital(), 1))
                        .gap(gap),
                section("DAILY SUPPORT", sheet.support(), 3).gap(gap),
                Columns.of(
                                section("INSURANCE", sheet.insurance(), 1),
                                section("VACCINES", sheet.immunizations(), 1))
                        .gap(gap),
                section("CHECKED", sheet.verification(), 1).gap(gap));
    }

    /** The same in the same order for somebody of whom very much is written. */
    private static List<Block> dense(FaceSheet sheet, double gap) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Columns.of(photo(sheet), dense("IDENTITY", sheet.identity()))
                        .weights(1, 8)
                        .gap(gap));
        blocks.add(Anchor.at(ALERTS));
        blocks.add(dense("ALERTS", gathered(sheet.alerts())).gap(gap));
        blocks.add(dense("WHO DECIDES", sheet.decisions()).gap(gap));
        blocks.add(dense("CALL FIRST", sheet.callFirst()).gap(gap));
        blocks.add(dense("DIAGNOSES", sheet.diagnoses()).gap(gap));
        blocks.add(
                Columns.of(
                                dense("PROVIDERS", sheet.providers()),
                                dense("HOSPITAL", sheet.hospital()))
                        .gap(gap));
        blocks.add(dense("DAILY SUPPORT", sheet.support()).gap(gap));
        blocks.add(
                Columns.of(
                                dense("INSURANCE", sheet.insurance()),
                                dense("VACCINES", sheet.immunizations()))
                        .weights(1, 2)
                        .gap(gap));
        blocks.add(dense("CHECKED", sheet.verification()).gap(gap));
        return blocks;
    }

    private static Box dense(String title, List<Fact> facts) {
        return Box.titled(title, running(facts));
    }

    private static Block running(List<Fact> facts) {
        var text = Text.empty();
        var between = "";
        for (var fact : facts) {
            text = text.then(between).thenBold(fact.label() + "\u00a0").then(fact.value());
            between = " \u00B7 ";
        }
        return Paragraph.of(text).gap(0);
    }

    private static Block photo(FaceSheet sheet) {
        var box = PhotoBlock.of(sheet.photo(), sheet.band(), PHOTO_HEIGHT, SIZE).gap(0);
        return sheet.photo().photo() == null
                ? box
                : Group.of(box, Paragraph.of(Text.of(sheet.photo().caption())).gap(0));
    }

    /** Alerts of which the same is said share a line: who said "none known" and when, once. */
    private static List<Fact> gathered(List<Fact> facts) {
        var labels = new LinkedHashMap<String, List<String>>();
        for (var fact : facts) {
            // what nobody recorded is named one by one: an empty record must look empty
            var key = fact.recorded() ? fact.value() : fact.label();
            labels.computeIfAbsent(key, k -> new ArrayList<>()).add(fact.label());
        }
        var apart = new ArrayList<Fact>();
        var shared = new ArrayList<Fact>();
        for (var fact : facts) {
            var same = labels.get(fact.recorded() ? fact.value() : fact.label());
            if (same == null || same.size() == 1) {
                apart.add(fact);
            } else if (same.getFirst().equals(fact.label())) {
                shared.add(new Fact(String.join(", ", same), fact.value(), true));
            }
        }
        apart.addAll(shared);
        return apart;
    }

    /** What is the same on every page of the sheet. */
    static PaperSettings settings(FaceSheet sheet, PrintFacts facts) {
        return facts.settings(
                facts.title("Face sheet", numberOf(sheet.band())),
                sheet.sender(),
                PaperSettings.confidential(sheet.band().notice()),
                SIZE,
                sheet.band().marks());
    }

    /** The client number alone. */
    static String numberOf(IdentityBand band) {
        return band.number().replaceFirst(".*?(C-)", "$1");
    }

    /** A titled box with its facts in stacks side by side, each read from top to bottom. */
    static Box section(String title, List<Fact> facts, int stacks) {
        if (stacks == 1) {
            return Box.titled(
                    title, facts.stream().map(FaceSheetReport::line).toArray(Block[]::new));
        }
        return Box.titled(
                title,
                Stacks.of(stacks, facts.stream().map(FaceSheetReport::line).toList()).gap(0));
    }

    /** A label in bold and its value. */
    static Block line(Fact fact) {
        return Paragraph.of(Text.bold(fact.label() + "\u00a0").then(fact.value())).gap(1);
    }
}
