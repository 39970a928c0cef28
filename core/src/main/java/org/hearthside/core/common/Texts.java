package org.hearthside.core.common;

import java.text.Normalizer;

/** How text is kept: one spelling for one appearance, so that search and "twice" find it. */
public final class Texts {
    private Texts() {}

    /** One line: NFC, every run of blanks and line ends one blank, none at the ends. */
    public static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }

    /** Several lines: NFC, line ends as {@code \n}, none at the ends. */
    public static String tidyLines(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }
}
