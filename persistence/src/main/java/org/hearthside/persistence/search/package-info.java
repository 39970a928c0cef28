/** What the search box is filled from. */
@NullMarked
package org.hearthside.persistence.search;

import org.jspecify.annotations.NullMarked;
