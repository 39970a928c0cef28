package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.HOUSE;
import static org.hearthside.persistence.schema.Tables.STAY;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.stays.AbsenceRows;

/** What a med pass needs to know, from many tables. */
public final class MedDayRows {
    private MedDayRows() {}

    /** The zone of the clock on the wall where a person lives; else the organization's. */
    public static ZoneId zone(Tx tx, ClientId client) {
        return tx.sql()
                .select(HOUSE.ZONE)
                .from(STAY)
                .join(HOUSE)
                .on(HOUSE.ID.eq(STAY.HOUSE_ID))
                .where(STAY.OPEN_CLIENT.eq(client.value()))
                .fetchOptional(HOUSE.ZONE)
                .map(ZoneId::of)
                .orElseGet(() -> LocationRows.organization(tx).zone());
    }

    /** What a med pass needs to know of a person now. */
    public static MedDay of(Tx tx, ClientId client) {
        return of(tx, client, MedDay.ENTRY_DAYS);
    }

    /**
     * The same with the last dose of orders that ended longer ago.
     *
     * @param ended how many days ago an order may have ended, {@link MedDay#ENTRY_DAYS} at least
     */
    static MedDay of(Tx tx, ClientId client, int ended) {
        var zone = zone(tx, client);
        var now = tx.now();
        var from = now.minus(Duration.ofDays(MedDay.ENTRY_DAYS));
        var today = LocalDate.ofInstant(now, zone);
        var id = List.of(client.value());
        var orders =
                OrderRows.between(
                        tx, id, now.minus(Duration.ofDays(ended)), now.plus(Duration.ofDays(1)));
        var numbers = orders.stream().map(MedicationOrder::number).distinct().toList();
        var last = AdministrationRows.lastGiven(tx, client, numbers);
        var recent =
                AdministrationRows.current(
                        tx, id, today.minusDays(MedDay.ENTRY_DAYS), today.plusDays(1));
        return new MedDay(
                client,
                zone,
                GiveTimeRows.of(tx),
                orders,
                HoldRows.since(tx, client, from),
                Stream.concat(recent.stream(), last.values().stream())
                        .collect(Collectors.toMap(Administration::id, e -> e, (a, b) -> a))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(Administration::at))
                        .toList(),
                RecheckRows.between(tx, id, from, now),
                AbsenceRows.since(tx, client, from),
                last);
    }
}
