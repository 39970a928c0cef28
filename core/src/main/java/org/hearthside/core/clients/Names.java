package org.hearthside.core.clients;

import java.util.Locale;

/**
 * A person's names. Parts that are not recorded are empty strings.
 *
 * @param first given name in Latin letters
 * @param middle middle names
 * @param last family name in Latin letters
 * @param preferred what the person likes to be called
 * @param nativeName the whole name in the person's own script
 * @param nativeLanguage BCP 47 tag of that script's language, for example {@code ar}
 */
public record Names(
        String first,
        String middle,
        String last,
        String preferred,
        String nativeName,
        String nativeLanguage) {

    /** As pages and the identity band print it: {@code LOPEZ, Maria Elena} (forms.md 4.2). */
    public String formal() {
        var given = middle.isEmpty() ? first : first + " " + middle;
        return last.toUpperCase(Locale.ROOT) + ", " + given;
    }

    /** As lists show it: {@code Lopez, Maria}. */
    public String listed() {
        return last + ", " + first;
    }

    /** What to call the person: the preferred name, else the first. */
    public String called() {
        return preferred.isEmpty() ? first : preferred;
    }

    @Override
    public String toString() {
        return "Names[…]";
    }
}
