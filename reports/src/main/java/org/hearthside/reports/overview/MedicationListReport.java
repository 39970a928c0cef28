package org.hearthside.reports.overview;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.overview.MedicationList;
import org.hearthside.core.overview.MedicationList.Copy;
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

/**
 * The list of current medications (forms.md 6.5): whether any warfarin is among them is seen in ten
 * seconds. It hides nothing, and says so.
 */
public final class MedicationListReport {
    private static final String FACTS = "facts";
    private static final double SIZE = 9.5;

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public MedicationListReport(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** Draws the list. */
    public Rendered render(MedicationList list, PrintFacts facts) {
        var document = new PaperDocument(fonts, settings(list, facts));
        var part = document.part(PageSetup.portrait()).size(SIZE);
        part.header(BandBlock.of(list.band(), title(list), FACTS));
        part.add(Anchor.at(FACTS), Heading.of(1, "Current medications"));
        part.add(Paragraph.of(Text.bold(count(list))).gap(1));
        part.add(Paragraph.of("By generic name. " + copy(list)).gap(1));
        part.add(BandBlock.allergiesInFull(list.band()));
        list.facts().forEach(fact -> part.add(FaceSheetReport.line(fact)));
        part.add(section(list, "Given at set times", "Medicine", list.scheduled()));
        part.add(
                section(
                        list,
                        "Given as needed (PRN)",
                        "Medicine as needed (PRN)",
                        list.asNeeded()));
        part.add(
                section(
                        list,
                        "Stopped in the last "
                                + MedicationList.STOPPED_DAYS
                                + " days: NOT given now",
                        "STOPPED medicine",
                        list.stopped()));
        part.add(
                Group.of(
                                Paragraph.of(
                                                Text.of("Compared with (source) ")
                                                        .thenBlank(150)
                                                        .then(" by ")
                                                        .thenBlank(130)
                                                        .then(" on ")
                                                        .thenBlankToEnd(60))
                                        .gap(10))
                        .keepTogether());
        return document.render();
    }

    private static String title(MedicationList list) {
        return list.copy() == Copy.FAMILY ? "MEDICATION LIST · FAMILY COPY" : "MEDICATION LIST";
    }

    private static String count(MedicationList list) {
        return switch (list.count()) {
            case 0 -> "There are no current medication orders for this person.";
            case 1 -> "1 current medication — complete list";
            default -> list.count() + " current medications — complete list";
        };
    }

    private static String copy(MedicationList list) {
        return list.copy() == Copy.FAMILY
                ? "Copy for the family: prescribers and order numbers are left out, no medicine is."
                : list.charted()
                        ? "Last given: as it was recorded by the time at the foot of the page."
                        : "Doses are not charted in Hearthside: ask the house when the last one was"
                                + " given.";
    }

    /** The head of the table says what its rows are: on the next page it stands alone. */
    private static Block[] section(
            MedicationList list, String title, String rows, List<MedicationList.Row> orders) {
        if (orders.isEmpty()) {
            return new Block[0];
        }
        var family = list.copy() == Copy.FAMILY;
        var over = orders.equals(list.stopped());
        var columns = new ArrayList<Column>();
        columns.add(Column.of(rows, 4).asRowLabel());
        columns.add(Column.of("What it is for", 1.6));
        columns.add(Column.fixed("Started", 74));
        if (!family) {
            columns.add(Column.of("Prescriber", 1.2));
        }
        if (!family && !over) {
            columns.add(Column.of("Last given", list.charted() ? 1.8 : 1));
        }
        var table = Table.of(columns.toArray(Column[]::new)).filledHead().padding(2);
        for (var order : orders) {
            var cells = new ArrayList<Block>();
            cells.add(Paragraph.of(LineText.withNotes(order.line())).gap(0));
            cells.add(Paragraph.of(order.why()).gap(0));
            cells.add(Paragraph.of(order.started()).gap(0));
            if (!family) {
                cells.add(Paragraph.of(order.prescriber()).gap(0));
            }
            if (!family && !over) {
                cells.add(LineText.lastGiven(order.lastGiven(), order.givenBy(), order.since()));
            }
            table = table.row(cells);
        }
        var total = orders.size() + (orders.size() == 1 ? " order listed" : " orders listed");
        return new Block[] {Heading.of(2, title), table, Paragraph.of(total).gap(1)};
    }

    /** What is the same on every page of the list. */
    static PaperSettings settings(MedicationList list, PrintFacts facts) {
        return facts.settings(
                facts.title("Medication list", FaceSheetReport.numberOf(list.band())),
                list.sender(),
                PaperSettings.confidential(list.band().notice()),
                SIZE,
                list.band().marks());
    }
}
