package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.IMPORT_BATCH;
import static org.hearthside.persistence.schema.Tables.STAFF;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.importexport.ImportBatch;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Row steps of import batches. */
final class BatchRows {
    /** Room for the names of files. */
    private static final int NAMES = 2_000;

    private BatchRows() {}

    /** Notes that an import begins. */
    static void begin(Tx tx, UUID batch, String format, List<String> files) {
        var row = tx.sql().newRecord(IMPORT_BATCH);
        row.setId(batch);
        row.setSource(format);
        row.setFormat(format);
        row.setFileNames(line(files));
        row.setFileCount(files.size());
        row.setReadCount(0);
        row.setCreatedCount(0);
        row.setUpdatedCount(0);
        row.setUnchangedCount(0);
        row.setFailedCount(0);
        row.setUndoneCount(0);
        row.setKeptCount(0);
        row.setFinished(false);
        tx.insert(row);
    }

    /** As many names as there is room for; a name is not cut. */
    private static String line(List<String> files) {
        var line = new StringBuilder();
        for (int i = 0; i < files.size(); i++) {
            var name = (i == 0 ? "" : ", ") + files.get(i).replaceAll("\\p{Cntrl}", "?");
            if (line.length() + name.length() > NAMES - 5) {
                return line.append(i == 0 ? "…" : ", …").toString();
            }
            line.append(name);
        }
        return line.toString();
    }

    /** Notes how it ended. */
    static void end(Tx tx, UUID batch, ImportResult result) {
        var row = tx.sql().newRecord(IMPORT_BATCH);
        row.setId(batch);
        row.setReadCount(number(result.readTotal()));
        row.setCreatedCount(number(result.createdTotal()));
        row.setUpdatedCount(number(result.updatedTotal()));
        row.setUnchangedCount(number(result.unchangedTotal()));
        row.setFailedCount(number(result.failureCount()));
        row.setFinished(!result.cancelled());
        tx.update(row, 1);
    }

    /** Notes what was taken back, beside what was before. */
    static void undone(Tx tx, UUID batch, long undone, long kept) {
        var before =
                tx.sql().selectFrom(IMPORT_BATCH).where(IMPORT_BATCH.ID.eq(batch)).fetchSingle();
        var row = tx.sql().newRecord(IMPORT_BATCH);
        row.setId(batch);
        row.setUndoneAt(tx.now());
        row.setUndoneCount(number(before.getUndoneCount() + undone));
        row.setKeptCount(number(kept));
        tx.update(row, before.getVersion());
    }

    /** The batches, newest first. */
    static List<ImportBatch> all(Tx tx, Slice slice) {
        return select(tx, DSL.noCondition(), slice);
    }

    /** One batch; empty when there is none. */
    static Optional<ImportBatch> find(Tx tx, UUID batch) {
        return select(tx, IMPORT_BATCH.ID.eq(batch), Slice.first(1)).stream().findFirst();
    }

    private static List<ImportBatch> select(Tx tx, Condition which, Slice slice) {
        return tx.sql()
                .select(
                        Stream.concat(
                                        Stream.of(IMPORT_BATCH.fields()),
                                        Stream.of(STAFF.NAME, STAFF.CREDENTIAL))
                                .toList())
                .from(IMPORT_BATCH)
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(IMPORT_BATCH.CREATED_BY))
                .where(which)
                .orderBy(IMPORT_BATCH.CREATED_AT.desc(), IMPORT_BATCH.ID)
                .limit(slice.limit())
                .offset(slice.offset())
                .fetch(BatchRows::batch);
    }

    private static ImportBatch batch(Record r) {
        var b = IMPORT_BATCH;
        return new ImportBatch(
                r.get(b.ID),
                r.get(b.FORMAT),
                r.get(b.FILE_NAMES),
                r.get(b.FILE_COUNT),
                r.get(b.READ_COUNT),
                r.get(b.CREATED_COUNT),
                r.get(b.UPDATED_COUNT),
                r.get(b.UNCHANGED_COUNT),
                r.get(b.FAILED_COUNT),
                r.get(b.FINISHED),
                r.get(b.UNDONE_COUNT),
                r.get(b.KEPT_COUNT),
                r.get(b.UNDONE_AT),
                new Stamp(
                        r.get(b.CREATED_BY),
                        Rows.printedName(r.get(STAFF.NAME), r.get(STAFF.CREDENTIAL)),
                        r.get(b.CREATED_AT)));
    }

    static int number(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
