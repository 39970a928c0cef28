package org.hearthside.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.hearthside.app.demo.DemoFacility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that take records out, as a script calls them. */
final class ExportVerbTest {
    private static final int RESIDENTS = 5;

    @TempDir private static Path folder;
    private static Path data = Path.of("");
    private static Path password = Path.of("");

    private static Script.Answer as(Path records, String user, String verb, String... args) {
        return new Script(records, password).as(user, verb, args);
    }

    private static Path demo(String name, int residents) throws IOException {
        var records = folder.resolve(name);
        new DemoFacility(residents, 7, java.time.LocalDate.of(2026, 11, 21)).create(records);
        return records;
    }

    @BeforeAll
    static void makeDemo() throws IOException {
        password = Files.writeString(folder.resolve("password"), DemoFacility.PASSWORD + "\n");
        data = demo("demo", RESIDENTS);
    }

    @Test
    void takesOnePersonOutAsAFileAndOverwritesNothing() throws IOException {
        var file = folder.resolve("one.json");
        var args =
                new String[] {"fhir", "--client", "C-00001-3", "--out", file.toString(), "--json"};
        var done = as(data, "nurse", "export", args);
        assertEquals(0, done.code(), done.err());
        assertEquals(1, done.json().get("people").asInt());
        assertTrue(done.json().get("records").get("allergies").asInt() > 0);
        var bundle = new ObjectMapper().readTree(file.toFile());
        assertEquals("collection", bundle.get("type").asText());
        assertEquals("Patient", bundle.get("entry").get(0).at("/resource/resourceType").asText());
        var before = Files.readString(file);
        assertEquals(1, as(data, "nurse", "export", args).code());
        assertEquals(before, Files.readString(file));
    }

    @Test
    void takesEveryoneOutWithAManifestThatFits() throws Exception {
        for (var format : List.of("fhir", "csv")) {
            var out = folder.resolve("all-" + format);
            var done = as(data, "admin", "export", format, "--out", out.toString(), "--json");
            assertEquals(0, done.code(), done.err());
            assertEquals(RESIDENTS, done.json().get("people").asInt());
            var manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
            assertEquals(format, manifest.get("format").asText());
            assertEquals(RESIDENTS, manifest.get("people").asInt());
            assertEquals(done.json().get("files").asInt() - 1, manifest.get("files").size());
            for (var file : manifest.get("files")) {
                var bytes = Files.readAllBytes(out.resolve(file.get("file").asText()));
                assertEquals(file.get("bytes").asInt(), bytes.length);
                var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                assertEquals(file.get("sha256").asText(), HexFormat.of().formatHex(hash));
            }
            assertEquals(1, as(data, "admin", "export", format, "--out", out.toString()).code());
        }
    }

    @Test
    void bringsADemoBackWhole() throws IOException {
        var out = folder.resolve("trip");
        var sent = as(data, "admin", "export", "fhir", "--out", out.toString(), "--json");
        var other = demo("other", 0);
        var came = as(other, "nurse", "import", "fhir", out.toString(), "--json");
        assertEquals(0, came.code(), came.err());
        assertEquals(0, came.json().get("failureCount").asInt(), came.out());
        var records = sent.json().get("records").properties();
        for (var entry : records) {
            var created = came.json().get("created").path(entry.getKey()).asInt();
            assertEquals(entry.getValue().asInt(), created, entry.getKey());
        }
    }

    @Test
    void theDemoHasSomebodyWhoMustNotBeCalledAndNoNumberToCall() throws IOException {
        var out = folder.resolve("tables");
        assertEquals(0, as(data, "admin", "export", "csv", "--out", out.toString()).code());
        var lines = Files.readAllLines(out.resolve("contacts.csv"));
        var headings = List.of(lines.getFirst().split(",", -1));
        var he =
                lines.stream()
                        .filter(l -> l.contains("former husband"))
                        .map(l -> l.split(",", -1))
                        .findFirst()
                        .orElseThrow();
        assertEquals("true", he[headings.indexOf("doNotContact")]);
        assertEquals("0", he[headings.indexOf("callOrder")]);
        assertEquals("", he[headings.indexOf("phones.main")]);
    }

    @Test
    void saysByItsCodeWhyItRefuses() {
        var out = folder.resolve("no").toString();
        assertEquals(3, as(data, "nurse", "export", "fhir", "--out", out).code());
        assertEquals(
                3, as(data, "dsp", "export", "fhir", "--client", "C-00001-3", "--out", out).code());
        assertEquals(2, as(data, "admin", "export", "pdf", "--out", out).code());
        assertEquals(4, as(data, "nurse", "export", "csv", "--client", "x", "--out", out).code());
        assertEquals(4, as(data, "nurse", "show", "C-99999-0").code());
        assertFalse(Files.exists(folder.resolve("no")));
    }

    @Test
    void showsWhatTheRoleMaySee() throws IOException {
        var nurse = as(data, "nurse", "show", "C-00001-3", "--json");
        assertEquals(0, nurse.code(), nurse.err());
        for (var key : List.of("client", "allergies", "contacts", "conditions", "medications")) {
            assertTrue(nurse.json().has(key), key);
        }
        for (var type : List.of("drug", "food", "latex", "environmental")) {
            assertTrue(nurse.json().get("allergies").get(type).hasNonNull("state"), type);
        }
        assertTrue(nurse.json().get("client").get("codeStatus").hasNonNull("state"));
        var admin = as(data, "admin", "show", "C-00001-3", "--json");
        assertFalse(admin.json().has("conditions"), "an administrator reads no health record");
        assertTrue(as(data, "nurse", "show", "C-00001-3").out().contains("allergies:"));
    }
}
