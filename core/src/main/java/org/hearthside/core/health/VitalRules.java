package org.hearthside.core.health;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;

/**
 * What a reading of a vital sign must be, for form and import alike. The bounds are those of what a
 * living adult or child can have, wide on purpose: they catch a slip of the finger or a wrong unit
 * and judge nothing (own choice; no rule gives them). Field names: the components of {@link Vital}.
 */
public final class VitalRules {
    private static final int DECIMALS = 3;

    /**
     * What can be measured in a unit.
     *
     * @param least smallest reading
     * @param most largest reading
     */
    private record Range(BigDecimal least, BigDecimal most) {
        static Range of(String least, String most) {
            return new Range(new BigDecimal(least), new BigDecimal(most));
        }

        boolean holds(BigDecimal value) {
            return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        }
    }

    private static final Map<Vital.Kind, Map<String, Range>> RANGES =
            Map.of(
                    Vital.Kind.BLOOD_PRESSURE, Map.of("mmHg", Range.of("40", "300")),
                    Vital.Kind.PULSE, Map.of("per minute", Range.of("20", "300")),
                    Vital.Kind.RESPIRATIONS, Map.of("per minute", Range.of("4", "100")),
                    Vital.Kind.TEMPERATURE,
                            Map.of("°F", Range.of("77", "115"), "°C", Range.of("25", "46.1")),
                    Vital.Kind.OXYGEN_SATURATION, Map.of("%", Range.of("30", "100")),
                    Vital.Kind.GLUCOSE,
                            Map.of(
                                    "mg/dL", Range.of("10", "2000"),
                                    "mmol/L", Range.of("0.5", "111")),
                    Vital.Kind.PAIN, Map.of("", Range.of("0", "10")),
                    Vital.Kind.WEIGHT,
                            Map.of(
                                    "kg", Range.of("1", "500"),
                                    "lb", Range.of("2", "1100"),
                                    "g", Range.of("500", "500000")),
                    Vital.Kind.HEIGHT,
                            Map.of("cm", Range.of("30", "275"), "in", Range.of("12", "108")));

    private static final Range DIASTOLIC = Range.of("10", "200");

    private VitalRules() {}

    /** Units in which this can be measured, as they are printed; one empty text for no unit. */
    public static List<String> units(Vital.Kind kind) {
        return ranges(kind).keySet().stream().sorted().toList();
    }

    /**
     * Problems with a reading.
     *
     * @param now no reading can be of the future (E12)
     * @param entry a form must have both values of a blood pressure
     */
    public static List<Problem> check(Vital v, Instant now, Entry entry) {
        var unit = Measures.unit(v.unit());
        var range = ranges(v.kind()).get(unit);
        var checks =
                new Checks()
                        .that(
                                range != null,
                                "unit",
                                "health.unit",
                                String.join(", ", units(v.kind())))
                        .that(
                                range == null || range.holds(v.value()),
                                "value",
                                "health.range",
                                range == null ? "" : Measures.quantity(range.least(), unit),
                                range == null ? "" : Measures.quantity(range.most(), unit))
                        .that(decimals(v.value()), "value", "entry.tooManyDecimals", DECIMALS)
                        .that(
                                v.kind() != Vital.Kind.PAIN
                                        || v.value().stripTrailingZeros().scale() <= 0,
                                "value",
                                "health.wholeNumber")
                        .that(!v.measuredAt().isAfter(now), "measuredAt", "health.futureReading")
                        .text("method", v.method(), 100);
        second(v, entry, checks);
        return checks.problems();
    }

    private static void second(Vital v, Entry entry, Checks checks) {
        var second = v.second();
        if (v.kind() != Vital.Kind.BLOOD_PRESSURE) {
            checks.that(second == null, "second", "health.noSecond");
            return;
        }
        checks.that(second != null || entry == Entry.IMPORT, "second", "health.diastolic");
        if (second != null) {
            checks.that(
                            DIASTOLIC.holds(second),
                            "second",
                            "health.range",
                            Measures.quantity(DIASTOLIC.least(), "mmHg"),
                            Measures.quantity(DIASTOLIC.most(), "mmHg"))
                    .that(second.compareTo(v.value()) < 0, "second", "health.diastolicHigher");
        }
    }

    private static boolean decimals(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static Map<String, Range> ranges(Vital.Kind kind) {
        var ranges = RANGES.get(kind);
        if (ranges == null) {
            throw new IllegalStateException("No range for " + kind);
        }
        return ranges;
    }

    /** The reading as it is kept: the unit in its printed spelling, blanks taken off. */
    public static Vital tidy(Vital v) {
        return new Vital(
                v.id(),
                v.client(),
                v.kind(),
                v.value(),
                v.second(),
                Measures.unit(v.unit()),
                Texts.tidy(v.method()),
                v.measuredAt(),
                v.status(),
                v.stamp());
    }
}
