package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a document: it begins on a new page and has its own header, paper and type size. */
public final class Part {
    private final PageSetup setup;
    private final String label;
    private final List<Block> blocks = new ArrayList<>();
    private double size;
    private @Nullable Block firstHeader;
    private @Nullable Block header;

    Part(PageSetup setup, String label, double size) {
        this.setup = setup;
        this.label = label;
        this.size = size;
    }

    /** The same band at the head of every page of this part. */
    public Part header(Block band) {
        return header(band, band);
    }

    /** One band at the head of the first page of this part, another on the pages that follow. */
    public Part header(Block first, Block following) {
        firstHeader = first;
        header = following;
        return this;
    }

    /** Running text of this part in this size, in points. */
    public Part size(double points) {
        size = points;
        return this;
    }

    /** With these blocks at the end. */
    public Part add(Block... more) {
        blocks.addAll(List.of(more));
        return this;
    }

    PageSetup setup() {
        return setup;
    }

    String label() {
        return label;
    }

    double size() {
        return size;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    @Nullable Block header(boolean first) {
        return first ? firstHeader : header;
    }
}
