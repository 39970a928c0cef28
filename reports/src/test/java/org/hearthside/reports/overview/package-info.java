/** Tests of the pages of this feature. */
@NullMarked
package org.hearthside.reports.overview;

import org.jspecify.annotations.NullMarked;
