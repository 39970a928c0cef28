package org.hearthside.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextInputControl;
import javafx.scene.effect.GaussianBlur;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The root of the window, in layers: the screen at the bottom, dialogs above it, and on top of all
 * a cover (the lock) that blurs everything below. Only the uppermost layer can have the keyboard.
 * Dialogs are layers and not windows, so that nothing can stand in front of the lock.
 */
public final class Layers extends StackPane {
    private static final double SHRINK = 0.25;
    private static final double BLUR = 10;

    private final StackPane below = new StackPane();
    private final StackPane base = new StackPane();
    private final List<Layer> dialogs = new ArrayList<>();
    private @Nullable Layer cover;
    private @Nullable Over over;
    private final ChangeListener<@Nullable Node> keepFocus = (o, was, now) -> holdFocus(now);

    /** One thing in front of the rest. */
    private record Layer(
            StackPane back, Parent content, Runnable escape, @Nullable Node focusBefore) {}

    /** A list that floats over the screen. */
    private record Over(Node node, Runnable escape) {}

    /** Nothing shown yet. */
    public Layers() {
        getStyleClass().add("layers");
        below.getChildren().add(base);
        getChildren().add(below);
        sceneProperty()
                .subscribe((was, now) -> {
                    if (was != null) {
                        was.focusOwnerProperty().removeListener(keepFocus);
                    }
                    if (now != null) {
                        now.focusOwnerProperty().addListener(keepFocus);
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    }

    /** Puts the screen at the bottom, in place of the one before. */
    public void base(Node screen) {
        base.getChildren().setAll(screen);
    }

    /** Puts a card in front. Escape calls the action; closing is the caller's. */
    public void open(Parent card, Runnable onEscape) {
        var back = new StackPane(card);
        back.getStyleClass().add("scrim");
        StackPane.setAlignment(card, Pos.CENTER);
        dialogs.add(new Layer(back, card, onEscape, focusOwner()));
        below.getChildren().add(back);
        focusFirst(card);
    }

    /** Takes a card away again. Nothing happens when it is not there. */
    public void close(Parent card) {
        dialogs.stream()
                .filter(layer -> layer.content.equals(card))
                .findFirst()
                .ifPresent(layer -> {
                    dialogs.remove(layer);
                    below.getChildren().remove(layer.back);
                    restoreFocus(layer);
                });
    }

    /** Dialogs that were taken from the window with their screen. */
    public static final class Front {
        private final List<Layer> layers;

        private Front(List<Layer> layers) {
            this.layers = layers;
        }
    }

    /** Takes all dialogs away, to be put back later with the screen they belong to. */
    public Front takeDialogs() {
        var front = new Front(List.copyOf(dialogs));
        dialogs.clear();
        front.layers.forEach(layer -> below.getChildren().remove(layer.back));
        return front;
    }

    /** Puts dialogs back. */
    public void putDialogs(Front front) {
        for (var layer : front.layers) {
            dialogs.add(layer);
            below.getChildren().add(layer.back);
        }
    }

    /**
     * Lets a list float over the screen, below a lock. It is not laid out here: its owner says
     * where it stands, and keeps the keyboard.
     *
     * @param onEscape what Escape does while it is there, before anything else
     */
    public void over(Node list, Runnable onEscape) {
        if (over != null) {
            below.getChildren().remove(over.node());
        }
        over = new Over(list, onEscape);
        below.getChildren().add(list);
    }

    /** Takes a floating list away. Nothing happens when it is not there. */
    public void away(Node list) {
        if (over != null && over.node().equals(list)) {
            over = null;
            below.getChildren().remove(list);
        }
    }

    /** Whether a dialog is open. */
    public boolean hasDialog() {
        return !dialogs.isEmpty();
    }

    /** Covers and blurs everything, dialogs and open menus too. What lies below stays as it is. */
    public void cover(Parent content) {
        if (cover != null) {
            return;
        }
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
        var back = new StackPane();
        back.getStyleClass().add("cover");
        var picture = blurred();
        if (picture != null) {
            back.getChildren().add(picture);
        }
        back.getChildren().add(content);
        cover = new Layer(back, content, () -> {}, focusOwner());
        // Out of sight for screen readers too, and nothing is blurred again at every blink.
        below.setVisible(false);
        getChildren().add(back);
        focusFirst(content);
    }

    /** The window as it is, too blurred to read; nothing when it has not been laid out yet. */
    private @Nullable ImageView blurred() {
        if (getScene() == null || below.getWidth() < 1 || below.getHeight() < 1) {
            return null;
        }
        var small = new SnapshotParameters();
        small.setTransform(Transform.scale(SHRINK, SHRINK));
        var sharp = new ImageView(below.snapshot(small, null));
        sharp.setEffect(new GaussianBlur(BLUR));
        var frame = new SnapshotParameters();
        frame.setViewport(
                new Rectangle2D(0, 0, below.getWidth() * SHRINK, below.getHeight() * SHRINK));
        var picture = new ImageView(sharp.snapshot(frame, null));
        picture.setManaged(false);
        picture.fitWidthProperty().bind(widthProperty());
        picture.fitHeightProperty().bind(heightProperty());
        return picture;
    }

    /** Takes the cover away and gives the keyboard back to where it was. */
    public void uncover() {
        var was = cover;
        if (was == null) {
            return;
        }
        cover = null;
        getChildren().remove(was.back);
        below.setVisible(true);
        restoreFocus(was);
    }

    /** Shows a line at the top that asks for nothing; null takes it away. */
    public void banner(@Nullable Node line) {
        getChildren().removeIf(child -> child.getStyleClass().contains("banner-place"));
        if (line != null) {
            var place = new StackPane(line);
            place.getStyleClass().add("banner-place");
            place.setMouseTransparent(true);
            StackPane.setAlignment(line, Pos.TOP_CENTER);
            getChildren().add(place);
        }
    }

    /** Whether the cover is on. */
    public boolean covered() {
        return cover != null;
    }

    private @Nullable Node focusOwner() {
        return getScene() == null ? null : getScene().getFocusOwner();
    }

    private @Nullable Layer top() {
        return cover != null ? cover : dialogs.isEmpty() ? null : dialogs.getLast();
    }

    private void holdFocus(@Nullable Node owner) {
        var top = top();
        if (top != null && (owner == null || !within(owner, top.content))) {
            focusFirst(top.content);
        }
    }

    private void restoreFocus(Layer layer) {
        var top = top();
        if (top != null) {
            focusFirst(top.content);
        } else if (layer.focusBefore != null
                && Objects.equals(layer.focusBefore.getScene(), getScene())) {
            layer.focusBefore.requestFocus();
        }
    }

    private void escape(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && over != null && cover == null) {
            key.consume();
            over.escape().run();
            return;
        }
        var top = top();
        if (key.getCode() == KeyCode.ESCAPE && top != null) {
            key.consume();
            top.escape.run();
        }
    }

    private static boolean within(Node node, Parent parent) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at.equals(parent)) {
                return true;
            }
        }
        return false;
    }

    /** Gives the keyboard to the first control that takes it, an entry field before a button. */
    private static void focusFirst(Parent in) {
        first(in, true).or(() -> first(in, false)).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> first(Parent in, boolean entry) {
        for (var child : in.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable() && (!entry || child instanceof TextInputControl)) {
                return Optional.of(child);
            }
            if (child instanceof Parent parent) {
                var deeper = first(parent, entry);
                if (deeper.isPresent()) {
                    return deeper;
                }
            }
        }
        return Optional.empty();
    }
}
