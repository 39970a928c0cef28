/** The hospital transfer packet. */
@NullMarked
package org.hearthside.reports.transfer;

import org.jspecify.annotations.NullMarked;
