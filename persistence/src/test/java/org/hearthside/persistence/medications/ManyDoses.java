package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.ADMINISTRATION;
import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.MEDICATION_ORDER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.security.Permission;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.ClientRecord;
import org.hearthside.persistence.schema.tables.records.MedicationOrderRecord;
import org.hearthside.persistence.schema.tables.records.StayRecord;
import org.hearthside.persistence.testing.Engine;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.TestFacility;

/**
 * A facility with many residents, each of whom gets eight medicines twice a day: 24 live in Maple
 * House, 100 in Cedar House. The doses of the past are put in day by day, as they would have been
 * signed, but by the database itself.
 */
final class ManyDoses {
    static final int MAPLE = 24;
    static final int CEDAR = 100;
    private static final int DRUGS = 8;
    private static final List<Integer> HOURS = List.of(8, 20);

    final TestFacility facility;
    private final Engine engine;
    private final int count;
    private final List<ClientId> people = new ArrayList<>();

    /**
     * @param count at least the people of the two houses
     */
    ManyDoses(TestFacility facility, Engine engine, int count) {
        this.facility = facility;
        this.count = count;
        this.engine = engine;
    }

    /** Moves everybody in and copies the first one's orders for them. */
    void moveIn() {
        var first = Given.resident(facility, "Resident", "Zero", TestFacility.MAPLE, null).id();
        people.add(first);
        for (int i = 0; i < DRUGS; i++) {
            GivenDoses.daily(facility, first, "drug" + i);
        }
        act(this::copies);
        ClientIndexRows.fill(facility.db(), facility.admin());
    }

    private void copies(Tx tx) {
        var like =
                tx.sql()
                        .selectFrom(CLIENT)
                        .where(CLIENT.ID.eq(people.getFirst().value()))
                        .fetchSingle();
        var orders =
                tx.sql()
                        .selectFrom(MEDICATION_ORDER)
                        .where(MEDICATION_ORDER.VERIFIED_BY.isNotNull())
                        .orderBy(MEDICATION_ORDER.NUMBER)
                        .fetch();
        var clients = new ArrayList<ClientRecord>();
        var stays = new ArrayList<StayRecord>();
        var copied = new ArrayList<MedicationOrderRecord>();
        for (int i = 1; i < count; i++) {
            var person = client(like, tx.newId(), i);
            clients.add(person);
            people.add(new ClientId(person.getId()));
            if (i < MAPLE + CEDAR) {
                var house = i < MAPLE ? TestFacility.MAPLE : TestFacility.CEDAR;
                stays.add(stay(tx, person.getId(), house));
            }
            for (int n = 0; n < orders.size(); n++) {
                var order = orders.get(n).into(MEDICATION_ORDER);
                order.setId(tx.newId());
                order.setClientId(person.getId());
                order.setSupersedesId(null);
                order.setNumber(orders.get(n).getNumber() + i * DRUGS);
                copied.add(order);
            }
        }
        tx.insertAll(clients);
        tx.insertAll(stays);
        tx.insertAll(copied);
    }

    private static ClientRecord client(ClientRecord like, UUID id, int i) {
        var row = like.into(CLIENT);
        row.setId(id);
        row.setSerial(i + 10L);
        row.setNumber(ClientNumber.of(i + 10L).text());
        row.setMrn(null);
        row.setLastName("Number" + i);
        return row;
    }

    private static StayRecord stay(Tx tx, UUID client, UUID house) {
        var row = new StayRecord();
        row.setId(tx.newId());
        row.setClientId(client);
        row.setHouseId(house);
        row.setStartedAt(Given.MOVED_IN);
        row.setOpenClient(client);
        row.setReason("Admission");
        return row;
    }

    private void act(Consumer<Tx> rows) {
        facility.db()
                .act(
                        facility.admin(),
                        Permission.IMPORT,
                        AuditAction.IMPORT,
                        Subject.of("import", null),
                        rows);
    }

    /** Puts in the doses of these days, all of them given at their time. */
    void give(LocalDate from, LocalDate to) {
        act(tx -> {
            for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
                for (var hour : HOURS) {
                    tx.sql().execute(doses(day, hour));
                }
            }
        });
    }

    private String doses(LocalDate day, int hour) {
        var slot = "%s %02d:00:00".formatted(day, hour);
        var at = "timestamp with time zone '" + slot + "-05'";
        return """
        insert into administration (id, client_id, order_number, order_id, slot, slot_key, sheet_day,
          outcome, happened_at, amount, unit, readings, site, reason, note, as_needed,
          as_needed_reason, as_needed_tried, witness, correction, status, version, created_by,
          created_by_name, created_at, changed_by, changed_at)
        select %s, client_id, number, id, timestamp '%s', cast(number as varchar(9)) || '@%s',
          date '%s', 'GIVEN', %s, 500, 'mg', '', '', '', '', false,
          '', '', '', '', 'FINAL', 1, cast('%s' as uuid),
          'Sam Okoro, DSP', %s, cast('%s' as uuid), %s
        from medication_order where verified_by is not null
        """
                .formatted(
                        engine == Engine.H2 ? "random_uuid()" : "gen_random_uuid()",
                        slot,
                        slot,
                        day,
                        at,
                        facility.dsp().staff().value(),
                        at,
                        facility.dsp().staff().value(),
                        at);
    }

    /** How many doses there are. */
    int doses() {
        return facility.db()
                .asHearthside(
                        AuditAction.READ,
                        Subject.of("bench", null),
                        tx -> tx.sql().fetchCount(ADMINISTRATION));
    }

    List<ClientId> inMaple() {
        return people.subList(0, MAPLE);
    }

    List<ClientId> inCedar() {
        return people.subList(MAPLE, MAPLE + CEDAR);
    }

    /** The orders of a person. */
    List<MedicationOrder> orders(ClientId person) {
        return new OrderStore(facility.db()).current(facility.admin(), person);
    }
}
