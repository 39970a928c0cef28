package org.hearthside.core.medications;

import static org.hearthside.core.medications.Orders.wellbutrin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a frequency in words means (emar-rules 3.2); what is not known is never guessed (SR-10). */
class FrequencyReaderTest {
    private static final LocalDateTime START = LocalDateTime.of(2026, 11, 3, 12, 10);

    private static String read(String words) {
        return FrequencyReader.read(words, START).map(ScheduleText::write).orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    daily | every day; house daily
                    QD | every day; house daily
                    every morning | every day; house morning
                    qPM | every day; house evening
                    at bedtime | every day; house bedtime
                    nightly | every day; house bedtime
                    BID | every day; house twice
                    Two times a  day | every day; house twice
                    TID | every day; house three
                    qid | every day; house four
                    ac | every day; house before_meals
                    with meals | every day; house with_meals
                    after meals | every day; house after_meals
                    AC & HS | every day; house meals_and_bedtime
                    q4h | every day; house every_4_hours
                    every 6 hours | every day; house every_6_hours
                    q8 hrs | every day; house every_8_hours
                    q12h | every day; house every_12_hours
                    every 24 hours | every day; house daily
                    every 36 hours | every 36 hours from 2026-11-03T12:10
                    every 72 hours | every 3 days from 2026-11-03; house daily
                    every 3 hours | every 3 hours from 2026-11-03T12:10
                    QOD | every 2 days from 2026-11-03; house daily
                    every other day | every 2 days from 2026-11-03; house daily
                    every 3 days | every 3 days from 2026-11-03; house daily
                    every 2 weeks | every 14 days from 2026-11-03; house daily
                    mondays | on MONDAY; house daily
                    weekly on Monday | on MONDAY; house daily
                    once a week, on Sunday | on SUNDAY; house daily
                    every Mon, Wed and Fri | on MONDAY WEDNESDAY FRIDAY; house daily
                    Tues thurs | on TUESDAY THURSDAY; house daily
                    monthly on the 15th | day 15 of month; house daily
                    on the 31st of each month | day 31 of month; house daily
                    the first monday of each month | 1 MONDAY of month; house daily
                    last Friday of every month | last FRIDAY of month; house daily
                    once | once 2026-11-03T12:10
                    STAT | once 2026-11-03T12:10
                    now | once 2026-11-03T12:10
                    """)
    void knownWords(String words, String schedule) {
        assertEquals(schedule, read(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weekly",
                "monthly",
                "every week",
                "three times a week",
                "twice weekly on monday",
                "every other monday",
                "monday to friday",
                "daily except sunday",
                "as directed",
                "daily as needed",
                "prn",
                "q4h prn pain",
                "every 4-6 hours",
                "every 0 hours",
                "every 0 days",
                "every 367 days",
                "every 999 weeks",
                "q30 min",
                "5 times daily",
                "on day 5",
                "on the 15th",
                "monthly on the 32nd",
                "monthly on the 0",
                "fifth monday of each month",
                "first fryday of each month",
                "and",
                "twice daily for 7 days",
                "daily, then every other day",
                "bid x 10d"
            })
    void unknownWordsGiveNothing(String words) {
        assertEquals("", read(words));
    }

    @Test
    void neverThrowsAndWritesOnlyWhatCanBeReadAgain() {
        String[] parts = {
            "every",
            "q",
            "on",
            "the",
            "of each month",
            "monthly",
            "4",
            "99",
            "monday",
            "and",
            ",",
            "h",
            "days",
            "weekly",
            "once",
            "first",
            "daily",
            "999",
            "31st",
            "-",
            "only"
        };
        Seeds.each(
                5000,
                random -> {
                    var words = new StringBuilder();
                    for (int i = 0; i <= random.nextInt(6); i++) {
                        words.append(Seeds.one(random, parts)).append(Seeds.one(random, " ", ""));
                    }
                    FrequencyReader.read(words.toString(), START)
                            .ifPresent(s ->
                                    assertEquals(
                                            Optional.of(s),
                                            ScheduleText.read(ScheduleText.write(s))));
                });
    }

    /** What is timed to the second would be stored as no schedule at all. */
    @Test
    void anOrderThatStartsWithinAMinuteIsTimedToTheNextOne() {
        var start = Instant.parse("2026-11-03T17:10:20.5Z");
        for (var words : new String[] {"once", "every 36 hours"}) {
            var timed =
                    OrderRules.timed(
                            wellbutrin().sig("oral", words).start(start).order(), Orders.ZONE);
            var schedule = Objects.requireNonNull(timed.regimen().schedule());
            var line = ScheduleText.write(schedule);
            assertEquals("2026-11-03T12:11", line.substring(line.length() - 16));
            assertEquals(Optional.of(schedule), ScheduleText.read(line));
        }
    }
}
