package org.hearthside.reports.transfer;

import java.util.ArrayList;
import org.hearthside.core.transfer.Enclosure.Way;
import org.hearthside.core.transfer.Packet;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;

/** Part 0: the loose sheet for the outside of the envelope, printed last. */
final class ChecklistPart {
    private ChecklistPart() {}

    /** The sheet. */
    static Block[] of(Packet packet, Enclosures enclosures) {
        var orders = enclosures.any(Way.AFTER_PAGE_ONE);
        var blocks = new ArrayList<Block>();
        blocks.add(
                Box.titled(
                        "IN THIS ENVELOPE",
                        box("Part 1, page 1: stands alone"),
                        orders
                                ? part("Part 1a, orders on life support, from page ", "orders")
                                : Group.of(),
                        part("Part 2, medicines, from page ", "medicines"),
                        part("Part 3, hospital passport, from page ", "passport"),
                        part("Part 4, care details and page 1 in full, from page ", "details"),
                        part("Part 5, people and payers, from page ", "legal"),
                        part("Part 6, papers on file and copies, from page ", "attachments"),
                        box("Medication record of this month, on paper"),
                        box("POLST or MOLST, the original"),
                        box("Health care proxy or guardianship, copies"),
                        box("Insurance cards, copies")));
        var toLayIn = enclosures.toLayIn();
        if (!toLayIn.isEmpty()) {
            blocks.add(
                    Box.titled(Text.bold("SCANS NOT IN THIS PACKET: LAY IN THE PAPER"), toLayIn)
                            .gap(6));
        }
        var belongings = new ArrayList<Text>();
        packet.belongings().forEach(b -> belongings.add(Text.empty().thenCheckBox(b)));
        blocks.add(
                Box.titled(
                                "SENT ALONG",
                                Paragraph.of(Text.join("    ", belongings)).gap(3),
                                Paragraph.of(Text.bold("Other ").thenBlankToEnd(100)).gap(3))
                        .gap(6));
        var medicines =
                Table.of(
                                Column.of("Medicine sent", 3).asRowLabel(),
                                Column.of("Quantity", 1),
                                Column.of("Counted by", 1.5))
                        .withoutRules();
        for (int i = 0; i < ROWS; i++) {
            medicines =
                    medicines.row(
                            Text.empty().thenBlankToEnd(60),
                            Text.empty().thenBlankToEnd(30),
                            Text.empty().thenBlankToEnd(40));
        }
        blocks.add(Box.titled("MEDICINES SENT", medicines).gap(6));
        blocks.add(
                Box.titled(
                                "LEAVING",
                                Paragraph.of(
                                                Text.bold("Who goes along ")
                                                        .thenBlank(150)
                                                        .thenBold(" stays until ")
                                                        .thenBlankToEnd(60))
                                        .gap(3),
                                Paragraph.of(
                                                Text.bold("Left at ")
                                                        .thenBlank(80)
                                                        .thenBold(" EMS unit ")
                                                        .thenBlank(100)
                                                        .thenBold(" Hospital ")
                                                        .then(
                                                                packet.transfer()
                                                                                .destination()
                                                                                .isBlank()
                                                                        ? Text.empty()
                                                                                .thenBlankToEnd(60)
                                                                        : Text.of(
                                                                                packet.transfer()
                                                                                        .destination())))
                                        .gap(3))
                        .gap(6));
        if (!packet.missing().isEmpty()) {
            blocks.add(
                    Box.titled(
                                    "NOT RECORDED, ASK THE HOUSE",
                                    Paragraph.of(String.join(", ", packet.missing())).gap(0))
                            .gap(6));
        }
        return blocks.toArray(Block[]::new);
    }

    private static final int ROWS = 4;

    private static Block part(String words, String anchor) {
        return Paragraph.of(Text.empty().thenCheckBox(words).thenPageOf(anchor)).gap(3);
    }

    private static Block box(String text) {
        return Paragraph.of(Text.empty().thenCheckBox(text)).gap(3);
    }
}
