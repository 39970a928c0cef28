package org.hearthside.reports.medications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.medications.administration.MarMonth.PrnUse;
import org.hearthside.reports.common.layout.Align;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Grid;
import org.hearthside.reports.common.layout.GridCell;
import org.hearthside.reports.common.layout.Text;

/** The PRN pages of a MAR: a block per order with a row per dose, never on the grid of times. */
final class MarPrn {
    /** Rows of a block, at least (forms.md 6.2). */
    private static final int ROWS = 8;

    private static final double ROW = 17;

    private MarPrn() {}

    static Grid of(MarMonth month, Map<Integer, List<String>> alerts) {
        var grid =
                Grid.of(
                        List.of(
                                Column.fixed("Given as needed (PRN)", MarGrid.LABEL),
                                Column.fixed("Date", 58),
                                Column.fixed("Time", 30),
                                Column.of("What was seen, tried before", 1),
                                Column.fixed("Dose", 50),
                                Column.fixed("By", 26),
                                Column.fixed("Check at", 42),
                                Column.fixed("Looked at", 46),
                                Column.fixed("Effect", 82),
                                Column.fixed("By", 26),
                                Column.fixed("Told whom", 60)));
        for (var block : month.asNeeded()) {
            var order = block.order();
            var lines = new ArrayList<Grid.Line>();
            block.uses().forEach(use -> lines.add(line(month, use)));
            while (lines.size() < ROWS) {
                lines.add(new Grid.Line(ROW, Collections.nCopies(10, GridCell.open()), -1));
            }
            grid = grid.group(MarLabel.of(month, block, alerts), MarLabel.continued(order), lines);
        }
        return grid;
    }

    private static Grid.Line line(MarMonth month, PrnUse use) {
        var dose = use.dose();
        var asked = dose.asNeeded();
        var seen = new ArrayList<String>();
        if (asked != null) {
            var score = asked.score();
            seen.add(asked.reason() + (score == null ? "" : ", " + score + " of 10"));
            if (!asked.tried().isBlank()) {
                seen.add("tried: " + asked.tried());
            }
        }
        if (!dose.note().isBlank()) {
            seen.add(dose.note());
        }
        var taken = dose.dose();
        var what =
                dose.outcome().isGiven() && taken != null
                        ? Measures.quantity(taken.amount(), taken.unit())
                        : dose.outcome().code() + " " + Words.of(dose.outcome());
        var due = use.recheckDue();
        var recheck = use.recheck();
        var cells = new ArrayList<GridCell>();
        cells.add(label(day(month, dose.at())));
        cells.add(text(time(month, dose.at())));
        cells.add(text(String.join("; ", seen)));
        cells.add(text(what));
        cells.add(text(use.initials() + (use.corrected() ? "^" : "")));
        cells.add(text(due == null ? "—" : time(month, due)));
        cells.add(recheck == null ? text("") : text(time(month, recheck.at())));
        cells.add(new GridCell.Words(effect(month, use), Align.LEFT, false));
        cells.add(text(use.recheckInitials()));
        cells.add(text(""));
        return new Grid.Line(ROW, cells, -1);
    }

    private static Text effect(MarMonth month, PrnUse use) {
        var recheck = use.recheck();
        if (recheck != null) {
            var score = recheck.score();
            return Text.of(
                    Words.of(recheck.effect())
                            + (score == null ? "" : ", " + score + " of 10")
                            + (recheck.note().isBlank() ? "" : ": " + recheck.note()));
        }
        var due = use.recheckDue();
        return due == null || due.isAfter(month.asOf())
                ? Text.empty()
                : Text.bold("EFFECT NOT RECORDED (due " + time(month, due) + ")");
    }

    private static GridCell label(String text) {
        return new GridCell.Words(Text.of(text), Align.LEFT, true);
    }

    private static GridCell text(String text) {
        return new GridCell.Words(text.isEmpty() ? Text.empty() : Text.of(text), Align.LEFT, false);
    }

    private static String day(MarMonth month, Instant at) {
        return Dates.print(LocalDate.ofInstant(at, month.zone()));
    }

    private static String time(MarMonth month, Instant at) {
        return Dates.print(LocalTime.ofInstant(at, month.zone()));
    }
}
