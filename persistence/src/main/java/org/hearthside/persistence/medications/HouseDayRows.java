package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.STAY;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.stays.AbsenceRows;

/** The days of a whole house, in a handful of questions however many people live there. */
final class HouseDayRows {
    private HouseDayRows() {}

    static List<MedDay> of(Tx tx, UUID house) {
        var people =
                tx.sql()
                        .select(STAY.OPEN_CLIENT)
                        .from(STAY)
                        .where(STAY.HOUSE_ID.eq(house), STAY.OPEN_CLIENT.isNotNull())
                        .and(tx.visible(STAY.OPEN_CLIENT))
                        .fetch(STAY.OPEN_CLIENT);
        if (people.isEmpty()) {
            return List.of();
        }
        var zone = LocationRows.house(tx, house).zone();
        var now = tx.now();
        var from = now.minus(Duration.ofDays(2));
        var today = LocalDate.ofInstant(now, zone);
        var times = GiveTimeRows.of(tx);
        var orders =
                by(
                        OrderRows.between(tx, people, from, now.plus(Duration.ofDays(1))),
                        o -> o.client());
        var entries =
                by(
                        AdministrationRows.current(tx, people, today.minusDays(1), today),
                        e -> e.client());
        var rechecks = by(RecheckRows.between(tx, people, from, now), r -> r.client());
        var holds = by(HoldRows.since(tx, people, from), h -> h.client());
        var absences = by(AbsenceRows.since(tx, people, from), a -> a.client());
        var days = new ArrayList<MedDay>();
        for (var id : people) {
            var client = new ClientId(id);
            days.add(
                    new MedDay(
                            client,
                            zone,
                            times,
                            orders.getOrDefault(client, List.of()),
                            holds.getOrDefault(client, List.of()),
                            entries.getOrDefault(client, List.of()),
                            rechecks.getOrDefault(client, List.of()),
                            absences.getOrDefault(client, List.of()),
                            Map.of()));
        }
        return List.copyOf(days);
    }

    private static <T> Map<ClientId, List<T>> by(List<T> rows, Function<T, ClientId> whose) {
        return rows.stream().collect(Collectors.groupingBy(whose));
    }
}
