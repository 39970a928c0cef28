package org.hearthside.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.medications.shifts.FollowUp;
import org.hearthside.core.medications.shifts.Shift;
import org.hearthside.core.medications.shifts.ShiftException.Kind;
import org.hearthside.core.medications.shifts.ShiftTimes;
import org.hearthside.core.medications.shifts.SignOff;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.medications.HistoryRows;

/** Who signed off the shifts of the last two days in the demo, and who was told of what. */
final class DemoShifts {
    private static final Duration BEFORE_END = Duration.ofMinutes(12);

    private final Db db;
    private final Consumer<Instant> clock;
    private final Instant until;
    private final ZoneId zone;
    private final Supplier<UUID> ids;

    DemoShifts(Db db, Consumer<Instant> clock, Instant until, ZoneId zone, Supplier<UUID> ids) {
        this.db = db;
        this.clock = clock;
        this.until = until;
        this.zone = zone;
        this.ids = ids;
    }

    /**
     * Writes down who was told of refusals, and of PRN doses that did not help, until a day ago.
     */
    void told(Session nurse, DemoDoses doses) {
        var told = new ArrayList<FollowUp>();
        var entries =
                doses.entries().stream()
                        .collect(Collectors.toMap(Administration::id, Function.identity()));
        for (var entry : doses.entries()) {
            boolean longAgo = entry.at().isBefore(until.minus(Duration.ofHours(26)));
            if (entry.outcome() == Outcome.REFUSED && longAgo) {
                told.add(told(entry, Kind.REFUSED, "Left word with the office of the doctor."));
            }
        }
        for (var recheck : doses.rechecks()) {
            var entry = entries.get(recheck.administration());
            if (recheck.effect() == Recheck.Effect.NONE && entry != null) {
                told.add(told(entry, Kind.NOT_HELPED, "Nurse told. Somebody stayed there."));
            }
        }
        clock.accept(until);
        db.act(
                nurse,
                Permission.FOLLOW_UP,
                AuditAction.IMPORT,
                Subject.of("follow_up", null),
                tx -> HistoryRows.followUps(tx, told));
    }

    private FollowUp told(Administration about, Kind kind, String how) {
        return new FollowUp(
                ids.get(),
                about.client(),
                kind,
                about.order(),
                about.id(),
                about.at().plus(Duration.ofMinutes(90)),
                how,
                Stamp.UNSAVED);
    }

    /**
     * Signs the shifts of the last two days off; last evening is left open in one house, where a
     * dose has no entry.
     *
     * @param giver who gives in the shifts of a day, in their order
     * @param withBlank the house in which last evening stays open
     */
    void sign(Collection<UUID> houses, List<Session> giver, UUID withBlank) {
        var shift = ShiftTimes.USUAL.at(until.minus(Duration.ofDays(2)), zone);
        while (shift.isOver(until)) {
            clock.accept(shift.to().minus(BEFORE_END));
            for (var house : houses) {
                boolean open = house.equals(withBlank) && holdsLastEvening(shift);
                if (!open) {
                    sign(house, shift, who(giver, shift));
                }
            }
            shift = ShiftTimes.USUAL.at(shift.to(), zone);
        }
        clock.accept(until);
    }

    private static Session who(List<Session> giver, Shift shift) {
        return switch (shift.part()) {
            case DAY -> giver.get(0);
            case EVENING -> giver.get(1);
            case NIGHT -> giver.get(2);
        };
    }

    private boolean holdsLastEvening(Shift shift) {
        return shift.part() == Shift.Part.EVENING
                && shift.to().isAfter(until.minus(Duration.ofDays(1)));
    }

    private void sign(UUID house, Shift shift, Session who) {
        var signOff = SignOff.of(ids.get(), house, shift, 0, "");
        db.act(
                who,
                Permission.SIGN_OFF_SHIFT,
                AuditAction.CREATE,
                Subject.of("shift_sign_off", signOff.id()),
                tx -> HistoryRows.signOff(tx, signOff));
    }
}
