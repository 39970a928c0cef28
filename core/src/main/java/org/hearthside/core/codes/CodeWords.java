package org.hearthside.core.codes;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences in which a reader of code files says what it could not take, and why. */
final class CodeWords {
    private CodeWords() {}

    /** A sentence of the bundle of this package. */
    static String of(String key, Object... args) {
        var bundle =
                ResourceBundle.getBundle("org.hearthside.core.codes.messages", Locale.getDefault());
        return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(args);
    }
}
