package org.hearthside.reports.common.layout;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** A finished document. */
public final class Rendered {
    private final byte[] bytes;
    private final int pageCount;
    private final List<BoxEntry> boxes;
    private final Map<String, Integer> anchors;

    Rendered(byte[] bytes, int pageCount, List<BoxEntry> boxes, Map<String, Integer> anchors) {
        this.bytes = bytes.clone();
        this.pageCount = pageCount;
        this.boxes = List.copyOf(boxes);
        this.anchors = Map.copyOf(anchors);
    }

    /** The PDF file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many pages it has. */
    public int pageCount() {
        return pageCount;
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
