package org.hearthside.app.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.schedule.Reading;
import org.hearthside.core.stays.Absence;

/**
 * What stands out in the last days of the demo, so that the list of exceptions has something of
 * each kind. People and orders are counted in the order in which they are made.
 */
final class DemoStory {
    private static final int EVENING = 17;

    private DemoStory() {}

    /** Whether nobody wrote down what became of a dose: last evening, of the fourth person. */
    static boolean isBlank(int person, int order, Slot slot, LocalDate today) {
        return person == 4 && order == 1 && isYesterday(slot, today) && isEvening(slot);
    }

    /** What was written down instead of a give; empty when the dose went its usual way. */
    static Optional<Outcome> coded(int person, int order, Slot slot, LocalDate today) {
        var day = slot.wall().toLocalDate();
        if (person == 6 && order == 1 && day.isBefore(today) && day.isAfter(today.minusDays(4))) {
            return Optional.of(Outcome.REFUSED);
        }
        if (person == 2 && order == 2 && isYesterday(slot, today)) {
            return Optional.of(Outcome.NOT_AVAILABLE);
        }
        if (person == 12 && order == 1 && isYesterday(slot, today)) {
            return Optional.of(Outcome.OMITTED);
        }
        return Optional.empty();
    }

    /** What was noted with it. */
    static String note(Outcome outcome) {
        return switch (outcome) {
            case NOT_AVAILABLE -> "The box is empty. The refill has not come.";
            case OMITTED -> "Found in the cup at the end of the shift.";
            case REFUSED -> "Says it makes the stomach hurt. Offered twice.";
            case GIVEN, PARTIAL, HELD, HOSPITAL, LEAVE, DAY_PROGRAM, SELF, ABSENT, ASLEEP -> "";
            case VOMITED, NOTHING_BY_MOUTH, NOT_NEEDED, ERROR, ON_PAPER, OTHER -> "";
        };
    }

    private static boolean isYesterday(Slot slot, LocalDate today) {
        return slot.wall().toLocalDate().equals(today.minusDays(1));
    }

    private static boolean isEvening(Slot slot) {
        return slot.wall().getHour() >= EVENING;
    }

    /** What was read before a dose: mostly nothing to speak of. */
    static BigDecimal reading(Reading what, Random random) {
        int value =
                switch (what) {
                    case SYSTOLIC -> 108 + random.nextInt(34);
                    case DIASTOLIC -> 62 + random.nextInt(24);
                    case PULSE -> 58 + random.nextInt(30);
                    case GLUCOSE -> 84 + random.nextInt(110);
                    case TEMPERATURE -> 98;
                    case OXYGEN -> 95 + random.nextInt(5);
                    case RESPIRATIONS -> 14 + random.nextInt(6);
                    case PAIN -> random.nextInt(6);
                    case WEIGHT -> 70;
                    case INR -> 2;
                };
        return BigDecimal.valueOf(value);
    }

    /** The fifth person was home for a weekend, the ninth in hospital for five days. */
    static Optional<Absence> away(
            int person, ClientId client, Instant until, ZoneId zone, Supplier<UUID> ids) {
        var today = LocalDate.ofInstant(until, zone);
        return switch (person) {
            case 5 ->
                    Optional.of(
                            absence(
                                    ids.get(),
                                    client,
                                    Absence.Kind.LEAVE,
                                    today.minusDays(13).atTime(17, 0).atZone(zone).toInstant(),
                                    3,
                                    "With her parents"));
            case 9 ->
                    Optional.of(
                            absence(
                                    ids.get(),
                                    client,
                                    Absence.Kind.HOSPITAL,
                                    today.minusDays(12).atTime(9, 0).atZone(zone).toInstant(),
                                    6,
                                    "Mercy Hospital"));
            default -> Optional.empty();
        };
    }

    private static Absence absence(
            UUID id, ClientId client, Absence.Kind kind, Instant left, int days, String where) {
        var back = left.plus(Duration.ofDays(days)).minus(Duration.ofHours(1));
        return new Absence(id, client, kind, left, back, back, where, "", Stamp.UNSAVED);
    }
}
