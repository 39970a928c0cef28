package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/** Things in a line that are drawn as paths, so that no font has to have them. */
final class Drawn {
    private static final double THIN = 0.75;

    private Drawn() {}

    /** The marks of a drawn thing that stands at x on a base line. */
    static List<Mark> marks(Atom atom, double x, double baseline) {
        return switch (atom.span()) {
            case Span.Blank blank -> blank(x, baseline, atom.width());
            case Span.CheckBox box -> checkBox(x, baseline, atom.size(), box.checked());
            case Span.Warning warning -> triangle(x, baseline, atom.size());
            case Span.Words words -> List.of();
            case Span.PageOf ref -> List.of();
            case Span.PageCount count -> List.of();
        };
    }

    private static List<Mark> blank(double x, double baseline, double width) {
        double edge = baseline + Line.RULE_DROP;
        double top = edge - Line.WRITING_HEIGHT;
        double y = edge + THIN / 2;
        return List.of(
                new Mark.Blank(new Rect(x, top, width, Line.WRITING_HEIGHT)),
                new Mark.Stroke(x, y, x + width, y, THIN));
    }

    private static List<Mark> checkBox(double x, double baseline, double size, boolean checked) {
        double side = size * 0.72;
        Rect box = new Rect(x + THIN / 2, baseline - side, side, side);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Outline(box, THIN));
        if (checked) {
            double in = side * 0.2;
            double left = box.x() + in;
            double right = box.right() - in;
            double top = box.y() + in;
            double bottom = box.bottom() - in;
            marks.add(new Mark.Stroke(left, top, right, bottom, 1.2));
            marks.add(new Mark.Stroke(left, bottom, right, top, 1.2));
        }
        return marks;
    }

    private static List<Mark> triangle(double x, double baseline, double size) {
        double side = size * 0.95;
        double top = baseline - side * 0.85;
        double middle = x + side / 2;
        List<Mark.Point> corners =
                List.of(
                        new Mark.Point(x + 0.5, baseline),
                        new Mark.Point(x + side - 0.5, baseline),
                        new Mark.Point(middle, top));
        double stem = size * 0.09;
        return List.of(
                new Mark.Shape(corners, 1, false),
                new Mark.Stroke(middle, top + side * 0.3, middle, baseline - side * 0.25, stem),
                new Mark.Stroke(
                        middle, baseline - side * 0.18, middle, baseline - side * 0.08, stem));
    }
}
