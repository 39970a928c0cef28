package org.hearthside.core.medications.shifts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hearthside.core.common.Stamp;

/**
 * A shift that somebody signed off: every dose of it had its entry then. Never changed or taken
 * away; what is written down afterwards is a late entry.
 *
 * @param id made by the caller: a retry meets the id
 * @param house which house
 * @param date the day on which the shift began (E43)
 * @param starts when it began, by the house's clock
 * @param from the instant of its beginning
 * @param to the instant of its end
 * @param left exceptions that are not blanks and go over to the next shift
 * @param note for the next shift; may be empty
 * @param stamp who signed and when
 */
public record SignOff(
        UUID id,
        UUID house,
        LocalDate date,
        LocalTime starts,
        Instant from,
        Instant to,
        int left,
        String note,
        Stamp stamp) {

    /** A sign-off as it is about to be made. */
    public static SignOff of(UUID id, UUID house, Shift shift, int left, String note) {
        return new SignOff(
                id,
                house,
                shift.date(),
                shift.starts(),
                shift.from(),
                shift.to(),
                left,
                note,
                Stamp.UNSAVED);
    }

    @Override
    public String toString() {
        return "SignOff[" + date + " " + starts + "]";
    }
}
