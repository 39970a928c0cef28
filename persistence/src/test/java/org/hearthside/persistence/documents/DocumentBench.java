package org.hearthside.persistence.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.persistence.testing.Engine;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.Papers;
import org.hearthside.persistence.testing.TestFacility;

/** Measures how long the largest document takes to be attached and opened. Writes JSON. */
final class DocumentBench {
    private static final int RUNS = 5;

    private DocumentBench() {}

    /** Takes the file to write, and the engines. */
    public static void main(String[] args) throws IOException {
        var json = new StringBuilder("{\n");
        for (var name : Arrays.asList(args).subList(1, args.length)) {
            json.append(json.length() > 2 ? ",\n" : "").append(measure(Engine.valueOf(name)));
        }
        Files.writeString(Path.of(args[0]), json.append("\n}\n"));
    }

    private static String measure(Engine engine) {
        try (var facility = TestFacility.open(engine)) {
            var store = new DocumentStore(facility.db());
            var nurse = facility.nurse();
            var maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
            var file = Papers.pdf(DocumentRules.MOST_BYTES, 1);
            var add = new double[RUNS];
            var open = new double[RUNS];
            for (var run = 0; run < RUNS; run++) {
                var said = Papers.said(maria, DocumentCategory.ISP, false);
                var start = System.nanoTime();
                store.add(nurse, said, file);
                add[run] = (System.nanoTime() - start) / 1e6;
                var kept =
                        store.list(nurse, maria).documents().stream()
                                .filter(d -> d.id().equals(said.id()))
                                .findFirst()
                                .orElseThrow();
                start = System.nanoTime();
                var out = new ByteArrayOutputStream(file.length);
                store.read(nurse, kept, out);
                open[run] = (System.nanoTime() - start) / 1e6;
                if (!Arrays.equals(file, out.toByteArray())) {
                    throw new IllegalStateException("not what was attached");
                }
            }
            return String.format(
                    Locale.ROOT,
                    "  \"%s\": {\"bytes\": %d, \"addMs\": %s, \"openMs\": %s}",
                    engine,
                    file.length,
                    Arrays.toString(add),
                    Arrays.toString(open));
        }
    }
}
