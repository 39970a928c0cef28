package org.hearthside.persistence.medications;

import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.medications.controlled.Pack;
import org.hearthside.core.medications.controlled.PackMove;
import org.hearthside.core.medications.controlled.PackUse;
import org.hearthside.core.medications.controlled.ShiftCount;
import org.hearthside.core.security.Signer;
import org.hearthside.persistence.common.Tx;
import org.jspecify.annotations.Nullable;

/** Writes what became of packs in the past, without PINs: for the demo. */
public final class PackHistory {
    private PackHistory() {}

    /** Receives a pack. */
    public static void receive(Tx tx, Pack pack, PackMove received, Signer second) {
        PackRows.insert(tx, pack);
        var ledger = new Ledger(pack, java.util.List.of());
        PackRows.append(tx, ledger, ledger.after(received), second);
    }

    /** Takes a dose out of a pack. */
    public static void takeOut(
            Tx tx,
            ClientId client,
            PackUse use,
            UUID administration,
            Instant at,
            @Nullable Signer second) {
        var ledger = PackRows.ledger(tx, client, use.pack());
        PackRows.append(tx, ledger, ledger.after(use, administration, at), second);
    }

    /** Writes waste and the like into a ledger. */
    public static void write(Tx tx, ClientId client, PackMove move, Signer second) {
        var ledger = PackRows.ledger(tx, client, move.pack());
        PackRows.append(tx, ledger, ledger.after(move), second);
    }

    /** Counts the packs of a house. */
    public static void count(Tx tx, ShiftCount count, Signer leaving, Signer coming) {
        CountRows.count(tx, count, leaving, coming);
    }
}
