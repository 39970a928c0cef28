package org.hearthside.reports.common.layout;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Makes the outline (bookmarks) from the headings of the pages. */
final class OutlineWriter {
    private record Level(int level, PDOutlineNode node) {}

    private final PDDocument document;
    private final Deque<Level> path = new ArrayDeque<>();

    OutlineWriter(PDDocument document) {
        this.document = document;
    }

    void add(Page page, PDPage sheet) {
        for (Mark mark : page.marks()) {
            if (mark instanceof Mark.Bookmark bookmark) {
                add(bookmark, page, sheet);
            }
        }
    }

    private void add(Mark.Bookmark bookmark, Page page, PDPage sheet) {
        if (path.isEmpty()) {
            PDDocumentOutline root = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(root);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
            path.push(new Level(0, root));
        }
        while (path.getFirst().level() >= bookmark.level()) {
            path.pop();
        }
        PDPageXYZDestination target = new PDPageXYZDestination();
        target.setPage(sheet);
        target.setTop((int) Math.round(page.setup().height() - bookmark.y() + 4));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(bookmark.title());
        item.setDestination(target);
        path.getFirst().node().addLast(item);
        path.push(new Level(bookmark.level(), item));
    }
}
