package org.hearthside.core.common;

/**
 * One field of a record that someone changed.
 *
 * @param field the column's name in lower case, for example {@code birth_date}
 * @param before what it was; empty when nothing was recorded, or when the value is kept sealed
 * @param after what it became; empty when nothing is recorded, or when the value is kept sealed
 * @param sealed whether the value is kept sealed, so that only the fact of the change is told
 * @param by who changed it and when
 * @param imported whether it happened in the house from which the record came
 */
public record Change(
        String field, String before, String after, boolean sealed, Stamp by, boolean imported) {
    /** Stands in place of a field for the first entry, before which there was nothing. */
    public static final String FIRST = "";

    /** A change that was made here. */
    public Change(String field, String before, String after, boolean sealed, Stamp by) {
        this(field, before, after, sealed, by, false);
    }

    @Override
    public String toString() {
        return "Change[" + field + "]";
    }
}
