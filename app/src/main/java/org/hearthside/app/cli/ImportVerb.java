package org.hearthside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.importexport.CsvMapping;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.importexport.CsvImport;
import org.hearthside.persistence.importexport.DecisionsFile;
import org.hearthside.persistence.importexport.FhirImport;
import org.hearthside.persistence.importexport.ImportReport;
import org.hearthside.persistence.security.LocalFacility;
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
                "Import FHIR R4 (Bundles, resources, NDJSON) or tables. Twice imports nothing twice.",
        subcommands = {ImportListVerb.class, ImportUndoVerb.class},
        footer = {"", "Example: hearthside import fhir --user nurse --dry-run export/"})
final class ImportVerb implements Verb {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FORMAT", description = "fhir or csv")
    private String format = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
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

    @Option(
            names = "--maybe",
            paramLabel = "skip|new",
            description = "People who may be on file already: leave them out, or register them.")
    private Decision.Otherwise maybe = Decision.Otherwise.SKIP;

    @Option(
            names = "--decisions",
            paramLabel = "FILE.csv",
            description =
                    "Who is who: columns key (from --dry-run --json), decision (same, new or"
                            + " leave_out) and person (client number).")
    private @Nullable Path decided;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "For csv: which column holds what (kind=people, lastName=Surname, ...).")
    private @Nullable Path mapping;

    @Option(
            names = "--report",
            paramLabel = "FILE.csv",
            description = "Also write what became of everything into a table.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        boolean csv = format.equals("csv");
        if (!csv && !format.equals("fhir")) {
            throw new Refusal(
                    Refusal.USAGE, "no such format", "use fhir or csv, or the verbs list and undo");
        }
        if (mapping != null && !csv) {
            throw new Refusal(Refusal.USAGE, "a mapping is for csv", "leave out --mapping");
        }
        if (files.isEmpty()) {
            throw new Refusal(Refusal.USAGE, "no files named", "name files or folders");
        }
        var columns = mapping == null ? null : mapping(mapping);
        return at.open((facility, session) -> {
            var decisions = new Decision.Set(decided(facility, session), maybe);
            var result =
                    csv
                            ? new CsvImport(facility.db())
                                    .run(
                                            session,
                                            files,
                                            new CsvImport.Options(
                                                    source, dryRun, decisions, columns),
                                            progress -> {},
                                            () -> false)
                            : new FhirImport(facility.db())
                                    .run(
                                            session,
                                            files,
                                            new FhirImport.Options(source, dryRun, decisions),
                                            progress -> {},
                                            () -> false);
            tell(result);
            var kept = result.createdTotal() + result.updatedTotal() + result.unchangedTotal();
            return result.failureCount() > 0 && kept == 0 ? Refusal.FAILED : 0;
        });
    }

    private Map<String, Decision> decided(LocalFacility facility, Session session)
            throws IOException {
        if (decided == null) {
            return Map.of();
        }
        try {
            return DecisionsFile.read(decided, number -> person(facility, session, number));
        } catch (DecisionsFile.Unusable e) {
            throw new Refusal(
                    Refusal.USAGE,
                    "the decisions cannot be used: " + e.getMessage(),
                    "see the manual; nothing was imported");
        }
    }

    private static Optional<ClientId> person(
            LocalFacility facility, Session session, String number) {
        try {
            return Optional.of(Whom.find(facility, session, number));
        } catch (Refusal | NotFound e) {
            return Optional.empty();
        }
    }

    private static CsvMapping mapping(Path file) throws IOException {
        var written = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            written.load(in);
            return CsvMapping.of(written);
        } catch (CsvMapping.Unusable | IllegalArgumentException e) {
            throw new Refusal(
                    Refusal.USAGE,
                    "the mapping cannot be used: " + e.getMessage(),
                    "see the manual");
        }
    }

    private void tell(ImportResult result) throws IOException {
        var told = new ImportTold(out());
        if (json) {
            told.asJson(result);
        } else {
            told.inWords(result);
        }
        if (report != null) {
            ImportReport.write(result, report);
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
