/** Tests of this feature's stores, on both engines. */
@NullMarked
package org.hearthside.persistence.insurance;

import org.jspecify.annotations.NullMarked;
