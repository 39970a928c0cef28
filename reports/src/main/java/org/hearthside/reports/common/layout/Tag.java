package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the structure that a screen reader walks through: a heading, a paragraph, a cell.
 *
 * <p>What is drawn without one is decoration or a repeated band (an artifact).
 */
final class Tag {
    static final String DOCUMENT = "Document";

    private final @Nullable Tag parent;
    private final String type;
    private final String alternative;
    private final String scope;
    private final String language;
    private final int columnSpan;
    private final int rowSpan;
    private final List<Tag> cells = new ArrayList<>();

    private Tag(
            @Nullable Tag parent,
            String type,
            String alternative,
            String scope,
            String language,
            int columnSpan,
            int rowSpan) {
        this.parent = parent;
        this.type = type;
        this.alternative = alternative;
        this.scope = scope;
        this.language = language;
        this.columnSpan = columnSpan;
        this.rowSpan = rowSpan;
    }

    static Tag document() {
        return new Tag(null, DOCUMENT, "", "", "", 1, 1);
    }

    /** A node under a parent; under no parent there is no structure, and so no node. */
    static @Nullable Tag under(@Nullable Tag parent, String type) {
        return parent == null ? null : new Tag(parent, type, "", "", "", 1, 1);
    }

    static @Nullable Tag figure(@Nullable Tag parent, String alternative) {
        return parent == null ? null : new Tag(parent, "Figure", alternative, "", "", 1, 1);
    }

    static @Nullable Tag inLanguage(@Nullable Tag parent, String language) {
        return parent == null ? null : new Tag(parent, "Span", "", "", language, 1, 1);
    }

    /** A cell that exists in its row even when nothing is printed in it. */
    static @Nullable Tag cell(@Nullable Tag row, String scope, int columnSpan) {
        return cell(row, scope, columnSpan, 1);
    }

    /** A cell that also stands in the rows below. */
    static @Nullable Tag cell(@Nullable Tag row, String scope, int columnSpan, int rowSpan) {
        if (row == null) {
            return null;
        }
        String type = scope.isEmpty() ? "TD" : "TH";
        Tag cell = new Tag(row, type, "", scope, "", columnSpan, rowSpan);
        row.cells.add(cell);
        return cell;
    }

    @Nullable Tag parent() {
        return parent;
    }

    String type() {
        return type;
    }

    String alternative() {
        return alternative;
    }

    String scope() {
        return scope;
    }

    String language() {
        return language;
    }

    int columnSpan() {
        return columnSpan;
    }

    int rowSpan() {
        return rowSpan;
    }

    List<Tag> cells() {
        return List.copyOf(cells);
    }
}
