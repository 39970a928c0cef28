package org.hearthside.reports.transfer;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.transfer.Packet;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;
import org.hearthside.reports.medications.LineText;

/**
 * Part 2: every current order in one row, with the last dose given or that it is unknown (SR-61).
 */
final class MedicinesPart {
    private static final int BY_HAND = 10;

    private static final String CHARTED =
            "Last given and next due: as recorded by the time at the foot of the page. A dose"
                    + " without an entry may have been given.";
    private static final String NOT_CHARTED =
            "Doses are not charted in Hearthside: attach the paper medication record.";

    private MedicinesPart() {}

    static Block[] of(Packet packet) {
        var blocks = new ArrayList<Block>();
        var scheduled = packet.scheduled();
        var asNeeded = packet.asNeeded();
        if (scheduled.isEmpty() && asNeeded.isEmpty()) {
            blocks.add(Paragraph.of("There are no current medication orders for this person."));
            blocks.add(Heading.of(2, "Medicines that the person takes, written by hand"));
            blocks.add(byHand());
        } else {
            blocks.add(
                    Paragraph.of(
                            (scheduled.size() + asNeeded.size())
                                    + " current orders — complete list. "
                                    + (packet.charted() ? CHARTED : NOT_CHARTED)));
        }
        var charted = packet.charted();
        section(blocks, charted, "Scheduled medicines", "Medicine", scheduled);
        section(
                blocks,
                charted,
                "Medicines given as needed (PRN)",
                "Medicine as needed (PRN)",
                asNeeded);
        section(
                blocks,
                charted,
                "Stopped in the last " + Packet.STOPPED_DAYS + " days",
                "STOPPED medicine",
                packet.stopped());
        return blocks.toArray(Block[]::new);
    }

    /** Somebody who came today takes medicines that nobody has entered yet. */
    private static Block byHand() {
        var table =
                Table.of(
                                Column.of("Medicine, strength, dose, how often", 4),
                                Column.of("Last given", 1.2),
                                Column.of("Next due", 1),
                                Column.of("Who says so", 1.2))
                        .filledHead()
                        .withoutRules()
                        .padding(2);
        for (var i = 0; i < BY_HAND; i++) {
            var line = Text.empty().thenBlankToEnd(20);
            table = table.row(line, line, line, line);
        }
        return table;
    }

    /** The head of the table says what its rows are: on the next page it stands alone. */
    private static void section(
            List<Block> blocks,
            boolean charted,
            String title,
            String rows,
            List<Packet.Medicine> medicines) {
        if (medicines.isEmpty()) {
            return;
        }
        blocks.add(Heading.of(2, title));
        var table =
                Table.of(
                                Column.of(rows, charted ? 3.4 : 4).asRowLabel(),
                                Column.of("Last given", charted ? 1.9 : 1.2),
                                Column.of("Next due", charted ? 1.2 : 1),
                                Column.of("Notes", charted ? 0.9 : 1.2))
                        .filledHead()
                        .padding(2);
        for (var medicine : medicines) {
            table =
                    table.row(
                            List.of(
                                    Paragraph.of(LineText.withNotes(medicine.line())).gap(0),
                                    LineText.lastGiven(
                                            medicine.lastGiven(),
                                            medicine.givenBy(),
                                            medicine.since()),
                                    Paragraph.of(medicine.nextDue()).gap(0),
                                    Paragraph.of(Text.empty().thenBlankToEnd(20)).gap(0)));
        }
        blocks.add(table);
        blocks.add(
                Paragraph.of(
                                medicines.size()
                                        + (medicines.size() == 1
                                                ? " order listed"
                                                : " orders listed"))
                        .gap(1));
    }
}
