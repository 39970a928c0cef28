package org.hearthside.core.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private static Properties bundle() throws IOException {
        var all = new Properties();
        try (var in =
                WordsTest.class.getResourceAsStream("/org/hearthside/core/messages.properties")) {
            all.load(
                    new InputStreamReader(
                            java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return all;
    }

    private static List<String> found(Pattern pattern) throws IOException {
        var all = new ArrayList<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    all.add(matcher.group(1));
                }
            }
        }
        return all;
    }

    @Test
    void joinsWordsAsInASentence() {
        assertEquals("a", Words.and(List.of("a")));
        assertEquals("a and b", Words.and(List.of("a", "b")));
        assertEquals("a, b or c", Words.or(List.of("a", "b", "c")));
    }

    @Test
    void putsNumbersInWithoutGrouping() {
        assertEquals("Use at most 2000 characters.", Words.say("entry.tooLong", 2000));
    }

    @Test
    void writesEveryApostropheAsTheCurlyOneBecauseTheStraightOneQuotes() throws IOException {
        bundle().forEach((k, v) -> assertFalse(v.toString().contains("'"), k.toString()));
    }

    @Test
    void hasEveryKeyOnceSoThatNoSentenceHidesAnother() throws IOException {
        var seen = new TreeSet<String>();
        var file = Path.of("src/main/resources/org/hearthside/core/messages.properties");
        for (var line : Files.readAllLines(file)) {
            if (!line.startsWith("#") && line.contains("=")) {
                assertTrue(seen.add(line.substring(0, line.indexOf('='))), line);
            }
        }
    }

    @Test
    void hasNoSentenceWithoutWords() throws IOException {
        bundle().forEach((k, v) -> assertFalse(v.toString().isBlank(), k.toString()));
    }

    @Test
    void hasASentenceForEveryProblemAndALabelForEveryField() throws IOException {
        var keys = bundle();
        var used =
                found(
                        Pattern.compile(
                                "\"((?:entry|address|client|contact|location|password|health|order|allergies"
                                        + "|code|med|band|missing|review|words)(?:\\.[A-Za-z0-9]+)+)\""));
        assertTrue(used.size() > 50, "the search found too little: " + used.size());
        for (var key : used) {
            assertTrue(keys.containsKey(key), key);
        }
        var fields =
                new TreeSet<>(
                        found(
                                Pattern.compile(
                                        "\\.(?:required|text|phone|email|notAfter|inOrder)\\(\\s*\"(\\w+)\"")));
        assertTrue(fields.size() > 30, "the search found too little: " + fields);
        for (var field : fields) {
            assertTrue(keys.containsKey("field." + field), field);
        }
    }

    /** Enums that never reach a reader: screens and pages find words for their values elsewhere. */
    private static final Pattern UNSEEN =
            Pattern.compile(
                    ".*\\.(audit|importexport|search|security)\\..*|.*\\.transfer\\.Report|.*Banner\\$Kind|.*\\$Tone"
                            + "|.*\\.CodeSystem|.*\\.common\\.(Entry|StorageFault.*)|.*\\.overview\\.[A-Z].*"
                            + "|.*\\$(Reason|Style|Match|Validity|Way)|.*MedicationLine\\$Kind|.*\\.ClientSort.*");

    @Test
    void hasWordsForEveryValueThatARecordCanHold() throws IOException, ClassNotFoundException {
        var classes = Path.of("target/classes");
        int seen = 0;
        try (var files = Files.walk(classes)) {
            for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                var name =
                        classes.relativize(file)
                                .toString()
                                .replace(java.io.File.separatorChar, '.')
                                .replaceAll("\\.class$", "");
                var type = Class.forName(name, false, WordsTest.class.getClassLoader());
                if (type.isEnum() && !UNSEEN.matcher(name).matches()) {
                    for (var value : type.getEnumConstants()) {
                        assertTrue(Words.has(Words.key((Enum<?>) value)), name + " " + value);
                        seen++;
                    }
                }
            }
        }
        assertTrue(seen > 80, "the search found too little: " + seen);
    }

    @Test
    void namesTheFieldOfAProblemInPlainWords() {
        var problem = Problem.of("birthDate", "client.tooOld", 150);
        assertEquals("Date of birth", problem.label());
        assertEquals(
                "This date makes the person older than 150 years. Check the year.",
                problem.message());
        assertEquals("lot number", Problem.of("lot_number", "entry.required").label());
    }
}
