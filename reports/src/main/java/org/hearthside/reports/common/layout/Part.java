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
    private double smallest;
    private boolean evened;
    private @Nullable Block firstHeader;
    private @Nullable Block header;
    private @Nullable Block footer;

    Part(PageSetup setup, String label, double size) {
        this.setup = setup;
        this.label = label;
        this.size = size;
        this.smallest = size;
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

    /** The same band at the foot of every page of this part, above what every page says. */
    public Part footer(Block band) {
        footer = band;
        return this;
    }

    /** Running text of this part in this size, in points. */
    public Part size(double points) {
        size = points;
        smallest = points;
        evened = false;
        return this;
    }

    /**
     * Never with a last page of a line or two: it is set smaller when that saves the page, else its
     * pages share what there is. For parts without pictures that fill the page.
     *
     * @param least the smallest type, in points
     */
    public Part evened(double least) {
        smallest = Math.min(least, size);
        evened = true;
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

    double smallest() {
        return smallest;
    }

    boolean evened() {
        return evened;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    @Nullable Block footer() {
        return footer;
    }

    @Nullable Block header(boolean first) {
        return first ? firstHeader : header;
    }
}
