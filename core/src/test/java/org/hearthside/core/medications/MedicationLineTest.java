package org.hearthside.core.medications;

import static org.hearthside.core.medications.Orders.wellbutrin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.medications.MedicationLine.Kind;
import org.hearthside.core.medications.MedicationLine.Style;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicationLineTest {

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static String part(MedicationLine line, Kind kind) {
        return plain(
                line.parts().stream()
                        .filter(p -> p.kind() == kind)
                        .map(MedicationLine.Part::text)
                        .collect(Collectors.joining(" | ")));
    }

    private static List<String> notes(MedicationLine line) {
        return line.notes().stream().map(MedicationLine.Part::text).toList();
    }

    @Test
    void writesTheExampleOfTheRules() {
        assertEquals(
                "buPROPion — Wellbutrin XL — 150 mg extended-release tablet — DOSE 300 mg (2 tablets)"
                        + " — by mouth — every morning — for depression — swallow whole, do not crush"
                        + " — started 03-Feb-2026 — Order 10432 — Dr. A. Patel",
                plain(wellbutrin().line().text()));
        assertEquals(List.of(), notes(wellbutrin().line()));
    }

    @Test
    void setsNameAndDoseBoldAndKeepsThePartsApart() {
        var line = wellbutrin().line();
        assertEquals(Kind.GENERIC, line.parts().getFirst().kind());
        assertEquals(Style.STRONG, line.parts().getFirst().style());
        assertEquals("DOSE 300\u00a0mg (2 tablets)", line.parts().get(3).text());
        assertEquals(
                "buPROPion — DOSE 300 mg (2 tablets) — by mouth — every morning",
                plain(line.brief().text()));
    }

    @ParameterizedTest
    @CsvSource({
        "5.0, mg, '', DOSE 5 mg",
        ".5, mg, '', DOSE 0.5 mg",
        "10000, U, '', 'DOSE 10,000 units'",
        "10, units, '', DOSE 10 units",
        "1, IU, '', DOSE 1 unit",
        "100, µg, '', DOSE 100 mcg",
        "2, tablet, '', DOSE 2 tablets",
        "1, tablets, '', DOSE 1 tablet",
        "1.5, tab, '', DOSE 1.5 tablets",
        "0.50, tablet, '', DOSE half tablet (½)",
        "12.5, mg, 1/2 tablet, DOSE 12.5 mg (half tablet (½))",
        "5, mg/kg, '', DOSE 5 mg per kg",
        "2, puffs, '', DOSE 2 puffs",
        "1, patch, '', DOSE 1 patch",
    })
    void writesDosesTheSafeWay(String amount, String unit, String note, String printed) {
        assertEquals(printed, part(wellbutrin().dose(amount, unit, note).line(), Kind.DOSE));
    }

    @ParameterizedTest
    @CsvSource({
        "250 mg/5 mL, oral suspension, 5, mL, '', DOSE 250 mg (5 mL of 250 mg per 5 mL)",
        "250MG/5ML, oral suspension, 250, mg, 5 ml, DOSE 250 mg (5 mL of 250 mg per 5 mL)",
        "100 MG/ML, oral solution, 7.5, ml, '', DOSE 750 mg (7.5 mL of 100 mg per mL)",
        "'', oral solution, 5, mL, '', DOSE 5 mL (STRENGTH NOT RECORDED)",
        "10 mg/3 mL, syrup, 1, mL, '', DOSE 1 mL (STRENGTH NOT RECORDED)",
    })
    void writesLiquidsWithMassAndVolume(
            String strength, String form, String amount, String unit, String note, String printed) {
        var order = wellbutrin().drug("levetiracetam", "", strength, form).dose(amount, unit, note);
        assertEquals(printed, part(order.line(), Kind.DOSE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LISINOPRIL | lisinopril",
                "Vitamin D | vitamin D",
                "insulin NPH | insulin NPH",
                "PREDNISONE | predniSONE",
                "hydroxyzine hydrochloride | hydrOXYzine hydrochloride",
                "hydroxyzines | hydroxyzines",
                "Sulfamethoxazole / Trimethoprim | sulfamethoxazole and trimethoprim",
                "100 ML insulin, regular 100 UNT/ML | 100 mL insulin, regular 100 units per mL",
                "hydrochlorothiazide 12.5 MG / valsartan 320 MG Oral Tablet"
                        + " | hydrochlorothiazide 12.5 mg and valsartan 320 mg oral tablet",
                "levalbuterol 0.045 MG/ACTUAT Inhaler | levalbuterol 0.045 mg per actuation inhaler",
                "24 HR propranolol 60 MG | 24 hour propranolol 60 mg",
            })
    void writesGenericNamesInLowerCaseWithTallManLetters(String recorded, String printed) {
        assertEquals(printed, part(wellbutrin().drug(recorded, "", "", "").line(), Kind.GENERIC));
    }

    @Test
    void takesTheMarksOffTheBrand() {
        assertEquals("Keppra", part(wellbutrin().drug("x", "keppra®", "", "").line(), Kind.BRAND));
    }

    @Test
    void neverShortensALongName() {
        var name = "a".repeat(60) + " " + "b".repeat(59);
        assertEquals(name, part(wellbutrin().drug(name, "", "", "").line(), Kind.GENERIC));
    }

    @Test
    void quotesADrugNameThatIsAnAbbreviation() {
        var line = wellbutrin().drug("MSO4", "", "", "").line();
        assertEquals("\"MSO4\"", part(line, Kind.GENERIC));
        assertEquals(List.of("⚠ contains \"MSO4\" — clarify with prescriber"), notes(line));
    }

    @Test
    void doesNotGuessADoseItCannotRead() {
        var line =
                wellbutrin()
                        .dose(null, "", "1-2 tabs")
                        .words("pain", "", "Take 1-2 tabs PO")
                        .line();
        assertEquals("\"1-2 tabs\" | DOSE UNSTRUCTURED — verify", part(line, Kind.DOSE));
        assertEquals(List.of("As ordered: \"Take 1-2 tabs PO\""), notes(line));
    }

    @Test
    void showsTheWordsOfTheOrderOnlyWhenTheySayMore() {
        assertEquals(
                List.of(),
                notes(
                        wellbutrin()
                                .words("depression", "", "Bupropion 300 mg by mouth every morning")
                                .line()));
        assertEquals(
                List.of("As ordered: \"Bupropion 450 mg every morning\""),
                notes(
                        wellbutrin()
                                .words("depression", "", "Bupropion 450 mg every morning")
                                .line()));
    }

    @Test
    void asksToClarifyEveryDangerousSpellingOfTheOrder() {
        var line = wellbutrin().words("diabetes", "", "Insulin 10U SC qhs, 5.0 mg QD").line();
        assertEquals(
                List.of(
                        "As ordered: \"Insulin 10U SC qhs, 5.0 mg QD\"",
                        "⚠ contains \"SC\" — clarify with prescriber",
                        "⚠ contains \"qhs\" — clarify with prescriber",
                        "⚠ contains \"QD\" — clarify with prescriber",
                        "⚠ contains \"U\" — clarify with prescriber",
                        "⚠ contains \"5.0\" — clarify with prescriber"),
                notes(line));
    }

    @Test
    void statesEveryGap() {
        var line = wellbutrin().sig("", "").words("", "", "").line();
        assertEquals("ROUTE NOT RECORDED", part(line, Kind.ROUTE));
        assertEquals("FREQUENCY NOT RECORDED", part(line, Kind.FREQUENCY));
        assertEquals("INDICATION NOT RECORDED", part(line, Kind.INDICATION));
    }

    @Test
    void statesTheTermsOfAnOrderGivenAsNeeded() {
        var line =
                wellbutrin()
                        .sig("PO", "q4-6h prn")
                        .prn(new AsNeeded("pain 4 or more of 10", Duration.ofHours(4), "3000 mg"))
                        .words("", "", "")
                        .line();
        assertEquals("every 4 to 6 hours as needed", part(line, Kind.FREQUENCY));
        assertEquals(
                "as needed for pain 4 or more of 10 | at least 4 hours apart"
                        + " | no more than 3,000 mg in 24 hours",
                part(line, Kind.AS_NEEDED));
        assertEquals("", part(line, Kind.INDICATION));
        var bare =
                wellbutrin().sig("PO", "").prn(new AsNeeded("", null, "")).words("", "", "").line();
        assertEquals(
                "as needed, REASON NOT RECORDED | SHORTEST INTERVAL NOT RECORDED"
                        + " | MAXIMUM IN 24 HOURS NOT RECORDED",
                part(bare, Kind.AS_NEEDED));
        assertEquals("INDICATION NOT RECORDED", part(bare, Kind.INDICATION));
    }

    @Test
    void putsTheStatusBeforeTheDrug() {
        assertEquals(
                "NOT VERIFIED",
                part(wellbutrin().status(OrderStatus.UNVERIFIED).line(), Kind.STATUS));
        assertTrue(wellbutrin().status(OrderStatus.HELD).line().text().startsWith("ON HOLD — "));
        var stopped =
                wellbutrin()
                        .status(OrderStatus.DISCONTINUED)
                        .stop(Instant.parse("2026-11-14T15:20:00Z"));
        assertEquals("DISCONTINUED 14-Nov-2026 10:20 EST", part(stopped.line(), Kind.STATUS));
        assertEquals(
                "stops 14-Nov-2026 10:20 EST",
                part(stopped.status(OrderStatus.ACTIVE).line(), Kind.STOP));
    }

    @Test
    void putsAlertsInFront() {
        var line = wellbutrin().line().withAlerts(List.of("ALLERGY CONFLICT: penicillin"));
        assertTrue(line.text().startsWith("ALLERGY CONFLICT: penicillin — buPROPion"));
    }

    /** SR-01, SR-02, SR-06, SR-07 and SR-08 as they are written in forms.md. */
    private static final List<Pattern> FORBIDDEN =
            List.of(
                    Pattern.compile("\\d\\.\\d*0(?!\\d)[\\s\\u00a0]*(mg|mcg|g|mL|units)"),
                    Pattern.compile("(?<![\\d,])\\.\\d"),
                    Pattern.compile(
                            "µg|μg|\\bug\\b|\\bcc\\b|\\bIU\\b|\\d\\s?[Uu]\\b|\\bmg\\.|\\bml\\b"),
                    Pattern.compile(
                            "(?<![\\p{L}\\d])(QD|QOD|q\\.?d\\.?|q\\.?o\\.?d\\.?|HS|qhs|qn|SC|SQ|AD|AS|AU"
                                    + "|OD|OS|OU|D/C|MS|MSO4|MgSO4|TIW|BT|UD)(?![\\p{L}\\d])"),
                    Pattern.compile("[<>@&]|\\p{L}\\s?/\\s?\\d*\\s?\\p{L}"));

    private static final String[] BITS = {
        "5.0 mg",
        ".5 mg",
        "10U",
        "100 ug",
        "5 cc",
        "QD",
        "qod",
        "q.d.",
        "HS",
        "qhs",
        "SC",
        "SQ",
        "AS",
        "OD",
        "D/C",
        "MS",
        "MSO4",
        "TIW",
        "250 mg/5 mL",
        "5 mg.",
        "BP > 100",
        "a & b",
        "@ noon",
        "bid",
        "PO",
        "q6h",
        "prn",
        "lisinopril",
        "tablet",
        "1:1000",
        "10 IU",
        "oral",
        "with food",
        "1/2 tablet",
        "5.0",
        "100 UNT/ML",
        "HCTZ",
        "Take 5 mg. Then wait",
        "mg",
        "5ml",
        "10000 units"
    };

    @Test
    void neverWritesADangerousSpellingOutsideAQuote() {
        Seeds.each(
                1_200,
                random -> {
                    var line =
                            wellbutrin()
                                    .drug(bits(random), bits(random), bits(random), bits(random))
                                    .dose(amount(random), Seeds.one(random, BITS), bits(random))
                                    .sig(bits(random), bits(random))
                                    .prn(
                                            random.nextBoolean()
                                                    ? null
                                                    : new AsNeeded(
                                                            bits(random),
                                                            Duration.ofMinutes(
                                                                    random.nextInt(1, 900)),
                                                            bits(random)))
                                    .words(bits(random), bits(random), bits(random))
                                    .line();
                    for (var part : line.parts()) {
                        if (part.style() != Style.VERBATIM) {
                            for (var pattern : FORBIDDEN) {
                                assertFalse(pattern.matcher(part.text()).find(), part.text());
                            }
                            assertFalse(part.text().contains("…"), part.text());
                        }
                    }
                });
    }

    private static @Nullable String amount(java.util.SplittableRandom random) {
        return random.nextInt(6) == 0 ? null : Seeds.one(random, "5.0", ".5", "10000", "0.25", "0");
    }

    private static String bits(java.util.SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(Seeds.one(random, BITS)).append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void findsThePlainNameUnderTheTallManLetters() {
        var fda = TallMan.fda();
        for (var name : fda.names().keySet()) {
            var shown = fda.show(name);
            assertFalse(shown.equals(name), name);
            assertTrue(shown.equalsIgnoreCase(name), shown);
            assertEquals(shown, fda.show(shown));
        }
        assertTrue(fda.names().size() > 30);
        assertEquals("levETIRAcetam", fda.adding(List.of("levETIRAcetam")).show("Levetiracetam"));
    }
}
