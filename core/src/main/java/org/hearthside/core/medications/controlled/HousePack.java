package org.hearthside.core.medications.controlled;

import org.hearthside.core.clients.Names;

/**
 * A pack as the count of a house lists it.
 *
 * @param names whose
 * @param place room and bed; empty when there is none
 * @param ledger its ledger
 * @param ordered whether an order goes on that is given from it
 */
public record HousePack(Names names, String place, Ledger ledger, boolean ordered) {
    @Override
    public String toString() {
        return "HousePack[" + ledger.pack().id() + "]";
    }
}
