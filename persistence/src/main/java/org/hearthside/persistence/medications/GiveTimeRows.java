package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.GIVE_TIME;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;

/** Row steps of the facility's give-times. */
public final class GiveTimeRows {
    private GiveTimeRows() {}

    /** The times at which the facility gives. */
    public static GiveTimes of(Tx tx) {
        return new GiveTimes(
                tx.sql()
                        .select(GIVE_TIME.CODE, GIVE_TIME.EFFECTIVE_FROM, GIVE_TIME.TIMES)
                        .from(GIVE_TIME)
                        .fetch(r ->
                                new GiveTimes.Change(
                                        FrequencyCode.valueOf(r.value1()),
                                        r.value2(),
                                        times(r.value3()))));
    }

    /** Sets the times of a code from a day on; what was set for the same day is changed. */
    static void set(Tx tx, GiveTimes.Change change) {
        var organization = LocationRows.lockOrganization(tx);
        var row = tx.sql().newRecord(GIVE_TIME);
        row.setTimes(
                change.times().stream().map(LocalTime::toString).collect(Collectors.joining(" ")));
        var there =
                tx.sql()
                        .select(GIVE_TIME.ID, GIVE_TIME.VERSION)
                        .from(GIVE_TIME)
                        .where(GIVE_TIME.CODE.eq(change.code().name()))
                        .and(GIVE_TIME.EFFECTIVE_FROM.eq(change.from()))
                        .fetchOne();
        if (there == null) {
            row.setId(tx.newId());
            row.setOrganizationId(organization.id());
            row.setCode(change.code().name());
            row.setEffectiveFrom(change.from());
            tx.insert(row);
        } else {
            row.setId(there.value1());
            tx.update(row, there.value2());
        }
    }

    private static List<LocalTime> times(String text) {
        return Arrays.stream(text.split(" ")).map(LocalTime::parse).toList();
    }
}
