package org.hearthside.app.ui;

import java.util.Locale;
import org.hearthside.core.common.Words;
import org.jspecify.annotations.Nullable;

/** The core's words as labels: with a capital letter at the start. */
public final class Labels {
    private Labels() {}

    /** A value's words: {@code Severe}, {@code Health care proxy}. Empty for null. */
    public static String of(@Nullable Enum<?> value) {
        return value == null ? "" : capital(Words.of(value));
    }

    /** The same text with a capital first letter. */
    public static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.getDefault()) + text.substring(1);
    }
}
