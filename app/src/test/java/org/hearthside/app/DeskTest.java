package org.hearthside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.hearthside.app.security.SignInPane;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.core.security.Credentials;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way a person goes: sign in, lock, unlock, let someone else in, sign out. */
final class DeskTest extends WindowTest {
    private final List<String> ended = new ArrayList<>();

    @BeforeEach
    void begin() {
        var doors =
                new Desk.Doors(
                        DeskTest::signIn,
                        (session, typed) -> signIn(typed),
                        (session, exits) -> () -> Samples.workplace(kit, session, exits),
                        session -> ended.add(session.printedName()),
                        () -> {},
                        Duration.ofMinutes(10));
        var about = new SignInPane.About("a folder", true, "0.1");
        onScreen(() -> new Desk(kit, doors, about).askWho());
        open();
    }

    @Test
    void signsInWithTheKeyboardAlone() {
        robot.write("nurse");
        press(KeyCode.TAB);
        robot.write("right password");
        press(KeyCode.ENTER);
        assertTrue(seen("rail-today"));
        assertFalse(seen("login"));
    }

    @Test
    void saysWhenThePasswordIsWrongAndLetsTryAgain() {
        type("login", "nurse");
        type("password", "wrong");
        click("sign-in");
        ScriptText problem = node("sign-in-problem", ScriptText.class);
        assertEquals(
                "Name and password do not match. Check both and try again.", problem.getText());
        type("password", "right password");
        click("sign-in");
        assertTrue(seen("rail-today"));
    }

    @Test
    void offersOnlyThePlacesOfTheRole() {
        enter("nurse");
        assertTrue(seen("rail-residents"));
        assertFalse(seen("rail-admin"));
    }

    @Test
    void locksAndGivesTheScreenBackAsItWas() {
        enter("nurse");
        click("rail-residents");
        type("draft", "half a note");
        press(KeyCode.CONTROL, KeyCode.L);
        assertTrue(kit.layers().covered());
        type("password", "right password");
        press(KeyCode.ENTER);
        assertFalse(kit.layers().covered());
        TextField draft = node("draft", TextField.class);
        assertEquals("half a note", draft.getText());
        assertTrue(draft.isFocused());
        assertEquals(List.of(), ended);
    }

    @Test
    void theLockKeepsTheKeyboardAndCoversDialogs() {
        enter("nurse");
        onScreen(() -> kit.dialogs().tell("Something", "What to do"));
        press(KeyCode.CONTROL, KeyCode.L);
        press(KeyCode.ESCAPE);
        for (var i = 0; i < 8; i++) {
            press(KeyCode.TAB);
            var owner = robot.lookup("#lock").query().getScene().getFocusOwner();
            assertTrue(inside(owner), "the keyboard left the lock for " + owner);
        }
        assertTrue(kit.layers().hasDialog());
        type("password", "wrong");
        press(KeyCode.ENTER);
        assertTrue(kit.layers().covered());
    }

    @Test
    void anotherPersonTakesOverAndTheFirstOnesDraftWaits() {
        enter("nurse");
        click("rail-residents");
        type("draft", "of the nurse");
        onScreen(() -> kit.dialogs().tell("Of the nurse", "too"));
        press(KeyCode.CONTROL, KeyCode.L);
        click("lock-other");
        type("login", "admin");
        type("password", "right password");
        press(KeyCode.ENTER);
        assertTrue(seen("rail-admin"));
        assertFalse(seen("draft"));
        assertFalse(kit.layers().hasDialog());

        press(KeyCode.CONTROL, KeyCode.L);
        click("lock-other");
        type("login", "nurse");
        type("password", "right password");
        press(KeyCode.ENTER);
        TextField draft = node("draft", TextField.class);
        assertEquals("of the nurse", draft.getText());
        assertTrue(kit.layers().hasDialog());
    }

    @Test
    void locksByItselfAfterAWarningWhenNobodyTouchesIt() {
        enter("nurse");
        pass(Duration.ofSeconds(541));
        assertTrue(robot.lookup(".banner").tryQuery().isPresent());
        pass(Duration.ofSeconds(60));
        assertTrue(kit.layers().covered());
        assertFalse(robot.lookup(".banner").tryQuery().isPresent());
    }

    @Test
    void signingOutEndsTheSession() {
        enter("nurse");
        click("user-chip");
        click("menu-signout");
        assertTrue(seen("login"));
        assertEquals(List.of("Jane Diaz, RN"), ended);
    }

    private void pass(Duration time) {
        onScreen(() -> {
            for (var left = time; left.isPositive(); left = left.minusSeconds(1)) {
                now = now.plusSeconds(1);
                kit.tasks().elapse(Duration.ofSeconds(1));
            }
        });
    }

    private void enter(String login) {
        type("login", login);
        type("password", "right password");
        press(KeyCode.ENTER);
    }

    private static SignInOutcome signIn(Credentials typed) {
        if (!typed.password().use(letters -> new String(letters).equals("right password"))) {
            return new SignInOutcome.Wrong();
        }
        Session session = typed.login().equals("nurse") ? Samples.nurse() : Samples.admin();
        return new SignInOutcome.SignedIn(session);
    }

    private static boolean inside(javafx.scene.Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if ("lock".equals(at.getId())) {
                return true;
            }
        }
        return false;
    }
}
