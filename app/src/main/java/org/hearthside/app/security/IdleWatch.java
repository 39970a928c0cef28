package org.hearthside.app.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.hearthside.app.ui.Tasks;

/**
 * Locks the window when nobody has touched it for a while, and warns a minute before. Looks at the
 * clock and not only at timers: a machine that slept past the limit is locked at the first touch.
 */
public final class IdleWatch {
    /** How long nobody may touch the window when nothing else is set (security.md 2.7). */
    public static final Duration USUAL = Duration.ofMinutes(10);

    /** How long before the lock the warning comes. */
    public static final Duration NOTICE = Duration.ofSeconds(60);

    private final Tasks tasks;
    private final InstantSource clock;
    private final Duration limit;
    private final Consumer<Boolean> warn;
    private final Runnable lock;
    private Instant touched;
    private boolean running;
    private boolean warned;
    private Tasks.Timer timer = () -> {};

    /**
     * A watch that does not run yet.
     *
     * @param tasks gives the timers
     * @param clock tells how long nobody touched anything
     * @param limit after this long the window locks; longer than {@link #NOTICE}
     * @param warn told true when the warning is to be shown, false when it is to go
     * @param lock locks
     */
    public IdleWatch(
            Tasks tasks,
            InstantSource clock,
            Duration limit,
            Consumer<Boolean> warn,
            Runnable lock) {
        this.tasks = tasks;
        this.clock = clock;
        this.limit = limit;
        this.warn = warn;
        this.lock = lock;
        this.touched = clock.instant();
    }

    /** Begins to watch. */
    public void start() {
        stop();
        running = true;
        touched = clock.instant();
        look();
    }

    /** Watches no more; takes the warning away. */
    public void stop() {
        running = false;
        timer.stop();
        warning(false);
    }

    /** Someone touched the mouse or a key. */
    public void touched() {
        if (!running) {
            return;
        }
        if (idle().compareTo(limit) >= 0) {
            fire();
            return;
        }
        touched = clock.instant();
        if (warned) {
            warning(false);
            look();
        }
    }

    private void look() {
        timer.stop();
        var idle = idle();
        if (idle.compareTo(limit) >= 0) {
            fire();
        } else if (idle.compareTo(limit.minus(NOTICE)) >= 0) {
            warning(true);
            timer = tasks.after(limit.minus(idle), this::look);
        } else {
            timer = tasks.after(limit.minus(NOTICE).minus(idle), this::look);
        }
    }

    private Duration idle() {
        return Duration.between(touched, clock.instant());
    }

    private void fire() {
        stop();
        lock.run();
    }

    private void warning(boolean shown) {
        if (warned != shown) {
            warned = shown;
            warn.accept(shown);
        }
    }
}
