package org.hearthside.core.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A run of text in one style, for screen and paper alike.
 *
 * @param text the words
 * @param strong whether it is set bold
 */
public record TextPart(String text, boolean strong) {

    /** Text that must be seen. */
    public static TextPart strong(String text) {
        return new TextPart(text, true);
    }

    /** Text in the plain style. */
    public static TextPart plain(String text) {
        return new TextPart(text, false);
    }

    /** Parts that stand on one line. */
    public record Line(List<TextPart> parts) {
        public Line {
            parts = List.copyOf(parts);
        }

        /** The line's words. */
        public String text() {
            return text(parts);
        }

        /** The words of parts that follow each other. */
        public static String text(List<TextPart> parts) {
            return parts.stream().map(TextPart::text).collect(Collectors.joining());
        }
    }

    /**
     * Breaks parts into lines at blanks; a no-break space (U+00A0) holds. A word wider than a line
     * is broken between characters: nothing is cut off.
     *
     * @param measure width of a text
     * @param width width of a line, in the unit of {@code measure}
     */
    public static List<Line> wrap(
            List<TextPart> parts, ToDoubleFunction<String> measure, double width) {
        var all = Line.text(parts);
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < all.length()) {
            int end = lineEnd(all, start, measure, width);
            lines.add(slice(parts, start, end));
            start = end;
            while (start < all.length() && all.charAt(start) == ' ') {
                start++;
            }
        }
        return lines;
    }

    private static int lineEnd(
            String all, int start, ToDoubleFunction<String> measure, double width) {
        int end = start;
        for (int next = wordEnd(all, start); ; next = wordEnd(all, next)) {
            if (measure.applyAsDouble(all.substring(start, next)) > width) {
                break;
            }
            end = next;
            if (next == all.length()) {
                break;
            }
        }
        return end > start ? end : brokenWord(all, start, measure, width);
    }

    private static int brokenWord(
            String all, int start, ToDoubleFunction<String> measure, double width) {
        // At least one character a line, or there would be no end.
        int end = all.offsetByCodePoints(start, 1);
        int stop = wordEnd(all, start);
        while (end < stop) {
            int next = all.offsetByCodePoints(end, 1);
            if (measure.applyAsDouble(all.substring(start, next)) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The end of the word that starts at or after that place. */
    private static int wordEnd(String all, int from) {
        int i = from;
        while (i < all.length() && all.charAt(i) == ' ') {
            i++;
        }
        while (i < all.length() && all.charAt(i) != ' ') {
            i++;
        }
        return i;
    }

    private static Line slice(List<TextPart> parts, int start, int end) {
        var cut = new ArrayList<TextPart>();
        int at = 0;
        for (var part : parts) {
            int from = Math.max(start - at, 0);
            int to = Math.min(end - at, part.text().length());
            if (from < to) {
                cut.add(new TextPart(part.text().substring(from, to), part.strong()));
            }
            at += part.text().length();
        }
        return new Line(cut);
    }
}
