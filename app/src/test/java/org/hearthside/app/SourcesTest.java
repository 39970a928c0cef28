package org.hearthside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that show only in the sources: how long a file is, who writes which table, which words. */
final class SourcesTest {
    private static final Path ROOT = root();
    private static final List<String> MODULES = List.of("core", "persistence", "reports", "app");
    private static final int LONGEST = 400;

    private static final Pattern CREATE =
            Pattern.compile("create\\s+table\\s+([a-z_0-9]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITE =
            Pattern.compile(
                    "\\b(?:insertInto|update|deleteFrom|mergeInto|truncate)\\s*\\(\\s*"
                            + "(?:Tables\\.)?([A-Z][A-Z_0-9]+)\\b");

    @Test
    void noSourceFileHasMoreThan400Lines() {
        var tooLong = new ArrayList<String>();
        var seen = 0;
        for (var module : MODULES) {
            for (var file : files(ROOT.resolve(module).resolve("src"), ".java")) {
                seen++;
                var lines = lines(file).size();
                if (lines > LONGEST) {
                    tooLong.add(lines + " " + ROOT.relativize(file));
                }
            }
        }
        assertTrue(seen > 50, "found only " + seen + " files");
        assertEquals(List.of(), tooLong);
    }

    @Test
    void everyPackageSaysThatItHoldsNoNulls() {
        var without = new TreeSet<String>();
        for (var module : MODULES) {
            var main = ROOT.resolve(module).resolve("src/main/java");
            for (var file : files(main, ".java")) {
                var info = file.resolveSibling("package-info.java");
                if (!Files.exists(info) || !text(info).contains("@NullMarked")) {
                    without.add(ROOT.relativize(file.getParent()).toString());
                }
            }
        }
        assertEquals(new TreeSet<>(), without);
    }

    /** A store writes only the tables of its own feature: those whose migration it owns. */
    @Test
    void onlyTheOwningFeatureWritesATable() {
        var writers = new HashMap<String, TreeSet<String>>();
        var folder = ROOT.resolve("persistence/src/main/java/org/hearthside/persistence");
        for (var file : files(folder, ".java")) {
            var feature = folder.relativize(file).getName(0).toString();
            var match = WRITE.matcher(text(file));
            while (match.find()) {
                writers.computeIfAbsent(match.group(1), table -> new TreeSet<>()).add(feature);
            }
        }
        assertFalse(writers.isEmpty());
        var shared = new ArrayList<String>();
        writers.forEach((table, features) -> {
            if (features.size() > 1) {
                shared.add(table + " is written by " + features);
            }
        });
        assertEquals(List.of(), shared);
    }

    @Test
    void everyTableIsNamedInAMigrationOnce() {
        var made = new HashMap<String, String>();
        var twice = new ArrayList<String>();
        for (var file :
                files(ROOT.resolve("persistence/src/main/resources/db/migration/common"), ".sql")) {
            var match = CREATE.matcher(text(file));
            while (match.find()) {
                var before = made.put(match.group(1).toLowerCase(Locale.ROOT), name(file));
                if (before != null) {
                    twice.add(match.group(1));
                }
            }
        }
        assertTrue(made.size() > 10);
        assertEquals(List.of(), twice);
    }

    @Test
    void everyWordThatIsUsedIsThereAndEveryWordThatIsThereIsUsed() {
        var wrong = new ArrayList<String>();
        var toolkit = new StringBuilder();
        for (var file : files(ROOT.resolve("app/src/main/java/org/hearthside/app/ui"), ".java")) {
            toolkit.append(text(file));
        }
        for (var bundle :
                files(
                        ROOT.resolve("app/src/main/resources/org/hearthside"),
                        "messages.properties")) {
            var inPackage =
                    ROOT.resolve("app/src/main/resources")
                            .relativize(bundle.getParent())
                            .toString();
            var words = properties(bundle);
            var code = new StringBuilder();
            try (var files = Files.list(ROOT.resolve("app/src/main/java").resolve(inPackage))) {
                files.filter(file -> name(file).endsWith(".java"))
                        .forEach(file -> code.append(text(file)));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            missing(code.toString(), words, inPackage, wrong);
            unused(code.toString() + toolkit, words, inPackage, wrong);
        }
        assertEquals(List.of(), wrong);
    }

    /** MessageFormat takes the straight apostrophe for a quote and swallows it. */
    @Test
    void noWordHoldsAStraightApostrophe() {
        var wrong = new ArrayList<String>();
        for (var bundle : files(ROOT.resolve("app/src/main/resources"), "messages.properties")) {
            properties(bundle)
                    .forEach((key, value) -> {
                        if (value.contains("'")) {
                            wrong.add(ROOT.relativize(bundle) + ": " + key);
                        }
                    });
        }
        assertEquals(List.of(), wrong);
    }

    private static void missing(
            String code, Map<String, String> words, String where, List<String> wrong) {
        var used = Pattern.compile("(?:WORDS|words)\\s*\\.text\\(\\s*\"([^\"]+)\"\\s*([,)+])");
        var match = used.matcher(code);
        while (match.find()) {
            if (!match.group(2).equals("+") && !words.containsKey(match.group(1))) {
                wrong.add(where + ": add this line: " + match.group(1) + "=");
            }
        }
    }

    /** A key counts as used when it stands in the code, or begins or ends with a part that does. */
    private static void unused(
            String code, Map<String, String> words, String where, List<String> wrong) {
        for (var key : words.keySet()) {
            var found = code.contains("\"" + key + "\"");
            for (var dot = key.indexOf('.'); !found && dot >= 0; dot = key.indexOf('.', dot + 1)) {
                found = code.contains("\"" + key.substring(0, dot + 1) + "\"");
            }
            if (!found) {
                wrong.add(where + ": nobody uses: " + key);
            }
        }
    }

    private static Map<String, String> properties(Path file) {
        var loaded = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            loaded.load(reader);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        var words = new HashMap<String, String>();
        loaded.stringPropertyNames().forEach(key -> words.put(key, loaded.getProperty(key)));
        return words;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> name(file).endsWith(ending)).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("hearthside")) ? here : here.resolveSibling("");
    }
}
