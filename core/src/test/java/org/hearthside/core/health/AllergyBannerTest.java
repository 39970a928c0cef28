package org.hearthside.core.health;

import static org.hearthside.core.health.Given.TODAY;
import static org.hearthside.core.health.Given.ZONE;
import static org.hearthside.core.health.Given.allergy;
import static org.hearthside.core.health.Given.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.common.TextPart;
import org.hearthside.core.health.Allergy.Severity;
import org.junit.jupiter.api.Test;

class AllergyBannerTest {

    private static AllergyBanner banner(List<Allergy> items, AllergyAnswer... answers) {
        return AllergyBanner.of(new Allergies(items, List.of(answers)), TODAY, ZONE);
    }

    private static AllergyAnswer[] all(RecordState state) {
        return Arrays.stream(AllergyClass.values())
                .map(c -> answer(c, state, ""))
                .toArray(AllergyAnswer[]::new);
    }

    @Test
    void saysThatNobodyRecordedAnythingAndToAskFirst() {
        var banner = banner(List.of());
        assertEquals(AllergyBanner.Kind.NOT_RECORDED, banner.kind());
        assertEquals("ALLERGIES NOT RECORDED — ask before giving any medication", banner.text());
        assertTrue(banner.parts().getFirst().strong());
    }

    @Test
    void saysNkdaWithWhoAndWhenAndSpeaksOfTheOtherClassesApart() {
        var banner = banner(List.of(), all(RecordState.NONE_KNOWN));
        assertEquals(AllergyBanner.Kind.NONE_KNOWN, banner.kind());
        assertEquals(
                "NO KNOWN DRUG ALLERGIES (NKDA) — verified 03-Feb-2026 by J. Diaz RN · "
                        + "NO KNOWN FOOD, LATEX OR ENVIRONMENTAL ALLERGIES"
                        + " — verified 03-Feb-2026 by J. Diaz RN",
                banner.text());
    }

    @Test
    void namesEveryClassNotRecordedBesideNkda() {
        var banner = banner(List.of(), answer(AllergyClass.DRUG, RecordState.NONE_KNOWN, ""));
        assertEquals(AllergyBanner.Kind.NOT_RECORDED, banner.kind());
        assertEquals(
                "FOOD, LATEX AND ENVIRONMENTAL ALLERGIES NOT RECORDED · NO KNOWN DRUG ALLERGIES"
                        + " (NKDA) — verified 03-Feb-2026 by J. Diaz RN",
                banner.text());
    }

    @Test
    void marksAnAnswerWhoseReviewIsOverdue() {
        var due =
                answer(
                        AllergyClass.DRUG,
                        RecordState.NONE_KNOWN,
                        "",
                        TODAY.minusDays(1),
                        Given.STAMP);
        var banner = banner(List.of(), due);
        assertTrue(
                banner.text().endsWith("verified 03-Feb-2026 by J. Diaz RN — REVIEW OVERDUE"),
                banner.text());
        assertTrue(banner.statements().getLast().strong());
        var dueToday = answer(AllergyClass.DRUG, RecordState.NONE_KNOWN, "", TODAY, Given.STAMP);
        assertFalse(banner(List.of(), dueToday).text().contains("OVERDUE"));
    }

    @Test
    void doesNotPrintNkdaOfAnAnswerWithoutAName() {
        var nobody = new Stamp(Given.STAMP.by(), " ", Given.STAMP.at());
        var banner =
                banner(
                        List.of(),
                        answer(AllergyClass.DRUG, RecordState.NONE_KNOWN, "", null, nobody));
        assertFalse(banner.text().contains("NKDA"), banner.text());
        assertEquals(AllergyBanner.Kind.NOT_RECORDED, banner.kind());
    }

    @Test
    void saysWhyAnAnswerCouldNotBeVerified() {
        var unable =
                Arrays.stream(AllergyClass.values())
                        .map(c -> answer(c, RecordState.UNABLE_TO_VERIFY, "no family reached"))
                        .toArray(AllergyAnswer[]::new);
        var banner = banner(List.of(), unable);
        assertEquals(AllergyBanner.Kind.UNABLE_TO_VERIFY, banner.kind());
        assertEquals(
                "ALLERGIES UNABLE TO VERIFY as of 03-Feb-2026 — no family reached", banner.text());
    }

