package org.hearthside.app.ui;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Asks for exactly the height of its content, and scrolls when there is less room. */
final class FittingScroll extends ScrollPane {
    private final Region inside;

    FittingScroll(Region inside) {
        super(inside);
        this.inside = inside;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("edge-to-edge");
    }

    /** Its height depends on its width, as that of its content does. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        var borders = snappedTopInset() + snappedBottomInset();
        var sides = snappedLeftInset() + snappedRightInset();
        var forWidth = width < 0 ? prefWidth(-1) : width;
        return inside.prefHeight(Math.max(1, forWidth - sides)) + borders + 1;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
