package org.hearthside.core.medications.administration;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.administration.MarChains.Chain;
import org.hearthside.core.medications.administration.MarMonth.Mode;
import org.hearthside.core.medications.administration.MarNote.Why;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Reading;
import org.jspecify.annotations.Nullable;

/** Says what stands in each cell of the grid, and notes what the cell has no room for. */
final class MarCells {
    private final MarFacts facts;
    private final Mode mode;
    private final MarChains chains;
    private final MarSigners signers;
    private final MarNotes notes;

    MarCells(MarFacts facts, Mode mode, MarChains chains, MarSigners signers, MarNotes notes) {
        this.facts = facts;
        this.mode = mode;
        this.chains = chains;
        this.signers = signers;
        this.notes = notes;
    }

    /**
     * The cell of a dose.
     *
     * @param slot the dose; absent of one that was signed though the order now has another time
     */
    MarCell dose(MedicationOrder order, LocalDateTime wall, @Nullable Slot slot) {
        if (mode == Mode.BLANK) {
            return new MarCell.Open(slot == null ? "" : amount(slot.amount()));
        }
        for (var chain : chains.of(order.number(), wall)) {
            var entry = chain.current();
            if (entry.isPresent()) {
                return signed(order, chain, entry.get(), slot);
            }
        }
        return slot == null ? new MarCell.NotScheduled() : unsigned(order, slot);
    }

    private MarCell signed(
            MedicationOrder order, Chain chain, Administration entry, @Nullable Slot slot) {
        var why = EnumSet.noneOf(Why.class);
        if (entry.outcome().isGiven() && slot != null) {
            var window = DoseWindow.of(order);
            if (window.isEarly(slot, entry.at())) {
                why.add(Why.EARLY);
            }
            if (window.isLate(slot, entry.at())) {
                why.add(Why.LATE);
            }
        }
        if (slot == null) {
            why.add(Why.UNSCHEDULED);
        }
        why.addAll(notes.ofEntry(chain, entry));
        notes.entry(chain, why);
        var initials = signers.initials(entry.stamp());
        return entry.outcome().isGiven()
                ? new MarCell.Given(initials, why, dose(order, entry))
                : new MarCell.Coded(entry.outcome(), initials, why);
    }

    /** How much was given, where that changes from time to time. */
    private static String dose(MedicationOrder order, Administration entry) {
        var taken = entry.dose();
        boolean same = order.regimen().plan() instanceof DosePlan.AsOrdered;
        return taken == null || same ? "" : amount(taken.amount());
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "" : Measures.number(amount);
    }

    private MarCell unsigned(MedicationOrder order, Slot slot) {
        var now = facts.asOf();
        var hold =
                facts.holds().stream()
                        .filter(h -> h.order() == order.number() && h.covers(slot.at()))
                        // how long a hold without an end lasts nobody knows
                        .filter(h -> h.until() != null || !slot.at().isAfter(now))
                        .findFirst();
        if (hold.isPresent()) {
            var h = hold.get();
            notes.byRecord(order, slot, Outcome.HELD, h.id(), h.reason());
            return coded(Outcome.HELD, h.stamp());
        }
        if (slot.at().isAfter(now)) {
            return open(slot);
        }
        // held without a record of the hold: since the order says so
        if (order.status() == OrderStatus.HELD && !slot.at().isBefore(order.stamp().at())) {
            notes.byRecord(order, slot, Outcome.HELD, order.id(), "");
            return coded(Outcome.HELD, order.stamp());
        }
        var away = facts.absences().stream().filter(a -> a.covers(slot.at())).findFirst();
        if (away.isPresent()) {
            var a = away.get();
            notes.byRecord(order, slot, PassList.code(a), a.id(), a.destination());
            return coded(PassList.code(a), a.stamp());
        }
        if (!DoseWindow.of(order).isLate(slot, now)) {
            return open(slot);
        }
        notes.unknown(order, slot);
        return new MarCell.Unknown();
    }

    private MarCell coded(Outcome outcome, Stamp by) {
        return new MarCell.Coded(outcome, signers.initials(by), Set.of(Why.BY_RECORD));
    }

    private static MarCell open(Slot slot) {
        return new MarCell.Open(amount(slot.amount()));
    }

    /** The cell of what was read before a dose. */
    MarCell reading(MedicationOrder order, LocalDateTime wall, Reading reading) {
        if (mode == Mode.BLANK) {
            return new MarCell.Value("");
        }
        return new MarCell.Value(
                chains.of(order.number(), wall).stream()
                        .map(Chain::current)
                        .flatMap(Optional::stream)
                        .map(e -> amount(e.readings().get(reading)))
                        .findFirst()
                        .orElse(""));
    }

    /** Notes entries of a dose that were taken back: nothing is erased (SR-40). */
    void takenBack(MedicationOrder order, LocalDateTime wall) {
        if (mode == Mode.RECORD) {
            chains.of(order.number(), wall).stream()
                    .filter(c -> c.current().isEmpty())
                    .forEach(c -> notes.entry(c, notes.ofPast(c)));
        }
    }
}
