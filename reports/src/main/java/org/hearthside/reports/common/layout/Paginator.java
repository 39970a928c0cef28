package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides the parts of a document into pages and puts header and footer on each. */
final class Paginator {
    private static final double FOOTER_SIZE = 7.5;
    private static final double BELOW_HEADER = 5;
    private static final double BELOW_MARK = 1;
    private static final double ABOVE_FOOTER = 4;

    private final Typesetter typesetter;
    private final PaperSettings settings;
    private final List<Part> parts;

    Paginator(Typesetter typesetter, PaperSettings settings, List<Part> parts) {
        this.typesetter = typesetter;
        this.settings = settings;
        this.parts = parts;
    }

    /** All pages, printing the page numbers of the last attempt. */
    List<Page> pages(PageNumbers numbers) {
        List<Page> pages = new ArrayList<>();
        Tag document = Tag.document();
        for (Part part : parts) {
            LayoutContext context =
                    new LayoutContext(typesetter, part.size(), document, numbers).inside("Part");
            addPages(pages, part, context);
        }
        return pages;
    }

    private void addPages(List<Page> pages, Part part, LayoutContext context) {
        double width = part.setup().columnWidth();
        List<Row> rest = new ArrayList<>();
        part.blocks().forEach(block -> rest.addAll(block.rows(context, width)));
        List<Row> rows = rest;
        int carried = 0;
        boolean first = true;
        do {
            // Read aloud once: on later pages the band is a repetition (forms.md 4.7).
            LayoutContext band = pages.isEmpty() ? context : context.under(null);
            Stacker.Stack head = header(part, first, band, width);
            Stacker.Stack foot = footer(part, pages.size() + 1, context.under(null), width);
            double left = part.setup().binding();
            double top = part.setup().margin() + head.height();
            double bottom = part.setup().bottom() - foot.height();
            List<Mark> marks = new ArrayList<>();
            head.marks().forEach(m -> marks.add(m.moved(left, part.setup().margin())));
            if (!rows.isEmpty()) {
                Cutter.Cut cut = Cutter.cut(rows, carried, bottom - top);
                Stacker.of(cut.fits())
                        .finish(0)
                        .marks()
                        .forEach(m -> marks.add(m.moved(left, top)));
                rows = cut.rest();
                carried = cut.carried();
            }
            foot.marks().forEach(m -> marks.add(m.moved(left, bottom)));
            pages.add(new Page(part.setup(), List.copyOf(marks)));
            first = false;
        } while (!rows.isEmpty());
    }

    private Stacker.Stack header(Part part, boolean first, LayoutContext context, double width) {
        List<Row> rows = new ArrayList<>();
        for (String mark : settings.marks()) {
            Paragraph words = Paragraph.of(Text.bold(mark)).align(Align.CENTRE).size(11).gap(0);
            rows.addAll(words.rows(context, width));
        }
        @Nullable Block band = part.header(first);
        List<Row> banded = band == null ? List.of() : band.rows(context, width);
        rows.addAll(banded);
        if (rows.isEmpty()) {
            return Stacker.of(rows).finish(0);
        }
        // a mark alone stands close to what it marks
        rows.add(Row.of(banded.isEmpty() ? BELOW_MARK : BELOW_HEADER, List.of()));
        return Stacker.of(rows).finish(0);
    }

    private Stacker.Stack footer(Part part, int page, LayoutContext context, double width) {
        Text words = Text.of("Page " + page + " of ").thenPageCount();
        if (!part.label().isEmpty()) {
            words = words.then(" \u00B7 " + part.label());
        }
        words =
                words.then(" \u00B7 Doc\u00A0")
                        .thenId(settings.documentId())
                        .then("    " + settings.printed() + " \u00B7 " + settings.dataAsOf());
        LayoutContext small = context.sized(FOOTER_SIZE);
        List<Row> rows = new ArrayList<>();
        rows.add(
                Row.of(
                        ABOVE_FOOTER + 2,
                        List.of(new Mark.Stroke(0, ABOVE_FOOTER, width, ABOVE_FOOTER, 0.75))));
        rows.addAll(Paragraph.of(words).gap(0).rows(small, width));
        rows.addAll(Paragraph.of(settings.sender()).gap(0).rows(small, width));
        rows.addAll(Paragraph.of(settings.confidentiality()).gap(0).rows(small, width));
        return Stacker.of(rows).finish(0);
    }
}
