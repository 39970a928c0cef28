package org.hearthside.reports.overview;

import java.util.List;
import org.hearthside.core.overview.OrderRecap;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Anchor;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.PageSetup;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;
import org.hearthside.reports.medications.LineText;

/** All orders in force with lines for each prescriber's decision and signature (E40). */
public final class OrderRecapReport {
    private static final String TOP = "top";
    private static final double SIZE = 9.5;

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public OrderRecapReport(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** Draws the recap. */
    public Rendered render(OrderRecap recap, PrintFacts facts) {
        var document = new PaperDocument(fonts, settings(recap, facts));
        var part = document.part(PageSetup.portrait()).size(SIZE);
        part.header(BandBlock.of(recap.band(), "ORDER RECAP FOR THE PRESCRIBER", TOP));
        part.add(Anchor.at(TOP), Heading.of(1, "Orders in force"));
        part.add(Paragraph.of(Text.bold(count(recap))).gap(1));
        part.add(
                Paragraph.of(
                        "Please look through each order and mark it. This paper orders nothing by"
                                + " itself: a change or a stop takes a new written order."));
        part.add(BandBlock.allergiesInFull(recap.band()));
        recap.byPrescriber().forEach(page -> part.add(page(page)));
        return document.render();
    }

    private static String count(OrderRecap recap) {
        return switch (recap.count()) {
            case 0 -> "There are no current medication orders for this person.";
            case 1 -> "1 current order — complete list";
            default -> recap.count() + " current orders — complete list";
        };
    }

    private static Block[] page(OrderRecap.Page page) {
        var table =
                Table.of(Column.of("Order", 4.6).asRowLabel(), Column.of("Prescriber marks", 1.9))
                        .filledHead()
                        .padding(3);
        for (var order : page.orders()) {
            var text = LineText.withNotes(order.line());
            table =
                    table.row(
                            List.of(
                                    Paragraph.of(
                                                    order.words().isEmpty()
                                                            ? text
                                                            : text.then("\n" + order.words()))
                                            .gap(0),
                                    Paragraph.of(
                                                    Text.empty()
                                                            .thenCheckBox("continue")
                                                            .then("\n")
                                                            .thenCheckBox("new order follows")
                                                            .then("\n")
                                                            .thenCheckBox("stop, order follows"))
                                            .gap(0)));
        }
        var n = page.orders().size();
        return new Block[] {
            Heading.of(2, "Orders of " + page.prescriber()),
            table,
            Paragraph.of(n + (n == 1 ? " order listed" : " orders listed")).gap(1),
            Group.of(
                            Paragraph.of(
                                            Text.bold("Signature of prescriber ")
                                                    .thenBlank(210)
                                                    .thenBold(" Date and time ")
                                                    .thenBlankToEnd(90))
                                    .gap(6),
                            Paragraph.of(
                                            Text.bold("Printed name ")
                                                    .thenBlank(180)
                                                    .thenBold(" Noted by (nurse, date, time) ")
                                                    .thenBlankToEnd(90))
                                    .gap(8))
                    .keepTogether()
        };
    }

    /** What is the same on every page of the recap. */
    static PaperSettings settings(OrderRecap recap, PrintFacts facts) {
        return facts.settings(
                facts.title("Order recap", FaceSheetReport.numberOf(recap.band())),
                recap.sender(),
                PaperSettings.confidential(recap.band().notice()),
                SIZE,
                recap.band().marks());
    }
}
