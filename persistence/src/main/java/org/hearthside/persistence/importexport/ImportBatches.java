package org.hearthside.persistence.importexport;

import static org.hearthside.persistence.schema.Tables.IMPORT_CHANGE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.StorageFault;
import org.hearthside.core.importexport.ImportBatch;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.UndoResult;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;

/** The imports that were run, and taking one back. */
public final class ImportBatches {
    private final Db db;

    /** Takes the door to the record. */
    public ImportBatches(Db db) {
        this.db = db;
    }

    /** The imports, newest first (IMPORT). */
    public List<ImportBatch> list(Session who, Slice slice) {
        return db.read(
                who,
                Permission.IMPORT,
                AuditAction.LIST,
                Subject.of("import_batch", null),
                tx -> BatchRows.all(tx, slice));
    }

    /**
     * Takes an import back (UNDO_IMPORT): what it created counts as entered in error, what it
     * changed says again what it said before, people whom it registered are out of sight. Nothing
     * is deleted. What people have built on since stays, and is listed. Each person's records are
     * taken back together: all of them, or what can be.
     *
     * @param dryRun true changes nothing and says what would stay
     * @param progress told the share done, 0 to 1, on the calling thread
     * @param cancelled asked between two people; true stops
     * @throws NotFound when there is no such import
     * @throws org.hearthside.core.common.AccessDenied when the role lacks the right
     */
    public UndoResult undo(
            Session who,
            UUID batch,
            boolean dryRun,
            Consumer<Double> progress,
            BooleanSupplier cancelled) {
        var people = people(who, batch, dryRun);
        var tally = new Count(batch, dryRun);
        boolean stopped = false;
        for (int i = 0; i < people.size(); i++) {
            if (cancelled.getAsBoolean()) {
                stopped = true;
                break;
            }
            one(who, batch, people.get(i), dryRun, tally);
            progress.accept((i + 1.0) / people.size());
        }
        var result = tally.result(stopped);
        if (!dryRun) {
            db.act(
                    who,
                    Permission.UNDO_IMPORT,
                    AuditAction.UNDO_IMPORT,
                    Subject.of("import_batch", batch),
                    tx -> {
                        BatchRows.undone(
                                tx,
                                batch,
                                result.withdrawnTotal() + result.restoredTotal(),
                                result.keptCount());
                        tx.detail(
                                "Import taken back: "
                                        + result.withdrawnTotal()
                                        + " withdrawn, "
                                        + result.restoredTotal()
                                        + " restored, "
                                        + result.keptCount()
                                        + " kept");
                    });
        }
        return result;
    }

    /** Whose records the import touched. */
    private List<ClientId> people(Session who, UUID batch, boolean dryRun) {
        return db.read(
                who,
                Permission.UNDO_IMPORT,
                dryRun ? AuditAction.PREVIEW : AuditAction.UNDO_IMPORT,
                Subject.of("import_batch", batch),
                tx -> {
                    if (BatchRows.find(tx, batch).isEmpty()) {
                        throw new NotFound("import");
                    }
                    return tx.sql()
                            .selectDistinct(IMPORT_CHANGE.CLIENT_ID)
                            .from(IMPORT_CHANGE)
                            .where(IMPORT_CHANGE.BATCH_ID.eq(batch))
                            .and(IMPORT_CHANGE.UNDONE.isFalse())
                            .orderBy(IMPORT_CHANGE.CLIENT_ID)
                            .fetch(r -> new ClientId(r.value1()));
                });
    }

    private void one(Session who, UUID batch, ClientId client, boolean dryRun, Count count) {
        var subject = Subject.of("import_batch", batch);
        try {
            if (dryRun) {
                db.read(
                        who,
                        Permission.UNDO_IMPORT,
                        AuditAction.PREVIEW,
                        subject,
                        tx -> {
                            count.add(new Undo(tx, batch, client, true, new UndoChain()).run());
                            return true;
                        });
                return;
            }
            var chain = new UndoChain();
            Undo.Done done;
            do {
                done =
                        db.write(
                                who,
                                Permission.UNDO_IMPORT,
                                AuditAction.UNDO_IMPORT,
                                subject,
                                tx -> undone(tx, batch, client, chain));
                count.add(done);
            } while (done.more());
        } catch (InvalidEntry | StaleRecord | NotFound e) {
            count.stays(client, ImportWords.of("undo.refused"));
        } catch (StorageFault e) {
            if (e.kind() != StorageFault.Kind.CONSTRAINT) {
                throw e;
            }
            count.stays(client, ImportWords.of("undo.refused"));
        }
    }

    private static Undo.Done undone(Tx tx, UUID batch, ClientId client, UndoChain chain) {
        var done = new Undo(tx, batch, client, false, chain).run();
        tx.detail("Import taken back for one person, " + done.rows() + " records");
        return done;
    }

    /** What was taken back so far. */
    private static final class Count {
        private final UUID batch;
        private final boolean dryRun;
        private final Map<Kind, Long> withdrawn = new EnumMap<>(Kind.class);
        private final Map<Kind, Long> restored = new EnumMap<>(Kind.class);
        private final List<UndoResult.Kept> kept = new ArrayList<>();
        private long keptCount;

        Count(UUID batch, boolean dryRun) {
            this.batch = batch;
            this.dryRun = dryRun;
        }

        void add(Undo.Done done) {
            done.withdrawn().forEach(kind -> withdrawn.merge(kind, 1L, Long::sum));
            done.restored().forEach(kind -> restored.merge(kind, 1L, Long::sum));
            done.kept().forEach(this::stays);
        }

        void stays(ClientId client, String reason) {
            stays(new UndoResult.Kept(Kind.CLIENTS, client, "", "", reason, 1));
        }

        private void stays(UndoResult.Kept what) {
            keptCount += what.records();
            if (kept.size() < UndoResult.MAX_KEPT) {
                kept.add(what);
            }
        }

        UndoResult result(boolean stopped) {
            return new UndoResult(
                    batch,
                    dryRun,
                    stopped,
                    new TreeMap<>(withdrawn),
                    new TreeMap<>(restored),
                    List.copyOf(kept),
                    keptCount);
        }
    }
}
