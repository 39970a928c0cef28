package org.hearthside.persistence.codes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.codes.CodeFile;
import org.hearthside.core.codes.CodeImportResult;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.codes.Releases;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.codes.CodeRows.Known;
import org.hearthside.persistence.common.Db;

/**
 * Brings in a release of a code list from the official file. New codes are added, changed words are
 * updated with their history, codes that are gone are marked as retired; nothing is deleted, and
 * what was recorded with a code stays as it was recorded. Written in lots of a thousand, so that
 * nobody at another screen waits for the whole file; the same file again goes on where an import
 * broke off.
 */
public final class CodeImport {
    private final Db db;

    /** Takes the door to the record. */
    public CodeImport(Db db) {
        this.db = db;
    }

    /**
     * How to import.
     *
     * @param release the name of the release; empty takes it from the name of the file
     * @param dryRun true writes nothing and says what would be written
     * @param retireAll true retires every code that the file does not have, however many they are
     */
    public record Options(String release, boolean dryRun, boolean retireAll) {
        /** Writes; the file says which release it is. */
        public static final Options STANDARD = new Options("", false, false);

        /** Writes nothing. */
        public static final Options DRY_RUN = new Options("", true, false);
    }

    /**
     * How far an import is.
     *
     * @param bytes read so far
     * @param totalBytes size of the file
     * @param codes read so far
     */
    public record Far(long bytes, long totalBytes, long codes) {}

    /**
     * Imports one file (MANAGE_CODES). A broken line is reported and costs itself only.
     *
     * @param progress called now and then, on the calling thread
     * @param cancelled asked now and then; true stops the import, and what it wrote stays
     * @throws IOException when the file cannot be read
     * @throws org.hearthside.core.common.AccessDenied when the role lacks the right
     * @throws org.hearthside.core.common.StorageFault when the store fails
     */
    public CodeImportResult run(
            Session who,
            CodeSystem system,
            Path file,
            Options options,
            Consumer<Far> progress,
            BooleanSupplier cancelled)
            throws IOException {
        var known = known(who, system);
        var name =
                options.release().isBlank()
                        ? Releases.name(
                                String.valueOf(file.getFileName()),
                                db.sources().now().atZone(java.time.ZoneOffset.UTC).toLocalDate())
                        : options.release().strip();
        var lots = new CodeLots(db, who, system, name, options.dryRun(), known);
        long size = Files.size(file);
        try (var in = new CountedStream(Files.newInputStream(file))) {
            var summary =
                    CodeFile.read(
                            system,
                            in,
                            row -> {
                                lots.take(row);
                                if (lots.atStart()) {
                                    if (cancelled.getAsBoolean()) {
                                        throw new CancellationException();
                                    }
                                    progress.accept(new Far(in.count(), size, lots.read()));
                                }
                            },
                            lots::broken);
            return lots.end(summary, options.retireAll());
        } catch (CancellationException stopped) {
            return lots.stopped();
        }
    }

    private Map<String, Known> known(Session who, CodeSystem system) {
        return db.read(
                who,
                Permission.MANAGE_CODES,
                AuditAction.IMPORT,
                Subject.of("code_release", null),
                tx -> CodeRows.known(tx, system));
    }
}
