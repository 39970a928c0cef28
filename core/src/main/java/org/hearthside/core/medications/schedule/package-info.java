/** When doses are due: rules that give the doses of any day of any year. */
@NullMarked
package org.hearthside.core.medications.schedule;

import org.jspecify.annotations.NullMarked;
