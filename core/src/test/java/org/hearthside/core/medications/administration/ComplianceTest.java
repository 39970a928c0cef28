package org.hearthside.core.medications.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearthside.core.medications.administration.Compliance.Rate;
import org.hearthside.core.medications.administration.Compliance.Share;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.stays.Absence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** F14, forms.md 6.12: two rates with their figures, and nothing that flatters. */
class ComplianceTest {
    private static final List<FrequencyCode> OFTEN =
            List.of(FrequencyCode.DAILY, FrequencyCode.BEDTIME, FrequencyCode.THREE);

    /** SR-76, SR-77, A-Q3. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, no doses were due",
        "0, 20, 0 of 20 (0.0%)",
        "19, 19, 19 of 19",
        "20, 20, 20 of 20 (100%)",
        "999, 1000, 999 of 1000 (99.9%)",
        "9999, 10000, 9999 of 10000 (99.9%)",
        "37, 40, 37 of 40 (92.5%)",
        "2, 21, 2 of 21 (9.5%)",
        "46, 1000, 46 of 1000 (4.6%)"
    })
    void aRateIsRoundedDownAndSaysOfHowMany(int part, int of, String words) {
        assertEquals(words, new Rate(part, of).words());
    }

    @Test
    void aPartIsNotMoreThanTheWhole() {
        assertThrows(IllegalArgumentException.class, () -> new Rate(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rate(-1, 1));
    }

    @Test
    void eachDoseIsInOneShareAndLeaveAndHoldAreNotCounted() {
        var f = MarFixture.of("2026-11", "2026-11-09T12:00").with(MarFixture.daily(1, "valproate"));
        f.away(Absence.Kind.LEAVE, "2026-11-06T06:00", "2026-11-07T06:00", "Sister");
        f.hold(1, "2026-11-07T06:00", "2026-11-08T06:00", "level high");
        sign(f, 1, Outcome.GIVEN, 0);
        sign(f, 2, Outcome.GIVEN, 61);
        sign(f, 3, Outcome.PARTIAL, 0);
        sign(f, 4, Outcome.REFUSED, 0);
        sign(f, 5, Outcome.ASLEEP, 0);
        sign(f, 9, Outcome.NOT_AVAILABLE, 0);
        var compliance = Compliance.of(f.record());
        assertEquals(
                Map.of(
                        Share.ON_TIME, 1,
                        Share.EARLY_OR_LATE, 1,
                        Share.IN_PART, 1,
                        Share.REFUSED, 1,
                        Share.OTHER, 1,
                        Share.NOT_AVAILABLE, 1,
                        Share.NO_ENTRY, 1),
                compliance.all().shares());
        assertEquals(Map.of(Outcome.LEAVE, 1, Outcome.HELD, 1), compliance.all().left());
        assertEquals("2 of 7", compliance.all().given().words());
        assertEquals("6 of 7", compliance.all().documented().words());
        assertEquals(
                LocalDateTime.parse("2026-11-08T08:00"),
                compliance.open().getFirst().slots().getFirst());
        assertEquals("Day, 07:00 to 14:59", compliance.shifts().getFirst().label());
        assertTrue(compliance.refusals().isEmpty());
    }

    private static void sign(MarFixture f, int day, Outcome outcome, int minutes) {
        f.sign(1, LocalDateTime.of(2026, 11, day, 8, 0), outcome, minutes, day);
    }

    /** The dose of this minute may still be given: it is no opportunity yet. */
    @Test
    void aDoseInItsWindowIsNotCountedYet() {
        var order = MarFixture.daily(1, "valproate");
        var at = MarFixture.of("2026-11", "2026-11-01T09:00").with(order);
        assertEquals("no doses were due", Compliance.of(at.record()).all().given().words());
        sign(at, 1, Outcome.GIVEN, 0);
        assertEquals(0, Compliance.of(at.record()).all().opportunities());
        var later = MarFixture.of("2026-11", "2026-11-01T09:01").with(order);
        assertEquals("0 of 1", Compliance.of(later.record()).all().given().words());
    }

    /** E14. */
    @Test
    void threeRefusalsWithinSevenDaysAreTold() {
        var order = MarFixture.daily(1, "valproate");
        var f = MarFixture.of("2026-11", "2026-12-01T12:00").with(order);
        for (int day : new int[] {2, 6, 9, 20}) {
            sign(f, day, Outcome.REFUSED, 0);
        }
        assertTrue(Compliance.of(f.record()).refusals().isEmpty());
        sign(f, 8, Outcome.REFUSED, 0);
        var told = Compliance.of(f.record()).refusals().getFirst();
        assertEquals(3, told.most());
        assertEquals(20, told.last().getDayOfMonth());
    }

    /** A-Q1, A-Q2, A-Q3: whatever happened in the month. */
    @Test
    void theSharesAreTheOpportunitiesAndTheUnknownOnesAreThoseOfTheMar() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var outcomes = Outcome.values();
        for (int run = 0; run < 60; run++) {
            var f = MarFixture.of("2026-11", "2026-11-" + (10 + random.nextInt(20)) + "T13:37");
            for (int n = 1; n <= 3; n++) {
                var often = OFTEN.get(random.nextInt(OFTEN.size()));
                var times = MarFixture.houseTimes(often);
                f.with(MarFixture.order(n, "drug" + n % 2, times, "as told"));
            }
            f.away(Absence.Kind.HOSPITAL, "2026-11-05T06:00", "2026-11-07T06:00", "");
            f.hold(2, "2026-11-08T06:00", "2026-11-09T06:00", "");
            for (var order : f.facts().orders()) {
                for (var slot : f.slots(order)) {
                    boolean past = slot.at().isBefore(f.facts().asOf().minusSeconds(6000));
                    if (past && random.nextInt(5) > 0) {
                        f.sign(
                                slot.order(),
                                slot.wall(),
                                outcomes[random.nextInt(outcomes.length)],
                                0,
                                1);
                    }
                }
            }
            var mar = f.record();
            var compliance = Compliance.of(mar);
            var all = compliance.all();
            var what = "seed " + seed + " run " + run;
            assertEquals(mar.counts().unknown(), all.of(Share.NO_ENTRY), what);
            assertEquals(
                    all.of(Share.NO_ENTRY),
                    compliance.open().stream().mapToInt(o -> o.slots().size()).sum(),
                    what);
            for (var groups :
                    List.of(compliance.drugs(), compliance.shifts(), compliance.weekdays())) {
                assertEquals(
                        all.opportunities(),
                        groups.stream().mapToInt(g -> g.tally().opportunities()).sum(),
                        what);
            }
            int signed =
                    all.of(Share.ON_TIME) + all.of(Share.EARLY_OR_LATE) + all.of(Share.IN_PART);
            assertEquals(
                    signed,
                    compliance.staff().stream().mapToInt(Compliance.Signed::given).sum(),
                    what);
            assertFalse(
                    all.given().words().contains("100%") && all.given().part() < all.given().of(),
                    what);
        }
    }
}
