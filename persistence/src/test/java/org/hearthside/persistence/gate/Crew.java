package org.hearthside.persistence.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Several at work at once. Who fails is heard, at once and at the end. */
final class Crew {
    private Crew() {}

    static void work(List<Runnable> jobs) throws InterruptedException {
        var failure = new AtomicReference<@Nullable Throwable>();
        var threads = new ArrayList<Thread>();
        for (var job : jobs) {
            threads.add(
                    Thread.ofPlatform()
                            .uncaughtExceptionHandler((thread, e) -> {
                                e.printStackTrace();
                                failure.compareAndSet(null, e);
                            })
                            .start(job));
        }
        for (var thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("one of the crew failed", failure.get());
        }
    }
}
