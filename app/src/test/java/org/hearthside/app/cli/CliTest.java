package org.hearthside.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hearthside.app.demo.DemoFacility;
import org.hearthside.core.common.Sources;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.persistence.overview.FilterStore;
import org.hearthside.persistence.security.LocalFacility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every verb as a script calls it: exit code, output, shape of the JSON (cli.md). */
final class CliTest {
    @TempDir private static Path folder;
    private static Path data = Path.of("");
    private static Path password = Path.of("");

    /** What a call gave. */
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
        var all = new ArrayList<>(List.of(verb));
        all.addAll(List.of("--data", data.toString(), "--user", user));
        all.addAll(List.of("--password-file", password.toString()));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }

    private static Answer imports(String user, String verb, String... args) {
        var all = new ArrayList<>(List.of("import", verb));
        all.addAll(List.of("--data", data.toString(), "--user", user));
        all.addAll(List.of("--password-file", password.toString()));
        all.addAll(List.of(args));
        return run(all.toArray(String[]::new));
    }

    private static Answer clients(Path records, Path secret) {
        return run(
                "clients",
                "--data",
                records.toString(),
                "--user",
                "nurse",
                "--password-file",
                secret.toString());
    }

    private static Answer init(Path folder, String... more) {
        var all = new ArrayList<>(List.of("init", "--data", folder.toString()));
        all.addAll(List.of("--org", "Test Homes", "--admin", "ada"));
        all.addAll(List.of("--password-file", password.toString()));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @BeforeAll
    static void makeDemo() throws IOException {
        data = folder.resolve("demo");
        password = Files.writeString(folder.resolve("password"), DemoFacility.PASSWORD + "\n");
        var made =
                run(
                        "demo",
                        "--data",
                        data.toString(),
                        "--residents",
                        "5",
                        "--as-of",
                        "2026-11-21",
                        "--no-window",
                        "--json");
        assertEquals(0, made.code(), made.err());
        assertEquals(5, made.json().get("residents").asInt());
        assertEquals("nurse", made.json().get("users").get(0).get("name").asText());
    }

    @Test
    void listsTheResidentsOfASavedList() throws IOException {
        var opening =
                LocalFacility.open(
                        data,
                        "nurse",
                        DemoFacility.PASSWORD.toCharArray(),
                        "test desk",
                        Sources.system());
        try (var facility = opening.facility().orElseThrow()) {
            if (opening.outcome() instanceof SignInOutcome.SignedIn in) {
                new FilterStore(facility.db())
                        .save(
                                in.session(),
                                new SavedFilter(
                                        UUID.randomUUID(),
                                        0,
                                        "Lopez people",
                                        ResidentFilter.ACTIVE,
                                        "lop"));
            }
        }
        var found = as("nurse", "clients", "--filter", "LOPEZ people", "--json");
        assertEquals(0, found.code(), found.err());
        assertEquals(2, found.json().size());
        assertEquals(4, as("nurse", "clients", "--filter", "Nothing").code());
    }

    @Test
    void findsPeopleAndPrintsTheStableShape() throws IOException {
        var found = as("nurse", "clients", "--query", "lop", "--json");
        assertEquals(0, found.code(), found.err());
        assertEquals(2, found.json().size());
        var one = found.json().get(0);
        assertEquals("Lopez", one.get("lastName").asText());
        for (var key :
                List.of("id", "number", "firstName", "preferredName", "birthDate", "status")) {
            assertTrue(one.hasNonNull(key), key);
        }
        assertTrue(one.has("location"));
    }

    @Test
    void printsAPacketAndNotesWhatIsMissing() throws IOException {
        var file = folder.resolve("packet.pdf");
        var printed =
                as(
                        "nurse",
                        "print",
                        "packet",
                        "--client",
                        "C-00001-3",
                        "--to",
                        "Mercy Hospital",
                        "--out",
                        file.toString(),
                        "--json");
        assertEquals(0, printed.code(), printed.err());
        assertTrue(printed.json().get("pages").asInt() >= 3);
        assertTrue(printed.json().get("missing").isArray());
        assertEquals(Files.size(file), printed.json().get("bytes").asLong());
        var bytes = Files.readAllBytes(file);
        assertEquals("%PDF-", new String(bytes, 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    void aDspPrintsWhatHelpsButNeitherInsuranceNorImports() {
        var file = folder.resolve("paper.pdf").toString();
        for (var paper : List.of("face-sheet", "contacts", "medications", "insurance")) {
            var printed = as("dsp", "print", paper, "--client", "C-00001-3", "--out", file);
            assertEquals(paper.equals("insurance") ? 3 : 0, printed.code(), printed.err());
        }
        var refused = as("dsp", "import", "fhir", folder.toString());
        assertEquals(3, refused.code(), refused.out());
    }

    @Test
    void importsAFileOnceAndLooksFirstWhenAsked() throws IOException {
        var bundle =
                Files.writeString(
                        folder.resolve("someone.json"),
                        """
                        {"resourceType": "Bundle", "type": "collection", "entry": [
                          {"resource": {"resourceType": "Patient", "id": "cli-1",
                           "name": [{"family": "Quist", "given": ["Nora"]}],
                           "gender": "female", "birthDate": "1961-04-05"}},
                          {"resource": {"resourceType": "Patient", "id": "cli-2",
                           "name": [{"family": "Bad", "given": ["Date"]}],
                           "birthDate": "1961-13-45"}}]}
                        """);
        var look = as("nurse", "import", "fhir", bundle.toString(), "--dry-run", "--json");
        assertTrue(look.json().get("dryRun").asBoolean());
        assertEquals(0, as("nurse", "clients", "--query", "quist", "--json").json().size());

        var first = as("nurse", "import", "fhir", bundle.toString(), "--json");
        // The person with the impossible birth date comes without it, and is reported.
        assertEquals(2, first.json().get("created").get("clients").asInt(), first.out());
        assertEquals(1, first.json().get("failures").size(), first.out());
        assertTrue(first.json().get("failures").get(0).get("field").asText().contains("birthDate"));
        assertEquals(1, as("nurse", "clients", "--query", "quist", "--json").json().size());

        var again = as("nurse", "import", "fhir", bundle.toString(), "--json");
        assertFalse(again.json().get("created").hasNonNull("clients"), again.out());
    }

    @Test
    void pointsOutWhoMayBeOnFileAndTakesAnImportBack() throws IOException {
        var bundle =
                Files.writeString(
                        folder.resolve("doubt.json"),
                        """
                        {"resourceType": "Bundle", "type": "collection", "entry": [
                          {"resource": {"resourceType": "Patient", "id": "undo-1",
                           "name": [{"family": "Zimmerli", "given": ["Ottilie"]}],
                           "birthDate": "1938-11-30"}},
                          {"resource": {"resourceType": "Patient", "id": "undo-2",
                           "name": [{"family": "Zimmerly", "given": ["Ottilie"]}],
                           "birthDate": "1938-11-30"}}]}
                        """);
        var look = as("nurse", "import", "fhir", bundle.toString(), "--dry-run", "--json");
        assertEquals(1, look.json().get("people").get("maybe").asInt(), look.out());
        var doubt = look.json().get("preview").get(0);
        assertEquals("maybe", doubt.get("match").asText());
        assertEquals("leave_out", doubt.get("decision").asText());
        assertEquals("Zimmerly, Ottilie", doubt.get("name").asText());
        assertEquals("similar name", doubt.get("candidates").get(0).get("reasons").get(0).asText());

        var report = folder.resolve("report.csv");
        var done =
                as(
                        "nurse",
                        "import",
                        "fhir",
                        bundle.toString(),
                        "--maybe",
                        "new",
                        "--report",
                        report.toString(),
                        "--json");
        assertEquals(2, done.json().get("created").get("clients").asInt(), done.out());
        assertTrue(Files.readString(report).contains("created,clients,2"));
        assertFalse(Files.readString(report).contains("Zimmer"));

        var batch = done.json().get("batch").asText();
        var listed = imports("admin", "list", "--json");
        assertEquals(batch, listed.json().get(0).get("batch").asText(), listed.out());
        assertEquals("doubt.json", listed.json().get(0).get("fileNames").asText());
        assertEquals(3, imports("dsp", "undo", batch).code());
        assertEquals(4, imports("nurse", "undo", new java.util.UUID(9, 9).toString()).code());
        assertEquals(2, imports("nurse", "undo", "what").code());
        assertEquals(2, as("nurse", "import", "fhir").code());
        var undone = imports("nurse", "undo", batch, "--json");
        assertEquals(0, undone.code(), undone.err());
        assertEquals(2, undone.json().get("withdrawn").get("clients").asInt(), undone.out());
        assertEquals(0, as("nurse", "clients", "--query", "zimmerli", "--json").json().size());
        assertTrue(as("admin", "verify", "--json").json().get("storage").get("ok").asBoolean());
    }

    @Test
    void importsATableUnderAMappingFile() throws IOException {
        var table =
                Files.writeString(
                        folder.resolve("odd.csv"), "Nachname,Vorname,Geb\nHuberli,Ute,3/4/1950\n");
        var mapping =
                Files.writeString(
                        folder.resolve("odd.properties"),
                        "kind=people\nlastName=Nachname\nfirstName=Vorname\nbirthDate=Geb\n");
        assertEquals(1, as("nurse", "import", "csv", table.toString()).code());
        var done =
                as(
                        "nurse",
                        "import",
                        "csv",
                        table.toString(),
                        "--mapping",
                        mapping.toString(),
                        "--json");
        assertEquals(0, done.code(), done.err());
        assertEquals(1, done.json().get("created").get("clients").asInt(), done.out());
        Files.writeString(mapping, "kind=shoes\n");
        var wrong = as("nurse", "import", "csv", table.toString(), "--mapping", mapping.toString());
        assertEquals(2, wrong.code(), wrong.err());
    }

    @Test
    void provesThatNothingWasChanged() throws IOException {
        var checked = as("admin", "verify", "--json");
        assertEquals(0, checked.code(), checked.err());
        assertTrue(checked.json().get("audit").get("ok").asBoolean());
        assertTrue(checked.json().get("storage").get("ok").asBoolean());
    }

    @Test
    void makesRecordsOfOnesOwn() throws IOException {
        var own = folder.resolve("own");
        var made = init(own, "--json");
        assertEquals(0, made.code(), made.err());
        assertFalse(made.json().get("recoveryCode").asText().isBlank());
        var twice = init(own);
        assertFalse(twice.code() == 0, "records were made over records");
    }

    @Test
    void saysByItsCodeWhyItRefuses() throws IOException {
        var wrong = Files.writeString(folder.resolve("wrong"), "not the password");
        var refused = clients(data, wrong);
        assertEquals(3, refused.code());
        assertEquals(1, refused.err().lines().count(), refused.err());
        assertEquals(2, run("no-such-verb").code());
        assertEquals(2, run("demo", "--data", "x", "--as-of", "2020-02-29").code());
        assertEquals(2, as("nurse", "print", "shoes", "--client", "x", "--out", "x.pdf").code());
        assertEquals(
                4,
                as(
                                "nurse",
                                "print",
                                "packet",
                                "--client",
                                "C-99999-0",
                                "--out",
                                folder.resolve("no.pdf").toString())
                        .code());
        assertEquals(4, clients(folder.resolve("nowhere"), password).code());
    }

    @Test
    void waitsForAFolderThatIsInUseAsLongAsItIsTold() throws Exception {
        var letters = DemoFacility.PASSWORD.toCharArray();
        var held =
                LocalFacility.open(data, "nurse", letters, "desk", Sources.system())
                        .facility()
                        .orElseThrow();
        assertEquals(6, as("nurse", "clients").code());
        var patient = CompletableFuture.supplyAsync(() -> as("nurse", "clients", "--wait", "60"));
        assertThrows(TimeoutException.class, () -> patient.get(2, TimeUnit.SECONDS));
        held.close();
        assertEquals(0, patient.get(60, TimeUnit.SECONDS).code());
    }

    @Test
    void offersAFreshDemoWhenThisOneIsOldAndThrowsNothingElseAway() throws IOException {
        var old = folder.resolve("old");
        var make = new String[] {"demo", "--data", old.toString(), "--residents", "1"};
        var first = new ArrayList<>(List.of(make));
        first.addAll(List.of("--as-of", "2026-10-01", "--no-window"));
        assertEquals(0, run(first.toArray(String[]::new)).code());
        var again = new ArrayList<>(List.of(make));
        again.add("--no-window");
        assertTrue(run(again.toArray(String[]::new)).out().contains("--fresh"));
        again.add("--fresh");
        var letters = DemoFacility.PASSWORD.toCharArray();
        try (var held =
                LocalFacility.open(old, "nurse", letters, "desk", Sources.system())
                        .facility()
                        .orElseThrow()) {
            assertEquals(6, run(again.toArray(String[]::new)).code());
            assertTrue(held.db().firstTornWrite(10).isEmpty(), "thrown away while it was open");
        }
        assertFalse(run(again.toArray(String[]::new)).out().contains("--fresh"));

        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("letter.txt"), "dear");
        var refused = run("demo", "--data", other.toString(), "--fresh", "--no-window");
        assertEquals(1, refused.code());
        assertTrue(Files.exists(other.resolve("letter.txt")));
    }

    @Test
    void drawsAScreenOfTheTourInFourLooks() throws IOException {
        var pictures = folder.resolve("pictures");
        var drawn = run("tour", "--out", pictures.toString(), "--only", "sign-in-wrong", "--json");
        assertEquals(0, drawn.code(), drawn.err());
        assertEquals(4, drawn.json().get("pictures").size());
        assertTrue(Files.size(pictures.resolve("sign-in-wrong-light.png")) > 8_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo", "init", "import", "clients", "print", "verify", "tour", "show", "export"
            })
    void everyVerbExplainsItselfWithAnExample(String verb) {
        var help = run(verb, "--help");
        assertEquals(0, help.code());
        assertTrue(help.out().contains("Example: "), help.out());
        assertTrue(help.out().split("Example: ", 2)[1].contains("hearthside " + verb));
    }
}
