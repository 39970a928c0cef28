package org.hearthside.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.importexport.FhirImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports FHIR files and folders, and says what became of every resource. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Import FHIR R4 Bundles, single resources and NDJSON. Twice imports nothing twice.",
        footer = {"", "Example: hearthside import fhir --user nurse --dry-run export/"})
final class ImportVerb implements Verb {
    private static final int SHOWN = 20;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Parameters(index = "0", paramLabel = "FORMAT", description = "fhir")
    private String format = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files or folders.")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "Read and check everything, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Name of the system that the files come from.")
    private String source = "";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("fhir")) {
            throw new Refusal(Refusal.USAGE, "no such format", "this release imports fhir");
        }
        return at.open((facility, session) -> {
            var result =
                    new FhirImport(facility.db())
                            .run(
                                    session,
                                    files,
                                    new FhirImport.Options(source, dryRun),
                                    progress -> {},
                                    () -> false);
            tell(result);
            var kept = result.createdTotal() + result.updatedTotal() + result.unchangedTotal();
            return result.failureCount() > 0 && kept == 0 ? Refusal.FAILED : 0;
        });
    }

    private void tell(ImportResult result) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            Json.print(out, shape(result));
            return;
        }
        out.println(
                (result.dryRun() ? "Dry run, nothing was written. " : "")
                        + result.files()
                        + " files, "
                        + result.readTotal()
                        + " resources read");
        line(out, "created", result.created());
        line(out, "updated", result.updated());
        line(out, "unchanged", result.unchanged());
        line(out, "skipped", result.skipped());
        out.println("failed: " + result.failureCount());
        result.failures().stream().limit(SHOWN).forEach(f -> out.println("  " + sentence(f)));
        if (result.failureCount() > SHOWN) {
            out.println("  and " + (result.failureCount() - SHOWN) + " more; see --json");
        }
    }

    private static void line(java.io.PrintWriter out, String what, Map<?, Long> counts) {
        if (!counts.isEmpty()) {
            out.println(what + ": " + counts);
        }
    }

    private static String sentence(Failure failure) {
        return failure.file()
                + ", entry "
                + failure.entry()
                + ", "
                + failure.field()
                + ": "
                + failure.reason();
    }

    private static Map<String, Object> shape(ImportResult result) {
        var all = new LinkedHashMap<String, Object>();
        all.put("batch", result.batch().toString());
        all.put("dryRun", result.dryRun());
        all.put("files", result.files());
        all.put("read", result.readTotal());
        all.put("created", byKey(result.created()));
        all.put("updated", byKey(result.updated()));
        all.put("unchanged", byKey(result.unchanged()));
        all.put("skipped", result.skipped());
        all.put("failureCount", result.failureCount());
        all.put(
                "failures",
                result.failures().stream()
                        .map(f -> {
                            var failure = new LinkedHashMap<String, Object>();
                            failure.put("file", f.file());
                            failure.put("entry", f.entry());
                            failure.put("field", f.field());
                            failure.put("reason", f.reason());
                            return failure;
                        })
                        .toList());
        return all;
    }

    private static Map<String, Long> byKey(Map<Kind, Long> counts) {
        var all = new LinkedHashMap<String, Long>();
        counts.forEach((kind, count) -> all.put(kind.key(), count));
        return all;
    }
}
