package org.hearthside.core.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with an entry, one problem a field at most, so that the first and plainest
 * message stands. Field names are those of the record's components.
 */
public final class Checks {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@,;<>()\"]+@[^\\s@,;<>()\"]+\\.[^\\s@.,;<>()\"]{2,}");

    private final List<Problem> problems = new ArrayList<>();

    /** Adds a problem with the field when the condition does not hold. */
    public Checks that(boolean holds, String field, String key, Object... args) {
        if (!holds && problems.stream().noneMatch(p -> p.field().equals(field))) {
            problems.add(Problem.of(field, key, args));
        }
        return this;
    }

    /** A text must be there. */
    public Checks required(String field, String text) {
        return that(!text.isBlank(), field, "entry.required");
    }

    /** A text has at most that many characters and none that cannot be printed or kept. */
    public Checks text(String field, String text, int longest) {
        return that(text.length() <= longest, field, "entry.tooLong", longest)
                .that(
                        text.codePoints().noneMatch(Checks::unprintable),
                        field,
                        "entry.badCharacter");
    }

    /** A date must not lie after that day. */
    public Checks notAfter(String field, @Nullable LocalDate date, LocalDate today) {
        return that(
                date == null || !date.isAfter(today), field, "entry.future", Dates.print(today));
    }

    /** A date must not lie before another one, when both are there. */
    public Checks inOrder(
            String field, @Nullable LocalDate first, @Nullable LocalDate second, String key) {
        return that(
                first == null || second == null || !second.isBefore(first),
                field,
                key,
                first == null ? "" : Dates.print(first));
    }

    /** A phone number, or nothing. */
    public Checks phone(String field, String text) {
        return that(text.isBlank() || Phone.parse(text).isPresent(), field, "entry.phone");
    }

    /** An e-mail address, or nothing. */
    public Checks email(String field, String text) {
        return that(text.isBlank() || EMAIL.matcher(text.strip()).matches(), field, "entry.email")
                .text(field, text, 255);
    }

    /** Problems found by other rules. */
    public Checks all(List<Problem> others) {
        others.forEach(p -> that(false, p.field(), p.key(), p.args().toArray()));
        return this;
    }

    /** What was found, in the order of the checks; empty when all is well. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Controls but tab and line ends, and halves of a character. */
    private static boolean unprintable(int c) {
        boolean layout = c == '\t' || c == '\n' || c == '\r';
        return (Character.isISOControl(c) && !layout)
                || Character.getType(c) == Character.SURROGATE;
    }
}
