package org.hearthside.app.transfer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A small page in the strip beside the paper, with its number. */
final class SmallPage extends ListCell<Integer> {
    private static final double WIDE = 96;
    private static final double HIGH = WIDE * 11 / 8.5;

    private final PreviewPages model;
    private final ImageView view = new ImageView();
    private final Label number = new Label();
    private final VBox cell;

    SmallPage(PreviewPages model) {
        this.model = model;
        view.setPreserveRatio(true);
        view.setFitWidth(WIDE);
        view.setFitHeight(HIGH);
        var page = new StackPane(view);
        page.getStyleClass().add("paper-page");
        page.setMinSize(WIDE + 2, HIGH + 2);
        page.setMaxSize(WIDE + 2, HIGH + 2);
        cell = new VBox(page, number);
        cell.setAlignment(Pos.CENTER);
        cell.getStyleClass().add("small-page");
    }

    @Override
    protected void updateItem(@Nullable Integer page, boolean empty) {
        super.updateItem(page, empty);
        if (empty || page == null) {
            setGraphic(null);
            return;
        }
        model.lookSmall(page);
        view.setImage(model.small().get(page));
        number.setText(page.toString());
        setGraphic(cell);
    }
}
