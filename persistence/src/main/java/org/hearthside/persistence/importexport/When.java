package org.hearthside.persistence.importexport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;

/**
 * Dates and times of FHIR. The day is the one that was written down, whatever zone stands behind
 * it: a birth date never moves by a day.
 */
final class When {
    private static final int DAY = "2026-11-21".length();
    private static final int EARLIEST = 1850;

    private When() {}

    /** The day as written; empty when only a month or a year was written, or nothing sound. */
    static Optional<LocalDate> day(BaseDateTimeType date) {
        var text = date.getValueAsString();
        if (text == null || text.length() < DAY) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(text.substring(0, DAY));
            return day.getYear() < EARLIEST ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first day of the month or year that was written. */
    static Optional<LocalDate> firstDay(BaseDateTimeType date) {
        var text = date.getValueAsString();
        if (text == null) {
            return Optional.empty();
        }
        try {
            return switch (text.length()) {
                case 4 -> Optional.of(LocalDate.parse(text + "-01-01"));
                case 7 -> Optional.of(LocalDate.parse(text + "-01"));
                default -> day(date);
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether the period was over before that day; one without an end, or with none sound, lasts.
     */
    static boolean isOver(Period period, LocalDate today) {
        return firstDay(period.getEndElement()).filter(end -> end.isBefore(today)).isPresent();
    }

    /** Whether only a month or a year was written. */
    static boolean isPartial(BaseDateTimeType date) {
        var text = date.getValueAsString();
        return text != null && !text.isBlank() && text.length() < DAY;
    }

    /**
     * The instant; a day without a time begins at midnight of that zone. Empty when not even a day
     * was written.
     */
    static Optional<Instant> instant(BaseDateTimeType date, ZoneId zone) {
        var text = date.getValueAsString();
        if (text == null || text.length() < DAY) {
            return Optional.empty();
        }
        try {
            if (text.length() == DAY) {
                return day(date).map(d -> d.atStartOfDay(zone).toInstant());
            }
            boolean zoned = text.endsWith("Z") || text.lastIndexOf('-') > DAY || text.contains("+");
            var at =
                    zoned
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(zone).toInstant();
            return day(date).map(d -> at);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last instant of that day, or the instant itself when a time was written. */
    static Optional<Instant> end(BaseDateTimeType date, ZoneId zone) {
        var text = date.getValueAsString();
        if (text != null && text.length() == DAY) {
            return day(date).map(d -> d.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1));
        }
        return instant(date, zone);
    }
}
