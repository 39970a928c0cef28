package org.hearthside.core.importexport;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the lines of a table are. */
public enum CsvKind {
    PEOPLE,
    CONTACTS,
    POLICIES,
    ALLERGIES,
    CONDITIONS;

    /** The word in mapping files: {@code people}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this word; empty when there is none. */
    public static Optional<CsvKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.key().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
