package org.hearthside.core.medications.controlled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.controlled.LedgerLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E24 to E27, SR-34, SR-35. */
class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T13:00:00Z");
    private static final Pack PACK =
            new Pack(
                    new UUID(0, 1),
                    new ClientId(new UUID(0, 2)),
                    List.of(10_432),
                    "lorazepam 0.5 mg tablet",
                    "RX-77",
                    "tablet",
                    "Corner Pharmacy",
                    Stamp.UNSAVED);
    private static final Ledger EMPTY = new Ledger(PACK, List.of());

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    private static PackMove move(Kind kind, String amount) {
        return new PackMove(
                UUID.randomUUID(), PACK.id(), kind, NOW, of(amount), "found", "drug buster");
    }

    private static Ledger received(String amount) {
        return EMPTY.with(EMPTY.after(move(Kind.RECEIVED, amount)));
    }

    private static Ledger given(Ledger ledger, String used, String wasted, String left) {
        var use =
                new PackUse(
                        UUID.randomUUID(), PACK.id(), of(used), of(wasted), of(left), "dropped");
        return ledger.with(ledger.after(use, UUID.randomUUID(), NOW));
    }

    private static Ledger counted(Ledger ledger, String seen) {
        return ledger.with(ledger.after(UUID.randomUUID(), of(seen), UUID.randomUUID(), NOW));
    }

    private static List<String> keys(List<Problem> problems) {
        return problems.stream().map(p -> p.field() + " " + p.key()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, 5, 35",
        "WASTED, 5, 25",
        "RETURNED, 30, 0",
        "DESTROYED, 0.5, 29.5",
        "ADJUSTED, -2, 28",
        "ADJUSTED, 2, 32",
    })
    void eachKindMovesTheBalanceItsWay(Kind kind, String amount, String after) {
        var ledger = received("30");
        assertEquals(0, ledger.after(move(kind, amount)).remaining().compareTo(of(after)));
    }

    @ParameterizedTest
    @CsvSource({
        "tablet, 1, 1 tablet",
        "tablet, 28, 28 tablets",
        "tablet, 0, 0 tablets",
        "patch, 2, 2 patches",
        "mL, 5, 5 mL",
        "nasal spray, 2, 2 nasal sprays",
    })
    void saysHowManyInWords(String unit, String amount, String says) {
        var pack =
                new Pack(PACK.id(), PACK.client(), List.of(1), "x", "", unit, "y", Stamp.UNSAVED);
        assertEquals(says, pack.says(of(amount)).replace('\u00a0', ' '));
    }

    @Test
    void remainingIsOnHandLessUsedAndWasted() {
        var line = given(received("30"), "1", "0.5", "28.5").lines().getLast();
        assertEquals("30", line.onHand().toPlainString());
        assertEquals("28.5", line.remaining().toPlainString());
        assertFalse(line.isOff());
    }

    @Test
    void aCountThatDoesNotAgreeStandsOpenUntilTwoPeoplePutTheLedgerRight() {
        var off = counted(received("30"), "29");
        assertEquals("30", off.balance().toPlainString());
        var line = off.discrepancy().orElseThrow();
        assertTrue(line.says(PACK).contains("lorazepam"), line.says(PACK));
        // another count, even one that agrees, says nothing of where the tablet was
        assertTrue(counted(off, "30").discrepancy().isPresent());
        assertTrue(given(off, "1", "0", "28").discrepancy().isPresent());
        var right = off.with(off.after(move(Kind.ADJUSTED, "-1")));
        assertTrue(right.discrepancy().isEmpty());
        assertTrue(counted(right, "29").discrepancy().isEmpty());
    }

    @Test
    void aDoseOfMoreThanTheLedgerHasIsWrittenDownAndStandsOpen() {
        var ledger = given(received("1"), "2", "0", "0");
        assertEquals("-1", ledger.balance().toPlainString());
        assertTrue(ledger.discrepancy().isPresent());
    }

    @Test
    void aBrokenLineIsFoundAndNeverMended() {
        var ledger = given(received("30"), "1", "0", "29");
        var last = ledger.lines().getLast();
        var broken =
                new LedgerLine(
                        last.id(),
                        PACK.id(),
                        2,
                        Kind.GIVEN,
                        NOW,
                        of("30"),
                        of("1"),
                        of("0"),
                        of("28"),
                        null,
                        null,
                        null,
                        "",
                        "",
                        "",
                        Stamp.UNSAVED);
        var with = new Ledger(PACK, List.of(ledger.lines().getFirst(), broken));
        assertEquals(List.of(broken), with.breaks());
        var gap = new Ledger(PACK, List.of(last));
        assertEquals(List.of(last), gap.breaks());
    }

    /** F12: from what was really taken, over 30 days at most. */
    @Test
    void lastsAsLongAsTheRateOfTheLastMonthLetsIt() {
        var after = NOW.plus(java.time.Duration.ofDays(10));
        assertTrue(received("30").daysLeft(after).isEmpty());
        var ledger = received("30");
        for (int day = 1; day <= 10; day++) {
            var use =
                    new PackUse(
                            UUID.randomUUID(),
                            PACK.id(),
                            of("2"),
                            of("0"),
                            ledger.balance().subtract(of("2")),
                            "");
            var at = NOW.plus(java.time.Duration.ofDays(day)).minusSeconds(1);
            ledger = ledger.with(ledger.after(use, UUID.randomUUID(), at));
        }
        assertEquals("10", ledger.balance().toPlainString());
        assertEquals(5, ledger.daysLeft(after).orElseThrow());
        // a month later nothing was taken in the last 30 days
        assertTrue(ledger.daysLeft(after.plus(java.time.Duration.ofDays(31))).isEmpty());
    }

    @Test
    void aPackIsCountedUntilTwoPeopleHaveSeenThatItIsEmpty() {
        var gone = received("30");
        gone = gone.with(gone.after(move(Kind.DESTROYED, "30")));
        assertTrue(gone.isOnCount());
        assertTrue(counted(gone, "1").isOnCount());
        assertFalse(counted(gone, "0").isOnCount());
        assertTrue(received("30").isOnCount());
    }

    @ParameterizedTest
    @CsvSource({
        "WASTED, 31, amount controlled.more",
        "WASTED, -1, amount controlled.amount",
        "WASTED, 0, amount controlled.amount",
        "DESTROYED, 30.00001, amount controlled.amount",
        "ADJUSTED, -31, amount controlled.more",
        "RECEIVED, 0, amount controlled.amount",
    })
    void refusesWhatCannotBe(Kind kind, String amount, String problem) {
        var found = keys(LedgerRules.check(move(kind, amount), received("30"), NOW));
        assertTrue(found.contains(problem), found.toString());
    }

    @ParameterizedTest
    @CsvSource({"WASTED, 30", "RETURNED, 1", "DESTROYED, 1", "ADJUSTED, 0", "ADJUSTED, -30"})
    void letsPassWhatCanBe(Kind kind, String amount) {
        assertEquals(List.of(), LedgerRules.check(move(kind, amount), received("30"), NOW));
    }

    @Test
    void wasteSaysWhyDestructionSaysHowAndNothingIsToCome() {
        var bare =
                new PackMove(
                        UUID.randomUUID(),
                        PACK.id(),
                        Kind.WASTED,
                        NOW.plusSeconds(1),
                        of("1"),
                        " ",
                        "");
        assertEquals(
                List.of("at give.stop.IN_FUTURE", "reason entry.required"),
                keys(LedgerRules.check(bare, received("30"), NOW)));
        var destroyed =
                new PackMove(
                        UUID.randomUUID(), PACK.id(), Kind.DESTROYED, NOW, of("1"), "expired", "");
        assertEquals(
                List.of("method entry.required"),
                keys(LedgerRules.check(destroyed, received("30"), NOW)));
    }

    @Test
    void aShiftCountHasANumberForEveryPack() {
        var one = new UUID(0, 1);
        var two = new UUID(0, 2);
        var count =
                new ShiftCount(
                        new UUID(0, 3),
                        new UUID(0, 4),
                        Map.of(one, of("3")),
                        "",
                        "",
                        false,
                        "",
                        Stamp.UNSAVED);
        assertEquals(
                List.of(two + " controlled.countEvery"),
                keys(LedgerRules.check(count, List.of(one, two))));
        assertEquals(
                List.of("counts controlled.otherPack"), keys(LedgerRules.check(count, List.of())));
        assertEquals(List.of(), LedgerRules.check(count, List.of(one)));
    }

    @Test
    void whateverHappensTheLedgerIsWhatIsThereOrADiscrepancyStandsOpen() {
        for (long seed = 1; seed <= 500; seed++) {
            var random = new Random(seed);
            int there = 20 + random.nextInt(40);
            var ledger = received("" + there);
            boolean answered = true;
            for (int i = 0; i < 60; i++) {
                switch (random.nextInt(6)) {
                    case 0 -> {
                        // a tablet goes without a word
                        there = Math.max(0, there - random.nextInt(2));
                    }
                    case 1, 2 -> {
                        if (there > 0) {
                            there--;
                            ledger = given(ledger, "1", "0", "" + there);
                        }
                    }
                    case 3 -> {
                        if (ledger.balance().signum() > 0 && there > 0) {
                            there--;
                            ledger = ledger.with(ledger.after(move(Kind.WASTED, "1")));
                        }
                    }
                    case 4 -> ledger = counted(ledger, "" + there);
                    default -> {
                        if (ledger.discrepancy().isPresent()) {
                            var by = of("" + there).subtract(ledger.balance());
                            ledger =
                                    ledger.with(
                                            ledger.after(move(Kind.ADJUSTED, by.toPlainString())));
                        }
                    }
                }
                assertEquals(List.of(), ledger.breaks(), "seed " + seed);
            }
            ledger = counted(ledger, "" + there);
            answered = ledger.discrepancy().isEmpty();
            boolean agrees = ledger.balance().compareTo(of("" + there)) == 0;
            assertTrue(agrees || !answered, "seed " + seed);
            var sum = new ArrayList<>(ledger.lines());
            assertEquals(ledger.balance(), sum.getLast().remaining(), "seed " + seed);
        }
    }
}
