package org.hearthside.reports.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.administration.Compliance;
import org.hearthside.core.medications.administration.Compliance.Group;
import org.hearthside.core.medications.administration.Compliance.Share;
import org.hearthside.core.medications.administration.Compliance.Tally;
import org.hearthside.core.overview.ComplianceSheet;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Anchor;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.PageSetup;
import org.hearthside.reports.common.layout.PaperDocument;
import org.hearthside.reports.common.layout.PaperSettings;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Part;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;
import org.hearthside.reports.medications.MarReport;

/**
 * How the scheduled doses of a month went (forms.md 6.12): the figures first, then what can be done
 * about them, then by drug, shift, day and who signed, and last how everything was counted.
 */
public final class ComplianceReport {
    private static final String TOP = "top";
    private static final double SIZE = 9.5;

    private final FontLibrary fonts;

    /** Takes the program's fonts. */
    public ComplianceReport(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** Draws the report. */
    public Rendered render(ComplianceSheet sheet, PrintFacts facts) {
        var compliance = sheet.compliance();
        var document = new PaperDocument(fonts, settings(sheet, facts));
        var part = document.part(PageSetup.portrait()).size(SIZE);
        var name = MarReport.name(compliance.month());
        part.header(BandBlock.of(sheet.band(), "MEDICATION COMPLIANCE · " + name, TOP));
        part.add(Anchor.at(TOP), Heading.of(1, "Medication compliance, " + name));
        part.add(BandBlock.allergiesInFull(sheet.band()));
        summary(part, compliance.all());
        open(part, compliance);
        refusals(part, compliance);
        groups(part, "By drug, the lowest first", "Drug", compliance.drugs());
        groups(part, "By shift", "When the dose was due", compliance.shifts());
        groups(part, "By day of the week", "Day", compliance.weekdays());
        staff(part, compliance);
        asNeeded(part, compliance);
        part.add(Heading.of(2, "How this was counted"));
        sheet.rules().forEach(rule -> part.add(Paragraph.of(rule).gap(1)));
        return document.render();
    }

    private static void summary(Part part, Tally all) {
        part.add(Paragraph.of(Text.bold("Given: ").thenBold(all.given().words())).gap(1));
        part.add(Paragraph.of(Text.bold("Documented: ").thenBold(all.documented().words())).gap(1));
        if (all.opportunities() > 0) {
            var table =
                    Table.of(Column.of("What became of the doses", 3).asRowLabel(), doses())
                            .filledHead()
                            .padding(2);
            for (var share : Share.values()) {
                table = table.row(Text.of(Words.of(share)), Text.of("" + all.of(share)));
            }
            part.add(table.row(Text.bold("counted"), Text.bold("" + all.opportunities())));
        }
        var left =
                all.left().entrySet().stream()
                        .map(e -> Words.of(e.getKey()) + " " + e.getValue())
                        .collect(Collectors.joining(", "));
        part.add(
                Paragraph.of(Text.bold("Not counted: ").then(left.isEmpty() ? "no doses" : left))
                        .gap(2));
    }

    private static Column doses() {
        return Column.of("Doses", 1);
    }

    /** The page to act on. */
    private static void open(Part part, Compliance compliance) {
        part.add(Heading.of(2, "Doses without an entry: unknown, may have been given"));
        if (compliance.open().isEmpty()) {
            part.add(Paragraph.of("Every dose that was due has an entry."));
            return;
        }
        var table =
                Table.of(
                                Column.of("Order", 2).asRowLabel(),
                                Column.of("Doses", 0.6),
                                Column.of("When they were due", 3.6),
                                Column.of("Who clears it up", 1.6))
                        .filledHead()
                        .padding(2);
        for (var open : compliance.open()) {
            var when =
                    open.slots().stream()
                            .map(s ->
                                    Dates.print(s.toLocalDate()).substring(0, 6)
                                            + "\u00a0"
                                            + Dates.print(s.toLocalTime()))
                            .collect(Collectors.joining(", "));
            table =
                    table.row(
                            Text.of(open.label()),
                            Text.of("" + open.slots().size()),
                            Text.of(when),
                            Text.empty().thenBlankToEnd(20));
        }
        part.add(table);
    }

    private static void refusals(Part part, Compliance compliance) {
        part.add(Heading.of(2, "Refused three times or more in seven days"));
        if (compliance.refusals().isEmpty()) {
            part.add(Paragraph.of("No order was."));
            return;
        }
        var table =
                Table.of(
                                Column.of("Order", 2).asRowLabel(),
                                Column.of("Refused in seven days", 1.4),
                                Column.of("Last time", 1.4),
                                Column.of("Prescriber notified: who, when", 2))
                        .filledHead()
                        .padding(2);
        for (var refused : compliance.refusals()) {
            table =
                    table.row(
                            Text.of(refused.label()),
                            Text.of(refused.most() + " times"),
                            Text.of(
                                    Dates.print(refused.last().toLocalDate())
                                            + " "
                                            + Dates.print(refused.last().toLocalTime())),
                            Text.empty().thenBlankToEnd(20));
        }
        part.add(table);
    }

    private static void groups(Part part, String title, String label, List<Group> groups) {
        if (groups.isEmpty()) {
            return;
        }
        part.add(Heading.of(2, title));
        var table =
                Table.of(
                                Column.of(label, 2).asRowLabel(),
                                Column.of("Given", 1.6),
                                Column.of("On time", 0.8),
                                Column.of("Early, late", 0.8),
                                Column.of("Refused", 0.8),
                                Column.of("Other", 0.7),
                                Column.of("No entry", 0.8),
                                Column.of("Not counted", 0.9))
                        .filledHead()
                        .padding(2);
        for (var group : groups) {
            var tally = group.tally();
            int other =
                    tally.of(Share.IN_PART) + tally.of(Share.NOT_AVAILABLE) + tally.of(Share.OTHER);
            int left = tally.excluded().values().stream().mapToInt(n -> n).sum();
            var cells = new ArrayList<Block>();
            cells.add(Paragraph.of(group.label()).gap(0));
            cells.add(Paragraph.of(Text.bold(tally.given().words())).gap(0));
            for (int n :
                    List.of(
                            tally.of(Share.ON_TIME),
                            tally.of(Share.EARLY_OR_LATE),
                            tally.of(Share.REFUSED),
                            other,
                            tally.of(Share.NO_ENTRY),
                            left)) {
                cells.add(Paragraph.of("" + n).gap(0));
            }
            table = table.row(cells);
        }
        part.add(table);
    }

    private static void staff(Part part, Compliance compliance) {
        if (compliance.staff().isEmpty()) {
            return;
        }
        part.add(Heading.of(2, "By who signed"));
        var table =
                Table.of(
                                Column.of("Initials and name", 2.4).asRowLabel(),
                                Column.of("Doses given", 1),
                                Column.of("On time", 1.4),
                                Column.of("Recorded as not given", 1.4))
                        .filledHead()
                        .padding(2);
        for (var signed : compliance.staff()) {
            table =
                    table.row(
                            Text.bold(signed.initials()).then(" " + signed.name()),
                            Text.of("" + signed.given()),
                            Text.of(new Compliance.Rate(signed.onTime(), signed.given()).words()),
                            Text.of("" + signed.notGiven()));
        }
        part.add(table);
    }

    private static void asNeeded(Part part, Compliance compliance) {
        part.add(Heading.of(2, "Given as needed (PRN)"));
        if (compliance.asNeeded().isEmpty()) {
            part.add(Paragraph.of("No PRN dose was recorded."));
            return;
        }
        var table =
                Table.of(
                                Column.of("Order", 2).asRowLabel(),
                                Column.of("Doses", 1),
                                Column.of("Effect recorded", 1.4))
                        .filledHead()
                        .padding(2);
        for (var uses : compliance.asNeeded()) {
            table =
                    table.row(
                            Text.of(uses.label()),
                            Text.of("" + uses.uses()),
                            Text.of(
                                    uses.effect().of() == 0
                                            ? "not due yet"
                                            : uses.effect().words()));
        }
        part.add(table);
    }

    /** What is the same on every page of the report. */
    static PaperSettings settings(ComplianceSheet sheet, PrintFacts facts) {
        return facts.settings(
                facts.title(
                        "Medication compliance " + sheet.compliance().month(),
                        FaceSheetReport.numberOf(sheet.band())),
                sheet.sender(),
                PaperSettings.confidential(sheet.band().notice()),
                SIZE,
                sheet.band().marks());
    }
}
