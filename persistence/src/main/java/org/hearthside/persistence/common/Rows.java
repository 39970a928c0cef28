package org.hearthside.persistence.common;

import static org.hearthside.persistence.schema.Tables.STAFF;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Stamp;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the rows of many tables have in common. */
public final class Rows {
    private Rows() {}

    /**
     * Refuses unless the row is there and belongs to the person: an id and a person come from the
     * caller separately, and scope was checked for the person.
     *
     * @throws NotFound otherwise
     */
    public static void requireOf(Tx tx, Table<?> table, UUID row, UUID client) {
        if (!isOf(tx, table, row, client)) {
            throw new NotFound(table.getName());
        }
    }

    /** Whether the row is there and belongs to the person. */
    public static boolean isOf(Tx tx, Table<?> table, UUID row, UUID client) {
        return tx.sql()
                .fetchExists(
                        table,
                        Columns.uuid(table, "id")
                                .eq(row)
                                .and(Columns.uuid(table, "client_id").eq(client)));
    }

    /**
     * Whether an id is one of these. Many are written into the statement: H2 compares each row with
     * each parameter in turn, but looks a written value up.
     */
    public static Condition isOneOf(Field<UUID> id, Collection<UUID> ids) {
        return ids.size() == 1 ? id.in(ids) : id.in(ids.stream().map(DSL::inline).toList());
    }

    /** Who wrote a clinical row, and when: its columns {@code created_…}. */
    public static Stamp stamp(Record row) {
        return new Stamp(
                get(row, "created_by", UUID.class),
                get(row, "created_by_name", String.class),
                get(row, "created_at", Instant.class));
    }

    /** Who last changed a row that is changed in place, and when. */
    public static Stamp changed(Tx tx, Record row) {
        var by = get(row, "changed_by", UUID.class);
        var name =
                tx.sql()
                        .select(STAFF.NAME, STAFF.CREDENTIAL)
                        .from(STAFF)
                        .where(STAFF.ID.eq(by))
                        .fetchOptional(r -> printedName(r.value1(), r.value2()))
                        .orElse("");
        return new Stamp(by, name, get(row, "changed_at", Instant.class));
    }

    /** The address in the columns of this table. */
    public static Address address(Record row, Table<?> table) {
        return new Address(
                row.get(Columns.of(table, "address_line1", String.class)),
                row.get(Columns.of(table, "address_line2", String.class)),
                row.get(Columns.of(table, "city", String.class)),
                row.get(Columns.of(table, "state", String.class)),
                row.get(Columns.of(table, "zip", String.class)));
    }

    /** Sets the columns of an address. */
    public static void setAddress(Record row, Address address) {
        Columns.set(row, "address_line1", address.line1());
        Columns.set(row, "address_line2", address.line2());
        Columns.set(row, "city", address.city());
        Columns.set(row, "state", address.state());
        Columns.set(row, "zip", address.zip());
    }

    /**
     * A decimal without the zeros that the column adds: 5.0000 in a dose is read as 50000 by
     * somebody.
     */
    public static BigDecimal plain(BigDecimal stored) {
        var bare = stored.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
    }

    /** The same of a decimal that may be absent. */
    public static @Nullable BigDecimal plainOrAbsent(@Nullable BigDecimal stored) {
        return stored == null ? null : plain(stored);
    }

    /** Name and credential as pages print them; empty when the staff member is not known. */
    public static String printedName(@Nullable String name, @Nullable String credential) {
        if (name == null) {
            return "";
        }
        return credential == null || credential.isEmpty() ? name : name + ", " + credential;
    }

    private static <T> T get(Record row, String name, Class<T> type) {
        return row.get(field(row, name, type));
    }

    private static <T> Field<T> field(Record row, String name, Class<T> type) {
        var field = row.field(name, type);
        if (field == null) {
            throw new IllegalArgumentException("No column " + name);
        }
        return field;
    }
}
