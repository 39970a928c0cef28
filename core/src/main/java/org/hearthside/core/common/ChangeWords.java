package org.hearthside.core.common;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A change of a record in plain words. What a field is called, and by which words its values go,
 * stands in the bundle: under {@code column.} with the kind of record and the column, or with the
 * column alone, else as the label of the form's field.
 *
 * @param kind the kind of record, by the name of its table, for example {@code policy}
 * @param zone of the house, for times
 */
public record ChangeWords(String kind, ZoneId zone) {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(Z|[+-].+)");

    /** What the field is called. */
    public String label(Change change) {
        return change.field().equals(Change.FIRST)
                ? Words.say("change.first")
                : label(kind, change.field());
    }

    /** What a column of a kind of record is called. */
    public static String label(String kind, String column) {
        var own = "column." + kind + "." + column;
        if (Words.has(own)) {
            return Words.say(own);
        }
        var shared = "column." + column;
        var field = Words.has(shared) ? shared : "field." + camel(column);
        // a newer version may have changed what this one does not know
        return Words.has(field) ? Words.say(field) : column.replace('_', ' ');
    }

    /** Whether there are words for a column. */
    public static boolean knows(String kind, String column) {
        return Words.has("column." + kind + "." + column)
                || Words.has("column." + column)
                || Words.has("field." + camel(column));
    }

    /** What was there and what is there now: {@code not recorded → (555) 010-0134}. */
    public String values(Change change) {
        if (change.field().equals(Change.FIRST)) {
            return "";
        }
        return change.sealed()
                ? Words.say("change.sealed")
                : Words.say(
                        "change.values",
                        value(change.field(), change.before()),
                        value(change.field(), change.after()));
    }

    /** {@code by Ann Berg RN, 02-Nov-2026 14:10 EST}. */
    public String by(Change change) {
        return Words.say("change.by", change.by().byName(), Dates.print(change.by().at(), zone));
    }

    private String value(String column, String raw) {
        if (raw.isBlank()) {
            return Words.say("change.nothing");
        }
        var enums = "values." + kind + "." + column;
        if (!Words.has(enums)) {
            enums = "values." + column;
        }
        if (Words.has(enums)) {
            var type = Words.say(enums);
            return Arrays.stream(raw.split(","))
                    .map(one -> type + "." + one)
                    .map(key -> Words.has(key) ? Words.say(key) : raw)
                    .collect(Collectors.joining(", "));
        }
        if (DATE.matcher(raw).matches()) {
            return Dates.print(LocalDate.parse(raw));
        }
        if (TIME.matcher(raw).matches()) {
            Instant at = OffsetDateTime.parse(raw).toInstant();
            return Dates.print(at, zone);
        }
        return switch (raw) {
            case "true" -> Words.say("change.yes");
            case "false" -> Words.say("change.no");
            default -> raw;
        };
    }

    private static String camel(String column) {
        var parts = column.split("_");
        return parts[0]
                + Arrays.stream(parts)
                        .skip(1)
                        .map(p -> p.substring(0, 1).toUpperCase(Locale.ROOT) + p.substring(1))
                        .collect(Collectors.joining());
    }
}
