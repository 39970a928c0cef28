/** Medication orders and the medication line. */
@NullMarked
package org.hearthside.core.medications;

import org.jspecify.annotations.NullMarked;
