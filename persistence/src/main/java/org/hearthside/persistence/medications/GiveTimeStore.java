package org.hearthside.persistence.medications;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.locations.LocationRows;

/** At what times the facility gives (F3). */
public final class GiveTimeStore {
    private final Db db;

    /** Takes the door to the record. */
    public GiveTimeStore(Db db) {
        this.db = db;
    }

    /** The times, with changes that are still to come (READ_LOCATIONS). */
    public GiveTimes times(Session who) {
        return db.read(
                who, Permission.READ_LOCATIONS, Subject.of("give_time", null), GiveTimeRows::of);
    }

    /**
     * Sets the times of a code from a day on (SET_GIVE_TIMES). What was due before stays where it
     * was.
     *
     * @param from tomorrow or later, by the organization's clock
     * @throws InvalidEntry when there are not as many different times as doses a day, or it is to
     *     begin today or before
     */
    public void set(Session who, FrequencyCode code, LocalDate from, List<LocalTime> times) {
        db.act(
                who,
                Permission.SET_GIVE_TIMES,
                AuditAction.CORRECT,
                Subject.of("give_time", null),
                tx -> {
                    var zone = LocationRows.organization(tx).zone();
                    var today = LocalDate.ofInstant(tx.now(), zone);
                    InvalidEntry.ifAny(GiveTimes.check(code, from, times, today));
                    GiveTimeRows.set(tx, new GiveTimes.Change(code, from, times));
                    tx.detail(code.name());
                });
    }
}
