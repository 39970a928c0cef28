package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.util.Optional;
import org.hearthside.core.common.Measures;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;

/** Amounts of FHIR: exact, with the unit that was written, and in words. */
final class Amounts {
    private static final int DIGITS = 20;

    private Amounts() {}

    /**
     * The exact amount; empty when there is none, when it is only a bound (less than 5), or when it
     * has more digits than any amount in a record.
     */
    static Optional<BigDecimal> exact(Quantity quantity) {
        if (!quantity.hasValue() || quantity.hasComparator() || !isSane(quantity.getValue())) {
            return Optional.empty();
        }
        return Optional.of(quantity.getValue());
    }

    /** Whether the number can be written out. */
    static boolean isSane(BigDecimal value) {
        return value.precision() <= DIGITS && Math.abs(value.scale()) <= DIGITS;
    }

    /** The unit as people write it: the words, else the code, without UCUM's braces. */
    static String unit(Quantity quantity) {
        var unit = quantity.hasUnit() ? quantity.getUnit() : quantity.getCode();
        if (unit == null || unit.equals("1")) {
            return "";
        }
        return Reading.sound(unit).replaceAll("[{}]", "").strip();
    }

    /** The amount in words: {@code 1 tablet}, {@code <0.5 mg/dL}; empty when there is none. */
    static String words(Quantity quantity) {
        if (!quantity.hasValue() || !isSane(quantity.getValue())) {
            return "";
        }
        var bound = quantity.hasComparator() ? quantity.getComparator().toCode() : "";
        return (bound + number(quantity.getValue()) + " " + Measures.unit(unit(quantity))).strip();
    }

    /**
     * The same amount of a medicine without zeros at its end: 1.0 is misread as 10 (ISMP list of
     * error-prone dose designations). Of a result of a laboratory the zeros stay; they tell how
     * exactly it was measured.
     */
    static Quantity forDose(Quantity quantity) {
        if (!quantity.hasValue() || !isSane(quantity.getValue())) {
            return quantity;
        }
        var bare = quantity.getValue().stripTrailingZeros();
        return quantity.copy().setValue(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    /** The number as it was written, without an exponent. */
    static String number(BigDecimal value) {
        return value.toPlainString();
    }

    /** A range in words: {@code 1 to 2 tablets}, {@code >= 5 mg}; empty when there is none. */
    static String words(Range range) {
        var low = words(range.getLow());
        var high = words(range.getHigh());
        if (low.isEmpty()) {
            return high.isEmpty() ? "" : "up to " + high;
        }
        if (high.isEmpty()) {
            return low + " or more";
        }
        boolean sameUnit = unit(range.getLow()).equals(unit(range.getHigh()));
        return (sameUnit ? number(range.getLow().getValue()) : low) + " to " + high;
    }

    /** A ratio in words: {@code 5 mg per 1 mL}, {@code 1:128}; empty when there is none. */
    static String words(Ratio ratio) {
        var top = words(ratio.getNumerator());
        var bottom = words(ratio.getDenominator());
        if (top.isEmpty() || bottom.isEmpty()) {
            return top;
        }
        boolean titer =
                unit(ratio.getNumerator()).isEmpty() && unit(ratio.getDenominator()).isEmpty();
        return titer ? top + ":" + bottom : top + " per " + bottom;
    }
}
