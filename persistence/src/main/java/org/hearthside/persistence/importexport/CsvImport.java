package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.CsvField;
import org.hearthside.core.importexport.CsvKind;
import org.hearthside.core.importexport.CsvMapping;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportProgress;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Origin;
import org.hearthside.core.importexport.SourceKey;
import org.hearthside.core.importexport.Tally;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Imports tables: people, and their contacts, policies, allergies and conditions, with headings of
 * any usual form; or all tables that an export of Hearthside wrote ({@link OwnTables}). Tables of
 * people are read first, so that the others may stand in any order. A line that cannot be taken
 * costs itself only. Matching, history and undo are those of every import.
 */
public final class CsvImport {
    private static final int SAY = 200;

    private final Db db;

    /** Takes the door to the record. */
    public CsvImport(Db db) {
        this.db = db;
    }

    /**
     * How to import.
     *
     * @param source name of the system that the tables come from; may be empty
     * @param dryRun true writes nothing and says what would be written
     * @param decisions about people who may be on file already
     * @param mapping which column holds what; absent to go by the headings
     */
    public record Options(
            String source, boolean dryRun, Decision.Set decisions, @Nullable CsvMapping mapping) {}

    /**
     * The headings of a table.
     *
     * @param columns as they stand
     * @param mapping what they seem to hold; absent when they do not show what the lines are
     */
    public record Headings(List<String> columns, @Nullable CsvMapping mapping) {}

    /**
     * Reads the headings of a table; empty when it has none, cannot be read as a table, or is one
     * that an export of Hearthside wrote, of which every column is known.
     */
    public static Optional<Headings> headings(Path file) throws IOException {
        try (var table = new CsvFile(file)) {
            var columns = table.headings();
            if (CsvTables.kindOf(columns).isPresent()) {
                // a table of ours: there is nothing to choose
                return Optional.empty();
            }
            return Optional.of(new Headings(columns, CsvMapping.guess(columns).orElse(null)));
        } catch (CsvFile.Broken e) {
            return Optional.empty();
        }
    }

    /**
     * Imports tables (IMPORT). Tables that were imported before bring nothing twice. Keeps what was
     * kept when it is cancelled or fails on the way.
     *
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
        var book = new RunBook(db, who, "csv");
        var inputs = FhirFiles.of(files);
        var tally = new Tally();
        var names = inputs.stream().map(FhirFiles.Input::name).toList();
        var run = book.begin(names, options.source(), options.dryRun(), tally);
        var onFile = book.inSight();
        var arrivals = new Arrivals(onFile, options.decisions());
        var keeping = new Keeping(db, who, run, arrivals, options.dryRun());
        var people = new CsvPeople();
        people.addAll(onFile);
        var reader = new Lines(run, book, keeping, people, options, progress, cancelled);
        boolean stopped = reader.read(inputs);
        if (!options.dryRun()) {
            book.end(tally.result(book.batch(), false, stopped));
        }
        return tally.result(book.batch(), options.dryRun(), stopped);
    }

    /** The tables of one run. */
    private static final class Lines {
        private final Run run;
        private final RunBook book;
        private final Keeping keeping;
        private final CsvPeople people;
        private final OwnTables ours;
        private final Options options;
        private final Consumer<ImportProgress> progress;
        private final BooleanSupplier cancelled;
        private long done;
        private long total;
        private long lines;

        Lines(
                Run run,
                RunBook book,
                Keeping keeping,
                CsvPeople people,
                Options options,
                Consumer<ImportProgress> progress,
                BooleanSupplier cancelled) {
            this.run = run;
            this.book = book;
            this.keeping = keeping;
            this.people = people;
            this.ours = new OwnTables(run, keeping, cancelled);
            this.options = options;
            this.progress = progress;
            this.cancelled = cancelled;
        }

        private record Table(FhirFiles.Input input, int number, CsvMapping mapping) {}

