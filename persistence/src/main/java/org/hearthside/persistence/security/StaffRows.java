package org.hearthside.persistence.security;

import static org.hearthside.persistence.schema.Tables.STAFF;
import static org.hearthside.persistence.schema.Tables.STAFF_HOUSE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
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
        tx.insert(row);
        for (var house : staff.houses()) {
            var works = tx.sql().newRecord(STAFF_HOUSE);
            works.setId(tx.newId());
            works.setStaffId(staff.id().value());
            works.setHouseId(house);
            tx.insert(works);
        }
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
                .where(STAFF_HOUSE.STAFF_ID.eq(id.value()))
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
