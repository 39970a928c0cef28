package org.hearthside.persistence.importexport;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was taken back so far for one person, over several transactions. */
final class UndoChain {
    /** So long may a transaction take; with the commit it stays below 250 ms (security.md 1). */
    private static final long BUDGET_NANOS = 150_000_000;

    private static final int FEW = 50;
    private static final int MOST = 400;

    /** By which row the one stands now that the import wrote or replaced. */
    private final Map<UUID, UUID> now = new HashMap<>();

    /** When rows were last changed by taking back a later change of the same import. */
    private final Map<UUID, Instant> touched = new HashMap<>();

    /** Changes from this number on were looked at. */
    private int before = Integer.MAX_VALUE;

    private int atOnce = FEW;

    Map<UUID, UUID> now() {
        return now;
    }

    Map<UUID, Instant> touched() {
        return touched;
    }

    int before() {
        return before;
    }

    void reached(int n) {
        before = n;
    }

    /** How many records go into one transaction, so that a nurse who saves does not wait. */
    int atOnce() {
        return atOnce;
    }

    /** The last transaction took so long. */
    void took(long nanos) {
        if (nanos > BUDGET_NANOS) {
            atOnce = Math.max(FEW, atOnce / 2);
        } else if (nanos < BUDGET_NANOS / 3) {
            atOnce = Math.min(MOST, atOnce * 2);
        }
    }

    boolean isBegun() {
        return before < Integer.MAX_VALUE;
    }
}
