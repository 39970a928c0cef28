package org.hearthside.core.search;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Customary short and full forms of given names, from {@code nicknames.txt}.
 *
 * <p>The names of a group stand for each other. A name may be in several groups (Bert is Robert,
 * Albert, Herbert …), which does not make Robert an Albert.
 */
final class Nicknames {
    private static final NavigableMap<String, Set<String>> BY_NAME = byName();

    private Nicknames() {}

    /** The names that a folded name may stand for, without itself; none when it is not known. */
    static Set<String> of(String name) {
        return BY_NAME.getOrDefault(name, Set.of());
    }

    /** As {@link #of}, for all known names that start so and are longer. */
    static Set<String> ofStart(String start) {
        var names = new LinkedHashSet<String>();
        for (var entry : BY_NAME.tailMap(start, false).entrySet()) {
            if (!entry.getKey().startsWith(start)) {
                break;
            }
            names.addAll(entry.getValue());
        }
        return names;
    }

    /** The groups as listed. */
    static List<List<String>> groups() {
        try (var file = Nicknames.class.getResourceAsStream("nicknames.txt")) {
            var text = new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NavigableMap<String, Set<String>> byName() {
        var byName = new TreeMap<String, Set<String>>();
        for (var group : groups()) {
            for (var name : group) {
                var others = byName.computeIfAbsent(name, any -> new LinkedHashSet<>());
                others.addAll(group);
                others.remove(name);
            }
        }
        byName.replaceAll((name, others) -> Collections.unmodifiableSet(others));
        return Collections.unmodifiableNavigableMap(byName);
    }
}
