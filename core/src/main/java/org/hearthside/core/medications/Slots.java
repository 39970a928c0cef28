package org.hearthside.core.medications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.medications.schedule.WallClock;

/**
 * The scheduled doses of orders, for any range of days (F3, SR-23, SR-24): a pure function of the
 * order, the house's times and zone. Nothing is generated ahead or kept.
 *
 * @param house at what times the house gives
 * @param zone of the house's wall clock (E41)
 */
public record Slots(GiveTimes house, ZoneId zone) {

    /**
     * The doses of an order that fall on these days, earliest first. None before the order's start
     * and none after its stop; a dose at the very instant of the stop is due. PRN orders, drafts,
     * orders without a start, orders that ended nobody knows when and orders without structured
     * times have none.
     *
     * @param from first day
     * @param to last day, that one too
     */
    public List<Slot> of(MedicationOrder order, LocalDate from, LocalDate to) {
        var start = order.startAt();
        if (start == null || order.isAsNeeded() || !counts(order.status())) {
            return List.of();
        }
        var stop = order.stopAt();
        if (stop == null && order.status().hasEnded()) {
            return List.of();
        }
        return walls(order, start, from, to)
                .map(wall -> slot(order, wall))
                .filter(s -> !s.at().isBefore(start))
                .filter(s -> stop == null || !s.at().isAfter(stop))
                .filter(s -> s.amount() == null || s.amount().signum() > 0)
                .toList();
    }

    private Stream<LocalDateTime> walls(
            MedicationOrder order, Instant start, LocalDate from, LocalDate to) {
        var schedule = order.regimen().schedule();
        var due =
                schedule == null
                        ? Stream.<LocalDateTime>empty()
                        : schedule.due(from, to, house).stream();
        if (!order.regimen().firstNow()) {
            return due;
        }
        var first = WallClock.atOrAfter(start, zone);
        var day = first.toLocalDate();
        boolean inside = !day.isBefore(from) && !day.isAfter(to);
        return inside ? Stream.concat(Stream.of(first), due).sorted().distinct() : due;
    }

    private Slot slot(MedicationOrder order, LocalDateTime wall) {
        var amount = order.regimen().plan().amountAt(wall).orElse(null);
        return new Slot(order.number(), wall, WallClock.instant(wall, zone), amount);
    }

    private static boolean counts(OrderStatus status) {
        return switch (status) {
            case UNVERIFIED, ACTIVE, HELD, COMPLETED, DISCONTINUED -> true;
            case DRAFT, ENTERED_IN_ERROR -> false;
        };
    }
}
