package org.hearthside.reports.medications;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Spacer;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;
import org.jspecify.annotations.Nullable;

/** The last page of a MAR: who signed, who checked the orders, and the review of the month. */
final class MarSignatures {
    private static final int SPARE = 3;
    private static final int EMPTY = 8;
    private static final double HAND = 14;

    private MarSignatures() {}

    static List<Block> of(MarMonth month) {
        var blocks = new ArrayList<Block>();
        blocks.add(Heading.of(1, "Signatures and initials"));
        blocks.add(legend(month));
        if (month.orderCount() > 0) {
            blocks.add(Heading.of(2, "Transcription and verification"));
            blocks.add(log(month));
        }
        blocks.add(review(month));
        return blocks;
    }

    private static Block legend(MarMonth month) {
        var table =
                Table.of(
                                Column.fixed("Initials", 60).asRowLabel(),
                                Column.of("Printed name and title", 1.2),
                                Column.of("Signature", 1.5),
                                Column.fixed("First used", 110))
                        .filledHead()
                        .size(8.5);
        for (var signer : month.signers()) {
            table =
                    table.row(
                            List.of(
                                    Paragraph.of(Text.bold(signer.initials())).gap(0),
                                    Paragraph.of(signer.name()).gap(0),
                                    Spacer.of(HAND),
                                    Paragraph.of(Dates.print(signer.first(), month.zone()))
                                            .gap(0)));
        }
        int blanks = month.mode() == MarMonth.Mode.BLANK ? EMPTY : SPARE;
        for (int i = 0; i < blanks; i++) {
            table = table.row(java.util.Collections.nCopies(4, Spacer.of(HAND)));
        }
        return table;
    }

    private static Block log(MarMonth month) {
        var table =
                Table.of(
                                Column.of("Order", 1.2).asRowLabel(),
                                Column.of("Transcribed by", 1.4),
                                Column.of("Verified by (a second person)", 1.4),
                                Column.fixed("Telephone order", 100))
                        .filledHead()
                        .size(8.5);
        for (var block : month.blocks()) {
            table = table.row(line(month, block.order(), block.checks()));
        }
        for (var block : month.asNeeded()) {
            table = table.row(line(month, block.order(), block.checks()));
        }
        return table;
    }

    private static Text[] line(MarMonth month, MedicationOrder order, MarMonth.Checks checks) {
        var trail = order.trail();
        return new Text[] {
            Text.of(MarLabel.brief(month, order.number())),
            by(month, trail.transcribed(), checks.transcribed(), "not recorded"),
            by(month, trail.verified(), checks.verified(), "NOT VERIFIED"),
            Text.of(trail.readBack() ? "read back" : "—")
        };
    }

    private static Text by(
            MarMonth month, @Nullable Stamp stamp, String initials, String otherwise) {
        return stamp == null
                ? Text.bold(otherwise)
                : Text.bold(initials)
                        .then(" " + stamp.byName() + ", " + Dates.print(stamp.at(), month.zone()));
    }

    private static Block review(MarMonth month) {
        var blocks = new ArrayList<Block>();
        blocks.add(Heading.of(2, "Review at the end of the month"));
        var counts = month.counts();
        if (month.mode() == MarMonth.Mode.RECORD) {
            blocks.add(
                    Paragraph.of(
                            Text.of("Scheduled doses: ")
                                    .thenBold(counts.due() + " due")
                                    .then(" · " + counts.given() + " given")
                                    .then(" · " + counts.coded() + " with a code")
                                    .then(" · ")
                                    .thenBold(counts.unknown() + " without an entry (unknown)")
                                    .then(
                                            " · "
                                                    + (counts.due()
                                                            - counts.given()
                                                            - counts.coded()
                                                            - counts.unknown())
                                                    + " not yet due")));
        }
        blocks.add(
                Paragraph.of(
                                Text.of("MAR checked against the orders by (two people) ")
                                        .thenBlank(190)
                                        .then(" and ")
                                        .thenBlankToEnd(120))
                        .gap(4));
        blocks.add(
                Paragraph.of(
                                Text.of("Doses without an entry reviewed: ")
                                        .thenBlank(60)
                                        .then("  Errors reported: ")
                                        .thenBlank(60)
                                        .then("  by ")
                                        .thenBlank(150)
                                        .then(" on ")
                                        .thenBlankToEnd(80))
                        .gap(4));
        return Group.of(blocks).keepTogether();
    }
}
