package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a column of rows at the foot of a page (forms.md 4.5: nothing is ever clipped). */
final class Cutter {
    private static final double ROUNDING = 0.01;

    /** What has to be divided in any case begins on this page if so much of it is left. */
    private static final double WORTH_STARTING = 90;

    /** What stays on the page, and what follows on the next one with its headings repeated. */
    record Cut(List<Row> fits, List<Row> rest, int carried) {}

    private Cutter() {}

    /**
     * Takes as many rows as fit.
     *
     * @param rows not empty
     * @param carried how many of the first rows only repeat headings
     * @param available height in points
     * @return at least one row that is not a repetition, so that every page gets on
     */
    static Cut cut(List<Row> rows, int carried, double available) {
        Stacker page = Stacker.atTop();
        List<Row> fits = new ArrayList<>();
        int next = 0;
        while (next < rows.size()) {
            if (next > carried && rows.get(next).pageBreak()) {
                break;
            }
            int end = endOfGroup(rows, next);
            List<Row> group = rows.subList(next, end);
            if (page.heightWith(group) > available + ROUNDING) {
                break;
            }
            group.forEach(page::add);
            fits.addAll(group);
            next = end;
        }
        if (next <= carried && next < rows.size()) {
            return cutGroup(rows, carried, available);
        }
        return started(rows, next, fits, available);
    }

    /**
     * The page is full, unless what follows has to be divided anyway and may as well begin here.
     */
    private static Cut started(List<Row> rows, int next, List<Row> fits, double available) {
        double left = available - Stacker.height(fits);
        if (next < rows.size()
                && left > WORTH_STARTING
                && isHigherThanAPage(rows.get(next), available)) {
            Cut divided = divide(rows, next, fits, left);
            if (divided != null) {
                return divided;
            }
        }
        return new Cut(fits, withHeadings(rows, next), headings(rows, next).size());
    }

    /** A group that has to stay together but is higher than the page: row by row. */
    private static Cut cutGroup(List<Row> rows, int carried, double available) {
        Stacker page = Stacker.atTop();
        List<Row> fits = new ArrayList<>();
        int next = 0;
        while (next < rows.size()
                && (next <= carried || !rows.get(next).pageBreak())
                && page.heightWith(List.of(rows.get(next))) <= available + ROUNDING) {
            page.add(rows.get(next));
            fits.add(rows.get(next));
            next++;
        }
        if (next > carried) {
            return started(rows, next, fits, available);
        }
        Cut divided = divide(rows, next, fits, available - page.heightWith(List.of()));
        if (divided != null) {
            return divided;
        }
        if (carried > 0) {
            return cut(rows.subList(carried, rows.size()), 0, available);
        }
        // A single line or picture higher than the page cannot be divided: print it whole.
        return new Cut(rows.subList(0, 1), withHeadings(rows, 1), headings(rows, 1).size());
    }

    private static @Nullable Cut divide(
            List<Row> rows, int at, List<Row> before, double available) {
        Row row = rows.get(at);
        Row.Divider divider = row.divider();
        if (divider == null) {
            return null;
        }
        double pads = row.frames().stream().mapToDouble(f -> f.padTop() + f.padBottom()).sum();
        Row.Halves halves = divider.divide(available - pads - row.gap());
        if (halves.fits().isEmpty()) {
            return null;
        }
        List<Row> fits = new ArrayList<>(before);
        fits.addAll(halves.fits());
        List<Row> rest = new ArrayList<>(headings(rows, at));
        rest.addAll(halves.rest());
        rest.addAll(rows.subList(at + 1, rows.size()));
        return new Cut(fits, rest, headings(rows, at).size());
    }

    private static boolean isHigherThanAPage(Row row, double available) {
        return row.height() > available && !row.keepWithNext() && !row.pageBreak();
    }

    private static int endOfGroup(List<Row> rows, int start) {
        int end = start;
        while (end < rows.size() - 1
                && rows.get(end).keepWithNext()
                && !rows.get(end + 1).pageBreak()) {
            end++;
        }
        return end + 1;
    }

    private static List<Row> headings(List<Row> rows, int next) {
        return next < rows.size() ? rows.get(next).carry() : List.of();
    }

    private static List<Row> withHeadings(List<Row> rows, int next) {
        List<Row> rest = new ArrayList<>();
        headings(rows, next).forEach(row -> rest.add(row.repeated()));
        rest.addAll(rows.subList(next, rows.size()));
        return rest;
    }
}
