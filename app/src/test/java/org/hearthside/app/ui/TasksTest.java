package org.hearthside.app.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleBooleanProperty;
import org.hearthside.core.common.StaleRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TasksTest {
    private final List<Throwable> faults = new ArrayList<>();
    private final Tasks tasks = Tasks.immediate(faults::add);
    private final List<String> seen = new ArrayList<>();

    @Test
    void givesTheResultAndThenTheEnd() {
        tasks.run("Read", () -> "answer").onSuccess(seen::add).onEnd(() -> seen.add("end")).start();
        assertEquals(List.of("answer", "end"), seen);
    }

    @Test
    void doesNothingBeforeItIsStarted() {
        var job = tasks.run("Read", () -> seen.add("ran"));
        assertEquals(List.of(), seen);
        job.start();
        assertEquals(List.of("ran"), seen);
    }

    @Test
    void aFailureThatNobodyTakesGoesToTheOneErrorPlace() {
        var fault = new IllegalStateException();
        tasks.run(
                        "Save",
                        () -> {
                            throw fault;
                        })
                .on(StaleRecord.class, stale -> seen.add("stale"))
                .onSuccess(done -> seen.add("done"))
                .start();
        assertEquals(List.of(fault), faults);
        assertEquals(List.of(), seen);
    }

    @Test
    void aFailureThatSomebodyTakesGoesNowhereElse() {
        tasks.run(
                        "Save",
                        () -> {
                            throw new StaleRecord("client");
                        })
                .on(StaleRecord.class, stale -> seen.add("stale"))
                .onEnd(() -> seen.add("end"))
                .start();
        assertEquals(List.of(), faults);
        assertEquals(List.of("stale", "end"), seen);
    }

    @Test
    void aFailureWhileTheResultIsShownStillReachesTheEnd() {
        try {
            tasks.run("Read", () -> 1)
                    .onSuccess(one -> {
                        throw new IllegalStateException();
                    })
                    .onEnd(() -> seen.add("end"))
                    .start();
        } catch (IllegalStateException expected) {
            seen.add("thrown");
        }
        assertEquals(List.of("end", "thrown"), seen);
    }

    @Test
    void theAnswerOfAnEarlierSearchIsDropped() {
        var slot = new Job.Slot();
        tasks.runWithProgress(
                        "Search",
                        progress -> {
                            tasks.run("Search", () -> "new").in(slot).onSuccess(seen::add).start();
                            return "old";
                        })
                .in(slot)
                .onSuccess(seen::add)
                .onCancel(() -> seen.add("dropped"))
                .start();
        assertEquals(List.of("new", "dropped"), seen);
    }

    @Test
    void workThatIsAskedToStopEndsAtItsNextSafePlace() {
        tasks.runWithProgress(
                        "Import",
                        progress -> {
                            seen.add("first row");
                            tasks.shown();
                            stop(progress);
                            progress.step(1, 2);
                            seen.add("second row");
                            return 2;
                        })
                .onSuccess(rows -> seen.add("done"))
                .onCancel(() -> seen.add("cancelled"))
                .start();
        assertEquals(List.of("first row", "cancelled"), seen);
        assertEquals(List.of(), faults);
    }

    private static void stop(Progress progress) {
        progress.running().cancel();
    }

    @Test
    void timersFireInTheirOrderAndNotAfterTheyWereStopped() {
        tasks.after(Duration.ofSeconds(2), () -> seen.add("two"));
        tasks.after(Duration.ofSeconds(1), () -> seen.add("one"));
        var stopped = tasks.after(Duration.ofSeconds(1), () -> seen.add("never"));
        stopped.stop();
        tasks.elapse(Duration.ofMillis(999));
        assertEquals(List.of(), seen);
        tasks.elapse(Duration.ofSeconds(2));
        assertEquals(List.of("one", "two"), seen);
    }

    @Test
    void listsWorkThatTakesLongAndTakesItOffTheListAtTheEnd() throws Exception {
        var go = new CountDownLatch(1);
        var listed = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var busy = new SimpleBooleanProperty();
        var wasBusy = new AtomicBoolean();
        var background = new AtomicReference<@Nullable Tasks>();
        Tasks.callOnScreen(() -> {
            var window = Tasks.background(faults::add);
            background.set(window);
            window.shown()
                    .subscribe(() -> {
                        if (!window.shown().isEmpty()) {
                            listed.countDown();
                        }
                    });
            busy.subscribe(now -> wasBusy.compareAndSet(false, now));
            window.run("Long", () -> go.await(30, TimeUnit.SECONDS))
                    .busy(busy)
                    .onEnd(ended::countDown)
                    .start();
            return true;
        });
        assertTrue(listed.await(30, TimeUnit.SECONDS));
        go.countDown();
        assertTrue(ended.await(30, TimeUnit.SECONDS));
        var window = java.util.Objects.requireNonNull(background.get());
        assertEquals(0, Tasks.callOnScreen(() -> window.shown().size()));
        assertTrue(wasBusy.get());
        assertFalse(busy.get());
        window.close();
        assertEquals(List.of(), faults);
    }
}