        /** Reads everything; true when the user stopped it. */
        boolean read(List<FhirFiles.Input> inputs) {
            var tables = new ArrayList<Table>();
            for (int i = 0; i < inputs.size(); i++) {
                run.tally().file();
                total += inputs.get(i).size();
                if (!OwnTables.isDocument(inputs.get(i).path())) {
                    table(inputs.get(i), i).ifPresent(tables::add);
                }
            }
            tables.sort(Comparator.comparing(t -> t.mapping().kind()));
            boolean stopped = !ours.read();
            for (var table : tables) {
                stopped = stopped || !read(table);
                keeping.flush();
                done += table.input().size();
                progress.accept(new ImportProgress(Math.min(done, total), total, lines));
            }
            return stopped;
        }

        private Optional<Table> table(FhirFiles.Input input, int number) {
            try (var file = new CsvFile(input.path())) {
                var mapping = options.mapping();
                if (mapping == null && ours.take(input, number, file.headings())) {
                    return Optional.empty();
                }
                var use =
                        mapping == null ? CsvMapping.guess(file.headings()) : Optional.of(mapping);
                var problem =
                        use.isEmpty()
                                ? Optional.of(ImportWords.of("csv.unknownKind"))
                                : use.get().problem(file.headings());
                problem.ifPresent(reason -> failed(input, "", reason, Failure.Loss.FILE));
                return problem.isPresent()
                        ? Optional.empty()
                        : use.map(m -> new Table(input, number, m));
            } catch (CsvFile.Broken e) {
                failed(input, "line " + e.line(), ImportWords.of(e.key()), Failure.Loss.FILE);
            } catch (IOException e) {
                failed(input, "", ImportWords.of("file.unreadable"), Failure.Loss.FILE);
            }
            return Optional.empty();
        }

        private void failed(FhirFiles.Input input, String entry, String reason, Failure.Loss loss) {
            run.tally().failed(new Failure(input.name(), entry, "", reason, loss));
        }

        /** Reads one table; false when the user stopped it. */
        private boolean read(Table table) {
            var input = table.input();
            try (var file = new CsvFile(input.path())) {
                for (var row = file.next(); row.isPresent(); row = file.next()) {
                    if (cancelled.getAsBoolean()) {
                        return false;
                    }
                    row(table, file.headings(), row.get());
                    if (++lines % SAY == 0) {
                        long here = Math.min(done + file.position(), total);
                        progress.accept(new ImportProgress(here, total, lines));
                    }
                }
            } catch (CsvFile.Broken e) {
                failed(input, "line " + e.line(), ImportWords.of(e.key()), Failure.Loss.FILE);
            } catch (IOException e) {
                failed(input, "", ImportWords.of("file.unreadable"), Failure.Loss.FILE);
            }
            return true;
        }

        private void row(Table table, List<String> headings, CsvFile.Row row) {
            var kind = table.mapping().kind();
            run.tally().read(kind.key());
            var raw =
                    new RawResource(
                            table.input().name(),
                            table.number(),
                            "line " + row.line(),
                            kind.key(),
                            "",
                            "",
                            String.join("\u0001", row.cells()).getBytes(StandardCharsets.UTF_8));
            if (row.cells().size() != headings.size()) {
                failed(table.input(), raw.entry(), ImportWords.of("csv.cells"), Failure.Loss.ENTRY);
                return;
            }
            var mapping = table.mapping();
            var empty = new Origin(raw.file(), raw.entry(), key(kind, "?"), "");
            var first = new Reading(run, raw, empty, element -> heading(mapping, element));
            var line = new CsvLine(first, mapping, headings, row.cells());
            var named = line.named();
            var origin = new Origin(raw.file(), raw.entry(), key(kind, own(kind, named, line)), "");
            var reading = new Reading(run, raw, origin, element -> heading(mapping, element));
            try {
                if (kind == CsvKind.PEOPLE) {
                    person(line.as(reading), raw, named);
                } else {
                    items(kind, line.as(reading), raw, named);
                }
            } catch (Refused e) {
                reading.loses(e.element(), e.reason());
            } catch (RuntimeException e) {
                if (e instanceof org.hearthside.core.common.StorageFault) {
                    throw e;
                }
                // a line can upset a library where nobody expects it: its fault alone
                reading.loses("", ImportWords.of("entry.unreadable"));
            }
        }

