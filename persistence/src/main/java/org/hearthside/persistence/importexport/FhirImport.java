package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.IMPORT_BATCH;
import static org.hearthside.persistence.schema.Tables.IMPORT_LINK;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.importexport.ImportProgress;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.SourceKey;
import org.hearthside.core.importexport.Tally;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.locations.LocationRows;

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
     */
    public record Options(String source, boolean dryRun) {
        /** Writes, from a system without a name. */
        public static final Options STANDARD = new Options("", false);

        /** Writes nothing. */
        public static final Options DRY_RUN = new Options("", true);
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
        var batch = db.sources().newId();
        var inputs = FhirFiles.of(files);
        var tally = new Tally();
        var run = begin(who, batch, inputs.size(), options, tally);
        var keeping = new Keeping(db, who, run, options.dryRun());
        var passes = new Passes(run, keeping, inputs, progress, cancelled);
        boolean stopped = passes.run();
        if (!options.dryRun()) {
            end(who, batch, tally.result(batch, false, stopped));
        }
        return tally.result(batch, options.dryRun(), stopped);
    }

    private Run begin(Session who, UUID batch, int files, Options options, Tally tally) {
        var subject = Subject.of("import_batch", batch);
        ZoneId zone =
                options.dryRun()
                        ? db.read(
                                who,
                                Permission.IMPORT,
                                AuditAction.IMPORT,
                                subject,
                                tx -> LocationRows.organization(tx).zone())
                        : db.write(
                                who,
                                Permission.IMPORT,
                                AuditAction.IMPORT,
                                subject,
                                tx -> {
                                    var row = tx.sql().newRecord(IMPORT_BATCH);
                                    row.setId(batch);
                                    row.setSource("fhir");
                                    row.setFileCount(files);
                                    row.setReadCount(0);
                                    row.setCreatedCount(0);
                                    row.setUpdatedCount(0);
                                    row.setFailedCount(0);
                                    row.setFinished(false);
                                    tx.insert(row);
                                    tx.detail("FHIR import begins, " + files + " files");
                                    return LocationRows.organization(tx).zone();
                                });
        var now = db.sources().now();
        return new Run(
                batch,
                options.source(),
                zone,
                now.atZone(zone).toLocalDate(),
                who.may(Permission.WRITE_ORDERS),
                new Stamp(who.staff().value(), who.printedName(), now),
                new References(options.source(), key -> earlier(who, batch, key)),
                tally);
    }

    /** The person who came with an earlier import, if the session may see them. */
    private Optional<ClientId> earlier(Session who, UUID batch, SourceKey key) {
        if (!key.fits()) {
            return Optional.empty();
        }
        return db.read(
                who,
                Permission.IMPORT,
                AuditAction.IMPORT,
                Subject.of("import_batch", batch),
                tx ->
                        tx.sql()
                                .select(CLIENT.ID)
                                .from(IMPORT_LINK)
                                .join(CLIENT)
                                .on(CLIENT.ID.eq(IMPORT_LINK.ROW_ID))
                                .where(IMPORT_LINK.SOURCE_KEY.eq(key.text()))
                                .and(IMPORT_LINK.TABLE_NAME.eq(Links.table(Kind.CLIENTS)))
                                .and(tx.visible(CLIENT.ID))
                                .fetchOptional(r -> new ClientId(r.value1())));
    }

    private void end(Session who, UUID batch, ImportResult result) {
        db.act(
                who,
                Permission.IMPORT,
                AuditAction.IMPORT,
                Subject.of("import_batch", batch),
                tx -> {
                    var row = tx.sql().newRecord(IMPORT_BATCH);
                    row.setId(batch);
                    row.setReadCount(number(result.readTotal()));
                    row.setCreatedCount(number(result.createdTotal()));
                    row.setUpdatedCount(number(result.updatedTotal()));
                    row.setFailedCount(number(result.failureCount()));
                    row.setFinished(!result.cancelled());
                    tx.update(row, 1);
                    tx.detail(
                            "FHIR import ends, "
                                    + result.createdTotal()
                                    + " created, "
                                    + result.updatedTotal()
                                    + " updated, "
                                    + result.failureCount()
                                    + " failures");
                });
    }

    private static int number(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
