package org.hearthside.core.medications.administration;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Slots;
import org.hearthside.core.medications.schedule.Days;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.medications.schedule.Schedule;
import org.hearthside.core.search.Timing;

/**
 * How many scheduled doses a second the pure function gives, month by month, for orders of usual
 * kinds. Run by the profile {@code bench}; writes JSON. Processor time of one thread.
 */
final class SlotBench {
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 15;
    private static final int MONTHS = 24;
    private static final LocalDate START = LocalDate.of(2026, 2, 1);

    private SlotBench() {}

    /** Takes the file to write. */
    public static void main(String[] args) throws IOException {
        var orders = orders();
        var rates = new double[ROUNDS];
        long doses = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            doses = 0;
            long start = Timing.processor();
            for (int again = 0; again < 20; again++) {
                doses += doses(orders);
            }
            double seconds = (Timing.processor() - start) / 1e9;
            if (round >= 0) {
                rates[round] = doses / seconds;
            }
        }
        Arrays.sort(rates);
        var json =
                String.format(
                        Locale.ROOT,
                        "{\"what\": \"scheduled doses a second of processor, months of usual"
                                + " orders\", \"java\": \"%s\", \"doses_a_round\": %d,"
                                + " \"least\": %.0f, \"median\": %.0f, \"most\": %.0f,"
                                + " \"load_average\": %.1f}%n",
                        Runtime.version(),
                        doses,
                        rates[0],
                        rates[ROUNDS / 2],
                        rates[ROUNDS - 1],
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        var out = Path.of(args[0]).toAbsolutePath();
        Files.createDirectories(out.getParent());
        Files.writeString(out, json);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(json);
    }

    private static long doses(List<MedicationOrder> orders) {
        var slots = new Slots(GiveTimes.SHIPPED, MarFixture.ZONE);
        long doses = 0;
        for (int month = 0; month < MONTHS; month++) {
            var first = START.plusMonths(month);
            var last = first.plusMonths(1).minusDays(1);
            for (var order : orders) {
                doses += slots.of(order, first, last).size();
            }
        }
        return doses;
    }

    private static List<MedicationOrder> orders() {
        var all = new ArrayList<MedicationOrder>();
        int number = 10001;
        for (var code : FrequencyCode.values()) {
            all.add(MarFixture.order(number++, "drug", MarFixture.houseTimes(code), "at times"));
        }
        var morning = new Schedule.Times.House(FrequencyCode.MORNING);
        for (var days :
                List.of(
                        new Days.EveryNth(2, START),
                        new Days.Weekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)),
                        new Days.MonthDay(31),
                        new Days.Cycle(21, 7, START))) {
            all.add(
                    MarFixture.order(
                            number++, "drug", new Schedule.OnDays(days, morning), "some days"));
        }
        all.add(
                MarFixture.order(
                        number,
                        "drug",
                        new Schedule.EveryHours(6, START.atTime(6, 0)),
                        "every 6 hours"));
        return List.copyOf(all);
    }
}
