package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.hearthside.core.common.Slice;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.health.PastStore;
import org.junit.jupiter.api.Test;

/** What the examples of the standard and bulk exports of others hold, made small. */
class HardInputTest extends ImportTest {
    private static final String ADA =
            """
            {"resourceType":"Patient","id":"p","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1940-02-03"}
            """;

    private void packed(String name, String text) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void readsABulkExportOfPackedFilesOnePerType() throws IOException {
        packed(
                "Condition.ndjson.gz",
                """
                {"resourceType":"Condition","id":"c","code":{"text":"Gout"},"subject":{"reference":"Patient/p"}}
                """);
        packed("Patient.ndjson.gz", ADA);
        var result = load(folder);
        assertEquals(1L, result.created().get(Kind.CLIENTS), () -> "" + result.failures());
        assertEquals(1L, result.created().get(Kind.CONDITIONS));
        assertEquals(0, result.failureCount());
        var again = load(folder);
        assertEquals(1L, again.unchanged().get(Kind.CONDITIONS));
    }

    @Test
    void losesOnlyThePackedFileThatEndsTooEarly() throws IOException {
        packed("a.ndjson.gz", ADA.repeat(50));
        var whole = Files.readAllBytes(folder.resolve("a.ndjson.gz"));
        Files.write(
                folder.resolve("a.ndjson.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        file("b.ndjson", ADA.replace("\"p\"", "\"q\"").replace("Ada", "Bea"));
        var result = load(folder);
        assertTrue(result.failures().stream().anyMatch(f -> f.file().equals("a.ndjson.gz")));
        assertTrue(people().stream().anyMatch(p -> p.names().first().equals("Bea")));
    }

    @Test
    void keepsAPlanWithoutATitleAndNamesTheElementThatIsMissing() {
        var result =
                load(
                        file(
                                "a.ndjson",
                                ADA
                                        + """
                                        {"resourceType":"CarePlan","id":"1","status":"active","intent":"plan","subject":{"reference":"Patient/p"},"activity":[{"detail":{"status":"completed","code":{"text":"Diet"}}}]}
                                        {"resourceType":"CarePlan","id":"2","status":"active","intent":"plan","subject":{"reference":"Patient/p"}}
                                        {"resourceType":"Goal","id":"3","lifecycleStatus":"active","subject":{"reference":"Patient/p"}}
                                        """));
        assertEquals(1L, result.created().get(Kind.HISTORY));
        assertEquals(
                List.of("title", "description"),
                result.failures().stream().map(f -> f.field()).toList());
        var plan =
                new PastStore(db)
                        .list(nurse, people().getFirst().id(), Slice.first(9))
                        .rows()
                        .getFirst();
        assertEquals("Diet", plan.detail());
    }
}
