package org.hearthside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hearthside.core.codes.BrokenLine;
import org.hearthside.core.codes.CodeImportResult;
import org.hearthside.core.codes.Releases;
import org.hearthside.persistence.codes.CodeImport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in the official file of a code list, and says what became of every line. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Bring in the official file of a code list, plain or packed with gzip.",
            "Codes that are gone are marked as retired; nothing recorded is changed."
        },
        footer = {
            "",
            "Example: hearthside codes import icd10cm icd10cm-order-2027.txt --user admin --dry-run"
        })
final class CodesImportVerb implements Verb {
    private static final int SHOWN = 20;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Parameters(
            index = "0",
            paramLabel = "SYSTEM",
            description = "icd10cm, cvx, rxnorm, rxterms, ndc, hcpcs or zip")
    private String system = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The official file.")
    private Path file = Path.of("");

    @Option(
            names = "--release",
            paramLabel = "R",
            description = "What the release is called (else the year in the file's name).")
    private String release = "";

    @Option(names = "--dry-run", description = "Read and compare everything, write nothing.")
    private boolean dryRun;

    @Option(
            names = "--retire-all",
            description = "Retire what the file does not have, even if that is most of the list.")
    private boolean retireAll;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var which = CodesVerb.system(system);
        if (!which.official()) {
            throw new Refusal(
                    Refusal.USAGE,
                    "there is no official file of " + CodesVerb.key(which),
                    "use one of " + CodesVerb.words(true));
        }
        if (release.strip().length() > Releases.LONGEST) {
            throw new Refusal(
                    Refusal.USAGE,
                    "the name of the release is too long",
                    "use at most " + Releases.LONGEST + " characters");
        }
        return at.open((facility, session) -> {
            var result =
                    new CodeImport(facility.db())
                            .run(
                                    session,
                                    which,
                                    file,
                                    new CodeImport.Options(release, dryRun, retireAll),
                                    far -> {},
                                    () -> false);
            tell(result);
            return result.read() == 0 ? Refusal.FAILED : 0;
        });
    }

    private void tell(CodeImportResult r) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            Json.print(out, shape(r));
            return;
        }
        out.println(
                (r.dryRun() ? "Dry run, nothing was written. " : "")
                        + r.system().label()
                        + " "
                        + r.release()
                        + ": "
                        + r.read()
                        + " codes read");
        out.println("added: " + r.added());
        out.println("changed: " + r.changed());
        out.println("unchanged: " + r.unchanged());
        out.println("back in force: " + r.back());
        out.println("retired: " + r.retired());
        if (r.held() > 0) {
            out.println(
                    "kept in force although not in the file: "
                            + r.held()
                            + " (the file looks incomplete; --retire-all retires them)");
        }
        failures(out, r);
    }

    private static void failures(PrintWriter out, CodeImportResult r) {
        out.println("failed: " + r.brokenCount());
        r.broken().stream()
                .limit(SHOWN)
                .forEach(b -> out.println("  " + place(b) + b.field() + ": " + b.reason()));
        if (r.brokenCount() > SHOWN) {
            out.println("  and " + (r.brokenCount() - SHOWN) + " more; see --json");
        }
    }

    private static String place(BrokenLine broken) {
        return broken.line() == 0 ? "" : "line " + broken.line() + ", ";
    }

    private static Map<String, Object> shape(CodeImportResult r) {
        var all = new LinkedHashMap<String, Object>();
        all.put("system", CodesVerb.key(r.system()));
        all.put("release", r.release());
        all.put("dryRun", r.dryRun());
        all.put("read", r.read());
        all.put("passedOver", r.passedOver());
        all.put("added", r.added());
        all.put("changed", r.changed());
        all.put("unchanged", r.unchanged());
        all.put("back", r.back());
        all.put("retired", r.retired());
        all.put("held", r.held());
        all.put("failureCount", r.brokenCount());
        all.put(
                "failures",
                r.broken().stream()
                        .map(b -> {
                            var failure = new LinkedHashMap<String, Object>();
                            failure.put("line", b.line());
                            failure.put("code", b.code());
                            failure.put("field", b.field());
                            failure.put("reason", b.reason());
                            return failure;
                        })
                        .toList());
        return all;
    }
}
