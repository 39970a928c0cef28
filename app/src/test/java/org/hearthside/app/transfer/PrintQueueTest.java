package org.hearthside.app.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.hearthside.app.testing.House;
import org.hearthside.app.transfer.PrintQueue.State;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class PrintQueueTest {
    private final House house = House.furnished();
    private final Toolkit kit = house.kit();
    private final PrintQueue queue = new PrintQueue(kit);
    private final Printing.Order off =
            new Printing.Order(
                    "Office",
                    pdf -> {
                        throw new IOException("off");
                    });

    @BeforeAll
    static void startJavaFx() {
        assertTrue(Tasks.callOnScreen(() -> true));
    }

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private PrintQueue.Entry add(String title, Printing.Order order) {
        return queue.add(title, order, (to, progress) -> to.out().print(new byte[1]));
    }

    @Test
    void papersAreOneAtATimeInTheirOrder() {
        var out = new ArrayList<String>();
        var second = new ArrayList<PrintQueue.Entry>();
        queue.add(
                "first",
                off,
                (to, progress) -> {
                    second.add(add("second", new Printing.Order("Office", pdf -> out.add("2"))));
                    assertEquals(State.WAITING, second.getFirst().stateProperty().get());
                    out.add("1");
                });
        assertEquals(List.of("1", "2"), out);
        assertEquals(State.SENT, second.getFirst().stateProperty().get());
    }

    @Test
    void whoeverElseIsAtTheDeskIsNotToldWhosePaperWasRefused() {
        var screen = new StackPane();
        var window = new Scene(screen);
        queue.shownWith(screen);
        window.setRoot(new StackPane());
        var entry = add("Face sheet of Maria Lopez", off);
        assertEquals(State.REFUSED, entry.stateProperty().get());
        assertFalse(kit.layers().hasDialog(), "told over somebody else's screen");
        window.setRoot(screen);
        assertTrue(kit.layers().hasDialog(), "told when the screen is back");
    }

    @Test
    void whenTheSessionEndsNothingWaitsAndNothingIsTold() {
        var waiting = new ArrayList<PrintQueue.Entry>();
        queue.add(
                "first",
                off,
                (to, progress) -> {
                    waiting.add(add("second", off));
                    queue.close();
                    to.out().print(new byte[1]);
                });
        assertEquals(State.STOPPED, waiting.getFirst().stateProperty().get());
        assertFalse(kit.layers().hasDialog());
    }

    @Test
    void aStoppedPaperIsPrintedWhenAskedAgainAndTakenAwayWhenDone() {
        var waiting = new ArrayList<PrintQueue.Entry>();
        var out = new ArrayList<byte[]>();
        queue.add(
                "first",
                off,
                (to, progress) -> {
                    waiting.add(add("second", new Printing.Order("Office", out::add)));
                    queue.stop(waiting.getFirst());
                });
        assertTrue(out.isEmpty());
        queue.again(waiting.getFirst(), null);
        assertEquals(1, out.size());
        queue.again(waiting.getFirst(), null);
        assertEquals(1, out.size(), "what was sent is not sent twice");
        queue.tidy();
        assertTrue(queue.entries().isEmpty());
    }
}
