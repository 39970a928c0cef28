package org.hearthside.app.ui;

import javafx.scene.Parent;

/**
 * What stands in the middle of the window.
 *
 * @param content the nodes
 * @param dispose ends what the screen's model subscribed to; called once, when it is left
 * @param leave decides whether the screen may be left: calls its argument, at once or after a
 *     question about what is not saved, or never
 */
public record Screen(Parent content, Runnable dispose, Leave leave) {

    /** Asks a screen whether it may be left. */
    @FunctionalInterface
    public interface Leave {
        /** Calls {@code go} when the screen may be left. */
        void ask(Runnable go);
    }

    /** A screen that can be left at any time and holds nothing that must be ended. */
    public static Screen of(Parent content) {
        return new Screen(content, () -> {}, Runnable::run);
    }

    /** A screen that can be left at any time. */
    public static Screen of(Parent content, Runnable dispose) {
        return new Screen(content, dispose, Runnable::run);
    }
}
