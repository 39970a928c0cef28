package org.hearthside.app.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The one way to do work off the screen's thread, and the one owner of threads and timers. Work
 * that takes longer than 150 ms is listed in {@link #shown}. Cancelling is cooperative.
 */
public final class Tasks {
    /** After this long a progress sign appears (ui.md, rule 1). */
    public static final Duration PATIENCE = Duration.ofMillis(150);

    private static final int WORKERS = 6;

    private final Machine machine;
    private final Consumer<Throwable> faults;
    private final ObservableList<Running> shown = FXCollections.observableArrayList();
    private final ObservableList<Running> shownView =
            FXCollections.unmodifiableObservableList(shown);

    private Tasks(Machine machine, Consumer<Throwable> faults) {
        this.machine = machine;
        this.faults = faults;
    }

    /** Work that can report how far it is, and be asked to stop. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        /** Does the work; runs on a worker thread. */
        T run(Progress progress) throws Exception;
    }

    /** Ends a timer before it fires. */
    @FunctionalInterface
    public interface Timer {
        /** After this it does not fire. */
        void stop();
    }

    /** Threads and timers behind the tasks: those of the window, or those of a test. */
    private interface Machine {
        void work(Runnable work);

        void toScreen(Runnable action);

        Timer after(Duration delay, Runnable action);

        void close();
    }

    /** For the window: worker threads, answers on the screen's thread. */
    public static Tasks background(Consumer<Throwable> faults) {
        return new Tasks(new WindowMachine(), faults);
    }

    /**
     * For tests: work runs at once on the calling thread, and timers fire only when the test says
     * how much time has passed with {@link #elapse}.
     */
    public static Tasks immediate(Consumer<Throwable> faults) {
        return new Tasks(new TestMachine(), faults);
    }

    /** Describes work; nothing happens before {@link Job#start}. */
    public <T extends @Nullable Object> Job<T> run(String label, Callable<T> work) {
        return new Job<>(this, label, progress -> work.call(), false);
    }

    /** Describes work that reports its progress and can be cancelled. */
    public <T extends @Nullable Object> Job<T> runWithProgress(String label, Work<T> work) {
        return new Job<>(this, label, work, true);
    }

    /** Does something on the screen's thread after a while. */
    public Timer after(Duration delay, Runnable action) {
        return machine.after(delay, action);
    }

    /** Does something on the screen's thread as soon as it is free. */
    public void toScreen(Runnable action) {
        machine.toScreen(action);
    }

    /**
     * Does something on the screen's thread and waits for it; starts JavaFX when nobody has. For
     * programs without a window (pictures).
     */
    public static <T> T callOnScreen(Callable<T> work) {
        var answer = new FutureTask<>(work);
        try {
            Platform.startup(answer);
        } catch (IllegalStateException started) {
            Platform.runLater(answer);
        }
        Platform.setImplicitExit(false);
        try {
            return answer.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof RuntimeException own
                    ? own
                    : new IllegalStateException(fault.getCause());
        }
    }

    /** What has been running for longer than {@link #PATIENCE}, oldest first. */
    public ObservableList<Running> shown() {
        return shownView;
    }

    /** Sends what nobody caught, on any thread, to the one error place. */
    public void catchUncaught() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> machine.toScreen(() -> faults.accept(fault)));
    }

    /** Lets running work end, for at most ten seconds, and takes no more. Interrupts nothing. */
    public void close() {
        machine.close();
    }

    /** In a test: lets this much time pass, and fires the timers that fall due in it. */
    public void elapse(Duration time) {
        ((TestMachine) machine).elapse(time);
    }

    void fault(Throwable fault) {
        faults.accept(fault);
    }

    void begin(Running running, @Nullable BooleanProperty busy, Runnable perform) {
        machine.after(
                PATIENCE,
                () -> {
                    if (running.activeProperty().get()) {
                        shown.add(running);
                        if (busy != null) {
                            busy.set(true);
                        }
                    }
                });
        machine.work(perform);
    }

    void end(Running running, @Nullable BooleanProperty busy) {
        running.ended();
        shown.remove(running);
        if (busy != null) {
            busy.set(false);
        }
    }

    private static final class WindowMachine implements Machine {
        private final AtomicInteger number = new AtomicInteger();
        private final ExecutorService workers =
                Executors.newFixedThreadPool(
                        WORKERS,
                        work -> {
                            var thread = new Thread(work, "work-" + number.incrementAndGet());
                            thread.setDaemon(true);
                            return thread;
                        });

        @Override
        public void work(Runnable work) {
            // After closing nobody waits for an answer any more.
            if (!workers.isShutdown()) {
                workers.execute(work);
            }
        }

        @Override
        public void toScreen(Runnable action) {
            Platform.runLater(action);
        }

        @Override
        public Timer after(Duration delay, Runnable action) {
            var pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
            pause.setOnFinished(event -> action.run());
            pause.play();
            return pause::stop;
        }

        @Override
        public void close() {
            workers.shutdown();
            try {
                workers.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class TestMachine implements Machine {
        private final List<Due> due = new ArrayList<>();
        private Duration now = Duration.ZERO;

        private record Due(Duration at, Runnable action) {}

        @Override
        public void work(Runnable work) {
            work.run();
        }

        @Override
        public void toScreen(Runnable action) {
            action.run();
        }

        @Override
        public Timer after(Duration delay, Runnable action) {
            var entry = new Due(now.plus(delay), action);
            due.add(entry);
            return () -> due.remove(entry);
        }

        void elapse(Duration time) {
            var until = now.plus(time);
            while (true) {
                var next =
                        due.stream()
                                .filter(entry -> entry.at.compareTo(until) <= 0)
                                .min((a, b) -> a.at.compareTo(b.at));
                if (next.isEmpty()) {
                    now = until;
                    return;
                }
                due.remove(next.get());
                now = next.get().at;
                next.get().action.run();
            }
        }

        @Override
        public void close() {
            due.clear();
        }
    }
}
