package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearthside.core.common.Measures;
import org.hearthside.core.medications.MedicationLine.Part;

/**
 * Tells whether the words of an order say anything that the line does not. In doubt they do: to
 * print them twice costs a line, to leave them out can cost more.
 */
final class Verbatim {
    private static final Pattern TOKEN = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?|\\.\\d+|\\p{L}+");

    /** Words without a meaning of their own in an order. */
    private static final Set<String> EMPTY =
            Set.of("take", "give", "the", "a", "an", "of", "and", "for", "to", "by", "in", "at");

    private Verbatim() {}

    static boolean saysMore(String verbatim, List<Part> parts) {
        if (!ErrorProne.find(verbatim).isEmpty()) {
            return true;
        }
        var line = new HashSet<String>();
        parts.forEach(part -> line.addAll(tokens(part.text())));
        return !line.containsAll(tokens(verbatim));
    }

    private static Set<String> tokens(String text) {
        return TOKEN.matcher(text.replace('\u00a0', ' '))
                .results()
                .map(m -> plain(m.group()))
                .filter(word -> !EMPTY.contains(word))
                .collect(Collectors.toSet());
    }

    private static String plain(String token) {
        if (Character.isDigit(token.charAt(0)) || token.charAt(0) == '.') {
            return Measures.number(new BigDecimal(token.replace(",", "")));
        }
        var unit = Measures.unit(token);
        return unit.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{L}{3})s$", "");
    }
}
