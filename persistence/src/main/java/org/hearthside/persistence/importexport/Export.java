package org.hearthside.persistence.importexport;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Version;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.ExportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;

/**
 * Takes records out as files that other programs read: FHIR R4 Bundles, or tables. One person is in
 * memory at a time. Social security numbers never leave. Nothing that is there is overwritten; an
 * export that fails or is stopped leaves nothing behind but its entries in the audit log.
 */
public final class Export {
    /** The list of files in a folder, with who made it, when, and the hash of each. */
    public static final String MANIFEST = "manifest.json";

    private final Db db;

    /** Takes the door to the record. */
    public Export(Db db) {
        this.db = db;
    }

    /**
     * Whether an export may be written there: nothing is there, or for a folder, it is empty.
     *
     * @param folder whether the export is a folder
     */
    public static boolean isFree(Path place, boolean folder) throws IOException {
        return OutFile.isFree(place, folder);
    }

    /**
     * Writes one person as a FHIR Bundle (EXPORT_ONE).
     *
     * @param file does not exist
     * @throws java.nio.file.FileAlreadyExistsException when something is there
     * @throws org.hearthside.core.common.AccessDenied when the role lacks the right
     * @throws org.hearthside.core.common.NotFound when the person is out of sight
     */
    public ExportResult fhir(Session who, ClientId client, Path file) throws IOException {
        OutFile.requireFree(file, false);
        var id = db.sources().newId();
        var leaving = new Leaving(db, who, id, "FHIR");
        var dossier = leaving.one(client);
        var made = new ArrayList<Path>();
        try (var undo = new Undo(made)) {
            var out = new OutFile(file);
            made.add(file);
            try (out) {
                new BundleWriter()
                        .write(
                                dossier,
                                (d, into) -> leaving.content(Permission.EXPORT_ONE, d, into),
                                out.writer());
            }
            undo.keep();
            return new ExportResult(id, false, 1, 1, count(dossier), out.bytes());
        }
    }

    /**
     * Writes everyone in sight as FHIR (EXPORT_ALL): one Bundle for each person, and a manifest.
     *
     * @param folder does not exist, or is empty
     * @param progress called now and then with the part done, on the calling thread
     * @param cancelled asked between people; true stops the export and removes its files
     * @throws java.nio.file.FileAlreadyExistsException when something is there
     * @throws org.hearthside.core.common.AccessDenied when the role lacks the right
     */
    public ExportResult fhir(
            Session who, Path folder, DoubleConsumer progress, BooleanSupplier cancelled)
            throws IOException {
        OutFile.requireFree(folder, true);
        var id = db.sources().newId();
        var leaving = new Leaving(db, who, id, "FHIR");
        var people = leaving.everyone();
        var made = new ArrayList<Path>();
        try (var undo = new Undo(made)) {
            OutFile.folder(folder);
            var bundles = new BundleWriter();
            BundleWriter.Contents contents =
                    (d, into) -> leaving.content(Permission.EXPORT_ALL, d, into);
            var manifest = new Manifest(folder, made, id, "fhir", leaving.by());
            var records = new EnumMap<Kind, Long>(Kind.class);
            int n = 0;
            try (manifest) {
                for (var person : people) {
                    if (cancelled.getAsBoolean()) {
                        leaving.ended("stopped after " + n + " people, files removed");
                        return new ExportResult(id, true, n, 0, Map.of(), 0);
                    }
                    var dossier = leaving.oneOfAll(person);
                    // a number in a row: no file name says who is in it
                    var file = folder.resolve(String.format(Locale.ROOT, "person-%06d.json", ++n));
                    var out = new OutFile(file);
                    made.add(file);
                    int entries;
                    try (out) {
                        entries = bundles.write(dossier, contents, out.writer());
                    }
                    manifest.file(out, "entries", entries);
                    count(dossier).forEach((kind, c) -> records.merge(kind, c, Long::sum));
                    progress.accept((double) n / people.size());
                }
                manifest.counts(n, records);
            }
            var result = new ExportResult(id, false, n, n + 1, records, manifest.bytes());
            leaving.ended("ends, " + n + " people, " + result.total() + " records");
            undo.keep();
            return result;
        }
    }

    /**
     * Writes one person as a set of tables (EXPORT_ONE); otherwise as {@link #csv(Session, Path,
     * DoubleConsumer, BooleanSupplier)}.
     */
    public ExportResult csv(Session who, ClientId client, Path folder) throws IOException {
        OutFile.requireFree(folder, true);
        var id = db.sources().newId();
        var leaving = new Leaving(db, who, id, "CSV");
        var dossier = leaving.one(client);
        var read =
                new Reader(
                        _ -> dossier, (d, into) -> leaving.content(Permission.EXPORT_ONE, d, into));
        return csv(leaving, id, folder, List.of(client), read, _ -> {}, () -> false);
    }

