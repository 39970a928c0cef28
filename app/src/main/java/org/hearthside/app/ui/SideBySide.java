package org.hearthside.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Two columns while there is room for both, else the second below the first. Room is counted in
 * multiples of the text size, so that large text gets the whole width.
 */
public final class SideBySide extends Region {
    private static final double GAP = 1.08;

    private final Region main;
    private final Region side;
    private final double sideWidth;
    private final double needed;
    private final Label probe = new Label();

    /**
     * Two columns.
     *
     * @param main takes the room that is left
     * @param side the narrower one
     * @param sideWidth its width, in multiples of the text size
     * @param needed the whole width from which on there are two columns, in the same measure
     */
    public SideBySide(Region main, Region side, double sideWidth, double needed) {
        this.main = main;
        this.side = side;
        this.sideWidth = sideWidth;
        this.needed = needed;
        probe.setVisible(false);
        probe.setManaged(false);
        getChildren().addAll(main, side, probe);
    }

    private double em() {
        return probe.getFont().getSize();
    }

    private boolean both(double width) {
        return width >= needed * em();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return needed * em();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var w = width < 0 ? needed * em() : width;
        if (both(w)) {
            var aside = sideWidth * em();
            return Math.max(main.prefHeight(w - aside - GAP * em()), side.prefHeight(aside));
        }
        return main.prefHeight(w) + GAP * em() + side.prefHeight(w);
    }

    @Override
    protected void layoutChildren() {
        var w = getWidth();
        var gap = GAP * em();
        if (both(w)) {
            var aside = sideWidth * em();
            var left = w - aside - gap;
            main.resizeRelocate(0, 0, left, main.prefHeight(left));
            side.resizeRelocate(left + gap, 0, aside, side.prefHeight(aside));
        } else {
            var upper = main.prefHeight(w);
            main.resizeRelocate(0, 0, w, upper);
            side.resizeRelocate(0, upper + gap, w, side.prefHeight(w));
        }
    }
}
