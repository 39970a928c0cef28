package org.hearthside.persistence.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Columns that every table has, found by name, and the form in which values are stored. */
final class Columns {
    private Columns() {}

    static <T> Field<T> of(Table<?> table, String name, Class<T> type) {
        var field = table.field(name, type);
        if (field == null) {
            throw new IllegalArgumentException(table.getName() + " has no column " + name);
        }
        return field;
    }

    static boolean has(Record row, String name) {
        return row.field(name) != null;
    }

    static long version(Record row) {
        return has(row, "version") ? row.get("version", Long.class) : 1L;
    }

    static Field<UUID> uuid(Table<?> table, String name) {
        return of(table, name, UUID.class);
    }

    static void set(Record row, String name, Object value) {
        if (!setIfThere(row, name, value)) {
            throw new IllegalArgumentException("No column " + name);
        }
    }

    static boolean setIfThere(Record row, String name, Object value) {
        var field = row.field(name);
        if (field == null) {
            return false;
        }
        put(row, field, value);
        return true;
    }

    static <T> void copy(Record from, Record to, Field<T> field) {
        to.set(field, from.get(field));
    }

    /**
     * Gives each value the form that comes back from the engines: instants in microseconds,
     * decimals in the column's scale. A decimal that would have to be rounded, or a text that is
     * too long or holds a character no engine keeps, is refused: nothing is ever cut.
     */
    static void normalize(Record row) {
        List<Problem> problems = new ArrayList<>();
        for (var field : row.fields()) {
            var value = row.get(field);
            switch (value) {
                case Instant instant -> put(row, field, instant.truncatedTo(ChronoUnit.MICROS));
                case BigDecimal decimal -> decimal(row, field, decimal, problems);
                case String text -> check(field, text, problems);
                case null, default -> {}
            }
        }
        InvalidEntry.ifAny(problems);
    }

    private static void decimal(
            Record row, Field<?> field, BigDecimal value, List<Problem> problems) {
        var scale = field.getDataType().scale();
        if (value.stripTrailingZeros().scale() > scale) {
            problems.add(Problem.of(field.getName(), "entry.tooManyDecimals", scale));
        } else {
            put(row, field, value.setScale(scale, RoundingMode.UNNECESSARY));
        }
    }

    private static void check(Field<?> field, String text, List<Problem> problems) {
        var max = field.getDataType().length();
        if (max > 0 && text.length() > max) {
            problems.add(Problem.of(field.getName(), "entry.tooLong", max));
        }
        if (!storable(text)) {
            problems.add(Problem.of(field.getName(), "entry.badCharacter"));
        }
    }

    private static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    @SuppressWarnings("unchecked") // the value came from this very field, or was checked by name
    private static <T> void put(Record row, Field<T> field, @Nullable Object value) {
        row.set(field, (T) value);
    }
}
