package org.hearthside.persistence.security;

import static org.hearthside.persistence.schema.Tables.STAFF;
import static org.hearthside.persistence.schema.Tables.STAFF_HOUSE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.common.Refusal;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.StaffRecord;
import org.jooq.impl.DSL;

/** Rows of staff and of where they work. */
public final class StaffRows {
    private StaffRows() {}

    /** Adds a staff member of the organization. */
    public static void insert(Tx tx, UUID organization, Staff staff) {
        var row = new StaffRecord();
        row.setId(staff.id().value());
        row.setOrganizationId(organization);
        row.setLogin(Login.of(staff.login()).name());
        row.setName(staff.name());
        row.setCredential(staff.credential());
        row.setInitials(staff.initials());
        row.setRole(staff.role().name());
        row.setActive(staff.active());
        takenOnce(() -> tx.insert(row));
        staff.houses().forEach(house -> insert(tx, staff.id(), house));
    }

    private static void insert(Tx tx, StaffId staff, UUID house) {
        var works = tx.sql().newRecord(STAFF_HOUSE);
        works.setId(tx.newId());
        works.setStaffId(staff.value());
        works.setHouseId(house);
        works.setActive(true);
        tx.insert(works);
    }

    /** Changes name, credential, initials, role and houses; the sign-in name stays. */
    static void update(Tx tx, Staff staff) {
        var row = new StaffRecord();
        row.setId(staff.id().value());
        row.setName(staff.name());
        row.setCredential(staff.credential());
        row.setInitials(staff.initials());
        row.setRole(staff.role().name());
        takenOnce(() -> tx.update(row, staff.version()));
        var known =
                tx.sql()
                        .selectFrom(STAFF_HOUSE)
                        .where(STAFF_HOUSE.STAFF_ID.eq(staff.id().value()))
                        .fetchMap(STAFF_HOUSE.HOUSE_ID);
        known.forEach((house, works) -> {
            var wanted = staff.houses().contains(house);
            if (works.getActive() != wanted) {
                var changed = tx.sql().newRecord(STAFF_HOUSE);
                changed.setId(works.getId());
                changed.setActive(wanted);
                tx.update(changed, works.getVersion());
            }
        });
        staff.houses().stream()
                .filter(house -> !known.containsKey(house))
                .forEach(house -> insert(tx, staff.id(), house));
    }

    /** How many administrators but this person can sign in; they are locked until the end. */
    static int otherAdmins(Tx tx, StaffId but) {
        return tx
                .sql()
                .select(STAFF.ID)
                .from(STAFF)
                .where(STAFF.ROLE.eq(Role.ADMIN.name()), STAFF.ACTIVE.isTrue())
                .orderBy(STAFF.ID)
                .forUpdate()
                .fetch(STAFF.ID)
                .stream()
                .filter(id -> !id.equals(but.value()))
                .toList()
                .size();
    }

    /** Says which of the two names somebody else has. */
    private static void takenOnce(Runnable write) {
        Refusal.when(
                "staff_login",
                () -> new InvalidEntry(List.of(Problem.of("login", "staff.loginTaken"))),
                () ->
                        Refusal.when(
                                "staff_initials",
                                () ->
                                        new InvalidEntry(
                                                List.of(
                                                        Problem.of(
                                                                "initials",
                                                                "staff.initialsTaken"))),
                                write));
    }

    /** One staff member. */
    public static Optional<Staff> find(Tx tx, StaffId id) {
        return tx.sql()
                .selectFrom(STAFF)
                .where(STAFF.ID.eq(id.value()))
                .fetchOptional()
                .map(row -> staff(row, houses(tx, id)));
    }

    /** Everyone, by name. */
    public static List<Staff> all(Tx tx) {
        var houses =
                tx.sql()
                        .select(STAFF_HOUSE.STAFF_ID, STAFF_HOUSE.HOUSE_ID)
                        .from(STAFF_HOUSE)
                        .where(STAFF_HOUSE.ACTIVE.isTrue())
                        .fetchGroups(STAFF_HOUSE.STAFF_ID, STAFF_HOUSE.HOUSE_ID);
        return tx.sql()
                .selectFrom(STAFF)
                .orderBy(DSL.lower(STAFF.NAME), STAFF.ID)
                .fetch(row ->
                        staff(row, new HashSet<>(houses.getOrDefault(row.getId(), List.of()))));
    }

    static void setActive(Tx tx, StaffId id, long version, boolean active) {
        var row = new StaffRecord();
        row.setId(id.value());
        row.setActive(active);
        tx.update(row, version);
    }

    private static Set<UUID> houses(Tx tx, StaffId id) {
        return tx.sql()
                .select(STAFF_HOUSE.HOUSE_ID)
                .from(STAFF_HOUSE)
                .where(STAFF_HOUSE.STAFF_ID.eq(id.value()), STAFF_HOUSE.ACTIVE.isTrue())
                .fetchSet(STAFF_HOUSE.HOUSE_ID);
    }

    private static Staff staff(StaffRecord row, Set<UUID> houses) {
        return new Staff(
                new StaffId(row.getId()),
                row.getVersion(),
                row.getLogin(),
                row.getName(),
                row.getCredential(),
                row.getInitials(),
                Role.valueOf(row.getRole()),
                houses,
                row.getActive());
    }
}
