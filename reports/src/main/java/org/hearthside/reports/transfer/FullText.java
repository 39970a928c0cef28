package org.hearthside.reports.transfer;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.transfer.Packet;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Heading;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Stacks;
import org.hearthside.reports.common.layout.Text;

/** What page 1 shortens, in full: nothing that is recorded is only counted. */
final class FullText {
    private FullText() {}

    static Block[] of(Packet packet) {
        var blocks = new ArrayList<Block>();
        section(blocks, "Allergies", packet.band().allergies().text());
        // the chip first: it says whether the document is here (SR-20)
        var code = packet.band().codeStatus();
        section(blocks, "Code status", code.chip());
        blocks.add(Stacks.of(2, code.block().stream().map(l -> Paragraph.of(l).gap(1)).toList()));
        section(blocks, packet.cannotTell().label(), packet.cannotTell().value());
        section(blocks, "Usual", packet.usual());
        section(blocks, "Hazards", packet.hazards());
        section(blocks, "History", packet.history());
        if (!packet.missing().isEmpty()) {
            section(blocks, "Not recorded", String.join(", ", packet.missing()));
        }
        return blocks.toArray(Block[]::new);
    }

    private static void section(List<Block> blocks, String title, String text) {
        blocks.add(Heading.of(3, title));
        blocks.add(Paragraph.of(text));
    }

    private static void section(List<Block> blocks, String title, List<Fact> facts) {
        blocks.add(Heading.of(3, title));
        blocks.add(
                Stacks.of(
                        2,
                        facts.stream()
                                .map(f ->
                                        Paragraph.of(Text.bold(f.label() + ": ").then(f.value()))
                                                .gap(1))
                                .toList()));
    }
}
