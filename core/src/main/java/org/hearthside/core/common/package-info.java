/** What every feature of this module uses. */
@NullMarked
package org.hearthside.core.common;

import org.jspecify.annotations.NullMarked;
