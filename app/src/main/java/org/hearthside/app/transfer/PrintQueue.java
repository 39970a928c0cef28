package org.hearthside.app.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.hearthside.app.transfer.Printing.Order;
import org.hearthside.app.ui.Progress;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * Papers on their way to a printer, in their order, one at a time, so that the sheets of two people
 * never lie mixed in the tray. What a printer refused stays here until it is printed or given up.
 * For the screen's thread.
 */
public final class PrintQueue {
    private static final Words WORDS = Words.of(PrintQueue.class);

    private final Toolkit kit;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final List<Entry> untold = new ArrayList<>();
    private boolean running;
    private boolean inFront = true;
    private boolean closed;
    private Subscription watching = () -> {};

    /** An empty queue, for one session. */
    public PrintQueue(Toolkit kit) {
        this.kit = kit;
    }

    /** Shows it. */
    public void show() {
        QueueDialog.open(kit, this);
    }

    /**
     * While this screen is not in the window, somebody else is at the desk: what a printer refused
     * names a person, and is told when the screen is back.
     */
    public void shownWith(Node screen) {
        watching.unsubscribe();
        watching =
                screen.sceneProperty()
                        .subscribe(scene -> {
                            inFront = scene != null;
                            if (inFront) {
                                List.copyOf(untold).forEach(this::tell);
                                untold.clear();
                            }
                        });
    }

    /** The session has ended: what waits is not printed any more, and nothing is told. */
    public void close() {
        closed = true;
        watching.unsubscribe();
        untold.clear();
        entries.forEach(this::stop);
    }

    private void tell(Entry entry) {
        if (inFront && !closed) {
            PrinterChoice.refused(kit, this, entry);
        } else if (!closed) {
            untold.add(entry);
        }
    }

    /** What has become of a paper. */
    enum State {
        WAITING,
        PRINTING,
        SENT,
        REFUSED,
        STOPPED
    }

    /** Prints; called again after a refusal, it goes on with what is left. */
    @FunctionalInterface
    interface Work {
        /**
         * Off the screen's thread.
         *
         * @throws IOException when the printer refused
         */
        void print(Order order, Progress progress) throws IOException;
    }

    /** One paper, or one kind of paper for many people. */
    static final class Entry {
        private final String title;
        private final Work work;
        private final ReadOnlyObjectWrapper<State> state =
                new ReadOnlyObjectWrapper<>(State.WAITING);
        private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
        private Order order;
        private Runnable stop = () -> {};

        private Entry(String title, Order order, Work work) {
            this.title = title;
            this.order = order;
            this.work = work;
        }

        /** What is printed, and for whom. */
        String title() {
            return title;
        }

        /** What has become of it. */
        ReadOnlyObjectProperty<State> stateProperty() {
            return state.getReadOnlyProperty();
        }

        /** How much of it is printed, 0 to 1; below 0 when nobody knows. */
        ReadOnlyDoubleProperty fractionProperty() {
            return fraction.getReadOnlyProperty();
        }

        /** Name of the printer. */
        String printer() {
            return order.printer();
        }

        @Override
        public String toString() {
            return "Entry[" + state.get() + "]";
        }
    }

    /** Puts work at the end. */
    Entry add(String title, Order order, Work work) {
        var entry = new Entry(title, order, work);
        entries.add(entry);
        kit.notices().done(WORDS.text("queue.added", title), WORDS.text("queue.show"), this::show);
        next();
        return entry;
    }

    /**
     * Tries once more.
     *
     * @param elsewhere another printer; null takes the same one
     */
    void again(Entry entry, @Nullable Order elsewhere) {
        var state = entry.state.get();
        if (state != State.REFUSED && state != State.STOPPED) {
            return;
        }
        if (elsewhere != null) {
            entry.order = elsewhere;
        }
        entry.state.set(State.WAITING);
        next();
    }

    /** Takes it out before it is printed; what is being printed stops after the person at hand. */
    void stop(Entry entry) {
        if (entry.state.get() == State.WAITING) {
            entry.state.set(State.STOPPED);
        } else {
            entry.stop.run();
        }
    }

    /** Forgets what is done with. */
    void tidy() {
        entries.removeIf(
                entry -> entry.state.get() == State.SENT || entry.state.get() == State.STOPPED);
    }

    /** All of this session, in their order. */
    ObservableList<Entry> entries() {
        return entries;
    }

    private void next() {
        var waiting =
                running
                        ? Optional.<Entry>empty()
                        : entries.stream()
                                .filter(entry -> entry.state.get() == State.WAITING)
                                .findFirst();
        waiting.ifPresent(this::run);
    }

    private void run(Entry entry) {
        running = true;
        entry.state.set(State.PRINTING);
        var order = entry.order;
        var started =
                kit.tasks()
                        .runWithProgress(
                                WORDS.text("queue.running"),
                                progress -> {
                                    entry.work.print(order, progress);
                                    return entry;
                                })
                        .onSuccess(done -> entry.state.set(State.SENT))
                        .onCancel(() -> entry.state.set(State.STOPPED))
                        .on(
                                IOException.class,
                                fault -> {
                                    entry.state.set(State.REFUSED);
                                    tell(entry);
                                })
                        .onEnd(() -> ended(entry))
                        .start();
        entry.stop = started::cancel;
        entry.fraction.bind(started.fractionProperty());
    }

    private void ended(Entry entry) {
        running = false;
        if (entry.state.get() == State.PRINTING) {
            // something else went wrong, and was told in its own place
            entry.state.set(State.REFUSED);
        }
        next();
    }
}
