package org.hearthside.reports.common.layout;

/**
 * A rectangle in points, measured from the top left corner of what it lies on (page or row).
 *
 * @param x left edge
 * @param y top edge
 * @param width at least 0
 * @param height at least 0
 */
public record Rect(double x, double y, double width, double height) {
    /** Right edge. */
    public double right() {
        return x + width;
    }

    /** Bottom edge. */
    public double bottom() {
        return y + height;
    }

    /** The same rectangle elsewhere. */
    public Rect moved(double dx, double dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    /** Whether the other one lies inside this one, give or take the tolerance in points. */
    public boolean contains(Rect other, double tolerance) {
        return other.x >= x - tolerance
                && other.y >= y - tolerance
                && other.right() <= right() + tolerance
                && other.bottom() <= bottom() + tolerance;
    }

    /** Whether both overlap by more than the tolerance in both directions. */
    public boolean overlaps(Rect other, double tolerance) {
        double across = Math.min(right(), other.right()) - Math.max(x, other.x);
        double down = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return across > tolerance && down > tolerance;
    }
}
