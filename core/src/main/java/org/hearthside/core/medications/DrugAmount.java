package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.hearthside.core.common.Measures;

/**
 * So much of an ingredient: an exact decimal above zero and a unit. Micrograms, milligrams and
 * grams are turned into each other without rounding; no other unit is turned into anything (mEq and
 * units mean something else with each drug).
 *
 * @param value above zero
 * @param unit in its one spelling ({@link Measures#unit})
 */
public record DrugAmount(BigDecimal value, String unit) {

    public DrugAmount {
        unit = Measures.unit(unit);
        if (value.signum() <= 0 || unit.isEmpty()) {
            throw new IllegalArgumentException("an amount is above zero and has a unit");
        }
    }

    /** The amount, for example {@code of("0.5", "g")}. */
    public static DrugAmount of(String value, String unit) {
        return new DrugAmount(new BigDecimal(value), unit);
    }

    /** The same in milligrams when it is a mass; else as it is. */
    public DrugAmount base() {
        return switch (unit) {
            case "mcg" -> new DrugAmount(value.movePointLeft(3), "mg");
            case "g" -> new DrugAmount(value.movePointRight(3), "mg");
            default -> this;
        };
    }

    /** The value in this unit, exactly; empty when the one does not turn into the other. */
    public Optional<BigDecimal> in(String other) {
        var mine = base();
        return switch (Measures.unit(other)) {
            case "mcg" -> mass(mine, 3);
            case "mg" -> mass(mine, 0);
            case "g" -> mass(mine, -3);
            default ->
                    mine.unit.equals(Measures.unit(other)) ? Optional.of(value) : Optional.empty();
        };
    }

    private static Optional<BigDecimal> mass(DrugAmount mine, int places) {
        return mine.unit.equals("mg")
                ? Optional.of(mine.value.scaleByPowerOfTen(places))
                : Optional.empty();
    }

    /** Whether both are the same amount: 1 g and 1000 mg are. */
    public boolean isSameAs(DrugAmount other) {
        return other.in(unit).filter(v -> v.compareTo(value) == 0).isPresent();
    }

    /**
     * So many times this, over so much: 10 mL of 160 mg per 5 mL. A quotient without an end is
     * rounded up at 9 places, so that a sum is never below what was given.
     */
    DrugAmount times(BigDecimal count, BigDecimal per) {
        var product = value.multiply(count);
        BigDecimal result;
        try {
            result = product.divide(per, MathContext.UNLIMITED);
        } catch (ArithmeticException endless) {
            result = product.divide(per, 9, RoundingMode.CEILING);
        }
        return new DrugAmount(result, unit);
    }

    /** {@code 1,000 mg}, as it is printed. */
    public String text() {
        return Measures.quantity(value, unit);
    }
}
