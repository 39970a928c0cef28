/** Finding people from anywhere in the window. */
@NullMarked
package org.hearthside.app.search;

import org.jspecify.annotations.NullMarked;
