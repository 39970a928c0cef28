package org.hearthside.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearthside.core.common.Slice;
import org.hearthside.core.importexport.ImportBatch;
import org.hearthside.persistence.importexport.ImportBatches;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the imports that were run. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List the imports that were run, newest first.",
        footer = {"", "Example: hearthside import list --user nurse --json"})
final class ImportListVerb implements Verb {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Option(names = "--limit", paramLabel = "N", description = "Most to list (default 50).")
    private int limit = 50;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || limit > Slice.MOST) {
            throw new Refusal(Refusal.USAGE, "no such limit", "use 1 to " + Slice.MOST);
        }
        return at.open((facility, session) -> {
            tell(new ImportBatches(facility.db()).list(session, Slice.first(limit)));
            return 0;
        });
    }

    private void tell(List<ImportBatch> batches) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            Json.print(out, batches.stream().map(ImportListVerb::shape).toList());
            return;
        }
        if (batches.isEmpty()) {
            out.println("No import has been run.");
        }
        for (var batch : batches) {
            out.printf(
                    "%s  %s  %s  %d created, %d updated, %d failed%s%n    %s%n",
                    batch.id(),
                    batch.by().at(),
                    batch.by().byName(),
                    batch.created(),
                    batch.updated(),
                    batch.failed(),
                    state(batch),
                    batch.files());
        }
    }

    private static String state(ImportBatch batch) {
        if (batch.undoneAt() != null) {
            return batch.kept() == 0
                    ? ", taken back"
                    : ", taken back but for " + batch.kept() + " records";
        }
        return batch.finished() ? "" : ", stopped before the end";
    }

    private static Map<String, Object> shape(ImportBatch batch) {
        var undone = batch.undoneAt();
        var all = new LinkedHashMap<String, Object>();
        all.put("batch", batch.id().toString());
        all.put("format", batch.format());
        all.put("at", batch.by().at().toString());
        all.put("by", batch.by().byName());
        all.put("files", batch.fileCount());
        all.put("fileNames", batch.files());
        all.put("read", batch.read());
        all.put("created", batch.created());
        all.put("updated", batch.updated());
        all.put("unchanged", batch.unchanged());
        all.put("failed", batch.failed());
        all.put("finished", batch.finished());
        all.put("undoneAt", undone == null ? null : undone.toString());
        all.put("undone", batch.undone());
        all.put("kept", batch.kept());
        return all;
    }
}
