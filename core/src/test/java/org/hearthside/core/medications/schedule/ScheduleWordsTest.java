package org.hearthside.core.medications.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schedule says to whoever writes or checks an order (E08, E44). */
class ScheduleWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    every day; house twice                 | twice daily, at the times of the house
                    on MONDAY; house bedtime               | every Monday, at bedtime, at the times of the house
                    every day; at 08:00 20:30              | daily, at 08:00, 20:30
                    every 3 days from 2026-11-03; at 09:00 | every 3 days from 03-Nov-2026, at 09:00
                    on THURSDAY MONDAY; at 09:00           | every Monday and Thursday, at 09:00
                    day 31 of month; at 08:00              | on day 31 of each month, at 08:00
                    1 MONDAY of month; at 08:00            | on the first Monday of each month, at 08:00
                    2 TUESDAY of month; at 08:00           | on the second Tuesday of each month, at 08:00
                    3 FRIDAY of month; at 08:00            | on the third Friday of each month, at 08:00
                    4 SUNDAY of month; at 08:00            | on the fourth Sunday of each month, at 08:00
                    last SUNDAY of month; at 08:00         | on the last Sunday of each month, at 08:00
                    21 on 7 off from 2026-11-03; at 08:00  | 21 days on, 7 days off, from 03-Nov-2026, at 08:00
                    every 72 hours from 2028-02-29T10:00   | every 72 hours from 29-Feb-2028 10:00
                    once 2028-02-29T08:00                  | once, 29-Feb-2028 08:00
                    """)
    void saysEverySchedule(String schedule, String words) {
        assertEquals(words, plain(ScheduleWords.say(ScheduleText.read(schedule).orElseThrow())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SYSTOLIC     | 100  |      | systolic blood pressure: hold below 100 mmHg
                    PULSE        |      | 110  | pulse: hold above 110 beats/min
                    GLUCOSE      | 70   | 400  | blood sugar: hold below 70 or above 400 mg/dL
                    TEMPERATURE  |      | 100.4| temperature: hold above 100.4 °F
                    OXYGEN       | 90   |      | oxygen: hold below 90 %
                    RESPIRATIONS | 12   |      | breathing rate: hold below 12 breaths/min
                    PAIN         |      |      | pain first
                    """)
    void saysWhatIsReadFirstAndWhenTheDoseIsHeld(
            Reading reading, @Nullable BigDecimal below, @Nullable BigDecimal above, String words) {
        assertEquals(words, plain(ScheduleWords.say(new Parameter(reading, below, above))));
    }

    /** A number and its unit stay together on a line; here that does not matter. */
    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }
}
