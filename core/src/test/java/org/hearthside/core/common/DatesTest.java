package org.hearthside.core.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate BORN = LocalDate.of(1980, 8, 14);
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void printsTheMonthAsLetters() {
        assertEquals("14-Aug-1980", Dates.print(BORN));
        assertEquals("01-Sep-2026", Dates.print(LocalDate.of(2026, 9, 1)));
    }

    @Test
    void printsTheTwoAutumnHoursDifferently() {
        assertEquals(
                "01-Nov-2026 01:30 EDT",
                Dates.print(Instant.parse("2026-11-01T05:30:00Z"), NEW_YORK));
        assertEquals(
                "01-Nov-2026 01:30 EST",
                Dates.print(Instant.parse("2026-11-01T06:30:00Z"), NEW_YORK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8/14/80",
                "08/14/1980",
                "8-14-80",
                "8.14.1980",
                "8 14 80",
                "14 aug 1980",
                "14 August 80",
                "Aug 14, 1980",
                "august 14 1980",
                "1980-08-14",
                "1980-8-14",
                "14-Aug-1980",
                "14aug80",
                "14th Aug 1980",
                "Aug 14th 1980",
                " 14  Aug  1980 ",
                "08141980",
                "14-AUG-80"
            })
    void readsWhatPeopleType(String typed) {
        assertEquals(Optional.of(BORN), Dates.parse(typed, TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "14/8/80",
                "2/30/2020",
                "0/1/2020",
                "1980",
                "8/1980",
                "aug 1980",
                "ma 3 2020",
                "1980-13-01",
                "tomorrow",
                "19800814",
                "14 xyz 1980",
                "8/14/180",
                "29-Feb-2027"
            })
    void refusesWhatIsNoDate(String typed) {
        assertEquals(Optional.empty(), Dates.parse(typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "11/21/26, 2026-11-21",
        "11/22/26, 1926-11-22",
        "1/1/27, 1927-01-01",
        "1/1/00, 2000-01-01",
        "8/14/2090, 2090-08-14",
    })
    void neverPutsAPastDateAfterToday(String typed, LocalDate date) {
        assertEquals(Optional.of(date), Dates.parse(typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"3/1/27, 2027-03-01", "11/21/46, 2046-11-21", "11/22/46, 1946-11-22"})
    void takesATwoDigitYearUpToTwentyYearsAhead(String typed, LocalDate date) {
        assertEquals(Optional.of(date), Dates.parse(typed, Dates.horizon(TODAY)));
    }

    @Test
    void readsEveryDateItPrints() {
        Seeds.each(
                2_000,
                random -> {
                    var date = LocalDate.of(1890, 1, 1).plusDays(random.nextInt(70_000));
                    var printed = Dates.print(date);
                    assertEquals(Optional.of(date), Dates.parse(printed, TODAY));
                    assertTrue(printed.matches("\\d{2}-[A-Z][a-z]{2}-\\d{4}"), printed);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "8pm, 20:00",
        "8 PM, 20:00",
        "8:15 pm, 20:15",
        "20:00, 20:00",
        "2000, 20:00",
        "0815, 08:15",
        "815, 08:15",
        "12am, 00:00",
        "12 p.m., 12:00",
        "8a, 08:00",
        "23:59, 23:59"
    })
    void readsTimesAsTyped(String typed, LocalTime time) {
        assertEquals(Optional.of(time), Dates.parseTime(typed));
        assertEquals(Optional.of(time), Dates.parseTime(Dates.print(time)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "24:00", "13pm", "0am", "7:60", "noon", "12345"})
    void refusesWhatIsNoTime(String typed) {
        assertFalse(Dates.parseTime(typed).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"2026-08-13, 45", "2026-08-14, 46", "1980-08-14, 0", "1979-01-01, 0"})
    void countsWholeYears(LocalDate on, int years) {
        assertEquals(years, Dates.age(BORN, on));
    }

    @Test
    void countsALeapDayBirthdayFromMarch() {
        var leap = LocalDate.of(2000, 2, 29);
        assertEquals(25, Dates.age(leap, LocalDate.of(2026, 2, 28)));
        assertEquals(26, Dates.age(leap, LocalDate.of(2026, 3, 1)));
    }

    @Test
    void saysMonthsAndDaysOfTheVeryYoung() {
        assertEquals("46 y", Dates.ageWords(BORN, TODAY));
        assertEquals("23 mo", Dates.ageWords(TODAY.minusMonths(23), TODAY));
        assertEquals("12 d", Dates.ageWords(TODAY.minusDays(12), TODAY));
    }
}
