package org.hearthside.app.documents;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hearthside.app.ui.Pictures;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Words;

/**
 * The square of a picture that is kept: drag it, or use the arrow keys; the slider, the wheel, plus
 * and minus bring it closer.
 */
final class CropPane extends VBox {
    private static final Words WORDS = Words.of(CropPane.class);
    private static final double STEP = 0.05;
    private static final double ZOOM_STEP = 0.1;

    private final PhotoDraft draft;
    private final ImageView view = new ImageView();
    private final StackPane frame = new StackPane(view);
    private final Slider zoom = new Slider(1, Crop.MOST_ZOOM, 1);
    private double lastX;
    private double lastY;

    CropPane(PhotoDraft draft) {
        this.draft = draft;
        getStyleClass().add("column");
        frame.getStyleClass().add("crop-frame");
        frame.setId("crop-frame");
        frame.setFocusTraversable(true);
        frame.setAccessibleText(WORDS.text("crop.say"));
        view.fitWidthProperty().bind(frame.widthProperty());
        view.fitHeightProperty().bind(frame.heightProperty());
        zoom.setId("crop-zoom");
        zoom.getStyleClass().add("crop-zoom");
        zoom.setAccessibleText(WORDS.text("crop.zoom"));
        zoom.valueProperty().subscribe(value -> zoomTo(value.doubleValue()));
        frame.setOnMousePressed(this::remember);
        frame.setOnMouseDragged(this::dragged);
        frame.setOnScroll(wheel -> {
            zoomTo(draft.crop().zoom() + Math.signum(wheel.getDeltaY()) * ZOOM_STEP);
            wheel.consume();
        });
        frame.setOnKeyPressed(this::key);
        getChildren().addAll(frame, zoom, ScriptText.of(WORDS.text("crop.hint"), "muted"));
        draft.image.subscribe(image -> {
            setVisible(image != null);
            setManaged(image != null);
            if (image != null) {
                view.setImage(Pictures.image(image.image()));
                show();
            }
        });
        draft.crop.subscribe(crop -> show());
    }

    private void show() {
        Image image = view.getImage();
        if (image != null) {
            var square = draft.crop().of((int) image.getWidth(), (int) image.getHeight());
            view.setViewport(
                    new Rectangle2D(square.left(), square.top(), square.side(), square.side()));
            zoom.setValue(draft.crop().zoom());
        }
    }

    private void zoomTo(double to) {
        Image image = view.getImage();
        if (image != null) {
            draft.crop.set(
                    draft.crop().zoomed(to, (int) image.getWidth(), (int) image.getHeight()));
        }
    }

    private void move(double right, double down) {
        Image image = view.getImage();
        if (image != null) {
            draft.crop.set(
                    draft.crop()
                            .moved(right, down, (int) image.getWidth(), (int) image.getHeight()));
        }
    }

    private void remember(MouseEvent mouse) {
        frame.requestFocus();
        lastX = mouse.getX();
        lastY = mouse.getY();
    }

    private void dragged(MouseEvent mouse) {
        // the picture follows the hand, so the square goes the other way
        move((lastX - mouse.getX()) / frame.getWidth(), (lastY - mouse.getY()) / frame.getHeight());
        remember(mouse);
    }

    private void key(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> move(-STEP, 0);
            case RIGHT -> move(STEP, 0);
            case UP -> move(0, -STEP);
            case DOWN -> move(0, STEP);
            case PLUS, ADD, EQUALS -> zoomTo(draft.crop().zoom() + ZOOM_STEP);
            case MINUS, SUBTRACT -> zoomTo(draft.crop().zoom() - ZOOM_STEP);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
