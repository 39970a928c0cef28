/** The organization, its houses, rooms and beds. */
@NullMarked
package org.hearthside.core.locations;

import org.jspecify.annotations.NullMarked;
