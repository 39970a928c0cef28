package org.hearthside.core.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigTest {

    @ParameterizedTest
    @CsvSource({
        "PO, by mouth",
        "Oral route (qualifier value), by mouth",
        "oral, by mouth",
        "Subcutaneous, under the skin (subcut)",
        "SC, under the skin (subcut)",
        "IM, into a muscle",
        "Transdermal route, as a patch on the skin",
        "G-tube, by feeding tube (gastrostomy)",
        "Topical, on the skin",
    })
    void namesRoutesInPlainWords(String recorded, String words) {
        assertEquals(Optional.of(words), Sig.route(recorded, "tablet"));
    }

    @Test
    void readsLatinEyesAndEarsOnlyBesideDrops() {
        assertEquals(Optional.of("into the left eye"), Sig.route("OS", "ophthalmic drops"));
        assertEquals(Optional.of("into both ears"), Sig.route("AU", "otic drops"));
        assertEquals(Optional.empty(), Sig.route("OS", "tablet"));
    }

    @ParameterizedTest
    @CsvSource({
        "qd, daily",
        "QD, daily",
        "BID, twice daily",
        "t.i.d., three times daily",
        "qid prn, four times daily as needed",
        "HS, at bedtime",
        "qod, every other day",
        "q8h, every 8 hours",
        "Q4-6H PRN, every 4 to 6 hours as needed",
        "every 12 hours, every 12 hours",
        "q1h, every hour",
        "AC & HS, before meals and at bedtime",
        "weekly, weekly (DAY NOT RECORDED)",
        "every 3 weeks, every 3 weeks",
        "stat, once now",
        "2 times per 1 day, twice daily",
        "1 time per day, daily",
        "6 times a day, 6 times daily",
        "3x daily, three times daily",
    })
    void namesFrequenciesInPlainWords(String recorded, String words) {
        assertEquals(words, Sig.frequency(recorded).orElseThrow().replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "bid with food", "q0h", "q6-4h", "OD", "every Monday", "as directed"})
    void leavesOtherFrequenciesAlone(String recorded) {
        assertEquals(Optional.empty(), Sig.frequency(recorded));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Insulin 10U qhs | qhs U",
                "5.0 mg | 5.0",
                "give .5 mg | .5",
                "epinephrine 1:1000 | 1:1000",
                "hold if BP < 100 | <",
                "D/C Lasix | D/C",
                "MSO4 2 mg | MSO4",
            })
    void findsDangerousSpellings(String text, String tokens) {
        assertEquals(List.of(tokens.split(" ")), ErrorProne.find(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TAKE AS NEEDED",
                "Give as directed at 08:00",
                "10 mg by mouth daily",
                "2,500 mg",
                "1.05 mg",
                "Use 20 drops",
                "0.9 % saline",
                "10.0 % cream",
                "100.25 mg"
            })
    void raisesNoAlarmAtGoodSpelling(String text) {
        assertTrue(ErrorProne.find(text).isEmpty(), ErrorProne.find(text).toString());
    }
}
