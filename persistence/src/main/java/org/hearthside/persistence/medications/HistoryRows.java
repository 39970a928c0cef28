package org.hearthside.persistence.medications;

import java.time.ZoneId;
import java.util.List;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.medications.shifts.FollowUp;
import org.hearthside.core.medications.shifts.SignOff;
import org.hearthside.core.stays.Absence;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.stays.AbsenceRows;

/** Writes many entries of the past in one go: for the demo, and for what another house sends. */
public final class HistoryRows {
    private HistoryRows() {}

    /**
     * Writes entries, rechecks and absences as they were, past the rules that hold for what is
     * signed now.
     *
     * @param zone of the house's wall clock
     */
    public static void write(
            Tx tx,
            List<Administration> entries,
            List<Recheck> rechecks,
            List<Absence> absences,
            ZoneId zone) {
        AdministrationRows.insertAll(tx, entries, zone);
        RecheckRows.insertAll(tx, rechecks);
        absences.forEach(a -> AbsenceRows.insert(tx, a));
    }

    /** Writes what was followed up in the past. */
    public static void followUps(Tx tx, List<FollowUp> done) {
        done.forEach(one -> ShiftRows.done(tx, one));
    }

    /** Signs a shift of the past off, past the rules that hold for one that is signed now. */
    public static void signOff(Tx tx, SignOff signOff) {
        ShiftRows.sign(tx, signOff);
    }
}
