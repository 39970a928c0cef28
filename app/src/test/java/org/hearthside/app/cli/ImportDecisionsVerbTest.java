package org.hearthside.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearthside.app.demo.DemoFacility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import --decisions}: a script decides who is who, however many they are. */
final class ImportDecisionsVerbTest {
    private static final int PAIRS = 60;

    @TempDir private static Path folder;

    private record Answer(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Answer run(List<String> args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code =
                Cli.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        args.toArray(String[]::new));
        return new Answer(code, out.toString(), err.toString());
    }

    private static Answer load(Path file, String... args) {
        var all = new ArrayList<>(List.of("import", "fhir", file.toString(), "--user", "nurse"));
        all.addAll(List.of("--data", folder.resolve("demo").toString()));
        all.addAll(List.of("--password-file", folder.resolve("password").toString(), "--json"));
        all.addAll(List.of(args));
        return run(all);
    }

    private static String patient(int n, String id, String first) {
        var family = "Zim" + (char) ('a' + n % 26) + (char) ('a' + n / 26) + "rlixon";
        return """
        {"resourceType":"Patient","id":"%s","name":[{"family":"%s","given":["%s"]}],"birthDate":"19%02d-03-0%d"}
        """
                .formatted(id, family, first, 30 + n % 50, 1 + n % 9);
    }

    @Test
    void decidesAboutMorePeopleThanAnybodyWantsToClick() throws IOException {
        Files.writeString(folder.resolve("password"), DemoFacility.PASSWORD + "\n");
        var made =
                run(
                        List.of(
                                "demo",
                                "--data",
                                folder.resolve("demo").toString(),
                                "--residents",
                                "1",
                                "--as-of",
                                "2026-11-21",
                                "--no-window"));
        assertEquals(0, made.code(), made.err());
        var here = new StringBuilder();
        var there = new StringBuilder();
        for (int n = 0; n < PAIRS; n++) {
            here.append(patient(n, "here-" + n, "Ottilie"));
            there.append(patient(n, "there-" + n, "Otilie"));
        }
        var first = Files.writeString(folder.resolve("here.ndjson"), here);
        var second = Files.writeString(folder.resolve("there.ndjson"), there);
        assertEquals(0, load(first, "--maybe", "new").code());

        var look = load(second, "--dry-run");
        assertEquals(PAIRS, look.json().get("people").get("maybe").asInt(), look.out());
        var table = new StringBuilder("key,decision,person\n");
        for (var who : look.json().get("preview")) {
            var number = who.get("candidates").get(0).get("number").asText();
            boolean even = table.length() % 2 == 0;
            table.append(who.get("key").asText())
                    .append(even ? ",same," + number + "\n" : ",new,\n");
        }
        var decisions = Files.writeString(folder.resolve("who.csv"), table);
        var done = load(second, "--decisions", decisions.toString());
        assertEquals(0, done.code(), done.err());
        var wanted = table.toString().lines().filter(l -> l.endsWith(",new,")).count();
        assertTrue(wanted > 0 && wanted < PAIRS, "both kinds are tried");
        assertEquals(wanted, done.json().get("created").get("clients").asLong(), done.out());

        Files.writeString(decisions, "key,decision\nx,perhaps\n");
        var wrong = load(second, "--decisions", decisions.toString());
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("line 2"), wrong.err());
    }
}
