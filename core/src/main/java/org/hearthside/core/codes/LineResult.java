package org.hearthside.core.codes;

/** What became of one line of a code file. */
sealed interface LineResult {
    /** A code. */
    record Taken(CodeRow row) implements LineResult {}

    /** A line that holds no code for us: another source, another language, a note. */
    record PassedOver() implements LineResult {}

    /** A line that should hold a code. */
    record Broken(String code, String field, String reason) implements LineResult {}

    /** A line that holds no code for us. */
    LineResult OTHER = new PassedOver();

    /** Checks code and words, which is the same for every layout. */
    static LineResult of(
            CodeSystem system, String code, String display, String kind, String words) {
        if (!system.fits(code)) {
            return new Broken("", "code", CodeWords.of("codes.bad", shown(code), system.label()));
        }
        if (display.isBlank()) {
            return new Broken(code, "display", CodeWords.of("display.missing", code));
        }
        if (display.length() > CodeRow.LONGEST_DISPLAY) {
            return new Broken(
                    code, "display", CodeWords.of("display.long", code, CodeRow.LONGEST_DISPLAY));
        }
        if (unreadable(display)) {
            return new Broken(code, "display", CodeWords.of("characters"));
        }
        // Kind and other words only help to find the code: what does not fit is left out.
        return new Taken(
                new CodeRow(
                        code,
                        display,
                        kind.length() > CodeRow.LONGEST_KIND || unreadable(kind) ? "" : kind,
                        words.length() > CodeRow.LONGEST_DISPLAY || unreadable(words)
                                ? ""
                                : words));
    }

    private static boolean unreadable(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c == 0x7f || c == '\ufffd');
    }

    private static String shown(String code) {
        if (code.isEmpty()) {
            return "“”";
        }
        return "“"
                + (code.length() > 20 ? code.substring(0, 20) + "…" : code)
                        .replaceAll("\\p{C}", "?")
                + "”";
    }
}
