package org.hearthside.app.importexport;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hearthside.app.ui.Progress;
import org.hearthside.app.ui.Running;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.importexport.Arrival;
import org.hearthside.core.importexport.CsvMapping;
import org.hearthside.core.importexport.Decision;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportProgress;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.importexport.CsvImport;
import org.hearthside.persistence.importexport.FhirImport;
import org.hearthside.persistence.importexport.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * Files that are chosen, checked and brought in, and what became of them. Lives as long as the
 * session: who looks at something else meanwhile finds the import again as it stands.
 */
public final class ImportModel {
    private static final Words WORDS = Words.of(ImportModel.class);

    /** Longer names of a system would leave no room for the ids that they stand before. */
    static final int LONGEST_SOURCE = 60;

    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv)");

    private final Toolkit kit;
    private final Session session;
    private final Reader reader;
    private final ObservableList<Path> chosen = FXCollections.observableArrayList();
    private final Map<String, Decision> decisions = new HashMap<>();
    private final ReadOnlyObjectWrapper<CsvImport.@Nullable Headings> table =
            new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable CsvMapping> mapping = new SimpleObjectProperty<>();
    private final StringProperty source = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper chosenProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Choose());

    /** Reads files: {@link FhirImport#run} for one session. */
    @FunctionalInterface
    interface Reader {
        /** Reads them; runs on a worker thread. */
        ImportResult read(
                List<Path> files,
                CsvImport.Options options,
                Consumer<ImportProgress> progress,
                BooleanSupplier cancelled)
                throws IOException;
    }

    /** Where the import stands. */
    public sealed interface Step {
        /** Files are chosen. */
        record Choose() implements Step {}

        /**
         * Files are read.
         *
         * @param dryRun whether nothing is written
         * @param running how far it is; can be cancelled
         */
        record Busy(boolean dryRun, Running running) implements Step {}

        /**
         * It ended, or the person ended it.
         *
         * @param result what became of every resource
         */
        record Done(ImportResult result) implements Step {}

        /**
         * It broke off.
         *
         * @param dryRun whether nothing was to be written
         * @param fault why
         */
        record Failed(boolean dryRun, Throwable fault) implements Step {}
    }

    /** Nothing chosen yet. */
    public ImportModel(Toolkit kit, Session session, FhirImport importer, CsvImport tables) {
        this(
                kit,
                session,
                (files, options, progress, cancelled) ->
                        files.stream().allMatch(ImportModel::isTable)
                                ? tables.run(session, files, options, progress, cancelled)
                                : importer.run(
                                        session,
                                        files,
                                        new FhirImport.Options(
                                                options.source(),
                                                options.dryRun(),
                                                options.decisions()),
                                        progress,
                                        cancelled));
    }

    /** Whether a file is a table, by the end of its name. */
    static boolean isTable(Path file) {
        var name = file.getFileName();
        return name != null && TABLE.matcher(name.toString()).matches();
    }

    /** Over another reader, for tests of what happens on the way. */
    ImportModel(Toolkit kit, Session session, Reader reader) {
        this.kit = kit;
        this.session = session;
        this.reader = reader;
    }

    /** Whether the role may bring records in. */
    public boolean may() {
        return session.may(Permission.IMPORT);
    }

    /** The files and folders to read, in the order in which they were chosen. */
    public ObservableList<Path> chosen() {
        return FXCollections.unmodifiableObservableList(chosen);
    }

    /** Adds files or folders; what is chosen already is not added twice. */
    public void choose(List<Path> more) {
        more.stream()
                .map(path -> path.toAbsolutePath().normalize())
                .filter(path -> !chosen.contains(path))
                .forEach(chosen::add);
        if (!chosen.isEmpty()) {
            chosenProblem.set("");
        }
        look();
    }

    /** One table alone is shown with its columns; of several each goes by its own headings. */
    private void look() {
        table.set(null);
        mapping.set(null);
        if (chosen.size() != 1 || !isTable(chosen.getFirst())) {
            return;
        }
        var file = chosen.getFirst();
        kit.tasks()
                .run(WORDS.text("columns.looking"), () -> CsvImport.headings(file))
                .onSuccess(found ->
                        found.filter(headings -> chosen.equals(List.of(file)))
                                .ifPresent(headings -> {
                                    mapping.set(headings.mapping());
                                    table.set(headings);
                                }))
                // the import itself says what is wrong with the file
                .onFailure(fault -> table.set(null))
                .start();
    }

    /** The headings of the one table that is chosen; null when there is none. */
    public ReadOnlyObjectProperty<CsvImport.@Nullable Headings> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /** Which column of that table holds what; null when that does not show. */
    public ObjectProperty<@Nullable CsvMapping> mappingProperty() {
        return mapping;
    }

    /** What stands in the way of reading the table so; empty when nothing does. */
    public Optional<String> mappingProblem() {
        var headings = table.get();
        var columns = mapping.get();
        if (headings == null) {
            return Optional.empty();
        }
        return columns == null
                ? Optional.of(WORDS.text("columns.unknown"))
                : columns.problem(headings.columns());
    }

    /** Takes one off again. Nothing happens to the file. */
    public void drop(Path path) {
        chosen.remove(path);
        look();
    }

    /** Name of the system that the files come from, as typed; may be empty. */
    public StringProperty sourceProperty() {
        return source;
    }

    /** What is wrong with the name of the system, in words; empty when nothing is. */
    public String sourceProblem() {
        var typed = source.get().strip();
        if (typed.length() > LONGEST_SOURCE) {
            return WORDS.text("source.long", LONGEST_SOURCE);
        }
        return typed.indexOf('|') >= 0 ? WORDS.text("source.bar") : "";
    }

    /** What is wrong with what was chosen, found by the last try; empty when nothing is. */
    public ReadOnlyStringProperty chosenProblemProperty() {
        return chosenProblem.getReadOnlyProperty();
    }

    /** Where the import stands. */
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Reads and checks everything, and writes nothing. */
    public void check() {
        begin(true);
    }

    /** Brings everything in. What came before does not come twice. */
    public void bringIn() {
        begin(false);
    }

    /** What is to become of someone who may be on file. Remembered once it is imported so. */
    public void decide(Arrival who, Decision decision) {
        decisions.put(who.key(), decision);
    }

    /** What is decided about someone so far; as the import would do it when nothing is. */
    public Decision decided(Arrival who) {
        return decisions.getOrDefault(who.key(), who.decision());
    }

    /** Writes what became of everything into a table. */
    public void saveReport(ImportResult result, Path file) {
        kit.tasks()
                .run(
                        WORDS.text("report.saving"),
                        () -> {
                            ImportReport.write(result, file);
                            return true;
                        })
                .on(
                        FileAlreadyExistsException.class,
                        there ->
                                kit.dialogs()
                                        .tell(
                                                WORDS.text("report.there"),
                                                WORDS.text("report.there.todo")))
                .onSuccess(done -> kit.notices().done(WORDS.text("report.saved")))
                .start();
    }

    /** Back to the choice of files, which stays as it is. */
    public void backToChoice() {
        if (!(step.get() instanceof Step.Busy)) {
            step.set(new Step.Choose());
        }
    }

    /** Forgets the files, for the next import. */
    public void another() {
        if (!(step.get() instanceof Step.Busy)) {
            chosen.clear();
            decisions.clear();
            look();
            step.set(new Step.Choose());
        }
    }

    private void begin(boolean dryRun) {
        if (step.get() instanceof Step.Busy) {
            return;
        }
        if (chosen.isEmpty()) {
            chosenProblem.set(WORDS.text("choose.first"));
            step.set(new Step.Choose());
            return;
        }
        if (!sourceProblem().isEmpty() || mappingProblem().isPresent()) {
            step.set(new Step.Choose());
            return;
        }
        var files = List.copyOf(chosen);
        var options =
                new CsvImport.Options(
                        source.get().strip(),
                        dryRun,
                        new Decision.Set(decisions, Decision.Otherwise.SKIP),
                        mapping.get());
        // Also the result of an import that was stopped counts: what it wrote until then stays.
        var kept = new AtomicReference<@Nullable ImportResult>();
        var job =
                kit.tasks()
                        .runWithProgress(
                                WORDS.text(dryRun ? "task.check" : "task.import"),
                                progress -> {
                                    kept.set(
                                            reader.read(
                                                    files,
                                                    options,
                                                    far -> tell(progress, far),
                                                    progress::cancelled));
                                    return true;
                                })
                        .onSuccess(done -> ended(kept.get()))
                        .onCancel(() -> ended(kept.get()))
                        .onFailure(fault -> step.set(new Step.Failed(dryRun, fault)));
        var running = job.start();
        // In a test the work has ended by now.
        if (running.activeProperty().get()) {
            step.set(new Step.Busy(dryRun, running));
        }
    }

    /**
     * Says how far it is. Being asked to stop is heard by the import itself, between two resources:
     * thrown from here it would leave the batch without an end.
     */
    private static void tell(Progress progress, ImportProgress far) {
        try {
            progress.step(far.bytes(), far.totalBytes());
            progress.say(
                    WORDS.text(
                            2 * far.bytes() <= far.totalBytes() ? "pass.first" : "pass.second",
                            far.resources()));
        } catch (CancellationException asked) {
            // The import looks at the same flag.
            return;
        }
    }

    private void ended(@Nullable ImportResult result) {
        if (result == null) {
            // Stopped before it began.
            step.set(new Step.Choose());
            return;
        }
        step.set(new Step.Done(result));
        kit.notices()
                .done(
                        WORDS.text(
                                result.dryRun() ? "notice.check" : "notice.import",
                                result.createdTotal(),
                                result.updatedTotal(),
                                result.failureCount()));
    }

    /** How many of the listed failures lost this much. */
    static long count(ImportResult result, Failure.Loss loss) {
        return result.failures().stream().filter(failure -> failure.loss() == loss).count();
    }
}
