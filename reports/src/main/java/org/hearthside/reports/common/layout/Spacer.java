package org.hearthside.reports.common.layout;

import java.util.List;

/** Empty space, a rule across the column, or the end of the page. */
public final class Spacer extends Block {
    private enum Kind {
        SPACE,
        RULE,
        PAGE
    }

    private final Kind kind;
    private final double height;

    private Spacer(Kind kind, double height) {
        this.kind = kind;
        this.height = height;
    }

    /** This much empty space, in points. */
    public static Spacer of(double height) {
        return new Spacer(Kind.SPACE, height);
    }

    /** A thin rule across the column. */
    public static Spacer rule() {
        return new Spacer(Kind.RULE, 4);
    }

    /** What follows begins on a new page. */
    public static Spacer newPage() {
        return new Spacer(Kind.PAGE, 0);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        return switch (kind) {
            case SPACE -> List.of(Row.of(height, List.of()));
            case RULE -> List.of(Row.of(height, List.of(new Mark.Stroke(0, 2, width, 2, 0.5))));
            case PAGE -> List.of(Row.of(0, List.of()).onNewPage().keptWithNext());
        };
    }
}
