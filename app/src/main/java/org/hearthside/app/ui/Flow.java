package org.hearthside.app.ui;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/**
 * Things beside each other that wrap. Unlike its parent class it never lets one of them be wider
 * than the room there is: a long one wraps its own text. Its height is right the first time it is
 * asked, so that nothing jumps.
 */
public final class Flow extends FlowPane {

    /** With these parts. */
    public Flow(List<? extends Node> parts) {
        getChildren().addAll(parts);
        setMinWidth(0);
    }

    @Override
    protected double computeMinHeight(double width) {
        // Rows ask for the least height before they know the width: one line, then.
        return arrange(width < 0 ? Double.MAX_VALUE : width, false);
    }

    /** One line: a row that has less room shrinks this, and asks for the height that fits. */
    @Override
    protected double computePrefWidth(double height) {
        var all = getInsets().getLeft() + getInsets().getRight();
        var parts = getManagedChildren();
        for (var part : parts) {
            all += snapSizeX(part.prefWidth(-1));
        }
        return all + Math.max(0, parts.size() - 1) * getHgap();
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width < 0 ? Double.MAX_VALUE : width, false);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth(), true);
    }

    /** Goes through the parts line by line; places them when said so. Gives the height of all. */
    private double arrange(double width, boolean place) {
        var inside = getInsets();
        var room = Math.max(0, width - inside.getLeft() - inside.getRight());
        var parts = getManagedChildren();
        var y = inside.getTop();
        for (var from = 0; from < parts.size(); ) {
            var to = endOfLine(parts, from, room);
            var high = 0.0;
            for (var i = from; i < to; i++) {
                high = Math.max(high, height(parts.get(i), room));
            }
            if (place) {
                line(parts.subList(from, to), room, inside.getLeft(), y, high);
            }
            y += snapSpaceY(high) + (to < parts.size() ? getVgap() : 0);
            from = to;
        }
        return y + inside.getBottom();
    }

    private int endOfLine(List<Node> parts, int from, double room) {
        var used = wide(parts.get(from), room);
        var to = from + 1;
        while (to < parts.size() && used + getHgap() + wide(parts.get(to), room) <= room + 0.01) {
            used += getHgap() + wide(parts.get(to), room);
            to++;
        }
        return to;
    }

    private void line(List<Node> parts, double room, double left, double y, double high) {
        var x = left;
        for (var part : parts) {
            var wide = wide(part, room);
            var tall = height(part, room);
            var down = getRowValignment() == VPos.TOP ? 0 : (high - tall) / 2;
            part.resizeRelocate(snapPositionX(x), snapPositionY(y + down), wide, tall);
            x += wide + getHgap();
        }
    }

    private double wide(Node part, double room) {
        return Math.min(snapSizeX(part.prefWidth(-1)), room);
    }

    private double height(Node part, double room) {
        return snapSizeY(part.prefHeight(wide(part, room)));
    }
}
