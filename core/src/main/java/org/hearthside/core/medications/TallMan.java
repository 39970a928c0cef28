package org.hearthside.core.medications;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Drug names in tall-man letters, for display only: what is stored and searched is the plain name
 * (SR-13). Applied to whole words whatever their case.
 *
 * @param names plain name in lower case to its displayed form
 */
public record TallMan(Map<String, String> names) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+");

    private static final TallMan FDA = new TallMan(Map.of()).adding(lines("tallman-fda.txt"));

    public TallMan {
        names = Map.copyOf(names);
    }

    /** The names of the FDA list. */
    public static TallMan fda() {
        return FDA;
    }

    /** These names and those of the organization, given as they are displayed. */
    public TallMan adding(Collection<String> displayed) {
        var all = new LinkedHashMap<>(names);
        displayed.forEach(name -> all.put(name.toLowerCase(Locale.ROOT), name));
        return new TallMan(all);
    }

    /** The text with every listed name in its displayed form. */
    public String show(String text) {
        return WORD.matcher(text)
                .replaceAll(word ->
                        names.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group()));
    }

    /** The lines of a data file of this package, without comments and empty ones. */
    static List<String> lines(String file) {
        var in = Objects.requireNonNull(TallMan.class.getResourceAsStream(file), file);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
