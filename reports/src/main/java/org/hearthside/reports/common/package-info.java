/** What every feature of this module uses. */
@NullMarked
package org.hearthside.reports.common;

import org.jspecify.annotations.NullMarked;
