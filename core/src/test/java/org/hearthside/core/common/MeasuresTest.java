package org.hearthside.core.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "5.0, mg, 5 mg",
        ".5, mg, 0.5 mg",
        "0.50, mg, 0.5 mg",
        "0.125, mg, 0.125 mg",
        "10000, units, '10,000 units'",
        "1000, mg, '1,000 mg'",
        "999, mg, 999 mg",
        "1234567.250, mg, '1,234,567.25 mg'",
        "100, µg, 100 mcg",
        "100, ug, 100 mcg",
        "5, cc, 5 mL",
        "5, ml., 5 mL",
        "10, U, 10 units",
        "10, IU, 10 units",
        "5, MG, 5 mg",
        "1E+3, mg, '1,000 mg'",
        "2, tablets, 2 tablets",
        "72, /min, 72 per minute",
        "118, mm[Hg], 118 mmHg",
        "6, {score}, 6",
    })
    void printsAmountsTheSafeWay(BigDecimal amount, String unit, String printed) {
        assertEquals(printed, plain(Measures.quantity(amount, unit)));
    }

    @Test
    void addsDecimalsExactly() {
        assertEquals("0.3", Measures.number(new BigDecimal("0.1").add(new BigDecimal("0.2"))));
    }

    @Test
    void neverPrintsATrailingZeroANakedPointOrABreakBeforeTheUnit() {
        Seeds.each(
                5_000,
                random -> {
                    var amount =
                            BigDecimal.valueOf(
                                    random.nextLong(0, 100_000_000L), random.nextInt(-2, 7));
                    var unit = Seeds.one(random, "mg", "mcg", "g", "mL", "units", "ug", "U", "ml.");
                    var text = Measures.quantity(amount, unit);
                    assertFalse(text.matches(".*\\.\\d*0\\u00a0.*"), text);
                    assertFalse(text.matches("(.*[^\\d,])?\\.\\d.*"), text);
                    assertFalse(text.contains(" "), text);
                    assertFalse(text.matches(".*\\d{4}.*") && !text.contains("."), text);
                    assertFalse(text.matches(".*(ug|\\u00a0U|ml|\\.)$"), text);
                    var back = new BigDecimal(text.split("\\u00a0")[0].replace(",", ""));
                    assertEquals(0, amount.compareTo(back), text);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "61.2, kg, 61.2 kg (134.9 lb)",
        "61200, g, 61.2 kg (134.9 lb)",
        "135, lb, 61.2 kg (135 lb)",
        "135.0, [lb_av], 61.2 kg (135 lb)",
    })
    void printsKilogramsFirstThenPounds(BigDecimal value, String unit, String printed) {
        assertEquals(printed, plain(Measures.weight(value, unit)));
    }

    @ParameterizedTest
    @CsvSource({
        "97.9, °F, 97.9 °F (36.6 °C)",
        "36.6, Cel, 97.9 °F (36.6 °C)",
        "98.60, [degF], 98.6 °F (37 °C)",
        "40, C, 104 °F (40 °C)",
    })
    void printsFahrenheitWithCelsius(BigDecimal value, String unit, String printed) {
        assertEquals(printed, plain(Measures.temperature(value, unit)));
    }

    @Test
    void printsGlucoseAndHeightInBothUnits() {
        assertEquals(
                "110 mg/dL (6.1 mmol/L)", plain(Measures.glucose(new BigDecimal("110"), "mg/dL")));
        assertEquals(
                "110 mg/dL (6.1 mmol/L)", plain(Measures.glucose(new BigDecimal("6.1"), "mmol/L")));
        assertEquals("165 cm (5 ft 5 in)", plain(Measures.height(new BigDecimal("165"), "cm")));
        assertEquals("182.9 cm (6 ft 0 in)", plain(Measures.height(new BigDecimal("72"), "in")));
    }

    @Test
    void neverSaysTwelveInches() {
        for (int cm = 30; cm < 275; cm++) {
            assertFalse(Measures.height(BigDecimal.valueOf(cm), "cm").contains("\u00a012\u00a0in"));
        }
    }

    @Test
    void keepsAnUnknownUnit() {
        assertTrue(Measures.quantity(BigDecimal.ONE, "puffs").endsWith("puffs"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "163|163",
                "163 cm|163",
                "1.63 m|163",
                "1,63 m|163",
                "5'4\"|162.6",
                "5 ft 4 in|162.6",
                "5’4”|162.6",
                "5ft|152.4",
                "5' 11.5\"|181.6",
                "64 in|162.6",
                "100.50|100.5"
            })
    void readsAHeightAsPeopleSayIt(String typed, String cm) {
        assertEquals(Optional.of(new BigDecimal(cm)), Measures.parseHeight(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tall", "5 4", "163 kg", "-163", "5'4'3", "1e3"})
    void readsNoHeightFromOtherWords(String typed) {
        assertEquals(Optional.empty(), Measures.parseHeight(typed));
    }
}
