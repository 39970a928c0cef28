/** The window around the screens: rail, top bar, status bar. */
@NullMarked
package org.hearthside.app.frame;

import org.jspecify.annotations.NullMarked;
