package org.hearthside.app.ui;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Which face draws which writing, and how a text falls into runs of one face each. */
public enum Scripts {
    /** Latin, Greek, Cyrillic, digits and signs: the face of the product. */
    LATIN("script-latin", "Inter", "Inter_400Regular.ttf", "Inter_700Bold.ttf"),
    ARABIC(
            "script-arabic",
            "Noto Sans Arabic",
            "NotoSansArabic_400Regular.ttf",
            "NotoSansArabic_700Bold.ttf"),
    HEBREW(
            "script-hebrew",
            "Noto Sans Hebrew",
            "NotoSansHebrew_400Regular.ttf",
            "NotoSansHebrew_700Bold.ttf"),
    DEVANAGARI(
            "script-devanagari",
            "Noto Sans Devanagari",
            "NotoSansDevanagari_400Regular.ttf",
            "NotoSansDevanagari_700Bold.ttf"),
    THAI(
            "script-thai",
            "Noto Sans Thai",
            "NotoSansThai_400Regular.ttf",
            "NotoSansThai_700Bold.ttf"),
    KOREAN("script-korean", "Noto Sans KR", "NotoSansKR_400Regular.ttf"),
    /** Chinese and Japanese. */
    HAN("script-han", "Noto Sans SC", "NotoSansSC_400Regular.ttf"),
    /** Writing for which the product brings no face: the system's own fonts are asked. */
    OTHER("script-other", "System");

    /** From here on Unicode holds writing, and signs for it, that the product's face lacks. */
    private static final int FIRST_FOREIGN = 0x0590;

    private static final char LEFT_TO_RIGHT_MARK = '\u200e';

    private final String styleClass;
    private final String family;
    // An array would do and can be changed; this is one name, a comma, another name.
    private final String files;

    Scripts(String styleClass, String family, String... files) {
        this.styleClass = styleClass;
        this.family = family;
        this.files = String.join(",", files);
    }

    /** A piece of text and the face that draws it. */
    public record Run(String text, Scripts script) {}

    /** The style class that sets the face in the style sheet. */
    public String styleClass() {
        return styleClass;
    }

    /** The family name of the face. */
    public String family() {
        return family;
    }

    Stream<String> files() {
        return files.isEmpty() ? Stream.empty() : Stream.of(files.split(",", -1));
    }

    /** Cuts the text into runs of one face each. Their texts put together are the text. */
    public static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var start = 0;
        var current = LATIN;
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            var script = of(point, current);
            if (script != current) {
                if (at > start) {
                    runs.add(new Run(text.substring(start, at), current));
                }
                start = at;
                current = script;
            }
            at += Character.charCount(point);
        }
        if (start < text.length()) {
            runs.add(new Run(text.substring(start), current));
        }
        return List.copyOf(runs);
    }

    /**
     * The text with every line laid out from the left: a line that starts with a right-to-left
     * letter gets an invisible mark before it. Letters and words keep their order.
     *
     * <p>JavaFX 26 looks for white space up to one run's length before the run when it wraps a run
     * that goes from right to left, and fails with an ArrayIndexOutOfBoundsException when that is
     * before the text. So there are as many marks before the text as the longest such run is long.
     */
    static String leftToRight(String text) {
        var out = new StringBuilder(text.length() + 2);
        out.repeat(LEFT_TO_RIGHT_MARK, longestFromRight(text));
        for (var line : text.split("(?<=\n)", -1)) {
            if (startsFromRight(line)) {
                out.append(LEFT_TO_RIGHT_MARK);
            }
            out.append(line);
        }
        return out.toString();
    }

    private static int longestFromRight(String text) {
        return runs(text).stream()
                .filter(run -> run.script() == ARABIC || run.script() == HEBREW)
                .mapToInt(run -> run.text().length())
                .max()
                .orElse(0);
    }

    private static boolean startsFromRight(String line) {
        return line.codePoints()
                        .map(Character::getDirectionality)
                        .filter(d ->
                                d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                        .findFirst()
                        .orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    /** The face for a whole text in one control: that of its first foreign letter. */
    public static Scripts dominant(String text) {
        return runs(text).stream()
                .map(Run::script)
                .filter(script -> script != LATIN)
                .findFirst()
                .orElse(LATIN);
    }

    /** Marks belong to the letter before them; our own signs and digits are drawn by our face. */
    private static Scripts of(int point, Scripts before) {
        var script = UnicodeScript.of(point);
        if (script == UnicodeScript.INHERITED || point == ' ') {
            return before;
        }
        if (script == UnicodeScript.COMMON) {
            return point < FIRST_FOREIGN ? LATIN : before;
        }
        return of(script);
    }

    private static Scripts of(UnicodeScript script) {
        return switch (script) {
            case LATIN, GREEK, CYRILLIC -> LATIN;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case DEVANAGARI -> DEVANAGARI;
            case THAI -> THAI;
            case HANGUL -> KOREAN;
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> HAN;
            default -> OTHER;
        };
    }
}
