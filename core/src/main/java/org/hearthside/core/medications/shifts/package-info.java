/** Shifts of a house: what is left open in one, who signed it off, what the next one must know. */
@NullMarked
package org.hearthside.core.medications.shifts;

import org.jspecify.annotations.NullMarked;
