package org.hearthside.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import org.hearthside.core.importexport.UndoResult;
import org.hearthside.persistence.importexport.ImportBatches;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes an import back. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = {
            "Take an import back. Nothing is deleted: what came counts as entered in error, what",
            "changed says again what it said before. What people have built on since stays."
        },
        footer = {
            "",
            "Example: hearthside import undo 0b8f0f3e-6a52-4f0e-9d3a-2f6f8f0a1b2c --user nurse"
        })
final class ImportUndoVerb implements Verb {
    private static final int SHOWN = 20;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Parameters(paramLabel = "BATCH", description = "The import, as list names it.")
    private String batch = "";

    @Option(names = "--dry-run", description = "Say what would be taken back, change nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var id = id();
        return at.open((facility, session) -> {
            var result =
                    new ImportBatches(facility.db())
                            .undo(session, id, dryRun, done -> {}, () -> false);
            tell(result);
            return result.keptCount() > 0 ? Refusal.FAILED : 0;
        });
    }

    private UUID id() {
        try {
            return UUID.fromString(batch);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.USAGE, "not the id of an import", "see import list");
        }
    }

    private void tell(UndoResult result) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            var all = new LinkedHashMap<String, Object>();
            all.put("batch", result.batch().toString());
            all.put("dryRun", result.dryRun());
            all.put("withdrawn", ImportTold.byKey(result.withdrawn()));
            all.put("restored", ImportTold.byKey(result.restored()));
            all.put("keptCount", result.keptCount());
            all.put(
                    "kept",
                    result.kept().stream()
                            .map(kept -> {
                                var one = new LinkedHashMap<String, Object>();
                                one.put("type", kept.kind().key());
                                one.put("records", kept.records());
                                one.put(
                                        "number",
                                        kept.clientNumber().isEmpty() ? null : kept.clientNumber());
                                one.put("reason", kept.reason());
                                return one;
                            })
                            .toList());
            Json.print(out, all);
            return;
        }
        out.println(result.dryRun() ? "Dry run, nothing was changed." : "Taken back.");
        out.println("withdrawn: " + ImportTold.said(result.withdrawn()));
        out.println("restored: " + ImportTold.said(result.restored()));
        out.println("kept: " + result.keptCount());
        result.kept().stream()
                .limit(SHOWN)
                .forEach(kept ->
                        out.println(
                                "  "
                                        + (kept.clientNumber().isEmpty()
                                                ? "out of sight"
                                                : kept.clientNumber())
                                        + ", "
                                        + kept.records()
                                        + " "
                                        + kept.kind().key()
                                        + ": "
                                        + kept.reason()));
    }
}
