package org.hearthside.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.TreeMap;
import org.hearthside.core.importexport.ExportResult;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.importexport.Export;
import org.hearthside.persistence.security.LocalFacility;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes one person's record, or everyone's, out as files that other programs read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Export records as FHIR R4 Bundles or as CSV tables.",
            "The files are not encrypted. Social security numbers are never in them."
        },
        footer = {
            "",
            "fhir with --client writes one file; everything else writes a folder with a manifest.",
            "Nothing that is there is overwritten.",
            "",
            "Example: hearthside export fhir --user nurse --client C-00001-3 --out maria.json",
            "Example: hearthside export csv --user admin --out tables/"
        })
final class ExportVerb implements Verb {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Parameters(paramLabel = "FORMAT", description = "fhir or csv")
    private String format = "";

    @Option(
            names = "--client",
            paramLabel = "C",
            description = "One person: client number or id. Without it, everyone.")
    private @Nullable String client;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            required = true,
            description = "The new file, or the new or empty folder.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!format.equals("fhir") && !format.equals("csv")) {
            throw new Refusal(Refusal.USAGE, "no such format", "choose fhir or csv");
        }
        boolean folder = client == null || format.equals("csv");
        if (!Export.isFree(out, folder)) {
            throw new Refusal(
                    Refusal.FAILED,
                    "something is there already",
                    folder ? "name a new or an empty folder" : "name a new file");
        }
        var parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Refusal(Refusal.NO_SUCH, "no such folder", "check the path you typed");
        }
        return at.open((facility, session) -> {
            tell(export(facility, session));
            return 0;
        });
    }

    private ExportResult export(LocalFacility facility, Session session) throws IOException {
        var export = new Export(facility.db());
        if (client == null) {
            return format.equals("fhir")
                    ? export.fhir(session, out, part -> {}, () -> false)
                    : export.csv(session, out, part -> {}, () -> false);
        }
        var whom = Whom.find(facility, session, client);
        return format.equals("fhir")
                ? export.fhir(session, whom, out)
                : export.csv(session, whom, out);
    }

    private void tell(ExportResult result) {
        var writer = Objects.requireNonNull(spec).commandLine().getOut();
        if (!json) {
            writer.println(
                    result.people()
                            + " people, "
                            + result.total()
                            + " records, "
                            + result.files()
                            + " files in "
                            + out);
            return;
        }
        var records = new LinkedHashMap<String, Long>();
        new TreeMap<>(result.records()).forEach((kind, n) -> records.put(kind.key(), n));
        var all = new LinkedHashMap<String, Object>();
        all.put("export", result.id().toString());
        all.put("format", format);
        all.put("out", out.toString());
        all.put("people", result.people());
        all.put("files", result.files());
        all.put("bytes", result.bytes());
        all.put("records", records);
        Json.print(writer, all);
    }
}
