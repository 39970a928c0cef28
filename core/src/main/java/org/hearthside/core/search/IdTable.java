package org.hearthside.core.search;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;

/** From place to id and back, in flat arrays: a map of objects would take five times as much. */
final class IdTable {
    private final long[] high;
    private final long[] low;
    private final int[] slots;

    /** Takes distinct ids. */
    IdTable(List<ClientId> ids) {
        high = new long[ids.size()];
        low = new long[ids.size()];
        slots = new int[Integer.highestOneBit(Math.max(ids.size(), 1)) * 4];
        Arrays.fill(slots, -1);
        for (int i = 0; i < high.length; i++) {
            var id = ids.get(i).value();
            high[i] = id.getMostSignificantBits();
            low[i] = id.getLeastSignificantBits();
            int slot = firstSlot(high[i], low[i]);
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i;
        }
    }

    ClientId id(int place) {
        return new ClientId(new UUID(high[place], low[place]));
    }

    /** The place of the id, or -1. */
    int find(ClientId id) {
        long wantedHigh = id.value().getMostSignificantBits();
        long wantedLow = id.value().getLeastSignificantBits();
        int slot = firstSlot(wantedHigh, wantedLow);
        while (slots[slot] >= 0) {
            int place = slots[slot];
            if (high[place] == wantedHigh && low[place] == wantedLow) {
                return place;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private int firstSlot(long high, long low) {
        long mixed = (high ^ Long.rotateLeft(low, 32)) * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33) & slots.length - 1;
    }
}
