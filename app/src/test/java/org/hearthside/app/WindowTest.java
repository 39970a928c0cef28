package org.hearthside.app;

import java.time.Instant;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Theme;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.common.Sources;
import org.junit.jupiter.api.AfterEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A window on the headless screen, which a test clicks and types in. Work runs at once on the
 * screen's thread, so that nothing is waited for.
 */
public abstract class WindowTest {
    private static final double WIDTH = 980;
    private static final double HEIGHT = 640;

    /** Types and clicks. */
    protected final FxRobot robot = new FxRobot();

    /** The present instant, which the test moves. */
    protected Instant now = Samples.NOW;

    /** The toolkit of the window. */
    protected final Toolkit kit =
            Tasks.callOnScreen(
                    () -> Toolkit.immediate(new Sources(() -> now, Samples.sources().ids())));

    private Stage stage = Tasks.callOnScreen(Stage::new);

    /** Opens the window on what the toolkit's layers show. */
    protected void open() {
        onScreen(() -> {
            var scene = new Scene(kit.layers(), WIDTH, HEIGHT);
            Theme.dress(scene, Theme.Look.PLAIN);
            stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            stage.requestFocus();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Closes the window. */
    @AfterEach
    protected void closeWindow() throws TimeoutException {
        onScreen(() -> stage.hide());
        FxToolkit.cleanupStages();
    }

    /** Does something on the screen's thread and waits for it. */
    protected final void onScreen(Runnable action) {
        Tasks.callOnScreen(() -> {
            action.run();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Types into the control with this id. */
    protected final void type(String id, String text) {
        robot.clickOn("#" + id).write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Clicks on the control with this id. */
    protected final void click(String id) {
        robot.clickOn("#" + id);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses the button with this id wherever it stands, also where one must scroll to it. */
    protected final void fire(String id) {
        var button = node(id, javafx.scene.control.ButtonBase.class);
        onScreen(button::fire);
    }

    /** Enters text into the control with this id, also where one must scroll to it. */
    protected final void enter(String id, String text) {
        var control = node(id, javafx.scene.control.TextInputControl.class);
        onScreen(() -> control.setText(text));
    }

    /** Presses a key, with Ctrl when said so. */
    protected final void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether a node with this id can be seen. */
    protected final boolean seen(String id) {
        return robot.lookup("#" + id).queryAll().stream().anyMatch(WindowTest::reallyVisible);
    }

    /** The node with this id, of this kind. */
    protected final <N extends Node> N node(String id, Class<N> kind) {
        return robot.lookup("#" + id).queryAs(kind);
    }

    private static boolean reallyVisible(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
