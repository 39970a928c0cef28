package org.hearthside.app.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Words, and acts at their right end; below them when large letters leave too little room for both.
 * Then the acts wrap too.
 */
final class ItemRow extends Region {
    /** So much room is left to the words beside acts, in multiples of the text size. */
    private static final double WORDS = 16;

    private static final double GAP = 0.85;

    private final Node words;
    private final Flow acts;
    private final Label probe = new Label();

    ItemRow(Node words, List<? extends Node> beside) {
        this.words = words;
        acts = new Flow(beside);
        acts.getStyleClass().add("item-acts");
        probe.setVisible(false);
        probe.setManaged(false);
        getStyleClass().add("item");
        getChildren().addAll(words, acts, probe);
    }

    private double em() {
        return probe.getFont().getSize();
    }

    private double edges() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    private boolean both(double width) {
        return acts.prefWidth(-1) + (WORDS + GAP) * em() <= width;
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
        return edges() + words.prefWidth(-1) + GAP * em() + acts.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var room = (width < 0 ? computePrefWidth(-1) : width) - edges();
        var around = getInsets().getTop() + getInsets().getBottom();
        if (both(room)) {
            var aside = acts.prefWidth(-1);
            return around
                    + Math.max(words.prefHeight(room - aside - GAP * em()), acts.prefHeight(aside));
        }
        return around + words.prefHeight(room) + GAP * em() / 2 + acts.prefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        var room = getWidth() - edges();
        var x = getInsets().getLeft();
        var y = getInsets().getTop();
        var inner = getHeight() - y - getInsets().getBottom();
        if (both(room)) {
            var aside = snapSizeX(acts.prefWidth(-1));
            var left = room - aside - GAP * em();
            var high = words.prefHeight(left);
            var beside = acts.prefHeight(aside);
            words.resizeRelocate(x, y + (inner - high) / 2, left, high);
            acts.resizeRelocate(
                    snapPositionX(x + room - aside),
                    snapPositionY(y + (inner - beside) / 2),
                    aside,
                    beside);
        } else {
            var upper = words.prefHeight(room);
            words.resizeRelocate(x, y, room, upper);
            var below = y + upper + GAP * em() / 2;
            acts.resizeRelocate(x, snapPositionY(below), room, acts.prefHeight(room));
        }
    }
}
