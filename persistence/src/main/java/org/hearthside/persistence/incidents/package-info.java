/** Rows and store of incidents. */
@NullMarked
package org.hearthside.persistence.incidents;

import org.jspecify.annotations.NullMarked;
