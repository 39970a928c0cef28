package org.hearthside.app.transfer;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.hearthside.app.transfer.PaperSearch.Hit;
import org.hearthside.reports.common.layout.Rect;
import org.jspecify.annotations.Nullable;

/** One page on the screen: white until its picture comes, with what was found on it marked. */
final class Sheet extends StackPane {
    private final ImageView view = new ImageView();
    private final Pane marks = new Pane();
    private final Rect paper;
    private List<Hit> hits = List.of();
    private @Nullable Hit looked;

    /** Takes the size of the page in points. */
    Sheet(Rect paper) {
        this.paper = paper;
        getStyleClass().add("paper-page");
        view.setSmooth(true);
        marks.setMouseTransparent(true);
        getChildren().addAll(view, marks);
    }

    /** Makes it this wide. */
    void size(double wide) {
        var high = wide * paper.height() / paper.width();
        setMinSize(wide, high);
        setPrefSize(wide, high);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        view.setFitWidth(wide);
        view.setFitHeight(high);
        draw();
    }

    /** Shows its picture; null is white paper. */
    void picture(@Nullable Image image) {
        view.setImage(image);
    }

    /** Marks these places. */
    void mark(List<Hit> found) {
        hits = found;
        looked = null;
        draw();
    }

    /** Marks this place more than the others, if it is on this page. */
    void look(Hit hit) {
        looked = hit;
        draw();
    }

    /** How far down a place stands on the screen. */
    double topOf(Hit hit) {
        return hit.places().isEmpty() ? 0 : hit.places().getFirst().y() * scale();
    }

    private double scale() {
        return getPrefWidth() / paper.width();
    }

    private void draw() {
        marks.getChildren().clear();
        for (var hit : hits) {
            for (var place : hit.places()) {
                var mark = new Rectangle(place.width() * scale() + 4, place.height() * scale() + 2);
                mark.setX(place.x() * scale() - 2);
                mark.setY(place.y() * scale() - 1);
                mark.getStyleClass().add(hit.equals(looked) ? "found-here" : "found");
                marks.getChildren().add(mark);
            }
        }
    }
}
