package org.hearthside.reports.common.layout;

import java.util.List;

/** A named place, which {@link Text#thenPageOf} refers to by page number. */
public final class Anchor extends Block {
    private final String name;

    private Anchor(String name) {
        this.name = name;
    }

    /** The place of what follows. */
    public static Anchor at(String name) {
        return new Anchor(name);
    }

    @Override
    List<Row> rows(LayoutContext context, double width) {
        return List.of(Row.of(0, List.of(new Mark.Anchor(name))).keptWithNext());
    }
}
