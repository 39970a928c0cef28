package org.hearthside.reports.transfer;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.transfer.Enclosure.Way;
import org.hearthside.core.transfer.Packet;
import org.hearthside.core.transfer.Supplements.Chapter;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Border;
import org.hearthside.reports.common.layout.Box;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Stacks;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;
import org.hearthside.reports.overview.ContactSheetReport;
import org.hearthside.reports.overview.InsuranceSummaryReport;

/** Parts 3 to 7 of a packet, each a list of blocks. */
final class SupplementParts {
    /** The passport is read at arm's length (forms.md 6.3). */
    static final double PASSPORT_SIZE = 11;

    private static final int LIKES = 3;
    private static final int GIVEN = 3;
    private static final int CALLS = 6;
    private static final int LAID_IN = 6;

    private SupplementParts() {}

    /** Part 3: what to know, told by urgency in words and borders, never by color. */
    static Block[] passport(Packet packet) {
        var borders = List.of(Border.DOUBLE, Border.HEAVY, Border.SINGLE);
        var blocks = new ArrayList<Block>();
        var chapters = packet.supplements().passport();
        for (var i = 0; i < chapters.size(); i++) {
            var chapter = chapters.get(i);
            var box =
                    Box.titled(Text.bold(chapter.title()), filled(chapter))
                            .border(borders.get(i))
                            .gap(6);
            // lines to write on are no use on two pages, and what must be known is read in one
            blocks.add(Group.of(box).keepTogether());
        }
        return blocks.toArray(Block[]::new);
    }

    private static List<Block> filled(Chapter chapter) {
        var lines = new ArrayList<Block>();
        chapter.facts().forEach(fact -> lines.add(line(fact)));
        for (var i = 0; chapter.facts().isEmpty() && i < LIKES; i++) {
            lines.add(Paragraph.of(Text.empty().thenBlankToEnd(100)).gap(2));
        }
        return lines;
    }

    /** Part 4: care details. */
    static Block[] details(Packet packet) {
        var blocks = new ArrayList<Block>();
        for (var chapter : packet.supplements().details()) {
            blocks.add(Heading.of(2, chapter.title()));
            blocks.add(Stacks.of(2, chapter.facts().stream().map(SupplementParts::line).toList()));
        }
        return blocks.toArray(Block[]::new);
    }

    /** Part 5: who decides, whom to call, who pays. */
    static Block[] legal(Packet packet) {
        var contacts = packet.supplements().contacts();
        var insurance = packet.supplements().insurance();
        var blocks = new ArrayList<Block>();
        blocks.add(Heading.of(2, "Who may consent"));
        contacts.consent().forEach(fact -> blocks.add(line(fact)));
        blocks.add(Heading.of(2, "Call in this order"));
        blocks.addAll(ContactSheetReport.people(contacts));
        blocks.add(Heading.of(2, "Insurance"));
        blocks.addAll(InsuranceSummaryReport.inForce(insurance));
        return blocks.toArray(Block[]::new);
    }

    /** Part 6: what no program has and must be laid in, and what is on file. */
    static Block[] attachments(Enclosures enclosures, boolean mar) {
        var blocks = new ArrayList<Block>();
        blocks.add(
                Paragraph.of(
                        mar
                                ? Text.bold("The MAR of this month")
                                        .then(" follows the papers of this part.")
                                : Text.bold("MAR is not kept in Hearthside: attach the paper MAR")
                                        .then(
                                                " of this month, with the last dose of every"
                                                        + " medicine.")));
        blocks.add(Heading.of(2, "Papers on file"));
        blocks.addAll(enclosures.index());
        if (!enclosures.any(Way.WITH_THE_COPIES)) {
            blocks.add(Heading.of(2, "Copies laid in by hand"));
            blocks.add(rows(LAID_IN, "Date of the paper", "Paper", "What it is about", "Pages"));
        }
        return blocks.toArray(Block[]::new);
    }

    /** Part 7: stays at home as proof of what went along and who was told. */
    static Block[] log(Packet packet, PrintFacts facts) {
        var blocks = new ArrayList<Block>();
        blocks.add(Paragraph.of(Text.bold("This page stays at home.")));
        blocks.add(
                Paragraph.of(
                        Text.bold("Packet ")
                                .thenId(facts.documentNo())
                                .then(" of ")
                                .thenPageCount()
                                .then(" pages, printed by " + facts.printedBy())));
        var transfer = packet.transfer();
        blocks.add(written("Given to ", transfer.recipient()));
        blocks.add(written("Hospital ", transfer.destination()));
        blocks.add(written("Reason ", transfer.reason()));
        blocks.add(Heading.of(2, "Handed over"));
        blocks.add(rows(GIVEN, "Date and time", "What", "To whom, signature", "By"));
        blocks.add(Heading.of(2, "Calls made"));
        blocks.add(rows(CALLS, "Date and time", "Who was called", "Reached? What was said", "By"));
        return blocks.toArray(Block[]::new);
    }

    private static Block written(String label, String value) {
        var text = Text.bold(label);
        return Paragraph.of(value.isBlank() ? text.thenBlankToEnd(100) : text.then(value)).gap(3);
    }

    private static Block rows(int count, String... heads) {
        var table =
                Table.of(
                                Column.of(heads[0], 1.2),
                                Column.of(heads[1], 2),
                                Column.of(heads[2], 3),
                                Column.of(heads[3], 1))
                        .filledHead()
                        .withoutRules()
                        .padding(2);
        for (var i = 0; i < count; i++) {
            var line = Text.empty().thenBlankToEnd(20);
            table = table.row(line, line, line, line);
        }
        return table;
    }

    private static Block line(Fact fact) {
        return Paragraph.of(Text.bold(fact.label() + ": ").then(fact.value())).gap(1);
    }
}
