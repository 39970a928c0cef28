package org.hearthside.app.transfer;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.hearthside.app.transfer.PrintQueue.Entry;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** What was printed in this session, what waits, and what a printer refused. */
final class QueueDialog {
    private static final Words WORDS = Words.of(QueueDialog.class);

    private final Toolkit kit;
    private final PrintQueue queue;
    private final VBox rows = new VBox();
    private final List<Subscription> ends = new ArrayList<>();

    private QueueDialog(Toolkit kit, PrintQueue queue) {
        this.kit = kit;
        this.queue = queue;
        rows.getStyleClass().add("column");
        rows.setId("print-queue");
    }

    /** Opens it. */
    static void open(Toolkit kit, PrintQueue queue) {
        var view = new QueueDialog(kit, queue);
        ListChangeListener<Entry> changed = change -> view.fill();
        queue.entries().addListener(changed);
        view.fill();
        var dialog = kit.dialogs().dialog(WORDS.text("queue.title")).width(44);
        Runnable end =
                () -> {
                    queue.entries().removeListener(changed);
                    view.forget();
                };
        dialog.body(view.rows)
                .cancel(WORDS.text("queue.close"))
                .onCancel(end)
                .also(WORDS.text("queue.tidy"), queue::tidy)
                .open();
    }

    private void forget() {
        ends.forEach(Subscription::unsubscribe);
        ends.clear();
    }

    private void fill() {
        forget();
        rows.getChildren().clear();
        if (queue.entries().isEmpty()) {
            rows.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignP.PRINTER_OUTLINE,
                                    WORDS.text("queue.empty"),
                                    WORDS.text("queue.empty.todo")));
            return;
        }
        queue.entries()
                .forEach(entry -> {
                    var slot = new VBox();
                    ends.add(
                            entry.stateProperty()
                                    .subscribe(state -> slot.getChildren().setAll(row(entry))));
                    rows.getChildren().add(slot);
                });
    }

    private Node row(Entry entry) {
        var state = entry.stateProperty().get();
        var words = Items.words(entry.title(), WORDS.text("queue.printer", entry.printer()));
        var acts = new ArrayList<Node>();
        switch (state) {
            case WAITING -> acts.add(stop(entry));
            case PRINTING -> {
                var bar = new ProgressBar();
                bar.progressProperty().bind(entry.fractionProperty());
                bar.setAccessibleText(word(state));
                acts.addAll(List.of(bar, stop(entry)));
            }
            case REFUSED, STOPPED -> {
                acts.add(act("again", entry, () -> queue.again(entry, null)));
                acts.add(act("elsewhere", entry, () -> PrinterChoice.elsewhere(kit, queue, entry)));
            }
            case SENT -> {}
        }
        acts.addFirst(Chips.of(tone(state), word(state)));
        return Items.row(words, acts.toArray(Node[]::new));
    }

    private Button stop(Entry entry) {
        return act("stop", entry, () -> queue.stop(entry));
    }

    private static Button act(String name, Entry entry, Runnable run) {
        var button = Blocks.button(WORDS.text("queue." + name), run);
        button.setAccessibleText(button.getText() + ": " + entry.title());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("queue-" + name);
        return button;
    }

    private static String word(PrintQueue.State state) {
        return WORDS.text("queue.state." + state);
    }

    private static Tone tone(PrintQueue.State state) {
        return switch (state) {
            case WAITING -> Tone.BLUE;
            case PRINTING -> Tone.BLUE;
            case SENT -> Tone.GREEN;
            case REFUSED -> Tone.RED;
            case STOPPED -> Tone.AMBER;
        };
    }
}
