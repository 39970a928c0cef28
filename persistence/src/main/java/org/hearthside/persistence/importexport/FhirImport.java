package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.ImportProgress;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Tally;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;

/**
 * Imports FHIR R4: Bundles, single resources and NDJSON, in files and folders, in any order.
 * Practitioners, organizations, medicines and people are read in a first pass, everything that
 * hangs on people in a second, so that a reference may point forwards and into another file.
 */
public final class FhirImport {
    private final Db db;

    /** Takes the door to the record. */
    public FhirImport(Db db) {
        this.db = db;
    }

    /**
     * How to import.
     *
     * @param source name of the system that the files come from; keeps its short ids apart from
     *     those of another system. May be empty
     * @param dryRun true writes nothing and says what would be written
     * @param decisions about people who may be on file already
     */
    public record Options(String source, boolean dryRun, Decision.Set decisions) {
        /** Writes, from a system without a name. */
        public static final Options STANDARD = new Options("", false);

        /** Writes nothing. */
        public static final Options DRY_RUN = new Options("", true);

        /** Leaves out whoever may be on file already. */
        public Options(String source, boolean dryRun) {
            this(source, dryRun, Decision.Set.NONE);
        }
    }

    /**
     * Imports files and folders (IMPORT). A broken file or entry is reported and costs itself only.
     * Files that were imported before bring nothing twice. Keeps what was kept when it is cancelled
     * or fails on the way.
     *
     * @param files files, or folders with files
     * @param progress called now and then, on the calling thread
     * @param cancelled asked now and then; true stops the import
     * @throws org.hearthside.core.common.AccessDenied when the role lacks the right
     * @throws org.hearthside.core.common.StorageFault when the store fails
     */
    public ImportResult run(
            Session who,
            List<Path> files,
            Options options,
            Consumer<ImportProgress> progress,
            BooleanSupplier cancelled)
            throws IOException {
        var book = new RunBook(db, who, "fhir");
        var inputs = FhirFiles.of(files);
        var tally = new Tally();
        var names = inputs.stream().map(FhirFiles.Input::name).toList();
        var run = book.begin(names, options.source(), options.dryRun(), tally);
        var arrivals = new Arrivals(book.inSight(), options.decisions());
        var keeping = new Keeping(db, who, run, arrivals, options.dryRun());
        var passes = new Passes(run, keeping, inputs, progress, cancelled);
        boolean stopped = passes.run();
        if (!options.dryRun()) {
            book.end(tally.result(book.batch(), false, stopped));
        }
        return tally.result(book.batch(), options.dryRun(), stopped);
    }
}
