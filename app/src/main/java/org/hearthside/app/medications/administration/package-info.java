/** Giving medicines: the forms of one dose. */
@NullMarked
package org.hearthside.app.medications.administration;

import org.jspecify.annotations.NullMarked;
