/** The hospital transfer packet and what was disclosed. */
@NullMarked
package org.hearthside.core.transfer;

import org.jspecify.annotations.NullMarked;
