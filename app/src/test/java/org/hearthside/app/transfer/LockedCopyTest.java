package org.hearthside.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is typed here opens a file that leaves: a slip of the finger locks everybody out. */
final class LockedCopyTest {
    private static final String WORDS = "three small green boats";

    private final House house = House.furnished();
    private final Toolkit kit = house.kit();
    private final List<String> given = new ArrayList<>();

    @BeforeAll
    static void startJavaFx() {
        assertTrue(Tasks.callOnScreen(() -> true));
    }

    @BeforeEach
    void ask() {
        // a scroll pane has no children before it is laid out in a window
        var window = new Scene(kit.layers());
        LockedCopy.ask(kit.dialogs(), given::add);
        window.getRoot().applyCss();
        window.getRoot().layout();
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private Button act() {
        return (Button) kit.layers().lookup("#dialog-act");
    }

    private void type(String password, String again) {
        ((PasswordField) kit.layers().lookup("#locked-password")).setText(password);
        ((PasswordField) kit.layers().lookup("#locked-again")).setText(again);
    }

    @Test
    void aPasswordTypedTwiceTheSameIsGivenOnAndTheDialogCloses() {
        type(WORDS, WORDS);
        act().fire();
        assertEquals(List.of(WORDS), given);
        assertFalse(kit.layers().hasDialog());
    }

    @Test
    void nothingCanBePressedBeforeBothAreTyped() {
        assertTrue(act().isDisabled());
        type(WORDS, "");
        assertTrue(act().isDisabled());
        type(WORDS, WORDS);
        assertFalse(act().isDisabled());
    }

    @Test
    void aShortALongOrASecondOneThatDiffersGoesNowhereAndTheDialogStays() {
        for (var wrong : List.of("short", "x".repeat(121))) {
            type(wrong, wrong);
            act().fire();
        }
        type(WORDS, WORDS + " ");
        act().fire();
        assertEquals(List.of(), given);
        assertTrue(kit.layers().hasDialog());
        type(WORDS, WORDS);
        act().fire();
        assertEquals(List.of(WORDS), given, "mended in place");
    }
}
