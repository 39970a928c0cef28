/** Controlled drugs: the packs of a house, their ledgers, and the count of two people. */
@NullMarked
package org.hearthside.app.medications.controlled;

import org.jspecify.annotations.NullMarked;
