package org.hearthside.reports.medications;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.administration.MarCell;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.medications.administration.MarNote.Why;
import org.hearthside.reports.common.layout.Align;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Grid;
import org.hearthside.reports.common.layout.GridCell;
import org.hearthside.reports.common.layout.GridCell.Sign;
import org.hearthside.reports.common.layout.Text;

/** The grid of a MAR: a row for each time of an order, a column for each day (E36). */
final class MarGrid {
    /** Widths that were measured on paper (forms.md 6.2). */
    static final double LABEL = 172;

    private static final double TIME = 44;
    private static final double ROW = 17;
    private static final String HATCHED = "not scheduled";

    private MarGrid() {}

    /** The grid of these blocks. */
    static Grid of(MarMonth month, List<MarMonth.Block> blocks, Map<Integer, List<String>> alerts) {
        var grid = Grid.of(columns(month)).strongBefore(weeks(month));
        for (var block : blocks) {
            var order = block.order();
            grid =
                    grid.group(
                            MarLabel.of(month, block, alerts),
                            MarLabel.continued(order),
                            lines(month, block));
        }
        return grid;
    }

    private static List<Column> columns(MarMonth month) {
        var columns = new ArrayList<Column>();
        columns.add(Column.fixed("Medication", LABEL));
        columns.add(Column.fixed("Time", TIME).align(Align.CENTRE));
        for (int day = 1; day <= month.month().lengthOfMonth(); day++) {
            var weekday = month.month().atDay(day).getDayOfWeek().name().substring(0, 2);
            var short2 = weekday.charAt(0) + weekday.substring(1).toLowerCase(java.util.Locale.US);
            var title = Text.bold("" + day).then("\n").then(Text.of(short2).sized(7.5));
            columns.add(new Column(title, 0, 1, Align.CENTRE, false));
        }
        return columns;
    }

    /** A stronger rule before each Sunday leads the eye down the week. */
    private static Set<Integer> weeks(MarMonth month) {
        var columns = new HashSet<Integer>();
        for (int day = 2; day <= month.month().lengthOfMonth(); day++) {
            if (month.month().atDay(day).getDayOfWeek() == DayOfWeek.SUNDAY) {
                columns.add(day + 1);
            }
        }
        return columns;
    }

    private static List<Grid.Line> lines(MarMonth month, MarMonth.Block block) {
        if (block.rows().isEmpty()) {
            return List.of(none(month));
        }
        return block.rows().stream().map(row -> line(row, block.stopDay())).toList();
    }

    /** An order of which no dose is due this month, or nobody knows when. */
    private static Grid.Line none(MarMonth month) {
        var cells = new ArrayList<GridCell>();
        cells.add(new GridCell.Words(Text.of("—"), Align.CENTRE, true));
        for (int day = 1; day <= month.month().lengthOfMonth(); day++) {
            cells.add(new GridCell.Hatched(HATCHED));
        }
        return new Grid.Line(ROW, cells, -1);
    }

    private static Grid.Line line(MarMonth.Row row, int stopDay) {
        var cells = new ArrayList<GridCell>();
        var reading = row.reading();
        var label =
                reading == null
                        ? Text.bold(Dates.print(row.time()))
                        : Text.of(PlanWords.reading(reading)).sized(7.5);
        cells.add(new GridCell.Words(label, Align.CENTRE, true));
        IntStream.range(0, row.cells().size())
                .mapToObj(i -> cell(row.cells().get(i), row.changes().contains(i + 1)))
                .forEach(cells::add);
        return new Grid.Line(ROW, cells, stopDay == 0 ? -1 : stopDay);
    }

    private static GridCell cell(MarCell cell, boolean change) {
        var mark = change ? "†" : "";
        return switch (cell) {
            case MarCell.NotScheduled() -> new GridCell.Hatched(HATCHED);
            case MarCell.Value(String value) -> signs(Sign.of(value));
            case MarCell.Open(String intended) -> signs(Sign.of(mark), Sign.of(intended));
            case MarCell.Unknown() ->
                    new GridCell.Signs(
                            List.of(new Sign("?" + mark, true, false, "no entry, unknown")), true);
            case MarCell.Given(String initials, var why, String dose) ->
                    signs(Sign.of(initials + marks(why) + mark), Sign.of(dose));
            case MarCell.Coded(var outcome, String initials, var why) ->
                    signs(
                            new Sign(
                                    outcome.code(),
                                    true,
                                    true,
                                    outcome.code() + ", " + Words.of(outcome)),
                            Sign.of(initials + marks(why) + mark));
        };
    }

    private static GridCell signs(Sign... signs) {
        return new GridCell.Signs(
                List.of(signs).stream().filter(s -> !s.text().isEmpty()).toList(), false);
    }

    private static String marks(Set<Why> why) {
        boolean star =
                why.stream()
                        .anyMatch(w ->
                                switch (w) {
                                    case EARLY, LATE, PARTIAL, LATE_ENTRY, UNSCHEDULED -> true;
                                    case NOT_GIVEN, BY_RECORD, UNKNOWN, CORRECTED -> false;
                                    case TAKEN_BACK, NO_ORDER -> false;
                                });
        return (star ? "*" : "") + (why.contains(Why.CORRECTED) ? "^" : "");
    }
}
