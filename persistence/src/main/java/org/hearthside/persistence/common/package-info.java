/** What every feature of this module uses. */
@NullMarked
package org.hearthside.persistence.common;

import org.jspecify.annotations.NullMarked;
