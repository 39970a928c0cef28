package org.hearthside.persistence.codes;

import static org.hearthside.persistence.schema.Tables.CODE_RELEASE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.codes.BrokenLine;
import org.hearthside.core.codes.CodeFile;
import org.hearthside.core.codes.CodeImportResult;
import org.hearthside.core.codes.CodeRow;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.codes.Releases;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.codes.CodeRows.Known;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.jspecify.annotations.Nullable;

/** One import of a code file on its way: compares with what is known, and writes lot by lot. */
final class CodeLots {
    private static final int LOT = 1000;

    private final Db db;
    private final Session who;
    private final CodeSystem system;
    private final String name;
    private final boolean dryRun;
    private final Map<String, Known> known;
    private final Map<String, String> seen = new HashMap<>();
    private final Set<String> unread = new HashSet<>();
    private final List<BrokenLine> told = new ArrayList<>();
    private final List<CodeRow> fresh = new ArrayList<>();
    private final List<CodeRow> renewed = new ArrayList<>();
    private @Nullable UUID release;
    private long broken;
    private long read;
    private long added;
    private long changed;
    private long unchanged;
    private long back;
    private long retired;

    CodeLots(
            Db db,
            Session who,
            CodeSystem system,
            String name,
            boolean dryRun,
            Map<String, Known> known) {
        this.db = db;
        this.who = who;
        this.system = system;
        this.name = name;
        this.dryRun = dryRun;
        this.known = known;
    }

    /** Codes read so far. */
    long read() {
        return read;
    }

    /** Whether a lot has just been written. */
    boolean atStart() {
        return read % LOT == 0;
    }

    /** Takes a code of the file. */
    void take(CodeRow row) {
        read++;
        var before = seen.putIfAbsent(row.code(), row.display());
        if (before != null) {
            if (!before.equals(row.display())) {
                broken(BrokenLine.twice(row));
            }
        } else {
            sort(row);
        }
        if (atStart()) {
            flush();
        }
    }

    private void sort(CodeRow row) {
        var there = known.get(row.code());
        if (there == null) {
            fresh.add(row);
        } else if (there.retired() || !there.row().equals(row)) {
            renewed.add(row);
        } else {
            unchanged++;
        }
    }

    /** Takes a line that could not be read. */
    void broken(BrokenLine line) {
        broken++;
        if (told.size() < CodeImportResult.MOST_BROKEN) {
            told.add(line);
        }
        if (!line.code().isEmpty()) {
            unread.add(line.code());
        }
    }

    private void flush() {
        if (!fresh.isEmpty() || !renewed.isEmpty()) {
            write(tx -> {
                var at = Objects.requireNonNull(release);
                if (!fresh.isEmpty()) {
                    tx.insertAll(
                            fresh.stream().map(r -> CodeRows.item(tx, system, at, r)).toList());
                }
                renewed.forEach(
                        r -> CodeRows.renew(tx, Objects.requireNonNull(known.get(r.code())), r));
                tx.detail(system + ", " + fresh.size() + " new, " + renewed.size() + " changed");
            });
        }
        added += fresh.size();
        for (var row : renewed) {
            if (Objects.requireNonNull(known.get(row.code())).retired()) {
                back++;
            } else {
                changed++;
            }
        }
        fresh.clear();
        renewed.clear();
    }

    /** The whole file was read. */
    CodeImportResult end(CodeFile.Summary summary, boolean retireAll) {
        flush();
        var gone =
                known.values().stream()
                        .filter(item -> !item.retired())
                        .filter(item -> !seen.containsKey(item.row().code()))
                        .filter(item -> !unread.contains(item.row().code()))
                        .toList();
        long inForce = known.values().stream().filter(item -> !item.retired()).count();
        boolean may =
                read > 0
                        && (retireAll
                                || Releases.mayRetire(inForce, gone.size(), summary.codeUnknown()));
        if (may) {
            for (int from = 0; from < gone.size(); from += LOT) {
                var lot = gone.subList(from, Math.min(from + LOT, gone.size()));
                write(tx -> {
                    var at = Objects.requireNonNull(release);
                    lot.forEach(item -> CodeRows.retire(tx, item, at));
                    tx.detail(system + ", " + lot.size() + " retired");
                });
            }
            retired = gone.size();
        }
        if (read > 0) {
            write(this::finish);
        }
        return result(summary.passedOver(), may ? 0 : gone.size(), false);
    }

    /** Somebody stopped it. */
    CodeImportResult stopped() {
        return result(0, 0, true);
    }

    /** Writes one lot; the first one begins the release, so that a wrong file leaves nothing. */
    private void write(Consumer<Tx> rows) {
        if (dryRun) {
            return;
        }
        var begun = release;
        var id = begun == null ? db.sources().newId() : begun;
        // Set before the lot is written: its rows name it. A lot that fails ends the import.
        release = id;
        db.act(
                who,
                Permission.MANAGE_CODES,
                AuditAction.IMPORT,
                Subject.of("code_release", id),
                tx -> {
                    if (begun == null) {
                        begin(tx, id);
                    }
                    rows.accept(tx);
                });
    }

    private void begin(Tx tx, UUID id) {
        var row = tx.sql().newRecord(CODE_RELEASE);
        row.setId(id);
        row.setCodeSystem(system.name());
        row.setName(name);
        row.setN(CodeRows.newest(tx, system).map(before -> before.getN() + 1).orElse(1));
        row.setImportedBy(who.printedName());
        row.setFinished(false);
        row.setReadCount(0);
        row.setAddedCount(0);
        row.setChangedCount(0);
        row.setRetiredCount(0);
        row.setFailedCount(0);
        tx.insert(row);
    }

    private void finish(Tx tx) {
        var row = tx.sql().newRecord(CODE_RELEASE);
        row.setId(Objects.requireNonNull(release));
        row.setFinished(true);
        row.setReadCount(number(read));
        row.setAddedCount(number(added));
        row.setChangedCount(number(changed + back));
        row.setRetiredCount(number(retired));
        row.setFailedCount(number(broken));
        tx.update(row, 1);
        tx.detail(system + " " + added + " new, " + changed + " changed, " + retired + " retired");
    }

    private CodeImportResult result(long passedOver, long held, boolean stopped) {
        return new CodeImportResult(
                system,
                name,
                dryRun,
                stopped,
                read,
                passedOver,
                added,
                changed,
                unchanged,
                back,
                retired,
                held,
                broken,
                told);
    }

    private static int number(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
