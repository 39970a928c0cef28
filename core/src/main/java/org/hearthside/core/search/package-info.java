/** Finding people. */
@NullMarked
package org.hearthside.core.search;

import org.jspecify.annotations.NullMarked;
