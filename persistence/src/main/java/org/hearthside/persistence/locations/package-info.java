/** The organization, its houses, rooms and beds, as they are kept. */
@NullMarked
package org.hearthside.persistence.locations;

import org.jspecify.annotations.NullMarked;
