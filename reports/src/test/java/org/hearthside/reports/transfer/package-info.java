/** Tests of the pages of this feature. */
@NullMarked
package org.hearthside.reports.transfer;

import org.jspecify.annotations.NullMarked;
