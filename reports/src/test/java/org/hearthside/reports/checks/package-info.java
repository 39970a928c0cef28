/** Checks that every printed document passes, whatever it holds. */
@NullMarked
package org.hearthside.reports.checks;

import org.jspecify.annotations.NullMarked;
