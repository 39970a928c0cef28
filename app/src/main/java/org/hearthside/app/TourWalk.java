package org.hearthside.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.hearthside.app.overview.Part;
import org.hearthside.app.security.SignInPane;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.common.Sources;
import org.hearthside.core.common.Version;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.persistence.security.LocalFacility;

/** One person's way through the window, from the sign-in on. */
final class TourWalk {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private final LocalFacility facility;
    private final Sources sources;
    private final Session session;
    private final boolean passes;
    private Toolkit kit;

    TourWalk(LocalFacility facility, Session session, boolean passes) {
        this.facility = facility;
        this.sources = facility.db().sources();
        this.session = session;
        this.passes = passes;
        this.kit = Toolkit.immediate(sources);
    }

    Parent begin() {
        kit = Toolkit.immediate(sources);
        var screens = new SessionScreens(kit);
        var doors =
                new Desk.Doors(
                        typed -> enter(),
                        (in, typed) -> enter(),
                        (in, exits) -> screens.workplace(facility, in, exits),
                        in -> {},
                        () -> {},
                        Duration.ofHours(1));
        new Desk(kit, doors, new SignInPane.About("~/Hearthside-demo", true, Version.text()))
                .askWho();
        return kit.layers();
    }

    private SignInOutcome enter() {
        return passes ? new SignInOutcome.SignedIn(session) : new SignInOutcome.Wrong();
    }

    TourWalk signIn(String password) {
        return type("login", "nurse").type("password", password).click("sign-in");
    }

    TourWalk person(String name) {
        return click("rail-residents").type("residents-search", name).first();
    }

    private TourWalk first() {
        kit.tasks().elapse(Duration.ofSeconds(1));
        layout();
        var row =
                find("residents-table").lookupAll(".table-row-cell").stream()
                        .filter(node -> node instanceof TableRow<?> one && !one.isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new ScreenTour.Lost("nobody was found"));
        if (row instanceof TableRow<?> one) {
            one.getTableView().getSelectionModel().select(one.getIndex());
        }
        Event.fireEvent(row, clickOn());
        layout();
        return this;
    }

    private static MouseEvent clickOn() {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    TourWalk part(Part part) {
        return click("part-" + part);
    }

    TourWalk click(String id) {
        var node = find(id);
        if (!(node instanceof ButtonBase button)) {
            throw new ScreenTour.Lost("there is nothing to click: " + id);
        }
        button.fire();
        kit.tasks().elapse(Duration.ofSeconds(1));
        layout();
        return this;
    }

    /** Puts the photo of the band on the clipboard. */
    TourWalk copyFace() {
        if (!(kit.layers().lookup(".avatar-photo > .image-view") instanceof ImageView face)) {
            throw new ScreenTour.Lost("nobody to be seen");
        }
        var content = new ClipboardContent();
        content.putImage(face.getImage());
        Clipboard.getSystemClipboard().setContent(content);
        return this;
    }

    /** Pastes a file that was copied. */
    TourWalk pasteFile(String onto, Path file) {
        var content = new ClipboardContent();
        content.putFiles(List.of(file.toFile()));
        Clipboard.getSystemClipboard().setContent(content);
        Event.fireEvent(
                find(onto),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.V, false, !MAC, false, MAC));
        kit.tasks().elapse(Duration.ofSeconds(1));
        layout();
        return this;
    }

    /** Clicks the first button whose name begins so. */
    TourWalk clickFirst(String begins) {
        return click(
                kit.layers().lookupAll("*").stream()
                        .filter(ButtonBase.class::isInstance)
                        .map(Node::getId)
                        .filter(id -> id != null && id.startsWith(begins))
                        .findFirst()
                        .orElseThrow(() -> new ScreenTour.Lost("nothing to click: " + begins)));
    }

    /** Chooses an item of a menu. */
    TourWalk item(String menu, String id) {
        ((MenuButton) find(menu))
                .getItems().stream()
                        .filter(item -> id.equals(item.getId()))
                        .findFirst()
                        .orElseThrow(() -> new ScreenTour.Lost("not in this menu: " + id))
                        .fire();
        layout();
        return this;
    }

    TourWalk type(String id, String text) {
        ((TextInputControl) find(id)).setText(text);
        kit.tasks().elapse(Duration.ofSeconds(1));
        layout();
        return this;
    }

    /** What changes its shape once it knows its width needs a second turn. */
    private void layout() {
        for (var turn = 0; turn < 3; turn++) {
            kit.layers().applyCss();
            kit.layers().layout();
        }
    }

    private Node find(String id) {
        Node node = kit.layers().lookup("#" + id);
        if (node == null) {
            throw new ScreenTour.Lost("not on this screen: " + id);
        }
        return node;
    }
}
