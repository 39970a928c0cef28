/** Tests of finding people. */
@NullMarked
package org.hearthside.persistence.search;

import org.jspecify.annotations.NullMarked;
