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

    /** A last page that is filled less than this is none of its own. */
    private static final double WORTH_A_PAGE = 0.25;

    /** Points. */
    private static final double EVEN_WITHIN = 12;

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
            pages.addAll(laid(part, context, pages.size()).pages());
        }
        return pages;
    }

    /**
     * The pages of a part.
     *
     * @param pages at least one
     * @param filled how high the content of the last one is
     * @param room for content on the last one
     */
    private record Laid(List<Page> pages, double filled, double room) {
        boolean endsThin() {
            return pages.size() > 1 && filled < room * WORTH_A_PAGE;
        }
    }

    /**
     * A last page of a line or two is avoided: with smaller type if that saves it; else all pages
     * but the last are filled less.
     */
    private Laid laid(Part part, LayoutContext context, int before) {
        Laid usual = laid(part, context, before, 0);
        if (!part.evened() || !usual.endsThin()) {
            return usual;
        }
        if (part.smallest() < part.size()) {
            Laid small = laid(part, context.sized(part.smallest()), before, 0);
            if (small.pages().size() < usual.pages().size()) {
                return small;
            }
        }
        Laid even = usual;
        double least = 0;
        double most = usual.room() - usual.filled();
        while (most - least > EVEN_WITHIN) {
            double kept = (least + most) / 2;
            Laid trial = laid(part, context, before, kept);
            if (trial.pages().size() > usual.pages().size()) {
                most = kept;
            } else {
                least = kept;
                even = trial;
            }
        }
        return even;
    }

    /**
     * Lays a part out.
     *
     * @param before number of pages before it
     * @param kept points that stay empty at the foot of every page
     */
    private Laid laid(Part part, LayoutContext context, int before, double kept) {
        List<Page> pages = new ArrayList<>();
        double width = part.setup().columnWidth();
        List<Row> rest = new ArrayList<>();
        part.blocks().forEach(block -> rest.addAll(block.rows(context, width)));
        List<Row> rows = rest;
        int carried = 0;
        boolean first = true;
        double filled = 0;
        double room = 0;
        do {
            // Read aloud once: on later pages the band is a repetition (forms.md 4.7).
            LayoutContext band = (before + pages.size() == 0 ? context : context.under(null));
            band = band.sized(part.size());
            Stacker.Stack head = header(part, first, band, width);
            int number = before + pages.size() + 1;
            Stacker.Stack foot = footer(part, number, context.under(null), width);
            double left = part.setup().binding();
            double top = part.setup().margin() + head.height();
            double bottom = part.setup().bottom() - foot.height();
            List<Mark> marks = new ArrayList<>();
            head.marks().forEach(m -> marks.add(m.moved(left, part.setup().margin())));
            room = bottom - top;
            if (!rows.isEmpty()) {
                Cutter.Cut cut = Cutter.cut(rows, carried, room - kept);
                Stacker.Stack stack = Stacker.of(cut.fits()).finish(0);
                filled = stack.height();
                stack.marks().forEach(m -> marks.add(m.moved(left, top)));
                rows = cut.rest();
                carried = cut.carried();
            }
            foot.marks().forEach(m -> marks.add(m.moved(left, bottom)));
            pages.add(new Page(part.setup(), List.copyOf(marks)));
            first = false;
        } while (!rows.isEmpty());
        return new Laid(List.copyOf(pages), filled, room);
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
        @Nullable Block band = part.footer();
        if (band != null) {
            rows.addAll(band.rows(context, width));
        }
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
