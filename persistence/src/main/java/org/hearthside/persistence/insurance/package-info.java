/** Insurance policies, as they are kept. */
@NullMarked
package org.hearthside.persistence.insurance;

import org.jspecify.annotations.NullMarked;
