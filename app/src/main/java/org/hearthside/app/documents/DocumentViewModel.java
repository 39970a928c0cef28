package org.hearthside.app.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.FileKind;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.reports.common.pages.PageProcess;
import org.hearthside.reports.common.pages.PageRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A document that is looked at, page by page. It is opened in memory and nowhere else: no file on
 * the disk holds it in the clear. PDF pages are drawn by a process of their own, because anybody
 * can have made the file. Knows no node.
 */
final class DocumentViewModel {
    private static final Words WORDS = Words.of(DocumentViewModel.class);
    private static final double DOTS_PER_INCH = 120;

    /** Dots of a page at most: a large sheet is shown with fewer dots an inch. */
    private static final int MOST_DOTS = 6_000_000;

    private final Toolkit kit;
    private final DocumentStore store;
    private final Resident of;
    private final Document document;
    private final Job.Slot slot = new Job.Slot();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Throwable> failure =
            new ReadOnlyObjectWrapper<>();

    /** Asked by one at a time, who holds this model; ended by anybody, also in between. */
    private volatile @Nullable PageProcess pages;

    private volatile boolean over;

    /**
     * A page on the screen.
     *
     * @param picture its dots
     * @param page counted from 1
     * @param pages how many there are
     */
    record Shown(BufferedImage picture, int page, int pages) {
        boolean first() {
            return page == 1;
        }

        boolean last() {
            return page == pages;
        }
    }

    DocumentViewModel(Toolkit kit, DocumentStore store, Resident of, Document document) {
        this.kit = kit;
        this.store = store;
        this.of = of;
        this.document = document;
    }

    /** Opens the document at its first page, or tries again. */
    void open() {
        failure.set(null);
        draw(1);
    }

    /** The next page; nothing happens on the last one. */
    void next() {
        var now = shown.get();
        if (now != null && !now.last()) {
            draw(now.page() + 1);
        }
    }

    /** The page before; nothing happens on the first one. */
    void previous() {
        var now = shown.get();
        if (now != null && !now.first()) {
            draw(now.page() - 1);
        }
    }

    private void draw(int page) {
        kit.tasks()
                .run(WORDS.text("opening"), () -> picture(page))
                .in(slot)
                .busy(busy)
                .onSuccess(shown::set)
                .onFailure(failure::set)
                .start();
    }

    private synchronized Shown picture(int page) throws PageRefusal {
        if (document.kind() != FileKind.PDF) {
            return new Shown(PhotoImage.read(content()).image(), 1, 1);
        }
        try {
            var drawing = pages;
            if (drawing == null) {
                drawing = new PageProcess(content());
                pages = drawing;
            }
            if (over) {
                end();
            }
            var picture = drawing.imageWithin(page, DOTS_PER_INCH, MOST_DOTS);
            return new Shown(picture, page, drawing.pageCount());
        } catch (PageRefusal refused) {
            end(); // who tries again begins anew
            throw refused;
        }
    }

    private byte[] content() {
        var out = new ByteArrayOutputStream(document.size());
        store.read(of.who(), document, out);
        return out.toByteArray();
    }

    Document document() {
        return document;
    }

    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    /** The document is not looked at any more. A page that is being drawn is given up. */
    void dispose() {
        slot.stop();
        over = true;
        end();
    }

    private void end() {
        var drawing = pages;
        if (drawing != null) {
            drawing.close();
            pages = null;
        }
    }
}
