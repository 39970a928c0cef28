/** What every feature of this module uses. */
@NullMarked
package org.hearthside.app.common;

import org.jspecify.annotations.NullMarked;
