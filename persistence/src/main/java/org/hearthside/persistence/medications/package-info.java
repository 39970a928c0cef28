/** Medication orders, as they are kept. */
@NullMarked
package org.hearthside.persistence.medications;

import org.jspecify.annotations.NullMarked;
