/** Whole records and lists, read from all features above. */
@NullMarked
package org.hearthside.persistence.overview;

import org.jspecify.annotations.NullMarked;
