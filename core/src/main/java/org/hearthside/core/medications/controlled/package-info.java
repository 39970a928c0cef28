/** Controlled drugs: the ledger of each pack, counts by two people, waste, destruction (F9). */
@NullMarked
package org.hearthside.core.medications.controlled;

import org.jspecify.annotations.NullMarked;
