package org.hearthside.reports.medications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.medications.controlled.LedgerLine;
import org.hearthside.core.medications.controlled.LedgerLine.Kind;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Spacer;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;
import org.jspecify.annotations.Nullable;

/**
 * The count page of one pack of a controlled drug (forms.md 6.2): what came and went, what
 * remained, and the counts of two people at the change of shift. What does not reconcile is printed
 * and not hidden (SR-34).
 */
final class MarCounts {
    private static final int SPARE = 3;
    private static final int EMPTY = 16;
    private static final double HAND = 14;

    private final MarMonth month;
    private final Ledger ledger;
    private final List<LedgerLine> lines;

    private MarCounts(MarMonth month, Ledger ledger) {
        this.month = month;
        this.ledger = ledger;
        var first = month.month().atDay(1).atStartOfDay(month.zone()).toInstant();
        var end = month.month().plusMonths(1).atDay(1).atStartOfDay(month.zone()).toInstant();
        lines =
                month.mode() == MarMonth.Mode.BLANK
                        ? List.of()
                        : ledger.lines().stream()
                                .filter(l -> !l.at().isBefore(first) && l.at().isBefore(end))
                                .toList();
    }

    static List<Block> of(MarMonth month, Ledger ledger) {
        return new MarCounts(month, ledger).blocks();
    }

    private List<Block> blocks() {
        var pack = ledger.pack();
        var blocks = new ArrayList<Block>();
        blocks.add(Heading.of(1, "Controlled-drug count: " + pack.drug()));
        blocks.add(
                Paragraph.of(
                        Text.bold("Rx ")
                                .then(pack.rx().isEmpty() ? "NOT RECORDED" : pack.rx())
                                .then(" · ")
                                .thenBold("For ")
                                .then(orders())
                                .then(" · ")
                                .thenBold("Received ")
                                .then(received())));
        if (!lines.isEmpty() && !Collections.disjoint(ledger.breaks(), lines)) {
            blocks.add(Paragraph.of(Text.bold("BALANCE DOES NOT RECONCILE")));
        }
        ledger.discrepancy()
                .filter(lines::contains)
                .ifPresent(off ->
                        blocks.add(
                                Paragraph.of(
                                        Text.bold("COUNT DOES NOT AGREE: ")
                                                .then(off.says(pack))
                                                .then(" Not put right yet."))));
        blocks.add(ledgerTable());
        blocks.add(Heading.of(2, "Counts at the change of shift"));
        blocks.add(countTable());
        return blocks;
    }

    private String orders() {
        return ledger.pack().orders().stream()
                .map(n -> "#" + n)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private String received() {
        return ledger.lines().stream()
                .filter(l -> l.kind() == Kind.RECEIVED)
                .findFirst()
                .map(l ->
                        Dates.print(l.at(), month.zone())
                                + ", "
                                + ledger.pack().says(l.amount())
                                + ", from "
                                + ledger.pack().from()
                                + ", by "
                                + l.stamp().byName()
                                + " and "
                                + l.signer())
                .orElse("NOT RECORDED");
    }

    /** What came and went; a shift count moves nothing and stands in the table below. */
    private Table ledgerTable() {
        var table =
                Table.of(
                                Column.fixed("Date and time", 104).asRowLabel(),
                                Column.fixed("What", 62),
                                Column.fixed("On hand", 48),
                                Column.fixed("Used", 44),
                                Column.fixed("Wasted", 44),
                                Column.fixed("Remaining", 56),
                                Column.fixed("Counted", 48),
                                Column.of("By, and second signer", 1.2),
                                Column.of("Reason, method", 1))
                        .filledHead()
                        .padding(2)
                        .size(8);
        for (var line : lines) {
            if (line.kind() != Kind.COUNTED) {
                table = table.row(row(line));
            }
        }
        return blanks(table, 9);
    }

    private List<Block> row(LedgerLine line) {
        var why = line.method().isEmpty() ? line.reason() : line.reason() + " " + line.method();
        return cells(
                Text.of(Dates.print(line.at(), month.zone())),
                Text.of(Words.of(line.kind())),
                Text.of(Measures.number(line.onHand())),
                Text.of(Measures.number(line.amount())),
                Text.of(Measures.number(line.wasted())),
                Text.bold(Measures.number(line.remaining())),
                counted(line),
                Text.of(who(line)),
                Text.of(why.strip()));
    }

    private Table countTable() {
        var table =
                Table.of(
                                Column.fixed("Date and time", 104).asRowLabel(),
                                Column.fixed("Ledger", 60),
                                Column.fixed("Counted", 60),
                                Column.of("Two people: who wrote it, who signed beside", 2),
                                Column.of("Discrepancy", 1))
                        .filledHead()
                        .padding(2)
                        .size(8);
        for (var line : lines) {
            if (line.kind() == Kind.COUNTED) {
                table =
                        table.row(
                                cells(
                                        Text.of(Dates.print(line.at(), month.zone())),
                                        Text.of(Measures.number(line.remaining())),
                                        counted(line),
                                        Text.of(who(line)),
                                        off(line)));
            }
        }
        return blanks(table, 5);
    }

    private static Text off(LedgerLine line) {
        var seen = line.counted();
        return seen == null || !line.isOff()
                ? Text.of("none")
                : Text.bold("OFF BY " + Measures.number(seen.subtract(line.remaining()).abs()));
    }

    private static Text counted(LedgerLine line) {
        @Nullable BigDecimal seen = line.counted();
        if (seen == null) {
            return Text.of("—");
        }
        return line.isOff() ? Text.bold(Measures.number(seen)) : Text.of(Measures.number(seen));
    }

    private static String who(LedgerLine line) {
        var by = line.stamp().byName();
        return line.signer().isEmpty() ? by : by + " and " + line.signer();
    }

    private static List<Block> cells(Text... texts) {
        var cells = new ArrayList<Block>();
        for (var text : texts) {
            cells.add(Paragraph.of(text).gap(0));
        }
        return cells;
    }

    private Table blanks(Table table, int columns) {
        var with = table;
        int count = month.mode() == MarMonth.Mode.BLANK ? EMPTY : SPARE;
        for (int i = 0; i < count; i++) {
            with = with.row(Collections.nCopies(columns, Spacer.of(HAND)));
        }
        return with;
    }
}