    /**
     * Writes everyone in sight as a set of tables (EXPORT_ALL): one for each kind, and a manifest.
     *
     * @param folder does not exist, or is empty
     * @param progress called now and then with the part done, on the calling thread
     * @param cancelled asked between people; true stops the export and removes its files
     * @throws java.nio.file.FileAlreadyExistsException when something is there
     * @throws org.hearthside.core.common.AccessDenied when the role lacks the right
     */
    public ExportResult csv(
            Session who, Path folder, DoubleConsumer progress, BooleanSupplier cancelled)
            throws IOException {
        OutFile.requireFree(folder, true);
        var id = db.sources().newId();
        var leaving = new Leaving(db, who, id, "CSV");
        var people = leaving.everyone();
        var read =
                new Reader(
                        leaving::oneOfAll,
                        (d, into) -> leaving.content(Permission.EXPORT_ALL, d, into));
        var result = csv(leaving, id, folder, people, read, progress, cancelled);
        leaving.ended(
                result.cancelled()
                        ? "stopped after " + result.people() + " people, files removed"
                        : "ends, " + result.people() + " people, " + result.total() + " records");
        return result;
    }

    /** How the record of a person is read, and the content of its documents. */
    private record Reader(Function<ClientId, Dossier> record, BundleWriter.Contents contents) {}

    private ExportResult csv(
            Leaving leaving,
            UUID id,
            Path folder,
            List<ClientId> people,
            Reader read,
            DoubleConsumer progress,
            BooleanSupplier cancelled)
            throws IOException {
        var made = new ArrayList<Path>();
        try (var undo = new Undo(made)) {
            OutFile.folder(folder);
            var tables = new CsvTables(folder, made);
            int n = 0;
            try (tables) {
                for (var person : people) {
                    if (cancelled.getAsBoolean()) {
                        return new ExportResult(id, true, n, 0, Map.of(), 0);
                    }
                    tables.add(read.record().apply(person), read.contents());
                    progress.accept((double) ++n / people.size());
                }
            }
            var manifest = new Manifest(folder, made, id, "csv", leaving.by());
            try (manifest) {
                for (var file : tables.files().entrySet()) {
                    manifest.file(file.getKey(), "rows", file.getValue());
                }
                for (var file : tables.documents()) {
                    manifest.file(file, "documents", 1);
                }
                manifest.counts(n, tables.rows());
            }
            undo.keep();
            return new ExportResult(
                    id,
                    false,
                    n,
                    tables.files().size() + tables.documents().size() + 1,
                    tables.rows(),
                    manifest.bytes());
        }
    }

    private static Map<Kind, Long> count(Dossier d) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        counts.put(Kind.CLIENTS, 1L);
        counts.put(Kind.CONTACTS, (long) d.contacts().size() + d.off().contacts().size());
        counts.put(Kind.POLICIES, (long) d.policies().size() + d.off().policies().size());
        counts.put(Kind.ALLERGIES, (long) d.allergies().size());
        counts.put(Kind.ALLERGY_ANSWERS, (long) d.answers().size());
        counts.put(Kind.CONDITIONS, (long) d.conditions().size());
        counts.put(Kind.ORDERS, (long) d.orders().size());
        counts.put(Kind.IMMUNIZATIONS, (long) d.immunizations().size());
        counts.put(Kind.VITALS, (long) d.vitals().size());
        counts.put(Kind.LABS, (long) d.labs().size());
        counts.put(Kind.CODE_STATUS, (long) d.codeStatuses().size());
        counts.put(Kind.CARE_FACTS, (long) d.facts().size());
        counts.put(Kind.STAYS, (long) d.stays().size());
        counts.put(Kind.HISTORY, (long) d.history().size());
        counts.put(Kind.CALLS, (long) d.calls().size());
        counts.put(Kind.DOCUMENTS, (long) d.allPapers().size());
        counts.put(Kind.CHANGES, (long) d.changes().size());
        return counts;
    }

    /** Removes what was written unless it is whole. */
    private static final class Undo implements AutoCloseable {
        private final List<Path> made;
        private boolean kept;

        Undo(List<Path> made) {
            this.made = made;
        }

        void keep() {
            kept = true;
        }

        @Override
        public void close() throws IOException {
            if (!kept) {
                for (var file : made) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** The list of files, written while they are. */
    private final class Manifest implements AutoCloseable {
        private final OutFile out;
        private final JsonGenerator json;
        private long bytes;

        Manifest(Path folder, List<Path> made, UUID export, String format, String by)
                throws IOException {
            out = new OutFile(folder.resolve(MANIFEST));
            made.add(folder.resolve(MANIFEST));
            json = JsonMapper.builder().build().createGenerator(out.writer());
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("format", format);
            json.writeStringField("export", export.toString());
            json.writeStringField("producedAt", db.sources().now().toString());
            json.writeStringField("producedBy", by);
            json.writeStringField("program", "Hearthside " + Version.text());
            json.writeArrayFieldStart("files");
        }

        void file(OutFile file, String unit, long count) throws IOException {
            json.writeStartObject();
            json.writeStringField("file", file.name());
            json.writeNumberField(unit, count);
            json.writeNumberField("bytes", file.bytes());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
            bytes += file.bytes();
        }

        void counts(int people, Map<Kind, Long> records) throws IOException {
            json.writeEndArray();
            json.writeNumberField("people", people);
            json.writeObjectFieldStart("records");
            for (var entry : new EnumMap<>(records).entrySet()) {
                json.writeNumberField(entry.getKey().key(), entry.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }

        long bytes() {
            return bytes + out.bytes();
        }

        @Override
        public void close() throws IOException {
            json.close();
        }
    }
}
