package org.hearthside.app.ui;

import java.util.function.Consumer;
import org.hearthside.core.common.Sources;

/**
 * What every screen may be given, made once for the window.
 *
 * @param layers the root of the window
 * @param dialogs questions and errors
 * @param tasks work off the screen's thread
 * @param notices the last result
 * @param theme how it looks
 * @param sources clock and ids
 */
public record Toolkit(
        Layers layers,
        Dialogs dialogs,
        Tasks tasks,
        Notices notices,
        Theme theme,
        Sources sources) {

    /** For the window. */
    public static Toolkit window() {
        var layers = new Layers();
        var dialogs = new Dialogs(layers);
        return of(layers, dialogs, Tasks.background(dialogs::fault), Sources.system());
    }

    /** For tests: work runs at once, and a fault goes to the test. */
    public static Toolkit immediate(Sources sources, Consumer<Throwable> faults) {
        var layers = new Layers();
        return of(layers, new Dialogs(layers), Tasks.immediate(faults), sources);
    }

    /** For pictures and journeys: work runs at once, and a fault is shown as in the window. */
    public static Toolkit immediate(Sources sources) {
        var layers = new Layers();
        var dialogs = new Dialogs(layers);
        return of(layers, dialogs, Tasks.immediate(dialogs::fault), sources);
    }

    private static Toolkit of(Layers layers, Dialogs dialogs, Tasks tasks, Sources sources) {
        return new Toolkit(layers, dialogs, tasks, new Notices(), new Theme(), sources);
    }
}
