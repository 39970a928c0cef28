package org.hearthside.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.hearthside.app.testing.House;
import org.hearthside.app.transfer.PrintQueue.State;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The print queue as somebody sees it who looks for a paper that did not come out. */
final class QueueDialogTest {
    private final House house = House.furnished();
    private final Toolkit kit = house.kit();
    private final PrintQueue queue = new PrintQueue(kit);
    private final List<String> out = new ArrayList<>();
    private boolean on;

    @BeforeAll
    static void startJavaFx() {
        assertTrue(Tasks.callOnScreen(() -> true));
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private PrintQueue.Entry add(String title) {
        var order =
                new Printing.Order(
                        "Office",
                        pdf -> {
                            if (!on) {
                                throw new IOException("off");
                            }
                            out.add(title);
                        });
        return queue.add(title, order, (to, progress) -> to.out().print(new byte[1]));
    }

    private VBox open() {
        // a scroll pane has no children before it is laid out in a window
        var window = new Scene(kit.layers());
        QueueDialog.open(kit, queue);
        window.getRoot().applyCss();
        window.getRoot().layout();
        return (VBox) kit.layers().lookup("#print-queue");
    }

    private static List<Button> buttons(VBox rows, String name) {
        return rows.lookupAll(".queue-" + name).stream().map(Button.class::cast).toList();
    }

    @Test
    void anEmptyQueueSaysSo() {
        assertTrue(buttons(open(), "again").isEmpty());
        assertEquals(1, ((VBox) kit.layers().lookup("#print-queue")).getChildren().size());
    }

    @Test
    void whatAPrinterRefusedIsPrintedAgainFromItsRowAndTheRowSaysSo() {
        var refused = add("Face sheet of Maria Lopez");
        assertEquals(State.REFUSED, refused.stateProperty().get());
        on = true;
        add("Contacts of Maria Lopez");
        var rows = open();
        assertEquals(2, rows.getChildren().size());
        var again = buttons(rows, "again");
        assertEquals(1, again.size(), "only what did not come out");
        assertEquals(
                "Print again: Face sheet of Maria Lopez", again.getFirst().getAccessibleText());
        again.getFirst().fire();
        assertEquals(List.of("Contacts of Maria Lopez", "Face sheet of Maria Lopez"), out);
        assertEquals(State.SENT, refused.stateProperty().get());
        assertTrue(buttons(rows, "again").isEmpty(), "the row has changed under the eyes");
    }

    @Test
    void takingAwayWhatIsPrintedLeavesWhatIsNot() {
        add("refused");
        on = true;
        add("printed");
        var rows = open();
        queue.tidy();
        assertEquals(1, rows.getChildren().size());
        assertFalse(buttons(rows, "elsewhere").isEmpty());
    }
}
