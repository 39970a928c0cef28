package org.hearthside.app.ui;

import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table whose content wraps: the row grows with it, and nothing is cut off.
 *
 * @param <S> what a row is
 */
public final class WrapCell<S> extends TableCell<S, S> {
    private final Function<S, Region> show;
    private final Function<S, String> say;

    /**
     * A cell.
     *
     * @param show makes the nodes of a row
     * @param say the same in words, for a screen reader
     */
    public WrapCell(Function<S, Region> show, Function<S, String> say) {
        this.show = show;
        this.say = say;
        getStyleClass().add("wrap-cell");
    }

    @Override
    protected void updateItem(@Nullable S row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            setGraphic(new Holder(show.apply(row)));
            setAccessibleText(say.apply(row));
        }
    }

    /** Tells the table its height at the width of the column; a cell would ask for one line. */
    private final class Holder extends Region {
        private final Region content;

        Holder(Region content) {
            this.content = content;
            getChildren().add(content);
        }

        private double room() {
            var column = getTableColumn();
            var insets = WrapCell.this.getInsets();
            return Math.max(
                    40,
                    (column == null ? 200 : column.getWidth())
                            - insets.getLeft()
                            - insets.getRight());
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefWidth(double height) {
            return room();
        }

        @Override
        protected double computePrefHeight(double width) {
            return content.prefHeight(room());
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            Node node = content;
            var high = content.prefHeight(room());
            node.resizeRelocate(0, Math.max(0, (getHeight() - high) / 2), room(), high);
        }
    }
}
