package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.HOUSE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.health.Vital;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.core.security.Permission;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.health.VitalStore;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.schema.tables.records.ClientRecord;
import org.hearthside.persistence.schema.tables.records.HouseRecord;
import org.hearthside.persistence.schema.tables.records.StayRecord;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.TestFacility;

/** A facility with very many people: sixteen to a house, as many as are not discharged. */
final class ManyPeople {
    private static final int CHUNK = 2_000;
    private static final int IN_A_HOUSE = 16;

    private final TestFacility facility;

    ManyPeople(TestFacility facility) {
        this.facility = facility;
    }

    /** Moves them in. */
    void moveIn(List<PersonEntry> people) {
        var template = Given.registered(facility, "Template", "Template").id();
        for (int from = 0; from < people.size(); from += CHUNK) {
            var some = people.subList(from, Math.min(from + CHUNK, people.size()));
            var first = from;
            act(tx -> insert(tx, template, some, first));
        }
        ClientIndexRows.fill(facility.db(), facility.admin());
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

    private static void insert(Tx tx, ClientId template, List<PersonEntry> people, int first) {
        var like = tx.sql().selectFrom(CLIENT).where(CLIENT.ID.eq(template.value())).fetchSingle();
        var house = tx.sql().selectFrom(HOUSE).limit(1).fetchSingle();
        var clients = new ArrayList<ClientRecord>();
        var stays = new ArrayList<StayRecord>();
        var houses = new ArrayList<HouseRecord>();
        var at = house.getId();
        for (int i = 0; i < people.size(); i++) {
            if (i % IN_A_HOUSE == 0) {
                var next = house.into(HOUSE);
                next.setId(tx.newId());
                next.setName("House " + (first + i) / IN_A_HOUSE);
                houses.add(next);
                at = next.getId();
            }
            var person = people.get(i);
            clients.add(client(like, person, first + i + 10));
            switch (person.status()) {
                case ACTIVE, INACTIVE, ON_HOLD -> stays.add(stay(tx, person, at));
                case DISCHARGED, DECEASED -> {}
            }
        }
        tx.insertAll(houses);
        tx.insertAll(clients);
        tx.insertAll(stays);
    }

    private static ClientRecord client(ClientRecord like, PersonEntry person, long serial) {
        var row = like.into(CLIENT);
        row.setId(person.id().value());
        row.setSerial(serial);
        row.setNumber(ClientNumber.of(serial).text());
        row.setMrn(person.mrn());
        row.setFirstName(person.first());
        row.setMiddleName(person.middle());
        row.setLastName(person.last());
        row.setPreferredName(person.preferred());
        row.setNativeName(person.nativeName());
        row.setBirthDate(person.birthDate());
        row.setPhone(person.phone());
        row.setEmail(person.email());
        row.setStatus(person.status().name());
        return row;
    }

    private static StayRecord stay(Tx tx, PersonEntry person, UUID house) {
        var row = new StayRecord();
        row.setId(tx.newId());
        row.setClientId(person.id().value());
        row.setHouseId(house);
        row.setBedId(null);
        row.setStartedAt(Given.MOVED_IN);
        row.setEndedAt(null);
        row.setOpenClient(person.id().value());
        row.setOpenBed(null);
        row.setReason("Admission");
        return row;
    }

    /** Gives a person a chart of usual size. */
    void furnish(ClientId id) {
        var db = facility.db();
        var nurse = facility.nurse();
        var contacts = new ContactStore(db);
        int order = 1;
        for (var type : List.of(ContactType.values()).subList(0, 3)) {
            contacts.add(
                    facility.admin(), Given.contact(id, type, "Contact" + order, order++), false);
        }
        var health = new HealthStore(db);
        for (int i = 0; i < 6; i++) {
            health.recordCondition(nurse, Given.condition(id, "Condition " + i, i == 0));
        }
        var orders = new OrderStore(db);
        for (int i = 0; i < 12; i++) {
            orders.record(nurse, Given.order(id, "drug" + i, "500"));
        }
        var vitals = new VitalStore(db);
        for (int i = 0; i < 40; i++) {
            vitals.record(
                    nurse,
                    Given.vital(
                            id,
                            Vital.Kind.PULSE,
                            "7" + i % 10,
                            Given.MORNING.minusSeconds(i * 3600L)));
        }
    }
}
