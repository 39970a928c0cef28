/** Tests of this feature's stores, on both engines. */
@NullMarked
package org.hearthside.persistence.codes;

import org.jspecify.annotations.NullMarked;
