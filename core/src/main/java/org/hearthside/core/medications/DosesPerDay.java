package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearthside.core.common.Words;

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
        return frequency(key(order.frequency()).replaceAll(",? (prn|as needed)$", ""));
    }

    private static Optional<BigDecimal> frequency(String text) {
        var hours = HOURS.matcher(text);
        if (hours.matches() && Integer.parseInt(hours.group(1)) > 0) {
            return Optional.of(
                    new BigDecimal(24)
                            .divide(new BigDecimal(hours.group(1)), 0, RoundingMode.CEILING));
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