    @Test
    void listsSevereFirstThenTheClassesNotRecorded() {
        var banner =
                banner(
                        List.of(
                                allergy(
                                        AllergyClass.LATEX,
                                        "latex",
                                        "rash",
                                        Severity.MODERATE,
                                        null),
                                allergy(
                                        AllergyClass.DRUG,
                                        "penicillin",
                                        "anaphylaxis",
                                        Severity.SEVERE,
                                        LocalDate.of(2026, 2, 3))));
        assertEquals(AllergyBanner.Kind.RECORDED, banner.kind());
        assertEquals(
                "ALLERGIES: penicillin — anaphylaxis (severe), verified 03-Feb-2026"
                        + " · latex — rash (moderate) · FOOD AND ENVIRONMENTAL ALLERGIES NOT RECORDED",
                banner.text());
    }

    @Test
    void takesAnaphylaxisForSevereWhenTheSeverityIsMissing() {
        var banner =
                banner(
                        List.of(
                                allergy(AllergyClass.DRUG, "aspirin", Severity.MILD),
                                allergy(
                                        AllergyClass.FOOD,
                                        "peanuts",
                                        "Anaphylactic shock",
                                        Severity.NOT_RECORDED,
                                        null)));
        assertTrue(banner.items().getFirst().severe());
        assertEquals("peanuts (food, severe)", banner.items().getFirst().brief());
    }

    @Test
    void keepsEverySevereOneAndCountsTheRestWhenTwoLinesAreNotEnough() {
        var items = new ArrayList<Allergy>();
        items.add(allergy(AllergyClass.DRUG, "penicillin", "anaphylaxis", Severity.SEVERE, null));
        for (int i = 0; i < 9; i++) {
            items.add(allergy(AllergyClass.DRUG, "drug" + i, "rash", Severity.MILD, null));
        }
        var lines = banner(items).fit(String::length, 90, 2, "page 2");
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().text().startsWith("ALLERGIES: penicillin — anaphylaxis"));
        var all = lines.stream().map(TextPart.Line::text).collect(Collectors.joining(" "));
        assertTrue(all.matches(".*\\+ \\d more — full list page 2 · FOOD.*NOT RECORDED"), all);
        assertFalse(all.contains("…"));
    }

    @Test
    void fitsAnyListWithoutLosingASevereOneOrAClass() {
        Seeds.each(
                1_500,
                random -> {
                    var items = new ArrayList<Allergy>();
                    for (int i = random.nextInt(26); i > 0; i--) {
                        items.add(
                                allergy(
                                        Seeds.one(random, AllergyClass.values()),
                                        "s" + i + "x".repeat(random.nextInt(30)),
                                        Seeds.one(random, "", "rash", "hives and swelling"),
                                        Seeds.one(random, Severity.values()),
                                        null));
                    }
                    var banner = banner(items);
                    int width = 20 + random.nextInt(150);
                    var lines = banner.fit(String::length, width, 2, "page 2");
                    var text =
                            lines.stream()
                                    .map(TextPart.Line::text)
                                    .collect(Collectors.joining(" "));
                    for (var line : lines) {
                        assertTrue(line.text().length() <= width, line.text());
                    }
                    var squeezed = text.replace(" ", "");
                    for (var item : banner.items()) {
                        if (item.severe()) {
                            var name = item.brief().replaceAll(" .*", "");
                            assertTrue(squeezed.contains(name), name + " in " + text);
                        }
                    }
                    for (var s : banner.statements()) {
                        assertTrue(squeezed.contains(s.text().replace(" ", "")), text);
                    }
                    assertFalse(text.contains("…"));
                });
    }

    @Test
    void neverSaysNoneOfAClassThatNobodyAsked() {
        Seeds.each(
                1_000,
                random -> {
                    var answers = new ArrayList<AllergyAnswer>();
                    for (var c : AllergyClass.values()) {
                        if (random.nextBoolean()) {
                            answers.add(answer(c, Seeds.one(random, RecordState.values()), ""));
                        }
                    }
                    var allergies = new Allergies(List.of(), answers);
                    var text = AllergyBanner.of(allergies, TODAY, ZONE).text();
                    assertFalse(text.isBlank());
                    assertFalse(text.matches("(?i).*(\\bnone\\b|n/a).*"), text);
                    boolean drugs = allergies.state(AllergyClass.DRUG) == RecordState.NONE_KNOWN;
                    assertEquals(drugs, text.contains("NKDA"), text);
                    long unasked =
                            Arrays.stream(AllergyClass.values())
                                    .filter(c -> allergies.state(c) == RecordState.NOT_RECORDED)
                                    .count();
                    assertEquals(unasked > 0, text.contains("NOT RECORDED"), text);
                    if (unasked > 0 && unasked < 4) {
                        for (var c : AllergyClass.values()) {
                            assertTrue(text.contains(c.name().toUpperCase(Locale.ROOT)), text);
                        }
                    }
                });
    }
}
