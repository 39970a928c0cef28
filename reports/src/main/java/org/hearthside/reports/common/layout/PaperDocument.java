package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.reports.common.fonts.FontLibrary;

/**
 * A document on paper: parts with blocks, a header and a footer on every page.
 *
 * <p>Building it does no work; {@link #render()} lays it out and writes it.
 */
public final class PaperDocument {
    private final FontLibrary fonts;
    private final PaperSettings settings;
    private final Typesetter typesetter;
    private final List<Part> parts = new ArrayList<>();

    /**
     * An empty document.
     *
     * @param fonts shared by all documents of the program, so that each font is read once
     * @param settings what is the same on every page
     */
    public PaperDocument(FontLibrary fonts, PaperSettings settings) {
        this(fonts, settings, new Typesetter(fonts));
    }

    private PaperDocument(FontLibrary fonts, PaperSettings settings, Typesetter typesetter) {
        this.fonts = fonts;
        this.settings = settings;
        this.typesetter = typesetter;
    }

    /** An empty document with the same settings, to try whether something fits on its pages. */
    public PaperDocument trial() {
        return new PaperDocument(fonts, settings, typesetter);
    }

    /** A part without a name of its own, for documents that have only one. */
    public Part part(PageSetup setup) {
        return part(setup, "");
    }

    /**
     * A part that begins on a new page.
     *
     * @param setup its paper
     * @param label its name in the footer, such as {@code Part 2}
     */
    public Part part(PageSetup setup, String label) {
        Part part = new Part(setup, label, settings.size());
        parts.add(part);
        return part;
    }

    /** How many pages it would have: laid out, not written. */
    public int countPages() {
        synchronized (fonts) {
            return new Paginator(typesetter, settings, parts).pages(PageNumbers.unknown()).size();
        }
    }

    /**
     * Lays the document out and writes it. Page numbers are known only after layout, so it is laid
     * out again until the numbers that are printed are the right ones.
     *
     * @return the file and where everything on it stands; the same content gives the same bytes
     * @throws IllegalStateException if there is no part
     */
    public Rendered render() {
        if (parts.isEmpty()) {
            throw new IllegalStateException("a document has at least one part");
        }
        synchronized (fonts) {
            Paginator paginator = new Paginator(typesetter, settings, parts);
            PageNumbers numbers = PageNumbers.unknown();
            List<Page> pages = paginator.pages(numbers);
            for (int attempt = 0; attempt < 4 && !Page.numbers(pages).equals(numbers); attempt++) {
                numbers = Page.numbers(pages);
                pages = paginator.pages(numbers);
            }
            return new PdfWriter(fonts, settings).write(pages);
        }
    }
}
