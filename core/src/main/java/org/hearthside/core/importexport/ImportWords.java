package org.hearthside.core.importexport;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences in which an import says what it could not take, and why. */
public final class ImportWords {
    private ImportWords() {}

    /**
     * A sentence of the bundle {@code org.hearthside.core.importexport.messages}.
     *
     * @param key the sentence
     * @param args its values: types, elements and limits; never a person's data
     */
    public static String of(String key, Object... args) {
        return new MessageFormat(bundle().getString(key), Locale.getDefault()).format(args);
    }

    /** Whether there is a sentence with this key. */
    public static boolean has(String key) {
        return bundle().containsKey(key);
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                "org.hearthside.core.importexport.messages", Locale.getDefault());
    }
}
