package org.hearthside.core.medications.controlled;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.controlled.LedgerLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a pack and the lines of its ledger must hold before they are kept. Field names: the
 * components of {@link Pack}, {@link LedgerLine}, {@link PackUse} and {@link ShiftCount}.
 */
public final class LedgerRules {
    private static final BigDecimal MOST = new BigDecimal(100_000);

    private LedgerRules() {}

    /** Problems with a pack that is received. */
    public static List<Problem> check(Pack pack) {
        return new Checks()
                .required("drug", pack.drug())
                .text("drug", pack.drug(), 500)
                .text("rx", pack.rx(), 60)
                .required("unit", pack.unit())
                .text("unit", pack.unit(), 60)
                .required("from", pack.from())
                .text("from", pack.from(), 250)
                .that(!pack.orders().isEmpty(), "orders", "entry.required")
                .problems();
    }

    /**
     * Problems with what is written in by hand. More than the ledger has cannot leave the pack:
     * whoever finds more puts the ledger right first.
     *
     * @param ledger as it stands before
     */
    public static List<Problem> check(PackMove move, Ledger ledger, Instant now) {
        boolean adjusted = move.kind() == Kind.ADJUSTED;
        var checks =
                amount("amount", adjusted ? move.amount().abs() : move.amount(), adjusted)
                        .that(!move.at().isAfter(now), "at", "give.stop.IN_FUTURE")
                        .text("reason", move.reason(), 500)
                        .text("method", move.method(), 250);
        switch (move.kind()) {
            case WASTED, ADJUSTED, RETURNED -> checks.required("reason", move.reason());
            case DESTROYED -> checks.required("method", move.method());
            case RECEIVED, GIVEN, COUNTED -> {
                // says enough by itself
            }
        }
        return checks.that(
                        ledger.after(move).remaining().signum() >= 0,
                        "amount",
                        "controlled.more",
                        ledger.pack().says(ledger.balance()))
                .problems();
    }

    /**
     * Problems with what was taken out of a pack for a dose. A dose that was given is written down
     * even when the ledger knows of less: the discrepancy then stands open.
     */
    public static List<Problem> check(PackUse use) {
        return amount("used", use.used(), false)
                .all(amount("wasted", use.wasted(), true).problems())
                .all(amount("left", use.left(), true).problems())
                .that(
                        use.wasted().signum() <= 0 || !use.reason().isBlank(),
                        "wasteReason",
                        "entry.required")
                .text("wasteReason", use.reason(), 500)
                .problems();
    }

    /**
     * Problems with a shift count: a number for every pack, none of them blank (E25).
     *
     * @param packs the packs that are on the count
     */
    public static List<Problem> check(ShiftCount count, Collection<UUID> packs) {
        var checks = new Checks().text("note", count.note(), 1000);
        for (var pack : packs) {
            var seen = count.counts().get(pack);
            checks.that(seen != null, pack.toString(), "controlled.countEvery");
            if (seen != null) {
                checks.all(amount(pack.toString(), seen, true).problems());
            }
        }
        return checks.that(
                        packs.containsAll(count.counts().keySet()),
                        "counts",
                        "controlled.otherPack")
                .problems();
    }

    private static Checks amount(String field, BigDecimal amount, boolean zeroAllowed) {
        return new Checks()
                .that(amount.signum() >= (zeroAllowed ? 0 : 1), field, "controlled.amount")
                .that(amount.compareTo(MOST) <= 0, field, "controlled.amount")
                .that(amount.stripTrailingZeros().scale() <= 4, field, "controlled.amount");
    }

    /**
     * How much of a pack one dose takes, as far as the order says it; absent when it does not. It
     * is a proposal: who gives looks at what was taken out.
     *
     * @param dose how much is given, in the order's unit
     */
    public static @Nullable BigDecimal proposed(
            MedicationOrder order, Pack pack, @Nullable BigDecimal dose) {
        if (dose == null) {
            return null;
        }
        if (sameUnit(order.dose().unit(), pack.unit())) {
            return dose;
        }
        var ordered = order.dose().amount();
        var note = order.dose().note().strip().split("\\s+", 2);
        boolean whole = ordered != null && ordered.compareTo(dose) == 0;
        if (whole && note.length == 2 && sameUnit(note[1], pack.unit())) {
            return note[0].matches("\\d+(\\.\\d+)?") ? new BigDecimal(note[0]) : null;
        }
        return null;
    }

    private static boolean sameUnit(String a, String b) {
        return singular(a).equals(singular(b));
    }

    private static String singular(String unit) {
        var plain = unit.strip().toLowerCase(java.util.Locale.ROOT);
        return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }
}
