package org.hearthside.persistence.medications;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.medications.shifts.ShiftFacts;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.jspecify.annotations.Nullable;

/** What is known of a shift, from many tables. */
final class ShiftFactRows {
    /** Uses of PRN drugs are counted over seven days. */
    private static final Duration BACK = Duration.ofDays(9);

    /** Days running before a shift that is over. */
    private static final Duration BEFORE_SHIFT = Duration.ofDays(4);

    private ShiftFactRows() {}

    /**
     * The shift of a house into which an instant falls.
     *
     * @param at absent for the present
     * @throws NotFound when the house is out of sight
     */
    static ShiftFacts of(Tx tx, UUID house, @Nullable Instant at) {
        requireMine(tx, house);
        var zone = LocationRows.house(tx, house).zone();
        var times = ShiftRows.times(tx, house);
        var now = tx.now();
        var shift = times.at(at == null ? now : at, zone);
        var back = now.minus(BACK);
        var before = shift.from().minus(BEFORE_SHIFT);
        var from = back.isBefore(before) ? back : before;
        var people = HouseDayRows.of(tx, house, from);
        var clients = people.stream().map(p -> p.day().client().value()).toList();
        return new ShiftFacts(
                house,
                zone,
                times,
                shift,
                now,
                people,
                ShiftRows.done(tx, clients, from),
                ShiftRows.leftOpen(tx, house, shift.from(), shift.to()),
                ShiftRows.signed(tx, house, shift).orElse(null),
                ShiftRows.lastBy(tx, house, tx.session().staff().value()).orElse(null),
                ShiftRows.changedOrders(tx, clients, from),
                ShiftRows.rules(tx),
                CountRows.state(tx, house));
    }

    /** Of another's house nobody reads or signs anything. */
    static void requireMine(Tx tx, UUID house) {
        var who = tx.session();
        if (!who.seesEveryHouse() && !who.houses().contains(house)) {
            throw new NotFound("house");
        }
    }
}
