package org.hearthside.persistence.common;

import static org.hearthside.persistence.schema.Tables.DOCUMENT_CHUNK;
import static org.hearthside.persistence.schema.Tables.TX_MANIFEST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.persistence.schema.DefaultSchema;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Reads back what the last transactions wrote, after a stop that was not clean. An engine that lost
 * or tore a transaction, or fell back to an older state of the file, is found out here.
 */
final class ManifestCheck {
    private static final int CHUNK = 500;

    /**
     * Pieces of documents whose content is read back: the newest 16 MB. Of older ones only that
     * they are there; each is under a tag of its own, which says at every reading whether it is
     * what was written.
     */
    static final int PIECES_READ_BACK = 256;

    private final DSLContext sql;

    ManifestCheck(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Checks the newest manifests.
     *
     * @param last how many
     * @return the first thing that is wrong, naming table and row id; empty when all is whole
     */
    Optional<String> firstFault(int last) {
        var manifests =
                sql.selectFrom(TX_MANIFEST).orderBy(TX_MANIFEST.SEQ.desc()).limit(last).fetch();
        Map<String, List<Line>> byTable = new HashMap<>();
        long expected = manifests.isEmpty() ? 0 : manifests.getFirst().getSeq();
        for (var manifest : manifests) {
            var lines =
                    manifest.getEntries().isEmpty()
                            ? List.<String>of()
                            : Arrays.asList(manifest.getEntries().split("\n"));
            if (manifest.getSeq() != expected
                    || manifest.getRowCount() != lines.size()
                    || !Arrays.equals(
                            manifest.getSha256(), Manifest.sha256(manifest.getEntries()))) {
                return Optional.of("manifest " + expected);
            }
            expected--;
            // the newest first
            for (var text : lines.reversed()) {
                var line = Line.parse(text);
                byTable.computeIfAbsent(line.table(), t -> new ArrayList<>()).add(line);
            }
        }
        for (var entry : byTable.entrySet()) {
            var table = table(entry.getKey());
            var lines = entry.getValue();
            var whole = table.equals(DOCUMENT_CHUNK) ? PIECES_READ_BACK : lines.size();
            var read = Math.min(whole, lines.size());
            var fault =
                    check(table, lines.subList(0, read))
                            .or(() -> missing(table, lines.subList(read, lines.size())));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> check(Table<?> table, List<Line> lines) {
        var id = Columns.uuid(table, "id");
        for (int from = 0; from < lines.size(); from += CHUNK) {
            var part = lines.subList(from, Math.min(from + CHUNK, lines.size()));
            Map<UUID, ? extends Record> rows =
                    sql.selectFrom(table)
                            .where(id.in(part.stream().map(Line::id).toList()))
                            .fetchMap(id);
            for (var line : part) {
                var row = rows.get(line.id());
                if (row == null || !line.matches(row)) {
                    return Optional.of(line.table() + " " + line.id());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> missing(Table<?> table, List<Line> lines) {
        var id = Columns.uuid(table, "id");
        for (int from = 0; from < lines.size(); from += CHUNK) {
            var part = lines.subList(from, Math.min(from + CHUNK, lines.size()));
            var there =
                    sql.select(id)
                            .from(table)
                            .where(id.in(part.stream().map(Line::id).toList()))
                            .fetchSet(id);
            for (var line : part) {
                if (!there.contains(line.id())) {
                    return Optional.of(line.table() + " " + line.id());
                }
            }
        }
        return Optional.empty();
    }

    private static Table<?> table(String name) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(t -> t.getName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    private record Line(String table, UUID id, long version, String hash) {
        static Line parse(String text) {
            var parts = text.split(":");
            return new Line(
                    parts[0], UUID.fromString(parts[1]), Long.parseLong(parts[2]), parts[3]);
        }

        /** A later version of the row is proof enough that this one was written. */
        boolean matches(Record row) {
            var now = Columns.version(row);
            return now > version || (now == version && Manifest.hash(row).equals(hash));
        }
    }
}
