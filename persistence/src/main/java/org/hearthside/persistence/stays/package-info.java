/** Who lives where, as it is kept. */
@NullMarked
package org.hearthside.persistence.stays;

import org.jspecify.annotations.NullMarked;
