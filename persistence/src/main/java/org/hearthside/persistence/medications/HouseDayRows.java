package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.BED;
import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.ROOM;
import static org.hearthside.persistence.schema.Tables.STAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.core.medications.administration.PassPerson;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.stays.AbsenceRows;
import org.hearthside.persistence.stays.StayRows;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** The days of a whole house, in a handful of questions however many people live there. */
final class HouseDayRows {
    private HouseDayRows() {}

    /** As much as a med pass needs. */
    static List<PassPerson> of(Tx tx, UUID house) {
        return of(tx, house, tx.now().minus(Duration.ofDays(2)));
    }

    /**
     * With the entries, holds, rechecks and absences since an instant.
     *
     * @param from at least a day ago
     */
    static List<PassPerson> of(Tx tx, UUID house, Instant from) {
        var living = living(tx, house);
        var people = living.stream().map(r -> r.get(CLIENT.ID)).toList();
        if (people.isEmpty()) {
            return List.of();
        }
        var zone = LocationRows.house(tx, house).zone();
        var now = tx.now();
        var today = LocalDate.ofInstant(now, zone);
        var times = GiveTimeRows.of(tx);
        var orders =
                by(
                        OrderRows.between(tx, people, from, now.plus(Duration.ofDays(1))),
                        o -> o.client());
        var entries =
                by(
                        AdministrationRows.current(
                                tx,
                                people,
                                LocalDate.ofInstant(from, zone).plusDays(1),
                                today.plusDays(1)),
                        e -> e.client());
        var rechecks = by(RecheckRows.between(tx, people, from, now), r -> r.client());
        var holds = by(HoldRows.since(tx, people, from), h -> h.client());
        var absences = by(AbsenceRows.since(tx, people, from), a -> a.client());
        var days = new ArrayList<PassPerson>();
        for (var person : living) {
            var client = new ClientId(person.get(CLIENT.ID));
            var day =
                    new MedDay(
                            client,
                            zone,
                            times,
                            orders.getOrDefault(client, List.of()),
                            holds.getOrDefault(client, List.of()),
                            entries.getOrDefault(client, List.of()),
                            rechecks.getOrDefault(client, List.of()),
                            absences.getOrDefault(client, List.of()),
                            Map.of());
            days.add(new PassPerson(ClientRows.names(person), place(person), day));
        }
        return List.copyOf(days);
    }

    /** The people who live in a house and are in sight, with their names and beds. */
    static List<? extends Record> living(Tx tx, UUID house) {
        var names = new ArrayList<SelectField<?>>(ClientRows.rowColumns());
        names.add(ROOM.NAME);
        names.add(BED.NAME);
        return StayRows.joinPlaces(tx.sql().select(names).from(CLIENT))
                .where(STAY.HOUSE_ID.eq(house))
                .and(tx.visible(CLIENT.ID))
                .orderBy(DSL.lower(CLIENT.LAST_NAME), DSL.lower(CLIENT.FIRST_NAME), CLIENT.ID)
                .fetch();
    }

    /** Room and bed of a row of {@link #living}. */
    static String place(Record person) {
        return Stream.of(person.get(ROOM.NAME), person.get(BED.NAME))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static <T> Map<ClientId, List<T>> by(List<T> rows, Function<T, ClientId> whose) {
        return rows.stream().collect(Collectors.groupingBy(whose));
    }
}
