/** Who lives in which house, room and bed, from when to when. */
@NullMarked
package org.hearthside.core.stays;

import org.jspecify.annotations.NullMarked;
