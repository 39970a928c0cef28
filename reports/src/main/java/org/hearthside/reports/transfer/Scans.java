package org.hearthside.reports.transfer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthside.core.transfer.Enclosure;
import org.hearthside.core.transfer.Packet;
import org.hearthside.reports.common.layout.Scan;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the papers that go along with a packet, drawn before it: where one could not be
 * drawn, why.
 *
 * @param papers by the id of the document
 */
public record Scans(Map<UUID, Paper> papers) {
    /** No paper was drawn. */
    public static final Scans NONE = new Scans(Map.of());

    public Scans {
        papers = Map.copyOf(papers);
    }

    /**
     * A paper.
     *
     * @param pages the first ones of it; none when it was refused
     * @param of how many pages it has; 0 when nobody knows
     * @param left why not all of them are here, in words; empty when they are
     */
    public record Paper(List<Scan> pages, int of, String left) {
        public Paper {
            pages = List.copyOf(pages);
        }

        /** Whether nothing of it is left out. */
        public boolean whole() {
            return left.isEmpty();
        }
    }

    /** Whether all pages of a document are here. */
    boolean whole(UUID document) {
        var paper = of(document);
        return paper != null && paper.whole();
    }

    /**
     * Which scans a packet should carry and does not: those that the record speaks of and that do
     * not go along, and those that could not be drawn or not to the end.
     */
    public List<String> lacking(Packet packet) {
        var undrawn =
                packet.supplements().onFile().stream()
                        .filter(paper -> paper.printed() && !whole(paper.document()))
                        .map(Enclosure::lacking);
        return Stream.concat(packet.supplements().scansLacking().stream(), undrawn)
                .distinct()
                .toList();
    }

    /** The confidential papers of a packet of which at least a page is printed. */
    public List<Enclosure> confidential(Packet packet) {
        return packet.supplements().onFile().stream()
                .filter(paper -> paper.confidential() && paper.printed())
                .filter(paper -> {
                    var drawn = of(paper.document());
                    return drawn != null && !drawn.pages().isEmpty();
                })
                .toList();
    }

    @Nullable Paper of(UUID document) {
        return papers.get(document);
    }

    @Override
    public String toString() {
        return "Scans[" + papers.size() + "]";
    }
}
