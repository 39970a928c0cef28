package org.hearthside.core.medications.administration;

import static org.hearthside.core.medications.administration.MarFixture.cell;
import static org.hearthside.core.medications.administration.MarFixture.daily;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.administration.MarMonth.Section;
import org.hearthside.core.medications.administration.MarNote.Why;
import org.hearthside.core.medications.schedule.Days;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.Parameter;
import org.hearthside.core.medications.schedule.Reading;
import org.hearthside.core.medications.schedule.Schedule;
import org.hearthside.core.stays.Absence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarMonthTest {
    private static final int ORDER = 10432;

    private static MarFixture november() {
        return MarFixture.of("2026-11", "2026-11-21T10:41").with(daily(ORDER, "levetiracetam"));
    }

    private static LocalDateTime at(String wall) {
        return LocalDateTime.parse(wall);
    }

    @ParameterizedTest
    @CsvSource({"2026-02,28", "2028-02,29", "2026-11,30", "2026-12,31"})
    void hasAColumnForEachDayOfTheMonth(String month, int days) {
        // SR-38, A-M2, F08
        var mar = MarFixture.of(month, month + "-10T12:00").with(daily(1, "senna")).record();
        assertEquals(days, mar.blocks().getFirst().rows().getFirst().cells().size());
    }

    @Test
    void aPastDoseWithoutAnEntryIsUnknownAndNeverMissedOrRefused() {
        // SR-27
        var mar = november().record();
        assertEquals(new MarCell.Unknown(), cell(mar, ORDER, "2026-11-20T08:00"));
        assertEquals(new MarCell.Unknown(), cell(mar, ORDER, "2026-11-21T08:00"));
        assertEquals(new MarCell.Open(""), cell(mar, ORDER, "2026-11-22T08:00"));
        assertEquals(new MarMonth.Counts(30, 0, 0, 21), mar.counts());
    }

    @Test
    void aDoseWhoseWindowIsNotOverIsStillOpen() {
        var mar = MarFixture.of("2026-11", "2026-11-21T09:00").with(daily(ORDER, "senna")).record();
        assertEquals(new MarCell.Open(""), cell(mar, ORDER, "2026-11-21T08:00"));
        mar = MarFixture.of("2026-11", "2026-11-21T09:01").with(daily(ORDER, "senna")).record();
        assertEquals(new MarCell.Unknown(), cell(mar, ORDER, "2026-11-21T08:00"));
    }

    @Test
    void aGivenDoseShowsInitialsAndWhetherItWasEarlyLateOrPartial() {
        var f = november();
        f.sign(ORDER, at("2026-11-01T08:00"), Outcome.GIVEN, 60, 0);
        f.sign(ORDER, at("2026-11-02T08:00"), Outcome.GIVEN, 61, 1);
        f.sign(ORDER, at("2026-11-03T08:00"), Outcome.GIVEN, -61, 1);
        f.sign(ORDER, at("2026-11-04T08:00"), Outcome.PARTIAL, 0, 1);
        var mar = f.record();
        assertEquals(new MarCell.Given("JD", Set.of(), ""), cell(mar, ORDER, "2026-11-01T08:00"));
        assertEquals(
                new MarCell.Given("AB", Set.of(Why.LATE), ""),
                cell(mar, ORDER, "2026-11-02T08:00"));
        assertEquals(
                new MarCell.Given("AB", Set.of(Why.EARLY), ""),
                cell(mar, ORDER, "2026-11-03T08:00"));
        assertEquals(
                new MarCell.Given("AB", Set.of(Why.PARTIAL), ""),
                cell(mar, ORDER, "2026-11-04T08:00"));
        // three lines for these, and one for all days without an entry
        assertEquals(4, mar.notes().size());
    }

    @Test
    void aRefusalIsACodeWithInitialsAndOneLine() {
        var f = november();
        f.sign(ORDER, at("2026-11-04T08:00"), Outcome.REFUSED, 5, 1);
        var mar = f.record();
        assertEquals(
                new MarCell.Coded(Outcome.REFUSED, "AB", Set.of(Why.NOT_GIVEN)),
                cell(mar, ORDER, "2026-11-04T08:00"));
        assertEquals(1, mar.notes().stream().filter(n -> n.outcome() == Outcome.REFUSED).count());
    }

    @Test
    void aCorrectionKeepsTheOriginalWithWhoWhenAndWhy() {
        // SR-40, E33
        var f = november();
        var wrong = f.sign(ORDER, at("2026-11-04T08:00"), Outcome.GIVEN, 5, 1);
        f.correct(wrong, Outcome.REFUSED, "Spat it out", 0);
        var mar = f.record();
        assertEquals(
                new MarCell.Coded(Outcome.REFUSED, "JD", Set.of(Why.NOT_GIVEN, Why.CORRECTED)),
                cell(mar, ORDER, "2026-11-04T08:00"));
        var note = mar.notes().stream().filter(n -> n.outcome() != null).findFirst().orElseThrow();
        assertEquals(
                List.of("AB", "JD"),
                note.versions().stream().map(MarNote.Version::initials).toList());
        assertEquals("Spat it out", note.versions().getLast().entry().correction());
        assertEquals(2, mar.signers().size());
    }

    @Test
    void anEntryThatWasTakenBackLeavesTheDoseUnknownAndStandsOnThePageOfExceptions() {
        var f = november();
        var wrong = f.sign(ORDER, at("2026-11-04T08:00"), Outcome.GIVEN, 5, 1);
        f.strike(wrong, "Wrong person", 1);
        var mar = f.record();
        assertEquals(new MarCell.Unknown(), cell(mar, ORDER, "2026-11-04T08:00"));
        var back = mar.notes().stream().filter(n -> n.why().contains(Why.TAKEN_BACK)).toList();
        assertEquals(1, back.size());
        assertNull(back.getFirst().outcome());
        f.sign(ORDER, at("2026-11-04T08:00"), Outcome.GIVEN, 30, 2);
        mar = f.record();
        assertEquals(new MarCell.Given("KL", Set.of(), ""), cell(mar, ORDER, "2026-11-04T08:00"));
        assertEquals(1, mar.notes().stream().filter(n -> n.why().contains(Why.TAKEN_BACK)).count());
    }

    @Test
    void absencesAndHoldsGiveTheirCodeToEveryDoseInThemThatHasNoEntry() {
        // E16, E32, F10
        var f =
                november()
                        .away(
                                Absence.Kind.HOSPITAL,
                                "2026-11-09T03:00",
                                "2026-11-14T15:00",
                                "Mercy")
                        .away(Absence.Kind.LEAVE, "2026-11-19T12:00", null, "Home")
                        .hold(ORDER, "2026-11-05T00:00", "2026-11-07T00:00", "Sleepy");
        f.sign(ORDER, at("2026-11-06T08:00"), Outcome.GIVEN, 0, 1);
        var mar = f.record();
        for (int day = 9; day <= 14; day++) {
            var hsp =
                    assertInstanceOf(
                            MarCell.Coded.class,
                            cell(mar, ORDER, "2026-11-%02dT08:00".formatted(day)));
            assertEquals(Outcome.HOSPITAL, hsp.outcome());
            assertEquals("JD", hsp.initials());
        }
        assertEquals(
                new MarCell.Coded(Outcome.HELD, "KL", Set.of(Why.BY_RECORD)),
                cell(mar, ORDER, "2026-11-05T08:00"));
        assertInstanceOf(MarCell.Given.class, cell(mar, ORDER, "2026-11-06T08:00"));
        assertInstanceOf(MarCell.Coded.class, cell(mar, ORDER, "2026-11-21T08:00"));
        // nobody knows how long the leave lasts
        assertEquals(new MarCell.Open(""), cell(mar, ORDER, "2026-11-22T08:00"));
        var hospital = mar.notes().stream().filter(n -> n.words().equals("Mercy")).toList();
        assertEquals(1, hospital.size());
        assertEquals(6, hospital.getFirst().slots().size());
    }

    @Test
    void noDoseIsDueBeforeTheStartAfterTheStopOrWhileThePersonLivesElsewhere() {
        // SR-24, F08: admission on the 17th, discharge on the 20th, readmission on the 25th
        var f =
                november()
                        .stay("2026-11-17T15:00", "2026-11-20T10:00")
                        .stay("2026-11-25T09:00", null);
        var mar = f.record();
        var due =
                mar.blocks().getFirst().rows().getFirst().cells().stream()
                        .map(MarCell::isDue)
                        .toList();
        for (int day = 1; day <= 30; day++) {
            boolean here = (day >= 18 && day <= 20) || day >= 26;
            assertEquals(here, due.get(day - 1), "day " + day);
        }
    }

    @Test
    void anOrderThatWasStoppedThisMonthStaysOnItApartFromTheOthers() {
        // SR-25, F12
        var f = november().with(daily(10398, "furosemide"));
        f.change(
                10398,
                o -> o.discontinued(new UUID(5, 99), f.at("2026-11-10T10:20"), "No swelling"));
        var mar = f.record();
        assertEquals(
                List.of(ORDER),
                mar.in(Section.SCHEDULED).stream().map(b -> b.order().number()).toList());
        var stopped = mar.in(Section.STOPPED).getFirst();
        assertEquals(10, stopped.stopDay());
        assertTrue(stopped.over());
        assertEquals(10, stopped.rows().getFirst().cells().stream().filter(MarCell::isDue).count());
    }

    @Test
    void anOrderThatBeginsAndEndsOnOneDayHasItsDosesOfThatDay() {
        // F12
        var f = november();
        f.change(ORDER, o -> o.between(f.at("2026-11-12T07:00"), f.at("2026-11-12T09:00")));
        var block = f.record().blocks().getFirst();
        assertEquals(1, block.rows().getFirst().cells().stream().filter(MarCell::isDue).count());
    }

    @Test
    void aTaperPrintsWhatIsIntendedAndWhatWasGiven() {
        // F11
        var f = november();
        var plan =
                new DosePlan.Taper(
                        List.of(
                                new DosePlan.Step(LocalDate.of(2026, 11, 3), new BigDecimal("40")),
                                new DosePlan.Step(LocalDate.of(2026, 11, 22), new BigDecimal("20")),
                                new DosePlan.Step(LocalDate.of(2026, 11, 25), BigDecimal.ZERO)));
        f.change(
                ORDER,
                o ->
                        o.given(
                                new Regimen(
                                        o.regimen().schedule(),
                                        false,
                                        plan,
                                        List.of(),
                                        false,
                                        false,
                                        false)));
        f.sign(ORDER, at("2026-11-04T08:00"), Outcome.GIVEN, 0, 1);
        var mar = f.record();
        assertEquals(new MarCell.Given("AB", Set.of(), "40"), cell(mar, ORDER, "2026-11-04T08:00"));
        assertEquals(new MarCell.Open("20"), cell(mar, ORDER, "2026-11-23T08:00"));
        assertEquals(new MarCell.NotScheduled(), cell(mar, ORDER, "2026-11-25T08:00"));
    }

    @Test
    void readingsStandInARowOfTheirOwnAboveTheDose() {
        var f = november();
        f.change(
                ORDER,
                o ->
                        o.given(
                                new Regimen(
                                        o.regimen().schedule(),
                                        false,
                                        DosePlan.AS_ORDERED,
                                        List.of(
                                                new Parameter(
                                                        Reading.PULSE, new BigDecimal("60"), null)),
                                        false,
                                        false,
                                        false)));
        var wall = at("2026-11-04T08:00");
        f.put(
                ORDER,
                wall,
                Outcome.GIVEN,
                f.at("2026-11-04T08:00"),
                Map.of(Reading.PULSE, new BigDecimal("72")),
                "",
                1);
        var rows = f.record().blocks().getFirst().rows();
        assertEquals(Reading.PULSE, rows.get(0).reading());
        assertNull(rows.get(1).reading());
        assertEquals(new MarCell.Value("72"), rows.get(0).cells().get(3));
    }

    @Test
    void aWeeklyDrugIsOpenOnItsDayOnly() {
        // SR-37, F11
        var weekly =
                new Schedule.OnDays(
                        new Days.Weekdays(Set.of(java.time.DayOfWeek.WEDNESDAY)),
                        new Schedule.Times.House(FrequencyCode.DAILY));
        var mar =
                MarFixture.of("2026-11", "2026-11-01T00:00")
                        .with(MarFixture.order(1, "methotrexate", weekly, "weekly"))
                        .record();
        var cells = mar.blocks().getFirst().rows().getFirst().cells();
        for (int day = 1; day <= 30; day++) {
            assertEquals(
                    List.of(4, 11, 18, 25).contains(day), cells.get(day - 1).isDue(), "day " + day);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03,8,31", "2026-11,1,30"})
    void aDoseAtTheHourOfTheClockChangeIsDueOnceAndMarked(String month, int day, int days) {
        // SR-39, E42, F09
        var time = month.equals("2026-03") ? "02:30" : "01:30";
        var nightly =
                new Schedule.OnDays(
                        new Days.Every(),
                        new Schedule.Times.At(List.of(java.time.LocalTime.parse(time))));
        var mar =
                MarFixture.of(month, month + "-01T00:00")
                        .with(MarFixture.order(1, "melatonin", nightly, "nightly"))
                        .record();
        var row = mar.blocks().getFirst().rows().getFirst();
        assertEquals(days, row.cells().stream().filter(MarCell::isDue).count());
        assertEquals(Set.of(day), row.changes());
        assertEquals(1, mar.clock().size());
    }

    @Test
    void whatWasSignedStaysOnTheSheetAfterTheHouseChangedItsTimes() {
        var f = november();
        f.sign(ORDER, at("2026-11-04T09:00"), Outcome.GIVEN, 0, 1);
        var given =
                assertInstanceOf(MarCell.Given.class, cell(f.record(), ORDER, "2026-11-04T09:00"));
        assertEquals(Set.of(Why.UNSCHEDULED), given.why());
    }

    @Test
    void anEntryWhoseOrderWasEnteredInErrorIsStillTold() {
        var f = november().with(daily(10500, "aspirin"));
        f.sign(10500, at("2026-11-04T08:00"), Outcome.GIVEN, 0, 3);
        var facts = f.facts();
        var without =
                new MarFacts(
                        facts.client(),
                        facts.month(),
                        facts.zone(),
                        facts.house(),
                        facts.asOf(),
                        facts.orders().subList(0, 1),
                        facts.holds(),
                        facts.entries(),
                        facts.rechecks(),
                        facts.absences(),
                        facts.stays(),
                        facts.staff(),
                        facts.packs());
        var mar = MarMonth.of(without, MarMonth.Mode.RECORD);
        assertTrue(mar.notes().stream().anyMatch(n -> n.why().contains(Why.NO_ORDER)));
        assertEquals("MT", mar.signers().getFirst().initials());
    }

    @Test
    void aPrnBlockStandsThereEvenWhenItWasNeverUsed() {
        var f = november().with(MarFixture.prn(10600, "ibuprofen"));
        assertEquals(List.of(), f.record().asNeeded().getFirst().uses());
        var dose = f.put(10600, null, Outcome.GIVEN, f.at("2026-11-03T13:30"), Map.of(), "", 1);
        var use = f.record().asNeeded().getFirst().uses().getFirst();
        assertEquals(f.at("2026-11-03T14:30"), use.recheckDue());
        assertNull(use.recheck());
        f.recheck(dose, Recheck.Effect.BETTER, 50, 2);
        use = f.record().asNeeded().getFirst().uses().getFirst();
        assertEquals("KL", use.recheckInitials());
    }

    @Test
    void aBlankMarHasTheSameCellsAndNothingInThem() {
        // A-M11 (model)
        var f = november().with(MarFixture.prn(10600, "ibuprofen"));
        f.sign(ORDER, at("2026-11-04T08:00"), Outcome.REFUSED, 5, 1);
        var blank = f.blank();
        assertEquals(List.of(), blank.notes());
        assertEquals(List.of(), blank.signers());
        assertEquals(30, blank.counts().due());
        assertTrue(
                blank.blocks().getFirst().rows().getFirst().cells().stream()
                        .allMatch(new MarCell.Open("")::equals));
    }

    @Test
    void twoPeopleWithTheSameInitialsGetDistinctMarks() {
        // SR-32, E37: one of them is not on the staff any more
        var f = november();
        f.sign(ORDER, at("2026-11-04T08:00"), Outcome.GIVEN, 0, 0);
        var facts = f.facts();
        var first = facts.entries().getFirst().entry();
        var signers = new MarSigners(facts.staff());
        assertEquals("JD", signers.initials(first.stamp()));
        var other =
                new org.hearthside.core.common.Stamp(
                        new UUID(1, 1), "John Doe, LPN", first.stamp().at());
        assertEquals("JD2", signers.initials(other));
        assertEquals("JD2", signers.initials(other));
    }

    @Test
    void anOrderThatIsHeldWithoutARecordOfTheHoldIsHeldSinceItSaysSo() {
        var f = november();
        f.change(ORDER, o -> o.as(o.id(), OrderStatus.HELD, o.trail()));
        assertInstanceOf(MarCell.Coded.class, cell(f.record(), ORDER, "2026-11-20T08:00"));
        assertInstanceOf(MarCell.Open.class, cell(f.record(), ORDER, "2026-11-22T08:00"));
    }
}
