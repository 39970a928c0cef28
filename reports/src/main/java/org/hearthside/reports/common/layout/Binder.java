package org.hearthside.reports.common.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/**
 * Papers of several people in one file: for a house that has to be left, or to print a whole binder
 * at once. Each paper keeps its own page numbers, its own number and its own notes at the foot, so
 * that a stack which falls down can be sorted again; a bookmark leads to each person.
 */
public final class Binder {
    private final String title;
    private final Instant created;
    private final List<String> bookmarks = new ArrayList<>();
    private final List<byte[]> papers = new ArrayList<>();

    /**
     * An empty one.
     *
     * @param title of the file; never a person's name
     * @param created when; the same papers at the same time give the same bytes
     */
    public Binder(String title, Instant created) {
        this.title = title;
        this.created = created;
    }

    /**
     * Puts a paper behind the others.
     *
     * @param bookmark what leads to it
     * @param pdf the file
     */
    public void add(String bookmark, byte[] pdf) {
        bookmarks.add(bookmark);
        papers.add(pdf.clone());
    }

    /**
     * The file with all of them.
     *
     * @throws IllegalStateException when there is none
     */
    public byte[] bytes() {
        if (papers.isEmpty()) {
            throw new IllegalStateException("there is nothing to put together");
        }
        var open = new ArrayList<PDDocument>();
        try (PDDocument all = Loader.loadPDF(papers.getFirst());
                var out = new ByteArrayOutputStream()) {
            var merger = new PDFMergerUtility();
            var outline = new PDDocumentOutline();
            bookmark(outline, all, bookmarks.getFirst(), 0);
            for (int i = 1; i < papers.size(); i++) {
                // stays open until all is written: its pages are still read from it
                var next = Loader.loadPDF(papers.get(i));
                open.add(next);
                int before = all.getNumberOfPages();
                next.getDocumentCatalog().setDocumentOutline(null);
                merger.appendDocument(all, next);
                bookmark(outline, all, bookmarks.get(i), before);
            }
            all.getDocumentCatalog().setDocumentOutline(outline);
            // joining writes what is so anyway, and some readers stumble over it
            all.getDocumentCatalog()
                    .getMarkInfo()
                    .getCOSObject()
                    .removeItem(COSName.getPDFName("Suspects"));
            Metadata.write(all, title, created, title);
            all.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("papers that were just drawn cannot be joined", e);
        } finally {
            open.forEach(Binder::close);
        }
    }

    private static void bookmark(PDOutlineNode outline, PDDocument all, String title, int page) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(all.getPage(page));
        outline.addLast(item);
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory could not be closed", e);
        }
    }
}
