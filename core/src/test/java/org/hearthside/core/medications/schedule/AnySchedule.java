package org.hearthside.core.medications.schedule;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearthside.core.common.Seeds;

/** Made-up schedules and dose plans of all kinds. */
public final class AnySchedule {
    private AnySchedule() {}

    /** A schedule. */
    public static Schedule of(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 ->
                    new Schedule.EveryHours(
                            1 + random.nextInt(1000), day(random).atTime(time(random)));
            case 1 -> new Schedule.Once(day(random).atTime(time(random)));
            default -> new Schedule.OnDays(days(random), times(random));
        };
    }

    private static Days days(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Days.Every();
            case 1 -> new Days.EveryNth(2 + random.nextInt(365), day(random));
            case 2 -> {
                var named = EnumSet.of(weekday(random));
                named.add(weekday(random));
                yield new Days.Weekdays(named);
            }
            case 3 -> new Days.MonthDay(1 + random.nextInt(31));
            case 4 -> new Days.NthWeekday(Seeds.one(random, -1, 1, 2, 3, 4), weekday(random));
            default -> new Days.Cycle(1 + random.nextInt(60), 1 + random.nextInt(60), day(random));
        };
    }

    private static Schedule.Times times(SplittableRandom random) {
        return random.nextBoolean()
                ? new Schedule.Times.House(Seeds.one(random, FrequencyCode.values()))
                : new Schedule.Times.At(
                        IntStream.rangeClosed(0, random.nextInt(4))
                                .mapToObj(i -> time(random))
                                .toList());
    }

    /** A dose plan. */
    public static DosePlan plan(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> DosePlan.AS_ORDERED;
            case 1 -> {
                var least = amount(random);
                yield new DosePlan.Range(least, plain(least.add(amount(random))));
            }
            case 2 -> {
                var steps = new ArrayList<DosePlan.Step>();
                var day = day(random);
                for (int i = 0; i < 2 + random.nextInt(5); i++) {
                    steps.add(new DosePlan.Step(day, amount(random)));
                    day = day.plusDays(1 + random.nextInt(9));
                }
                steps.add(new DosePlan.Step(day, BigDecimal.ZERO));
                yield new DosePlan.Taper(steps);
            }
            case 3 -> {
                var amounts = new TreeMap<LocalTime, BigDecimal>();
                amounts.put(time(random), amount(random));
                amounts.put(time(random), amount(random));
                yield new DosePlan.ByTime(amounts);
            }
            case 4 -> {
                var amounts = new EnumMap<DayOfWeek, BigDecimal>(DayOfWeek.class);
                amounts.put(weekday(random), amount(random));
                amounts.put(weekday(random), amount(random));
                yield new DosePlan.ByWeekday(amounts);
            }
            default ->
                    new DosePlan.Scale(
                            Seeds.one(random, Reading.values()),
                            List.of(
                                    new DosePlan.Row(number(70), number(150), BigDecimal.ZERO),
                                    new DosePlan.Row(number(151), number(200), amount(random))));
        };
    }

    /** An amount as it is kept: no trailing zeros. */
    public static BigDecimal amount(SplittableRandom random) {
        var amount = BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(5));
        return plain(amount);
    }

    private static BigDecimal plain(BigDecimal amount) {
        return new BigDecimal(amount.stripTrailingZeros().toPlainString());
    }

    private static BigDecimal number(int n) {
        return new BigDecimal(n);
    }

    private static LocalDate day(SplittableRandom random) {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
    }

    private static LocalTime time(SplittableRandom random) {
        return LocalTime.of(random.nextInt(24), 5 * random.nextInt(12));
    }

    private static DayOfWeek weekday(SplittableRandom random) {
        return Seeds.one(random, DayOfWeek.values());
    }
}
