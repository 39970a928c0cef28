package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;

/**
 * What an import did as a table: a line for each count, and one for each thing that was not
 * imported or not whole. Holds no names and no values of people, but names of files as they came.
 */
public final class ImportReport {
    private static final List<String> HEAD =
            List.of("outcome", "type", "count", "file", "entry", "field", "reason");

    private ImportReport() {}

    /**
     * Writes the table.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is a file of this name
     */
    public static void write(ImportResult result, Path file) throws IOException {
        try (var out = new OutFile(file)) {
            var lines = out.writer();
            CsvTables.line(lines, HEAD);
            counts(lines, "read", result.read());
            kinds(lines, "created", result.created());
            kinds(lines, "updated", result.updated());
            kinds(lines, "unchanged", result.unchanged());
            counts(lines, "people", result.matches());
            counts(lines, "skipped", result.skipped());
            counts(lines, "consulted", result.consulted());
            counts(lines, "leftOut", result.leftOut());
            for (var who : result.undecided()) {
                CsvTables.line(
                        lines,
                        List.of(
                                "undecided",
                                "clients",
                                "1",
                                who.origin().file(),
                                who.origin().entry(),
                                "",
                                who.match().candidates().getFirst().reasons()));
            }
            for (var failure : result.failures()) {
                CsvTables.line(
                        lines,
                        List.of(
                                "failed",
                                failure.loss().name(),
                                "1",
                                failure.file(),
                                failure.entry(),
                                failure.field(),
                                failure.reason()));
            }
            var more = result.failureCount() - result.failures().size();
            if (more > 0) {
                CsvTables.line(
                        lines, List.of("failed", "more", Long.toString(more), "", "", "", ""));
            }
        }
    }

    private static void kinds(Writer out, String what, Map<Kind, Long> counts) throws IOException {
        for (var count : counts.entrySet()) {
            line(out, what, count.getKey().key(), count.getValue());
        }
    }

    private static void counts(Writer out, String what, Map<String, Long> counts)
            throws IOException {
        for (var count : counts.entrySet()) {
            line(out, what, count.getKey(), count.getValue());
        }
    }

    private static void line(Writer out, String what, String type, long count) throws IOException {
        CsvTables.line(out, List.of(what, type, Long.toString(count), "", "", "", ""));
    }
}
