/** Tests of this feature's stores, on both engines. */
@NullMarked
package org.hearthside.persistence.health;

import org.jspecify.annotations.NullMarked;
