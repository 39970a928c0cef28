package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.CONTROLLED_COUNT;
import static org.hearthside.persistence.schema.Tables.CONTROLLED_LINE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.controlled.HouseOrder;
import org.hearthside.core.medications.controlled.HousePack;
import org.hearthside.core.medications.controlled.LedgerRules;
import org.hearthside.core.medications.controlled.ShiftCount;
import org.hearthside.core.medications.shifts.CountState;
import org.hearthside.core.security.Signer;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Row steps of the counts at the change of shift. */
public final class CountRows {
    private CountRows() {}

    /**
     * A count that was made.
     *
     * @param at when
     * @param leaving who handed over
     * @param coming who took over
     * @param stays whether who handed over worked on
     * @param packs how many packs were counted
     * @param off how many of them did not agree
     */
    public record Counted(
            Instant at, String leaving, String coming, boolean stays, int packs, int off) {}

    /** The people who live in a house and are in sight. */
    static List<UUID> living(Tx tx, UUID house) {
        return HouseDayRows.living(tx, house).stream().map(r -> r.get(CLIENT.ID)).toList();
    }

    /** The controlled orders of a house that go on, by person. */
    static List<HouseOrder> orders(Tx tx, UUID house) {
        var people = people(tx, house);
        return current(tx, people).stream()
                .filter(o -> !o.drug().controlled().isEmpty())
                .map(o -> {
                    var row = Objects.requireNonNull(people.get(o.client()));
                    return new HouseOrder(ClientRows.names(row), HouseDayRows.place(row), o);
                })
                .sorted(Comparator.comparing(o -> o.names().last()))
                .toList();
    }

    /** The packs of a house that are counted, by person. */
    static List<HousePack> packs(Tx tx, UUID house) {
        var people = people(tx, house);
        var ordered =
                current(tx, people).stream()
                        .collect(
                                Collectors.groupingBy(
                                        MedicationOrder::client,
                                        Collectors.mapping(
                                                MedicationOrder::number, Collectors.toSet())));
        var ledgers =
                PackRows.onCount(tx, people.keySet().stream().map(ClientId::value).toList())
                        .stream()
                        .collect(Collectors.groupingBy(l -> l.pack().client()));
        var packs = new ArrayList<HousePack>();
        people.forEach((client, row) -> {
            var numbers = ordered.getOrDefault(client, Set.of());
            for (var ledger : ledgers.getOrDefault(client, List.of())) {
                boolean goesOn = ledger.pack().orders().stream().anyMatch(numbers::contains);
                packs.add(
                        new HousePack(
                                ClientRows.names(row), HouseDayRows.place(row), ledger, goesOn));
            }
        });
        return List.copyOf(packs);
    }

    private static Map<ClientId, Record> people(Tx tx, UUID house) {
        var people = new LinkedHashMap<ClientId, Record>();
        HouseDayRows.living(tx, house)
                .forEach(row -> people.putIfAbsent(new ClientId(row.get(CLIENT.ID)), row));
        return people;
    }

    private static List<MedicationOrder> current(Tx tx, Map<ClientId, Record> people) {
        var ids = people.keySet().stream().map(ClientId::value).toList();
        return OrderRows.between(tx, ids, tx.now(), tx.now()).stream()
                .filter(o -> o.status().isCurrent())
                .toList();
    }

    /**
     * Keeps a count: a line in the ledger of every pack.
     *
     * @throws InvalidEntry when a pack of the house has no number
     */
    static void count(Tx tx, ShiftCount count, Signer leaving, Signer coming) {
        if (tx.sql().fetchExists(CONTROLLED_COUNT, CONTROLLED_COUNT.ID.eq(count.id()))) {
            return;
        }
        var packs = packs(tx, count.house());
        InvalidEntry.ifAny(
                LedgerRules.check(count, packs.stream().map(p -> p.ledger().pack().id()).toList()));
        insert(tx, count, leaving, coming, tx.now());
        var other = leaving.staff().equals(tx.session().staff()) ? coming : leaving;
        for (var pack : packs) {
            var ledger = pack.ledger();
            var seen = count.counts().get(ledger.pack().id());
            if (seen != null) {
                var line = ledger.after(tx.newId(), seen, count.id(), tx.now());
                PackRows.append(tx, ledger, line, other);
            }
        }
    }

    static void insert(Tx tx, ShiftCount count, Signer leaving, Signer coming, Instant at) {
        var row = tx.sql().newRecord(CONTROLLED_COUNT);
        row.setId(count.id());
        row.setHouseId(count.house());
        row.setCountedAt(at);
        row.setLeavingId(leaving.staff().value());
        row.setLeavingName(leaving.printedName());
        row.setComingId(coming.staff().value());
        row.setComingName(coming.printedName());
        row.setStays(count.stays());
        row.setNote(count.note());
        tx.insert(row);
    }

    /** How the controlled drugs of a house stand. */
    static CountState state(Tx tx, UUID house) {
        var packs = packs(tx, house);
        if (packs.isEmpty()) {
            return CountState.NONE;
        }
        var c = CONTROLLED_COUNT;
        var last =
                tx.sql()
                        .select(c.COUNTED_AT)
                        .from(c)
                        .where(c.HOUSE_ID.eq(house))
                        .orderBy(c.COUNTED_AT.desc())
                        .limit(1)
                        .fetchOne(c.COUNTED_AT);
        var off = packs.stream().filter(p -> p.ledger().discrepancy().isPresent()).count();
        return new CountState(packs.size(), (int) off, last);
    }

    /** Counts of a house since an instant, newest first. */
    public static List<Counted> since(Tx tx, UUID house, Instant from) {
        var c = CONTROLLED_COUNT;
        var l = CONTROLLED_LINE;
        var counted = DSL.count(l.ID);
        var off = DSL.count(DSL.when(l.COUNTED.ne(l.REMAINING), l.ID));
        if (!tx.session().seesEveryHouse() && !tx.session().houses().contains(house)) {
            return List.of();
        }
        return tx.sql()
                .select(c.COUNTED_AT, c.LEAVING_NAME, c.COMING_NAME, c.STAYS, counted, off)
                .from(c)
                .leftJoin(l)
                .on(l.COUNT_ID.eq(c.ID))
                .where(c.HOUSE_ID.eq(house))
                .and(c.COUNTED_AT.ge(from))
                .groupBy(c.ID, c.COUNTED_AT, c.LEAVING_NAME, c.COMING_NAME, c.STAYS)
                .orderBy(c.COUNTED_AT.desc(), c.ID)
                .fetch(r ->
                        new Counted(
                                r.get(c.COUNTED_AT),
                                r.get(c.LEAVING_NAME),
                                r.get(c.COMING_NAME),
                                r.get(c.STAYS),
                                r.get(counted),
                                r.get(off)));
    }
}
