package org.hearthside.app.ui;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * Work that is described and not yet started: what to do off the screen's thread, and what to do
 * with the answer on it. A failure that nobody here takes goes to the one error place. Nothing
 * happens before {@link #start}; the compiler refuses a job that is never started.
 *
 * @param <T> what the work gives
 */
@CheckReturnValue
public final class Job<T extends @Nullable Object> {
    private final Tasks tasks;
    private final String label;
    private final Tasks.Work<T> work;
    private final List<Predicate<Throwable>> takers = new ArrayList<>();
    private boolean cancellable;
    private Consumer<? super T> success = result -> {};
    private Runnable cancelled = () -> {};
    private Runnable end = () -> {};
    private @Nullable BooleanProperty busy;
    private Job.@Nullable Slot slot;

    Job(Tasks tasks, String label, Tasks.Work<T> work, boolean cancellable) {
        this.tasks = tasks;
        this.label = label;
        this.work = work;
        this.cancellable = cancellable;
    }

    /** What to do with the result, on the screen's thread. */
    public Job<T> onSuccess(Consumer<? super T> then) {
        this.success = then;
        return this;
    }

    /** Takes one kind of failure here, instead of leaving it to the one error place. */
    public <E extends Throwable> Job<T> on(Class<E> kind, Consumer<? super E> then) {
        takers.add(fault -> {
            if (!kind.isInstance(fault)) {
                return false;
            }
            then.accept(kind.cast(fault));
            return true;
        });
        return this;
    }

    /** Takes every failure that no earlier {@link #on} took. */
    public Job<T> onFailure(Consumer<Throwable> then) {
        return on(Throwable.class, then);
    }

    /** What to do when it was cancelled. */
    public Job<T> onCancel(Runnable then) {
        this.cancelled = then;
        return this;
    }

    /** What to do at the end, however it ended, after everything else. */
    public Job<T> onEnd(Runnable then) {
        this.end = then;
        return this;
    }

    /** Sets the property while the work runs, from 150 ms on: for a progress sign in place. */
    public Job<T> busy(BooleanProperty property) {
        this.busy = property;
        return this;
    }

    /** A read whose answer may be thrown away: it shows Cancel, and cancelling drops the result. */
    public Job<T> discardable() {
        this.cancellable = true;
        return this;
    }

    /** Of all jobs started in one slot only the newest one's answer counts. */
    public Job<T> in(Slot place) {
        this.cancellable = true;
        this.slot = place;
        return this;
    }

    /** Begins. */
    @CanIgnoreReturnValue
    public Running start() {
        var running = new Running(tasks, label, cancellable);
        if (slot != null) {
            slot.take(running);
        }
        tasks.begin(running, busy, () -> perform(running));
        return running;
    }

    private void perform(Running running) {
        Runnable answer;
        try {
            var progress = new Progress(running);
            progress.check();
            var result = work.run(progress);
            answer = () -> success.accept(result);
        } catch (CancellationException stopped) {
            answer = running.cancelAsked() ? cancelled : () -> failed(stopped);
        } catch (Throwable fault) {
            answer = () -> failed(fault);
        }
        var outcome = answer;
        tasks.toScreen(() -> {
            tasks.end(running, busy);
            try {
                (running.cancelAsked() ? cancelled : outcome).run();
            } finally {
                end.run();
            }
        });
    }

    private void failed(Throwable fault) {
        for (var taker : takers) {
            if (taker.test(fault)) {
                return;
            }
        }
        tasks.fault(fault);
    }

    /** A place for one running job: starting the next one drops the answer of the one before. */
    public static final class Slot {
        private @Nullable Running current;

        /** An empty place. */
        public Slot() {}

        private void take(Running next) {
            stop();
            current = next;
        }

        /** Drops the answer of what runs here. */
        public void stop() {
            if (current != null) {
                current.cancel();
            }
        }
    }
}
