/** Tests of this feature's stores, on both engines. */
@NullMarked
package org.hearthside.persistence.stays;

import org.jspecify.annotations.NullMarked;
