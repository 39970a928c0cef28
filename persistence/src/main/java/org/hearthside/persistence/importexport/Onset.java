package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * When something began or ended. A day is kept as a day; anything less exact (a year, an age,
 * words) is kept in words, because a made-up first of January would be read as a fact.
 */
final class Onset {
    private final @Nullable LocalDate day;
    private final String words;

    Onset(Reading reading, @Nullable Type value) {
        LocalDate exact = null;
        var rest = "";
        switch (value) {
            case BaseDateTimeType date -> {
                exact = When.day(date).orElse(null);
                rest = exact == null ? Reading.sound(date.getValueAsString()) : "";
            }
            case Period period -> {
                exact = When.day(period.getStartElement()).orElse(null);
                rest =
                        exact == null
                                ? Reading.sound(period.getStartElement().getValueAsString())
                                : "";
            }
            case Age age -> rest = at(Amounts.words(age));
            case Range range -> rest = at(Amounts.words(range));
            case StringType text -> rest = Reading.sound(text.getValue());
            case null, default -> {}
        }
        if (exact != null && exact.isAfter(reading.run().today())) {
            reading.leaves("onset", "field.future");
            exact = null;
        }
        this.day = exact;
        this.words = rest.isBlank() ? "" : "onset " + rest.strip();
    }

    private static String at(String age) {
        return age.isEmpty() ? "" : "at " + age.replaceAll("\\ba$", "years");
    }

    /** The day; absent when none was written. */
    @Nullable LocalDate day() {
        return day;
    }

    /** What was written instead of a day, for example {@code onset 2010}; empty when a day was. */
    String words() {
        return words;
    }
}
