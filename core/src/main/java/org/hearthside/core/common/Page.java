package org.hearthside.core.common;

import java.util.List;

/**
 * A part of a long list.
 *
 * @param rows the rows of this part, in order
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, int total) {
    public Page {
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        return "Page[" + rows.size() + " of " + total + "]";
    }
}
