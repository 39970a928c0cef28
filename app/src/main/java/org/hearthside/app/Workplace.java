package org.hearthside.app;

import javafx.scene.Parent;
import org.hearthside.app.ui.Nav;

/**
 * The frame and the screens of one signed-in person.
 *
 * @param content what fills the window
 * @param nav which screen is shown
 * @param dispose ends everything in it
 */
record Workplace(Parent content, Nav nav, Runnable dispose) {}
