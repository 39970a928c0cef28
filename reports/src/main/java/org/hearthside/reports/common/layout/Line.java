package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import org.hearthside.reports.common.fonts.GlyphRun;
import org.hearthside.reports.common.fonts.Shaper;
import org.jspecify.annotations.Nullable;

/** One line of text: its characters in reading order, and where they are drawn. */
final class Line {
    /** Room that a hand needs above a rule: 5.5 mm (forms.md section 2). */
    static final double WRITING_HEIGHT = 15.6;

    private static final double LEADING = 1.22;

    /** How far below the base line the upper edge of such a rule lies. */
    static final double RULE_DROP = 1.4;

    private final List<Atom> atoms;
    private final double width;
    private final double column;
    private final double ascent;
    private final double height;

    private Line(List<Atom> atoms, double width, double column, double ascent, double height) {
        this.atoms = atoms;
        this.width = width;
        this.column = column;
        this.ascent = ascent;
        this.height = height;
    }

    /**
     * Makes a line of these characters.
     *
     * @param size type size of an empty line
     * @param column width of the column in points
     */
    static Line of(List<Atom> all, double size, double column) {
        List<Atom> atoms = new ArrayList<>(all);
        while (!atoms.isEmpty() && atoms.get(atoms.size() - 1).isSpace()) {
            atoms.remove(atoms.size() - 1);
        }
        stretchBlanks(atoms, column);
        double ascent = 0;
        double descent = 0;
        double largest = atoms.isEmpty() ? size : 0;
        boolean writing = false;
        for (Atom atom : atoms) {
            largest = Math.max(largest, atom.size());
            writing |= atom.isBlank();
            GlyphRun run = atom.run();
            ascent = Math.max(ascent, (run == null ? 0.9 : run.ascent()) * atom.size());
            descent = Math.max(descent, (run == null ? 0.2 : run.descent()) * atom.size());
        }
        double spare = Math.max(0, largest * LEADING - ascent - descent);
        double top = ascent + spare / 2;
        if (writing) {
            top = Math.max(top, WRITING_HEIGHT - RULE_DROP);
        }
        double width = atoms.stream().mapToDouble(Atom::width).sum();
        return new Line(atoms, width, column, top, top + descent + spare / 2);
    }

    private static void stretchBlanks(List<Atom> atoms, double column) {
        double spare = column - atoms.stream().mapToDouble(Atom::width).sum();
        long takers = atoms.stream().filter(Line::takesRest).count();
        if (spare <= 0 || takers == 0) {
            return;
        }
        atoms.replaceAll(a -> takesRest(a) ? a.widened(a.width() + spare / takers) : a);
    }

    private static boolean takesRest(Atom atom) {
        return atom.span() instanceof Span.Blank blank && blank.toEnd();
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** The line as a row of the page. */
    Row row(Align align) {
        double x =
                switch (align) {
                    case LEFT -> 0;
                    case CENTRE -> (column - width) / 2;
                    case RIGHT -> column - width;
                };
        return Row.of(height, marks(x));
    }

    private List<Mark> marks(double from) {
        List<Mark> marks = new ArrayList<>();
        Rect cell = new Rect(0, 0, column, height);
        Pen pen = new Pen(from, cell, marks);
        StringBuilder text = new StringBuilder();
        atoms.forEach(a -> text.append(a.text()));
        if (!Shaper.needsReordering(text.toString())) {
            atoms.forEach(a -> pen.draw(a, a.run()));
        } else {
            Shaper.visualOrder(text.toString()).forEach(s -> drawStretch(s, pen));
        }
        pen.flush();
        return marks;
    }

    private void drawStretch(Shaper.Stretch stretch, Pen pen) {
        List<Atom> inside = new ArrayList<>();
        int at = 0;
        for (Atom atom : atoms) {
            if (at >= stretch.start() && at < stretch.limit()) {
                inside.add(atom);
            }
            at += atom.text().length();
        }
        for (Atom atom : stretch.rightToLeft() ? inside.reversed() : inside) {
            GlyphRun run = atom.run();
            if (run != null && stretch.rightToLeft()) {
                run = run.withText(Shaper.mirrored(run.text()));
            }
            pen.draw(atom, run);
        }
    }

    /** Draws from left to right and joins neighbours of one font into one run. */
    private final class Pen {
        private final Rect cell;
        private final List<Mark> marks;
        private double x;
        private double runStart;
        private @Nullable GlyphRun pending;
        private @Nullable Atom style;

        Pen(double x, Rect cell, List<Mark> marks) {
            this.x = x;
            this.cell = cell;
            this.marks = marks;
        }

        void draw(Atom atom, @Nullable GlyphRun run) {
            if (run == null) {
                flush();
                marks.addAll(Drawn.marks(atom, x, ascent));
            } else if (pending != null && style != null && continues(atom, style, run, pending)) {
                pending = pending.plus(run);
            } else {
                flush();
                runStart = x;
                pending = run;
                style = atom;
            }
            x += atom.width();
        }

        void flush() {
            if (pending != null && style != null) {
                String actual = pending.isShaped() ? pending.text() : "";
                marks.add(
                        new Mark.Glyphs(
                                runStart,
                                ascent,
                                pending,
                                style.size(),
                                cell,
                                actual,
                                style.tag()));
                for (GlyphRun.Overlay overlay : pending.overlays()) {
                    double size = style.size();
                    double right = runStart + overlay.dx() * size;
                    double up = ascent - overlay.dy() * size;
                    marks.add(
                            new Mark.Glyphs(
                                    right, up, overlay.mark(), size, cell, "", style.tag()));
                }
            }
            pending = null;
        }

        private static boolean continues(Atom atom, Atom style, GlyphRun run, GlyphRun before) {
            return atom.size() == style.size()
                    && atom.tag() == style.tag()
                    && before.continuesWith(run);
        }
    }
}
