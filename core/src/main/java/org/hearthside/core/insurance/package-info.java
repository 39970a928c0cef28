/** Policies. */
@NullMarked
package org.hearthside.core.insurance;

import org.jspecify.annotations.NullMarked;