        private void person(CsvLine line, RawResource raw, CsvPeople.Named named) throws Refused {
            var person = CsvRows.person(line);
            people.add(named, person.id());
            keeping.add(person, person.id(), raw);
        }

        private void items(CsvKind kind, CsvLine line, RawResource raw, CsvPeople.Named named)
                throws Refused {
            var client = whose(named);
            var reference = new Reference("Patient/csv-" + client.value());
            run.references()
                    .add(
                            new RawResource(
                                    raw.file(),
                                    raw.fileNo(),
                                    "",
                                    "Patient",
                                    "csv-" + client.value(),
                                    "",
                                    new byte[0]),
                            List.of(),
                            client);
            List<Imported> items =
                    switch (kind) {
                        case CONTACTS -> CsvRows.contact(line, client);
                        case POLICIES -> CsvRows.policy(line, client);
                        case ALLERGIES -> CsvRows.allergy(line, reference);
                        case CONDITIONS -> CsvRows.condition(line, reference);
                        case PEOPLE -> List.of();
                    };
            items.forEach(item -> keeping.add(item, item.client(), raw));
        }

        private ClientId whose(CsvPeople.Named named) throws Refused {
            var found = people.find(named);
            if (found.isEmpty() && !named.externalId().isEmpty()) {
                var earlier = book.earlier(key(CsvKind.PEOPLE, "id " + named.externalId()));
                if (earlier.isPresent()) {
                    return earlier.get();
                }
            }
            var actual = found.stream().map(run.references()::actual).distinct().toList();
            if (actual.size() > 1) {
                throw new Refused("", ImportWords.of("csv.twoPeople"));
            }
            if (actual.isEmpty()) {
                throw new Refused("", ImportWords.of("csv.noPerson"));
            }
            return found.iterator().next();
        }

        private SourceKey key(CsvKind kind, String id) {
            return new SourceKey(
                    options.source().isEmpty() ? "csv" : options.source(), kind.key(), id);
        }

        /** By what a line is known again when it comes a second time, perhaps changed. */
        private static String own(CsvKind kind, CsvPeople.Named named, CsvLine line) {
            var who =
                    named.externalId().isEmpty()
                            ? named.keys().stream().findFirst().orElse("?")
                            : "id " + named.externalId();
            if (kind == CsvKind.PEOPLE && !named.externalId().isEmpty()) {
                return who;
            }
            var what =
                    switch (kind) {
                        case PEOPLE -> "";
                        case CONTACTS ->
                                line.text(CsvField.CONTACT_LAST)
                                        + line.text(CsvField.CONTACT_FIRST)
                                        + line.text(CsvField.CONTACT_NAME)
                                        + line.text(CsvField.ORGANIZATION)
                                        + line.text(CsvField.CONTACT_TYPE);
                        case POLICIES ->
                                line.text(CsvField.PAYER) + line.text(CsvField.POLICY_NUMBER);
                        case ALLERGIES -> line.text(CsvField.SUBSTANCE);
                        case CONDITIONS -> line.text(CsvField.CODE) + line.text(CsvField.CONDITION);
                    };
            // names and numbers stay out of the key
            return UUID.nameUUIDFromBytes(
                            (who + "\n" + what.toLowerCase(Locale.ROOT))
                                    .getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        /** The heading of the column that an element came from. */
        private static String heading(CsvMapping mapping, String element) {
            return CsvElements.field(mapping.kind(), element)
                    .map(field -> mapping.columns().getOrDefault(field, element))
                    .orElse(element);
        }
    }
}
