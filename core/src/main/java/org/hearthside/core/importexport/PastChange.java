package org.hearthside.core.importexport;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Change;

/**
 * One field of one record that somebody changed, as it travels with an export: read only, and never
 * what counts.
 *
 * @param id the same each time it leaves
 * @param client whose record
 * @param kind what kind of record was changed
 * @param fact the id under which that record leaves
 * @param field the column's name in lower case; empty for the first entry
 * @param before what it was; empty when nothing was recorded, or when the value is kept sealed
 * @param after what it became; empty when nothing is recorded, or when the value is kept sealed
 * @param sealed whether the value is kept sealed
 * @param saidBy who changed it, as printed
 * @param saidAt when (UTC)
 */
public record PastChange(
        UUID id,
        ClientId client,
        Kind kind,
        String fact,
        String field,
        String before,
        String after,
        boolean sealed,
        String saidBy,
        Instant saidAt) {
    private static final Pattern FIELD = Pattern.compile("[a-z0-9_]{0,60}");
    private static final int LONGEST_VALUE = 20_000;
    private static final int LONGEST_NAME = 250;

    /** Refuses what no record of ours could have said: a file can be written by anyone. */
    public PastChange {
        boolean sound =
                kind != Kind.CHANGES
                        && FIELD.matcher(field).matches()
                        && before.length() <= LONGEST_VALUE
                        && after.length() <= LONGEST_VALUE
                        && saidBy.length() <= LONGEST_NAME
                        && (!sealed || (before.isEmpty() && after.isEmpty()));
        if (!sound) {
            throw new IllegalArgumentException("No change of a record");
        }
        // who made a file knows no id of ours; it is only compared
        UUID.fromString(fact);
    }

    /** A change of a record that leaves. */
    public static PastChange of(ClientId client, Kind kind, UUID fact, Change change) {
        var said = change.by();
        var name =
                String.join(
                        "\u0001",
                        "hearthside/change",
                        kind.name(),
                        fact.toString(),
                        change.field(),
                        change.before(),
                        change.after(),
                        said.byName(),
                        said.at().toString());
        return new PastChange(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                client,
                kind,
                fact.toString(),
                change.field(),
                change.before(),
                change.after(),
                change.sealed(),
                said.byName(),
                said.at());
    }

    /** The moment in which it was made: what was changed together has the same. */
    public UUID moment() {
        var name = String.join("\u0001", "hearthside/moment", fact, saidBy, saidAt.toString());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The id under which the record left. */
    public UUID factId() {
        return UUID.fromString(fact);
    }

    /** Whether it only says who recorded something first, and when. */
    public boolean isFirst() {
        return field.equals(Change.FIRST);
    }

    @Override
    public String toString() {
        return "PastChange[" + id + "]";
    }
}
