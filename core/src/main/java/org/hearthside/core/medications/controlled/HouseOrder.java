package org.hearthside.core.medications.controlled;

import org.hearthside.core.clients.Names;
import org.hearthside.core.medications.MedicationOrder;

/**
 * An order of a controlled drug that goes on, for which a pack can come.
 *
 * @param names whose
 * @param place room and bed; empty when there is none
 * @param order the order
 */
public record HouseOrder(Names names, String place, MedicationOrder order) {
    /** What the label of a pack of it says: drug, strength, form. */
    public String label() {
        var drug = order.drug();
        return String.join(" ", drug.generic(), drug.strength(), drug.form()).strip();
    }

    @Override
    public String toString() {
        return "HouseOrder[" + order.number() + "]";
    }
}
