package org.hearthside.core.medications.schedule;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * At what times a facility gives what is ordered "twice daily" and the like (F3).
 *
 * @param own the times the facility has set, where they differ from the shipped ones
 */
public record GiveTimes(Map<FrequencyCode, List<LocalTime>> own) {
    /** The shipped times. */
    public static final GiveTimes SHIPPED = new GiveTimes(Map.of());

    /**
     * @throws IllegalArgumentException when a code has not as many different times as it has doses
     *     a day
     */
    public GiveTimes {
        var sorted = new EnumMap<FrequencyCode, List<LocalTime>>(FrequencyCode.class);
        own.forEach((code, times) -> {
            if (!fits(code, times)) {
                throw new IllegalArgumentException(code + " needs " + code.perDay() + " times");
            }
            sorted.put(code, times.stream().sorted().toList());
        });
        own = Map.copyOf(sorted);
    }

    /** Whether these can be the times of a code: as many as doses a day, no two alike. */
    public static boolean fits(FrequencyCode code, List<LocalTime> times) {
        return times.size() == code.perDay() && times.stream().distinct().count() == times.size();
    }

    /** The times of a code, earliest first. */
    public List<LocalTime> of(FrequencyCode code) {
        return own.getOrDefault(code, code.shipped());
    }
}
