package org.hearthside.core.overview;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;

/**
 * A list of residents that somebody wants to see again: who is in it, under a name. Each staff
 * member has filters of their own.
 *
 * @param id its id, made by the caller
 * @param version the version that was read; 0 when it was never saved
 * @param name what it is called
 * @param people whom it leaves
 * @param text only who is found by this; empty leaves all
 */
public record SavedFilter(UUID id, long version, String name, ResidentFilter people, String text) {
    /** The longest name. */
    public static final int NAME = 60;

    /** The longest text. */
    public static final int TEXT = 200;

    /** Whole, or the last digits after their label: never to be kept in the open. */
    private static final Pattern SSN =
            Pattern.compile("(?i)\\bssn\\b|\\b\\d{3}[- ]?\\d{2}[- ]?\\d{4}\\b|[x*•]{2}-?\\d{4}\\b");

    public SavedFilter {
        name = name.strip();
        text = text.strip();
    }

    /** What is wrong with it; empty when it can be saved. */
    public List<Problem> problems() {
        return new Checks()
                .required("name", name)
                .text("name", name, NAME)
                .text("text", text, TEXT)
                .that(!SSN.matcher(text).find(), "text", "filter.ssn")
                .that(!people.statuses().isEmpty(), "standing", "entry.required")
                .problems();
    }

    @Override
    public String toString() {
        return "SavedFilter[" + id + "]";
    }
}
