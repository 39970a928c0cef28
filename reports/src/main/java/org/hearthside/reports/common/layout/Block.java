package org.hearthside.reports.common.layout;

import java.util.List;

/** Something that stands in a column of a page: a paragraph, a box, a table. */
public abstract class Block {
    Block() {}

    /** The block as rows for a column of this width in points, which the rows do not leave. */
    abstract List<Row> rows(LayoutContext context, double width);
}
