package org.hearthside.reports.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Words;
import org.hearthside.core.transfer.Enclosure;
import org.hearthside.core.transfer.Enclosure.Way;
import org.hearthside.core.transfer.Packet;
import org.hearthside.reports.common.layout.Anchor;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Picture;
import org.hearthside.reports.common.layout.PictureBlock;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;

/**
 * The pages of papers on file, each on a page of ours under the band, and the list that says of
 * every paper where it stands, until when it holds, or why it is not here.
 */
final class Enclosures {
    private static final String ATTACH = "Attach the paper copy.";

    private final Packet packet;
    private final Scans scans;

    Enclosures(Packet packet, Scans scans) {
        this.packet = packet;
        this.scans = scans;
    }

    /** Whether any page goes along in this way. */
    boolean any(Way way) {
        return papers(way).anyMatch(paper -> !drawn(paper).pages().isEmpty());
    }

    /** The pages of the papers that go along in this way. */
    Block[] pages(Way way) {
        var blocks = new ArrayList<Block>();
        papers(way).forEach(paper -> addPages(blocks, paper));
        return blocks.toArray(Block[]::new);
    }

    private void addPages(List<Block> blocks, Enclosure paper) {
        var drawn = drawn(paper);
        for (var page = 1; page <= drawn.pages().size(); page++) {
            if (page == 1) {
                blocks.add(Anchor.at(anchor(paper)));
                blocks.add(Heading.of(2, paper.title()));
            }
            var which = page + " of " + drawn.of();
            blocks.add(
                    Paragraph.of(
                                    Text.of("Scan of paper on file: ")
                                            .thenBold(paper.title())
                                            .then(", page " + which + ", " + dates(paper)))
                            .gap(1)
                            .keepWithNext());
            var alternative =
                    "Page "
                            + which
                            + " of the "
                            + paper.title()
                            + ", "
                            + paper.dated()
                            + ", scanned";
            blocks.add(
                    PictureBlock.toTheFoot(new Picture(drawn.pages().get(page - 1), alternative)));
        }
    }

    /** The list of part 6. */
    List<Block> index() {
        var blocks = new ArrayList<Block>();
        var all = packet.supplements().onFile();
        if (!all.isEmpty()) {
            var table =
                    Table.of(
                                    Column.of("Paper on file", 3).asRowLabel(),
                                    Column.of("Dated, holds", 2),
                                    Column.of("In this packet", 3))
                            .filledHead()
                            .padding(2);
            for (var paper : all) {
                table = table.row(Text.of(name(paper)), Text.of(dates(paper)), where(paper));
            }
            blocks.add(table);
        }
        if (!packet.supplements().notOnFile().isEmpty()) {
            blocks.add(Paragraph.of(packet.supplements().notOnFile()));
        }
        // of papers that could not be drawn the table says so
        blocks.addAll(boxes(packet.supplements().scansLacking()));
        return blocks;
    }

    /** A box to tick for every scan that should be here and is not; none when all are. */
    List<Block> toLayIn() {
        return boxes(scans.lacking(packet));
    }

    private static List<Block> boxes(List<String> labels) {
        return labels.stream()
                .<Block>map(label -> Paragraph.of(Text.empty().thenCheckBox(label)).gap(3))
                .toList();
    }

    private static String name(Enclosure paper) {
        var kind = paper.kind().substring(0, 1).toUpperCase(Locale.ROOT);
        kind += paper.kind().substring(1);
        if (paper.confidential() && paper.printed()) {
            kind = "CONFIDENTIAL " + kind;
        }
        return paper.title().isEmpty() ? kind : kind + ": " + paper.title();
    }

    private static String dates(Enclosure paper) {
        return Stream.of(paper.dated(), paper.holds())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Text where(Enclosure paper) {
        var words = Words.of(paper.way());
        return switch (paper.way()) {
            case WITHHELD -> Text.of(words);
            case BY_HAND -> Text.empty().thenCheckBox(words);
            case AFTER_PAGE_ONE, WITH_THE_COPIES -> printed(paper, words + " ");
        };
    }

    private Text printed(Enclosure paper, String where) {
        var drawn = drawn(paper);
        if (drawn.pages().isEmpty()) {
            return Text.empty().thenCheckBox("NOT PRINTED: " + drawn.left() + ". " + ATTACH);
        }
        var text = Text.of(where).thenPageOf(anchor(paper));
        if (drawn.whole()) {
            return text;
        }
        return text.then(", the first " + drawn.pages().size() + " of its " + drawn.of())
                .then(" pages: " + drawn.left() + ". ")
                .thenBold(ATTACH);
    }

    private Scans.Paper drawn(Enclosure paper) {
        var drawn = scans.of(paper.document());
        return drawn == null ? new Scans.Paper(List.of(), 0, "it was not read") : drawn;
    }

    private Stream<Enclosure> papers(Way way) {
        return packet.supplements().onFile().stream().filter(paper -> paper.way() == way);
    }

    private static String anchor(Enclosure paper) {
        return "paper-" + paper.document();
    }
}
