/** Medication orders and their form. */
@NullMarked
package org.hearthside.app.medications;

import org.jspecify.annotations.NullMarked;
