package org.hearthside.app.ui;

import java.util.concurrent.CancellationException;

/**
 * What running work says about itself, and where it learns that it should stop. Cancelling only
 * raises a flag: no thread is ever interrupted, because an interrupt inside the store breaks it for
 * everyone.
 */
public final class Progress {
    private final Running running;

    Progress(Running running) {
        this.running = running;
    }

    /** Says how much is done. A total of zero or less means that nobody knows. */
    public void step(long done, long total) {
        check();
        running.report(total <= 0 ? -1 : Math.min(1.0, (double) done / total), null);
    }

    /** Says in a few words what is being done. Never a person's name. */
    public void say(String what) {
        check();
        running.report(Double.NaN, what);
    }

    /** Whether someone asked to stop. */
    public boolean cancelled() {
        return running.cancelAsked();
    }

    /** Ends the work here when someone asked to stop; else does nothing. */
    public void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }

    Running running() {
        return running;
    }
}
