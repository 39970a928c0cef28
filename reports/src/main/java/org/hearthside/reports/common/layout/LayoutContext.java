package org.hearthside.reports.common.layout;

import org.jspecify.annotations.Nullable;

/**
 * What a block needs to know of its surroundings.
 *
 * @param typesetter turns text into lines
 * @param size type size in points where the text does not say its own
 * @param tag the structure that the block belongs to, or null for repeated bands
 * @param pages page numbers for references
 */
record LayoutContext(Typesetter typesetter, double size, @Nullable Tag tag, PageNumbers pages) {
    LayoutContext sized(double points) {
        return new LayoutContext(typesetter, points, tag, pages);
    }

    LayoutContext under(@Nullable Tag parent) {
        return new LayoutContext(typesetter, size, parent, pages);
    }

    /** Inside a new node of this type. */
    LayoutContext inside(String type) {
        return under(Tag.under(tag, type));
    }
}
