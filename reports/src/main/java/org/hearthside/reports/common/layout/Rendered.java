package org.hearthside.reports.common.layout;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A finished document. */
public final class Rendered {
    private final byte[] bytes;
    private final List<BoxEntry> boxes;
    private final Map<String, Integer> anchors;
    private final List<PageSetup> sheets;

    Rendered(
            byte[] bytes,
            List<PageSetup> sheets,
            List<BoxEntry> boxes,
            Map<String, Integer> anchors) {
        this.bytes = bytes.clone();
        this.sheets = List.copyOf(sheets);
        this.boxes = List.copyOf(boxes);
        this.anchors = Map.copyOf(anchors);
    }

    /** The PDF file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many pages it has. */
    public int pageCount() {
        return sheets.size();
    }

    /**
     * The size of a page in points.
     *
     * @param page counted from 1
     */
    public Rect sheet(int page) {
        var setup = sheets.get(page - 1);
        return new Rect(0, 0, setup.width(), setup.height());
    }

    /** The paper of each page. */
    List<PageSetup> sheets() {
        return sheets;
    }

    /** Where everything stands, page by page in reading order. */
    public List<BoxEntry> boxes() {
        return boxes;
    }

    /** The page, counted from 1, on which a named {@link Anchor} stands. */
    public OptionalInt pageOf(String anchor) {
        Integer page = anchors.get(anchor);
        return page == null ? OptionalInt.empty() : OptionalInt.of(page);
    }
}
