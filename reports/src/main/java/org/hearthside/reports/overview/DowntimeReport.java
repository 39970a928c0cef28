package org.hearthside.reports.overview;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.overview.DowntimeSheet;
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
import org.hearthside.reports.common.layout.Part;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;
import org.hearthside.reports.medications.LineText;

/**
 * What is due until tomorrow morning, with boxes to sign, for the hours in which the program cannot
 * be used. Afterwards each dose is recorded with the time that stands here.
 */
public final class DowntimeReport {
    private static final String TOP = "top";
    private static final double SIZE = 9;
    private static final int SIGNERS = 2;

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public DowntimeReport(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** Draws the sheet. */
    public Rendered render(DowntimeSheet sheet, PrintFacts facts) {
        var document = new PaperDocument(fonts, settings(sheet, facts));
        var part = document.part(PageSetup.portrait()).size(SIZE);
        part.header(BandBlock.of(sheet.band(), "DOWNTIME MAR", TOP));
        part.add(Anchor.at(TOP), Heading.of(1, "Doses until tomorrow morning"));
        part.add(
                Paragraph.of(
                                Text.bold(sheet.span() + ". ")
                                        .then("Print it again after any change of orders."))
                        .gap(1));
        part.add(BandBlock.allergiesInFull(sheet.band()));
        part.add(FaceSheetReport.line(sheet.taking()));
        due(part, sheet);
        asNeeded(part, sheet);
        noTimes(part, sheet);
        part.add(signers());
        return document.render();
    }

    private static void due(Part part, DowntimeSheet sheet) {
        part.add(Heading.of(2, "At set times"));
        if (sheet.due().isEmpty()) {
            part.add(Paragraph.of("No dose is due at a set time until then."));
            return;
        }
        var table =
                Table.of(
                                Column.of("Medicine", 3.6).asRowLabel(),
                                Column.fixed("Due", 76),
                                Column.of("Given at", 0.8),
                                Column.of("Initials", 0.7),
                                Column.of("Not given: why", 1.2))
                        .filledHead()
                        .padding(2);
        for (var due : sheet.due()) {
            var text = LineText.withNotes(DowntimeSheet.brief(due.line()));
            for (var dose : due.doses()) {
                if (!dose.note().isEmpty()) {
                    text = text.then("\n").thenBold(dose.at() + ": " + dose.note());
                }
            }
            var times = due.doses().stream().map(d -> time(d.at())).toList();
            var cells = new ArrayList<Block>();
            cells.add(Paragraph.of(text).gap(0));
            cells.add(Group.of(times));
            for (int i = 0; i < 3; i++) {
                cells.add(Group.of(due.doses().stream().map(d -> blank()).toList()));
            }
            table = table.row(cells);
        }
        part.add(table);
        part.add(
                counted(
                        sheet.due().stream().mapToInt(d -> d.doses().size()).sum(),
                        "dose",
                        "doses"));
    }

    private static void asNeeded(Part part, DowntimeSheet sheet) {
        if (sheet.asNeeded().isEmpty()) {
            return;
        }
        part.add(Heading.of(2, "As needed (PRN)"));
        var table =
                Table.of(
                                Column.of("Medicine as needed (PRN)", 3.4).asRowLabel(),
                                Column.of("Last given, next allowed", 1.5),
                                Column.of("Given at, why", 1),
                                Column.of("Initials", 0.7),
                                Column.of("Effect, time", 0.9))
                        .filledHead()
                        .padding(2);
        for (var order : sheet.asNeeded()) {
            var cells = new ArrayList<Block>();
            cells.add(Paragraph.of(LineText.withNotes(DowntimeSheet.brief(order.line()))).gap(0));
            cells.add(Paragraph.of(Text.bold(order.last()).then("\n" + order.next())).gap(0));
            for (int i = 0; i < 3; i++) {
                cells.add(Group.of(List.of(blank(), blank())));
            }
            table = table.row(cells);
        }
        part.add(table);
        part.add(counted(sheet.asNeeded().size(), "order", "orders"));
    }

    private static void noTimes(Part part, DowntimeSheet sheet) {
        if (sheet.noTimes().isEmpty()) {
            return;
        }
        part.add(Heading.of(2, "Orders without times: ask the nurse"));
        var table =
                Table.of(
                                Column.of("Order", 4).asRowLabel(),
                                Column.of("Given at", 0.8),
                                Column.of("Initials", 0.7),
                                Column.of("Note", 1.2))
                        .filledHead()
                        .padding(2);
        for (MedicationLine line : sheet.noTimes()) {
            var cells = new ArrayList<Block>();
            cells.add(Paragraph.of(LineText.withNotes(DowntimeSheet.brief(line))).gap(0));
            cells.addAll(blanks(3));
            table = table.row(cells);
        }
        part.add(table);
    }

    private static Block counted(int n, String one, String many) {
        return Paragraph.of(n + " " + (n == 1 ? one : many) + " listed").gap(1);
    }

    private static List<Block> blanks(int n) {
        var blanks = new ArrayList<Block>();
        for (int i = 0; i < n; i++) {
            blanks.add(blank());
        }
        return blanks;
    }

    private static Block blank() {
        return Paragraph.of(Text.empty().thenBlankToEnd(20)).gap(0);
    }

    /** As high as the lines beside it that are written on. */
    private static Block time(String at) {
        return Paragraph.of(Text.bold(at).then(" ").thenBlankToEnd(2)).gap(0);
    }

    /** Whoever signs says once who that is. */
    private static Block signers() {
        var lines = new ArrayList<Block>();
        for (int i = 0; i < SIGNERS; i++) {
            lines.add(
                    Paragraph.of(
                                    Text.bold("Initials ")
                                            .thenBlank(50)
                                            .thenBold(" Name and title ")
                                            .thenBlank(170)
                                            .thenBold(" Signature ")
                                            .thenBlankToEnd(80))
                            .gap(4));
        }
        lines.add(
                Paragraph.of(
                                Text.of(
                                                "Codes: REF refused, HLD held, HSP in hospital, LOA on leave,"
                                                        + " NAV not available, SLP asleep, OTH other. ")
                                        .thenBold("Entered in Hearthside by ")
                                        .thenBlank(100)
                                        .thenBold(" on ")
                                        .thenBlankToEnd(60))
                        .gap(4));
        return Group.of(lines).keepTogether();
    }

    /** What is the same on every page of the sheet. */
    static PaperSettings settings(DowntimeSheet sheet, PrintFacts facts) {
        return facts.settings(
                facts.title("Downtime MAR", FaceSheetReport.numberOf(sheet.band())),
                sheet.sender(),
                PaperSettings.confidential(sheet.band().notice()),
                SIZE,
                sheet.band().marks());
    }
}
