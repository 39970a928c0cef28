/** The program: how it starts, who sits at the desk, and how everything is wired together. */
@NullMarked
package org.hearthside.app;

import org.jspecify.annotations.NullMarked;
