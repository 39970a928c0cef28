package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static boolean fits(String typed, LocalDate date) {
        return BirthReader.read(Folding.fold(typed)).stream()
                .anyMatch(pattern -> pattern.fits(BirthPattern.pack(date)));
    }

    @Test
    void readsWhatTheFormsReadAndMeansTheSame() {
        Seeds.each(
                200,
                random -> {
                    var date = LocalDate.of(1927, 1, 1).plusDays(random.nextInt(36_000));
                    int y = date.getYear();
                    // 19 and 20 may also be a year half typed.
                    boolean centuries = y % 100 == 19 || y % 100 == 20;
                    int m = date.getMonthValue();
                    int d = date.getDayOfMonth();
                    for (var typed :
                            List.of(
                                    Dates.print(date),
                                    date.toString(),
                                    m + "/" + d + "/" + y,
                                    m + "-" + d + "-" + y,
                                    m + "." + d + "." + String.format("%02d", y % 100),
                                    String.format("%02d%02d%04d", m, d, y))) {
                        assertEquals(
                                date, Dates.parse(typed, TODAY).orElseThrow(), "forms: " + typed);
                        assertTrue(fits(typed, date), typed);
                        assertFalse(fits(typed, date.plusDays(1)), typed);
                        assertFalse(
                                fits(typed, date.plusYears(1))
                                        && !(centuries && typed.matches(".*\\.\\d\\d")),
                                typed);
                    }
                });
    }

    @Test
    void takesAYearOfTwoDigitsForAnyCentury() {
        assertTrue(fits("8/14/26", LocalDate.of(1926, 8, 14)));
        assertTrue(fits("8/14/26", LocalDate.of(2026, 8, 14)));
        assertFalse(fits("8/14/26", LocalDate.of(1927, 8, 14)));
    }

    @Test
    void fitsWhileTheYearIsStillTyped() {
        var born = LocalDate.of(1948, 8, 14);
        for (var typed : List.of("8/14", "8/14/", "8/14/1", "8/14/19", "8/14/194", "8/14/1948")) {
            assertTrue(fits(typed, born), typed);
        }
        assertFalse(fits("8/14/195", born));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aug",
                "may",
                "32",
                "555",
                "55501",
                "13/32/1980",
                "0/0/1980",
                "99999999",
                "1980 1981 1982",
                "abc 1980",
                "1/2/3/4",
                "1980-13-01",
                "2200",
                "1700"
            })
    void readsNoDateWhereThereIsNone(String typed) {
        assertTrue(BirthReader.read(typed).isEmpty(), typed);
    }

    @Test
    void fitsNobodyWhoseBirthIsNotRecorded() {
        assertFalse(new BirthPattern(0, 9999, 0, 0).fits(BirthPattern.pack(null)));
        assertFalse(BirthPattern.year(1980).fits(BirthPattern.pack(LocalDate.MIN)));
    }
}
