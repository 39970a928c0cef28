/** How medication orders are set on paper. */
@NullMarked
package org.hearthside.reports.medications;

import org.jspecify.annotations.NullMarked;
