package org.hearthside.core.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Amounts with units, as they may be printed: no trailing zero, a leading zero, commas from 1,000
 * up, a no-break space before the unit (SR-01 to SR-06; Joint Commission and ISMP lists). Amounts
 * are exact decimals; a conversion is shown beside what was measured, never in its place (SR-09).
 */
public final class Measures {
    /** No-break space: number and unit never part (SR-05). */
    public static final char NBSP = '\u00a0';

    private static final BigDecimal KG_PER_LB = new BigDecimal("0.45359237");
    private static final BigDecimal CM_PER_INCH = new BigDecimal("2.54");

    /** mg/dL of glucose in one mmol/L: a mole of glucose is 180.156 g. */
    private static final BigDecimal TWELVE = new BigDecimal(12);

    private static final Pattern FEET =
            Pattern.compile(
                    "(\\d)\\s*(?:'|’|′|ft|feet|foot)\\s*(?:(\\d{1,2}(?:\\.5)?)\\s*(?:\"|”|″|''|in|inches)?)?");
    private static final Pattern HEIGHT =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,2})?)\\s*(cm|m|in|inches|\"|”)?");
    private static final BigDecimal GLUCOSE = new BigDecimal("18.0156");

    private static final BigDecimal NINE_FIFTHS = new BigDecimal("1.8");
    private static final BigDecimal THIRTY_TWO = new BigDecimal(32);

    /** Spellings of units, UCUM codes among them, and the one spelling that is printed. */
    private static final Map<String, String> UNITS =
            Map.ofEntries(
                    Map.entry("ug", "mcg"),
                    Map.entry("µg", "mcg"),
                    Map.entry("μg", "mcg"),
                    Map.entry("microgram", "mcg"),
                    Map.entry("micrograms", "mcg"),
                    Map.entry("milligram", "mg"),
                    Map.entry("milligrams", "mg"),
                    Map.entry("gram", "g"),
                    Map.entry("grams", "g"),
                    Map.entry("gm", "g"),
                    Map.entry("ml", "mL"),
                    Map.entry("cc", "mL"),
                    Map.entry("milliliter", "mL"),
                    Map.entry("milliliters", "mL"),
                    Map.entry("l", "L"),
                    Map.entry("u", "units"),
                    Map.entry("iu", "units"),
                    Map.entry("[iu]", "units"),
                    Map.entry("[iu'u]", "units"),
                    Map.entry("unt", "units"),
                    Map.entry("unit", "units"),
                    Map.entry("meq", "mEq"),
                    Map.entry("mm[hg]", "mmHg"),
                    Map.entry("mm hg", "mmHg"),
                    Map.entry("cel", "°C"),
                    Map.entry("c", "°C"),
                    Map.entry("°c", "°C"),
                    Map.entry("[degf]", "°F"),
                    Map.entry("degf", "°F"),
                    Map.entry("f", "°F"),
                    Map.entry("°f", "°F"),
                    Map.entry("[lb_av]", "lb"),
                    Map.entry("lbs", "lb"),
                    Map.entry("[in_i]", "in"),
                    Map.entry("/min", "per minute"),
                    Map.entry("{beats}/min", "per minute"),
                    Map.entry("{breaths}/min", "per minute"),
                    Map.entry("bpm", "per minute"),
                    Map.entry("[drp]", "drops"),
                    Map.entry("gtt", "drops"),
                    Map.entry("{score}", ""),
                    Map.entry("1", ""));

    private Measures() {}

    /** {@code 0.5}, {@code 5}, {@code 1,000}, {@code 12,345.25}. */
    public static String number(BigDecimal amount) {
        var plain = amount.stripTrailingZeros().toPlainString();
        var minus = plain.startsWith("-") ? "-" : "";
        var digits = plain.substring(minus.length());
        int point = digits.indexOf('.');
        var whole = point < 0 ? digits : digits.substring(0, point);
        var rest = point < 0 ? "" : digits.substring(point);
        return minus + whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + rest;
    }

    /** The number, a no-break space and the unit: {@code 10,000 units}. */
    public static String quantity(BigDecimal amount, String unit) {
        var known = unit(unit);
        boolean one = amount.compareTo(BigDecimal.ONE) == 0;
        var shown = one && known.equals("units") ? "unit" : known;
        return shown.isEmpty() ? number(amount) : number(amount) + NBSP + unbroken(shown);
    }

    /**
     * How a unit is printed: {@code µg} and {@code ug} become {@code mcg}, {@code cc} and {@code
     * ml} {@code mL}; {@code U} and {@code IU} are written out. An unknown one stays as it is,
     * without a full stop at its end.
     */
    public static String unit(String written) {
        var bare = written.strip().replaceAll("\\.+$", "");
        var known = UNITS.get(bare.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        var lower = bare.toLowerCase(Locale.ROOT);
        return lower.matches("mcg|mg|g|kg|cm|lb|in|mg/dl|mmol/l|mmhg")
                ? lower.replace("dl", "dL").replace("/l", "/L").replace("hg", "Hg")
                : bare;
    }

    /**
     * Kilograms first, pounds in parentheses: {@code 61.2 kg (134.9 lb)}. The one that was not
     * measured is rounded to one decimal.
     *
     * @param unit kg, g or lb in any usual spelling; another unit is printed alone
     */
    public static String weight(BigDecimal value, String unit) {
        return switch (unit(unit)) {
            case "kg" -> both(value, "kg", tenths(divide(value, KG_PER_LB)), "lb");
            case "g" -> {
                var kg = value.movePointLeft(3);
                yield both(kg, "kg", tenths(divide(kg, KG_PER_LB)), "lb");
            }
            case "lb" -> both(tenths(value.multiply(KG_PER_LB)), "kg", value, "lb");
            default -> quantity(value, unit);
        };
    }

    /** Fahrenheit first, Celsius in parentheses: {@code 97.9 °F (36.6 °C)}. */
    public static String temperature(BigDecimal value, String unit) {
        return switch (unit(unit)) {
            case "°F" ->
                    both(
                            value,
                            "°F",
                            tenths(divide(value.subtract(THIRTY_TWO), NINE_FIFTHS)),
                            "°C");
            case "°C" ->
                    both(tenths(value.multiply(NINE_FIFTHS).add(THIRTY_TWO)), "°F", value, "°C");
            default -> quantity(value, unit);
        };
    }

    /** mg/dL first, mmol/L in parentheses: {@code 110 mg/dL (6.1 mmol/L)}. */
    public static String glucose(BigDecimal value, String unit) {
        return switch (unit(unit)) {
            case "mg/dL" -> both(value, "mg/dL", tenths(divide(value, GLUCOSE)), "mmol/L");
            case "mmol/L" -> {
                var mg = value.multiply(GLUCOSE).setScale(0, RoundingMode.HALF_UP);
                yield both(mg, "mg/dL", value, "mmol/L");
            }
            default -> quantity(value, unit);
        };
    }

    /** Centimeters first, feet and whole inches in parentheses: {@code 165 cm (5 ft 5 in)}. */
    public static String height(BigDecimal value, String unit) {
        return switch (unit(unit)) {
            case "cm" -> quantity(value, "cm") + feet(divide(value, CM_PER_INCH));
            case "in" -> quantity(tenths(value.multiply(CM_PER_INCH)), "cm") + feet(value);
            default -> quantity(value, unit);
        };
    }

    /**
     * Reads a height as people say it: {@code 163}, {@code 163 cm}, {@code 1.63 m}, {@code 5'4"},
     * {@code 5 ft 4 in}, {@code 64 in}.
     *
     * @return centimeters with at most one decimal; empty when it cannot be read
     */
    public static Optional<BigDecimal> parseHeight(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT).replace(',', '.');
        var feet = FEET.matcher(text);
        if (feet.matches()) {
            var inches = feet.group(2) == null ? BigDecimal.ZERO : new BigDecimal(feet.group(2));
            var all = new BigDecimal(feet.group(1)).multiply(TWELVE).add(inches);
            return Optional.of(plain(tenths(all.multiply(CM_PER_INCH))));
        }
        var one = HEIGHT.matcher(text);
        if (!one.matches()) {
            return Optional.empty();
        }
        var value = new BigDecimal(one.group(1));
        var unit = one.group(2) == null ? "cm" : one.group(2);
        return Optional.of(
                plain(
                        switch (unit) {
                            case "m" -> tenths(value.movePointRight(2));
                            case "cm" -> value;
                            default -> tenths(value.multiply(CM_PER_INCH));
                        }));
    }

    private static BigDecimal plain(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static String feet(BigDecimal inches) {
        int all = inches.setScale(0, RoundingMode.HALF_UP).intValueExact();
        return " (" + all / 12 + NBSP + "ft" + NBSP + all % 12 + NBSP + "in)";
    }

    private static String both(BigDecimal first, String unit, BigDecimal second, String other) {
        return quantity(first, unit) + " (" + quantity(second, other) + ")";
    }

    private static BigDecimal divide(BigDecimal value, BigDecimal by) {
        return value.divide(by, 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal tenths(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }

    private static String unbroken(String unit) {
        return unit.replace(' ', NBSP);
    }
}
