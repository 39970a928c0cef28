package org.hearthside.core.importexport;

import java.util.Locale;

/** What an import can bring and an export can take along. */
public enum Kind {
    CLIENTS,
    CONTACTS,
    POLICIES,
    ALLERGIES,
    /** An answer such as "no known drug allergies". */
    ALLERGY_ANSWERS,
    CONDITIONS,
    ORDERS,
    IMMUNIZATIONS,
    VITALS,
    LABS,
    CODE_STATUS,
    CARE_FACTS,
    STAYS,
    /** What other systems say of the past. */
    HISTORY,
    DOCUMENTS,
    /** Calls to contacts. */
    CALLS,
    /** Who changed what in any of these and when; after them, because it points to them. */
    CHANGES;

    /** The name in the result's JSON: {@code clients}, {@code allergyAnswers} … */
    public String key() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        var key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }
}
