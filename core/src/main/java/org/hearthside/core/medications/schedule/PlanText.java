package org.hearthside.core.medications.schedule;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Dose plans and parameters as one line of text, as they are stored and sent: {@code taper
 * 2026-11-03=40 2026-11-06=30}, {@code SYSTOLIC below 100; PULSE below 60}. What one writes the
 * other reads; anything else is none.
 */
public final class PlanText {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?");

    private PlanText() {}

    /** The line of a dose plan; empty for the order's own dose. */
    public static String write(DosePlan plan) {
        return switch (plan) {
            case DosePlan.AsOrdered() -> "";
            case DosePlan.Range(BigDecimal least, BigDecimal most) ->
                    "range " + plain(least) + " " + plain(most);
            case DosePlan.Taper(var steps) ->
                    "taper " + join(steps, s -> s.from() + "=" + plain(s.amount()));
            case DosePlan.ByTime(var amounts) ->
                    "times "
                            + join(
                                    List.copyOf(amounts.entrySet()),
                                    e -> e.getKey() + "=" + plain(e.getValue()));
            case DosePlan.ByWeekday(var amounts) ->
                    "weekdays "
                            + join(
                                    List.copyOf(amounts.entrySet()),
                                    e -> e.getKey() + "=" + plain(e.getValue()));
            case DosePlan.Scale(Reading reading, var rows) ->
                    "scale "
                            + reading
                            + " "
                            + join(
                                    rows,
                                    r ->
                                            plain(r.from())
                                                    + ".."
                                                    + plain(r.to())
                                                    + "="
                                                    + plain(r.amount()));
        };
    }

    /** The dose plan of a line; empty when the line is none. */
    public static Optional<DosePlan> read(String line) {
        if (line.isEmpty()) {
            return Optional.of(DosePlan.AS_ORDERED);
        }
        try {
            return Optional.of(plan(line.split(" ", -1)));
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // a number or a date that is none, a part that is missing: not what write() wrote
            return Optional.empty();
        }
    }

    private static DosePlan plan(String[] words) {
        var rest = List.of(words).subList(1, words.length);
        return switch (words[0]) {
            case "range" -> {
                require(words.length == 3);
                yield new DosePlan.Range(number(words[1]), number(words[2]));
            }
            case "taper" ->
                    new DosePlan.Taper(
                            rest.stream()
                                    .map(PlanText::pair)
                                    .map(p ->
                                            new DosePlan.Step(LocalDate.parse(p[0]), number(p[1])))
                                    .toList());
            case "times" -> new DosePlan.ByTime(amounts(rest, LocalTime::parse));
            case "weekdays" -> new DosePlan.ByWeekday(amounts(rest, DayOfWeek::valueOf));
            case "scale" ->
                    new DosePlan.Scale(
                            Reading.valueOf(words[1]),
                            rest.subList(1, rest.size()).stream().map(PlanText::row).toList());
            default -> throw new IllegalArgumentException("no plan");
        };
    }

    private static <K extends Comparable<? super K>> Map<K, BigDecimal> amounts(
            List<String> pairs, Function<String, K> key) {
        var amounts = new TreeMap<K, BigDecimal>();
        for (var word : pairs) {
            var pair = pair(word);
            require(amounts.put(key.apply(pair[0]), number(pair[1])) == null);
        }
        return amounts;
    }

    private static DosePlan.Row row(String word) {
        var pair = pair(word);
        var ends = pair[0].split("\\.\\.", -1);
        require(ends.length == 2);
        return new DosePlan.Row(number(ends[0]), number(ends[1]), number(pair[1]));
    }

    private static String[] pair(String word) {
        var parts = word.split("=", -1);
        require(parts.length == 2);
        return parts;
    }

    /** No exponents: a few letters of them are a number of a million digits. */
    private static BigDecimal number(String text) {
        require(NUMBER.matcher(text).matches());
        return new BigDecimal(text);
    }

    private static void require(boolean good) {
        if (!good) {
            throw new IllegalArgumentException("not what write() wrote");
        }
    }

    /** The line of what is read before a dose; empty when nothing is. */
    public static String write(List<Parameter> parameters) {
        return parameters.stream()
                .map(p -> p.reading() + limit("below", p.below()) + limit("above", p.above()))
                .collect(Collectors.joining("; "));
    }

    private static String limit(String word, @Nullable BigDecimal value) {
        return value == null ? "" : " " + word + " " + plain(value);
    }

    /** The parameters of a line; empty when the line is none, an empty list for an empty line. */
    public static Optional<List<Parameter>> readParameters(String line) {
        if (line.isEmpty()) {
            return Optional.of(List.of());
        }
        try {
            return Optional.of(
                    Arrays.stream(line.split("; ", -1)).map(PlanText::parameter).toList());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // a reading or a number that is none: not what write() wrote
            return Optional.empty();
        }
    }

    private static Parameter parameter(String text) {
        var words = text.split(" ", -1);
        BigDecimal below = null;
        BigDecimal above = null;
        for (int i = 1; i < words.length; i += 2) {
            var value = number(words[i + 1]);
            switch (words[i]) {
                case "below" -> {
                    require(below == null);
                    below = value;
                }
                case "above" -> {
                    require(above == null);
                    above = value;
                }
                default -> throw new IllegalArgumentException("no limit");
            }
        }
        return new Parameter(Reading.valueOf(words[0]), below, above);
    }

    private static <T> String join(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(" "));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
