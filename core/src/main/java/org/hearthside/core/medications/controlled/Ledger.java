package org.hearthside.core.medications.controlled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.controlled.LedgerLine.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The perpetual ledger of one pack. The sum of its lines is what is in the pack, or a discrepancy
 * stands open: nothing is mended in silence (SR-34).
 *
 * @param pack whose ledger
 * @param lines its lines, first to last
 */
public record Ledger(Pack pack, List<LedgerLine> lines) {

    /** Over so long the rate of use is taken. */
    private static final Duration RATE = Duration.ofDays(30);

    public Ledger {
        lines = List.copyOf(lines);
    }

    /** What should be in the pack now. */
    public BigDecimal balance() {
        return lines.isEmpty() ? BigDecimal.ZERO : lines.getLast().remaining();
    }

    /** The line that a move makes. */
    public LedgerLine after(PackMove move) {
        return line(
                move.id(),
                move.kind(),
                move.at(),
                move.amount(),
                BigDecimal.ZERO,
                null,
                null,
                null,
                move.reason(),
                move.method());
    }

    /**
     * The line that a dose makes.
     *
     * @param administration the entry of the dose
     * @param at when it was given
     */
    public LedgerLine after(PackUse use, UUID administration, Instant at) {
        return line(
                use.line(),
                Kind.GIVEN,
                at,
                use.used(),
                use.wasted(),
                use.left(),
                administration,
                null,
                use.reason(),
                "");
    }

    /**
     * The line that a shift count makes.
     *
     * @param id of the line
     * @param seen what was in the pack
     * @param count the count
     */
    public LedgerLine after(UUID id, BigDecimal seen, UUID count, Instant at) {
        return line(
                id, Kind.COUNTED, at, BigDecimal.ZERO, BigDecimal.ZERO, seen, null, count, "", "");
    }

    private LedgerLine line(
            UUID id,
            Kind kind,
            Instant at,
            BigDecimal amount,
            BigDecimal wasted,
            @Nullable BigDecimal counted,
            @Nullable UUID administration,
            @Nullable UUID count,
            String reason,
            String method) {
        var remaining = kind.after(balance(), amount, wasted);
        return new LedgerLine(
                id,
                pack.id(),
                lines.size() + 1,
                kind,
                at,
                balance(),
                amount,
                wasted,
                remaining,
                counted,
                administration,
                count,
                reason,
                method,
                "",
                Stamp.UNSAVED);
    }

    /** This ledger with one more line. */
    public Ledger with(LedgerLine line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        return new Ledger(pack, all);
    }

    /**
     * Lines that do not follow from the one before them, or whose arithmetic does not hold (SR-34).
     * They print {@code BALANCE DOES NOT RECONCILE}.
     */
    public List<LedgerLine> breaks() {
        var broken = new ArrayList<LedgerLine>();
        var before = BigDecimal.ZERO;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean follows = line.number() == i + 1 && line.onHand().compareTo(before) == 0;
            if (!follows || line.remaining().compareTo(line.computed()) != 0) {
                broken.add(line);
            }
            before = line.remaining();
        }
        return List.copyOf(broken);
    }

    /**
     * The count that did not agree and has not been answered since; empty when the count agrees.
     * Only an adjustment by two people, with a reason, answers it (E24, E26): a later count that
     * agrees does not say where the missing tablet was.
     */
    public Optional<LedgerLine> discrepancy() {
        LedgerLine open = null;
        for (var line : lines) {
            if (line.kind() == Kind.ADJUSTED) {
                open = null;
            }
            if (open == null && (line.isOff() || line.remaining().signum() < 0)) {
                open = line;
            }
        }
        return Optional.ofNullable(open);
    }

    /**
     * Whether the pack is counted at the change of shift. It stays on the count, also when its
     * orders have ended, until two people have seen that it is empty (E26).
     */
    public boolean isOnCount() {
        return !seenEmpty() || discrepancy().isPresent();
    }

    /**
     * For how many whole days the pack lasts at the rate of the last 30 days, as-needed doses and
     * waste with them (F12); empty while nothing was taken in that time, or there is nothing left.
     *
     * @param now the present
     */
    public OptionalInt daysLeft(Instant now) {
        var since = now.minus(RATE);
        var first = lines.isEmpty() ? now : lines.getFirst().at();
        var begin = first.isAfter(since) ? first : since;
        var gone =
                lines.stream()
                        .filter(l -> l.at().isAfter(begin))
                        .filter(l -> l.kind() == Kind.GIVEN || l.kind() == Kind.WASTED)
                        .map(l -> l.amount().add(l.wasted()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (gone.signum() <= 0 || balance().signum() <= 0) {
            return OptionalInt.empty();
        }
        // a pack that came this morning has a rate of a day at least
        var days = Math.max(1, Math.ceilDiv(Duration.between(begin, now).toHours(), 24));
        return OptionalInt.of(
                balance()
                        .multiply(BigDecimal.valueOf(days))
                        .divide(gone, 0, RoundingMode.DOWN)
                        .intValue());
    }

    /** Whether the last line is a shift count of nothing. */
    private boolean seenEmpty() {
        if (lines.isEmpty()) {
            return false;
        }
        var last = lines.getLast();
        return last.count() != null
                && last.counted() != null
                && last.counted().signum() == 0
                && last.remaining().signum() == 0;
    }

    @Override
    public String toString() {
        return "Ledger[" + pack.id() + "]";
    }
}
