package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.medications.schedule.Schedule;

/**
 * How many doses an order allows in 24 hours at most, as far as its words tell: for adding up what
 * all orders allow together, before any is given.
 */
final class DosesPerDay {
    private static final Map<String, Integer> WORDS =
            Map.ofEntries(
                    Map.entry("daily", 1),
                    Map.entry("morning", 1),
                    Map.entry("evening", 1),
                    Map.entry("bedtime", 1),
                    Map.entry("night", 1),
                    Map.entry("otherDay", 1),
                    Map.entry("threeWeekly", 1),
                    Map.entry("weekly", 1),
                    Map.entry("monthly", 1),
                    Map.entry("once", 1),
                    Map.entry("now", 1),
                    Map.entry("twice", 2),
                    Map.entry("three", 3),
                    Map.entry("four", 4),
                    Map.entry("beforeMeals", 3),
                    Map.entry("afterMeals", 3),
                    Map.entry("withMeals", 3),
                    Map.entry("mealsAndBedtime", 4));
    private static final Pattern HOURS =
            Pattern.compile(
                    "(?:q|every) ?(\\d{1,2})(?: ?(?:-|to) ?\\d{1,2})? ?(?:h|hr|hrs|hours?).*");
    private static final Pattern DAYS =
            Pattern.compile("(?:q|every) ?(?:\\d{1,2} ?)?(?:d|days?|w|wk|weeks?|months?)");
    private static final Pattern TIMES =
            Pattern.compile("(\\d{1,2}) ?(?:x|times?) ?(?:daily|(?:per|a|every) (?:1 )?day)");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,2})(?: (?:doses?|times))?");

    private DosesPerDay() {}

    /** Most doses in 24 hours; empty when the words of the order do not tell. */
    static Optional<BigDecimal> most(MedicationOrder order) {
        var terms = order.asNeeded();
        if (terms != null) {
            var most = COUNT.matcher(key(terms.maxIn24h()));
            if (most.matches()) {
                return Optional.of(new BigDecimal(most.group(1)));
            }
            var apart = terms.minInterval();
            if (apart != null && apart.isPositive()) {
                // At 0, 6, 12 and 18 o'clock: the one at 24 lies outside the window.
                return Optional.of(
                        BigDecimal.valueOf(Duration.ofHours(24).toSeconds())
                                .divide(
                                        BigDecimal.valueOf(apart.toSeconds()),
                                        0,
                                        RoundingMode.CEILING));
            }
        }
        var schedule = order.regimen().schedule();
        return schedule == null
                ? frequency(key(order.frequency()).replaceAll(",? (prn|as needed)$", ""))
                : Optional.of(most(schedule));
    }

    private static BigDecimal most(Schedule schedule) {
        return switch (schedule) {
            // Whenever a house gives it: no house gives a code more often than another does.
            case Schedule.OnDays s ->
                    new BigDecimal(s.times().of(GiveTimes.SHIPPED, LocalDate.EPOCH).size());
            case Schedule.EveryHours s -> times(s.hours());
            case Schedule.Once s -> BigDecimal.ONE;
        };
    }

    /**
     * Most of an ingredient in 24 hours, each dose as large as the order allows it to be: the top
     * of a range, of a taper, of a scale. Empty when it cannot be said.
     */
    static Optional<DrugAmount> ofDay(MedicationOrder order, String ingredient, DrugBook book) {
        var doses = most(order);
        if (doses.isEmpty()) {
            return Optional.empty();
        }
        return largest(order.dose(), order.regimen().plan())
                .map(dose -> DoseContent.of(order.drug(), dose, book).known())
                .flatMap(known -> Optional.ofNullable(known.get(ingredient)))
                .map(amount -> amount.times(doses.get(), BigDecimal.ONE));
    }

    private static Optional<Dose> largest(Dose ordered, DosePlan plan) {
        var amounts =
                switch (plan) {
                    case DosePlan.AsOrdered p -> List.<BigDecimal>of();
                    case DosePlan.Range p -> List.of(p.most());
                    case DosePlan.Taper p -> p.steps().stream().map(DosePlan.Step::amount).toList();
                    case DosePlan.ByTime p -> List.copyOf(p.amounts().values());
                    case DosePlan.ByWeekday p -> List.copyOf(p.amounts().values());
                    case DosePlan.Scale p -> p.rows().stream().map(DosePlan.Row::amount).toList();
                };
        if (amounts.isEmpty()) {
            return Optional.of(ordered);
        }
        var all = new ArrayList<>(amounts);
        var own = ordered.amount();
        if (own != null) {
            all.add(own);
        }
        // Without the note: it tells of the order's one dose.
        return Optional.of(new Dose(Collections.max(all), ordered.unit(), ""));
    }

    private static BigDecimal times(int hours) {
        return new BigDecimal(24).divide(new BigDecimal(hours), 0, RoundingMode.CEILING);
    }

    private static Optional<BigDecimal> frequency(String text) {
        var hours = HOURS.matcher(text);
        if (hours.matches() && Integer.parseInt(hours.group(1)) > 0) {
            return Optional.of(times(Integer.parseInt(hours.group(1))));
        }
        var times = TIMES.matcher(text);
        if (times.matches()) {
            return Optional.of(new BigDecimal(times.group(1)));
        }
        if (DAYS.matcher(text).matches()) {
            return Optional.of(BigDecimal.ONE);
        }
        var said = Sig.frequency(text).orElse(text);
        return WORDS.entrySet().stream()
                .filter(w -> said.equals(Words.say("med.freq." + w.getKey())))
                .findFirst()
                .map(w -> new BigDecimal(w.getValue()));
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]+", " ");
    }
}
