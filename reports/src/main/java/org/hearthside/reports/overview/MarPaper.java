package org.hearthside.reports.overview;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.common.Dates;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.overview.MarSheet;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Anchor;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Part;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.common.layout.Text;
import org.hearthside.reports.medications.MarReport;

/** The medication administration record of a month as a paper of its own (forms.md 6.2). */
public final class MarPaper {
    private static final String FULL = "allergies";
    private static final double SIZE = 9;
    private static final double FACTS = 8;

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public MarPaper(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** Draws the MAR. */
    public Rendered render(MarSheet sheet, PrintFacts facts) {
        var document = new PaperDocument(fonts, settings(sheet, facts));
        var last = addTo(document, sheet, facts, FULL, "");
        last.add(Anchor.at(FULL));
        last.add(BandBlock.allergiesInFull(sheet.band()));
        return document.render();
    }

    /**
     * Adds the pages to another paper about the same person.
     *
     * @param fullList anchor of the full list of allergies in that paper
     * @param label name of the part in the footer; may be empty
     * @return the last part
     */
    public static Part addTo(
            PaperDocument document,
            MarSheet sheet,
            PrintFacts facts,
            String fullList,
            String label) {
        var header = header(sheet, facts, fullList);
        return MarReport.add(document, sheet.month(), sheet.alerts(), header, label);
    }

    /** The band of every page: who, allergies, code status, and what giving depends on. */
    private static Block header(MarSheet sheet, PrintFacts facts, String fullList) {
        var month = sheet.month();
        var title = "MEDICATION ADMINISTRATION RECORD · " + MarReport.name(month.month());
        var words = new ArrayList<Text>();
        for (Fact fact : sheet.facts()) {
            words.add(
                    Text.of(fact.label() + " ")
                            .thenBold(fact.value().isEmpty() ? "not recorded" : fact.value()));
        }
        words.add(Text.of("Orders on this MAR: ").thenBold("" + month.orderCount()));
        if (month.mode() == MarMonth.Mode.BLANK) {
            words.add(
                    Text.bold(
                            "BLANK, orders as of "
                                    + Dates.print(month.asOf(), facts.zone())
                                    + ": print again after any change"));
        }
        return Group.of(
                List.of(
                        BandBlock.of(sheet.band(), title, fullList),
                        Paragraph.of(Text.join("   ", words)).size(FACTS).gap(2)));
    }

    /** What is the same on every page. */
    static PaperSettings settings(MarSheet sheet, PrintFacts facts) {
        return facts.settings(
                facts.title("MAR " + sheet.month().month(), FaceSheetReport.numberOf(sheet.band())),
                sheet.sender(),
                PaperSettings.confidential(sheet.band().notice()),
                SIZE,
                sheet.band().marks());
    }
}
