package org.hearthside.core.common;

import java.util.List;

/**
 * One thing that is wrong with what was entered or read: the field, and what to do about it.
 *
 * @param field the field's name in the record, for example {@code birthDate}
 * @param key the sentence's key in the bundle {@code org.hearthside.core.messages}
 * @param args values for the sentence; never a person's data
 */
public record Problem(String field, String key, List<Object> args) {

    public Problem {
        args = List.copyOf(args);
    }

    /** A problem with a field. */
    public static Problem of(String field, String key, Object... args) {
        return new Problem(field, key, List.of(args));
    }

    /** The field's label in plain words; of a field without one, its name with blanks. */
    public String label() {
        var labelKey = "field." + field;
        return Words.has(labelKey) ? Words.say(labelKey) : field.replace('_', ' ');
    }

    /** The sentence to show: what is wrong and how to mend it. */
    public String message() {
        return Words.say(key, args.toArray());
    }
}
