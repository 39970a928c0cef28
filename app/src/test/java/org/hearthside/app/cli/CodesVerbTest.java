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
import org.hearthside.core.codes.Starter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs {@code codes import} and {@code codes list} as a script calls them. */
final class CodesVerbTest {
    @TempDir private static Path folder;
    private static Path data = Path.of("");
    private static Path password = Path.of("");

    private record Answer(int code, String out, String err) {
        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    private static Answer run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Cli.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Answer(code, out.toString(), err.toString());
    }

    private static Answer as(String user, String verb, String... args) {
        var all = new ArrayList<>(List.of("codes", verb));
        all.addAll(List.of("--data", data.toString(), "--user", user));
        all.addAll(List.of("--password-file", password.toString()));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @BeforeAll
    static void makeRecords() throws IOException {
        data = folder.resolve("demo");
        password = Files.writeString(folder.resolve("password"), DemoFacility.PASSWORD + "\n");
        var made =
                run(
                        "demo",
                        "--data",
                        data.toString(),
                        "--residents",
                        "1",
                        "--as-of",
                        "2026-11-21",
                        "--no-window");
        assertEquals(0, made.code(), made.err());
    }

    @Test
    void saysWhichReleaseOfEachListIsInForce() throws IOException {
        var lists = as("dsp", "list", "--json");
        assertEquals(0, lists.code(), lists.err());
        var icd = lists.json().get(0);
        assertEquals("icd10cm", icd.get("system").asText());
        assertEquals(Starter.RELEASE, icd.get("release").asText());
        assertTrue(icd.get("codes").asInt() > 50);
        for (var key : List.of("name", "retired", "importedAt", "importedBy", "finished")) {
            assertTrue(icd.has(key), key);
        }
        assertTrue(as("dsp", "list").out().contains("icd10cm"));
    }

    @Test
    void findsACodeByWhatStaffSay() throws IOException {
        var found = as("nurse", "list", "--system", "ICD10CM", "--query", "htn", "--json");
        assertEquals("I10", found.json().get(0).get("code").asText(), found.out());
        assertEquals(Starter.RELEASE, found.json().get(0).get("release").asText());
        assertTrue(as("nurse", "list", "--query", "penicillin").out().contains("allergen"));
    }

    @Test
    void bringsAReleaseInAndRetiresWithTheNext() throws IOException {
        var header = "code,kind,short_description,long_description\n";
        var first = file("hcpcs-2025.csv", header + "E0143,code,W,Walker\nE0100,code,C,Cane\nx\n");
        var look = as("admin", "import", "hcpcs", first, "--dry-run", "--json");
        assertEquals(0, look.code(), look.err());
        assertTrue(look.json().get("dryRun").asBoolean());
        assertEquals(0, as("admin", "list", "--query", "walker", "--json").json().size());

        var done = as("admin", "import", "hcpcs", first, "--json");
        assertEquals("2025", done.json().get("release").asText());
        assertEquals(2, done.json().get("added").asInt());
        assertEquals(1, done.json().get("failureCount").asInt());
        var failure = done.json().get("failures").get(0);
        assertEquals(4, failure.get("line").asInt());
        assertTrue(failure.hasNonNull("field") && failure.hasNonNull("reason"));

        var next = file("hcpcs.csv", header + "E0143,code,W,Walker\n");
        var later = as("admin", "import", "hcpcs", next, "--release", "2026", "--json");
        assertEquals(1, later.json().get("retired").asInt(), later.out());
        assertEquals(0, as("nurse", "list", "--query", "cane", "--json").json().size());
        var all = as("nurse", "list", "--query", "cane", "--retired", "--json");
        assertEquals("2026", all.json().get(0).get("retiredIn").asText());
        assertTrue(as("admin", "import", "hcpcs", next).out().contains("unchanged: 1"));
    }

    @Test
    void saysByItsCodeWhyItRefuses() throws IOException {
        var file = file("cvx.csv", "cvx,short_description\n08,Hep B\n");
        assertEquals(3, as("nurse", "import", "cvx", file).code());
        assertEquals(2, as("admin", "import", "cpt", file).code());
        assertEquals(2, as("admin", "import", "loinc", file).code());
        assertEquals(2, as("admin", "import", "cvx", file, "--release", "x".repeat(61)).code());
        assertEquals(2, as("admin", "list", "--system", "cpt").code());
        assertEquals(2, run("codes").code());
        assertEquals(4, as("admin", "import", "cvx", folder.resolve("none").toString()).code());
        var wrong = as("admin", "import", "icd10cm", file);
        assertEquals(1, wrong.code());
        assertTrue(wrong.out().contains("line 1"), wrong.out());
    }

    @Test
    void everyVerbHasHelpWithAnExample() {
        for (var verb :
                List.of(List.of("codes"), List.of("codes", "import"), List.of("codes", "list"))) {
            var all = new ArrayList<>(verb);
            all.add("--help");
            var help = run(all.toArray(String[]::new));
            assertEquals(0, help.code());
            assertTrue(help.out().contains("Example: hearthside codes"), help.out());
        }
    }
}
