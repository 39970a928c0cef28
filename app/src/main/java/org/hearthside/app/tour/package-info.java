/** Draws every screen to a picture, without a display. */
@NullMarked
package org.hearthside.app.tour;

import org.jspecify.annotations.NullMarked;
