/** Tests of the one door. */
@NullMarked
package org.hearthside.persistence.common;

import org.jspecify.annotations.NullMarked;
