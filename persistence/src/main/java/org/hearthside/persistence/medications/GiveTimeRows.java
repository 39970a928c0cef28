package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.GIVE_TIME;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
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
        var own = new EnumMap<FrequencyCode, List<LocalTime>>(FrequencyCode.class);
        tx.sql()
                .select(GIVE_TIME.CODE, GIVE_TIME.TIMES)
                .from(GIVE_TIME)
                .fetch()
                .forEach(r -> own.put(FrequencyCode.valueOf(r.value1()), times(r.value2())));
        return new GiveTimes(own);
    }

    /** Sets the times of one code. */
    static void set(Tx tx, FrequencyCode code, List<LocalTime> times) {
        var organization = LocationRows.lockOrganization(tx);
        var row = tx.sql().newRecord(GIVE_TIME);
        row.setTimes(
                times.stream().sorted().map(LocalTime::toString).collect(Collectors.joining(" ")));
        var there =
                tx.sql()
                        .select(GIVE_TIME.ID, GIVE_TIME.VERSION)
                        .from(GIVE_TIME)
                        .where(GIVE_TIME.CODE.eq(code.name()))
                        .fetchOne();
        if (there == null) {
            row.setId(tx.newId());
            row.setOrganizationId(organization.id());
            row.setCode(code.name());
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
