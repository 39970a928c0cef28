package org.hearthside.app.codes;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Progress;
import org.hearthside.app.ui.Running;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.codes.CodeImportResult;
import org.hearthside.core.codes.CodeList;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.codes.CodeImport;
import org.hearthside.persistence.codes.CodeStore;
import org.jspecify.annotations.Nullable;

/** The code lists, and a file that is compared with one and then brought in. */
public final class CodeListsModel {
    private static final Words WORDS = Words.of(CodeListsModel.class);

    private final Toolkit kit;
    private final Session session;
    private final CodeImport importer;
    private final Runnable changed;
    private final Loaded<List<CodeList>> lists;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Idle());

    /** Where a file stands. */
    public sealed interface Step {
        /** No file was chosen. */
        record Idle() implements Step {}

        /** A file is read. */
        record Busy(CodeSystem system, boolean dryRun, Running running) implements Step {}

        /** It was read, and nothing is written yet when the result says so. */
        record Done(Path file, CodeImportResult result) implements Step {}

        /** It broke off. */
        record Failed(CodeSystem system, boolean dryRun, Throwable fault) implements Step {}
    }

    /**
     * For one session.
     *
     * @param changed told when a list may have changed
     */
    public CodeListsModel(
            Toolkit kit, Session session, CodeStore store, CodeImport importer, Runnable changed) {
        this.kit = kit;
        this.session = session;
        this.importer = importer;
        this.changed = changed;
        this.lists = new Loaded<>(kit.tasks(), WORDS.text("reading"), () -> store.lists(session));
    }

    /** Which release of each system is in force; read by {@link Loaded#load}. */
    public Loaded<List<CodeList>> lists() {
        return lists;
    }

    /** Whether the role may bring lists in. */
    public boolean may() {
        return session.may(Permission.MANAGE_CODES);
    }

    /** Where the file stands. */
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Reads a file and compares it with the list; nothing is written. */
    public void check(CodeSystem system, Path file) {
        begin(system, file, CodeImport.Options.DRY_RUN);
    }

    /**
     * Brings in the file that was compared.
     *
     * @param retireAll whether codes that the file does not have are retired, however many
     */
    public void bringIn(boolean retireAll) {
        if (step.get() instanceof Step.Done done && done.result().dryRun()) {
            begin(
                    done.result().system(),
                    done.file(),
                    new CodeImport.Options(done.result().release(), false, retireAll));
        }
    }

    /** Back to the lists. */
    public void away() {
        if (!(step.get() instanceof Step.Busy)) {
            step.set(new Step.Idle());
        }
    }

    private void begin(CodeSystem system, Path file, CodeImport.Options options) {
        if (step.get() instanceof Step.Busy) {
            return;
        }
        // Also what was stopped counts: what it wrote until then stays.
        var kept = new AtomicReference<@Nullable CodeImportResult>();
        var job =
                kit.tasks()
                        .runWithProgress(
                                WORDS.text(options.dryRun() ? "task.check" : "task.import"),
                                progress -> {
                                    kept.set(
                                            importer.run(
                                                    session,
                                                    system,
                                                    file,
                                                    options,
                                                    far -> tell(progress, far),
                                                    progress::cancelled));
                                    return true;
                                })
                        .onSuccess(done -> ended(file, options, kept.get()))
                        .onCancel(() -> ended(file, options, kept.get()))
                        .onFailure(fault -> {
                            step.set(new Step.Failed(system, options.dryRun(), fault));
                            wrote(options);
                        });
        var running = job.start();
        // In a test the work has ended by now.
        if (running.activeProperty().get()) {
            step.set(new Step.Busy(system, options.dryRun(), running));
        }
    }

    /** Being asked to stop is heard by the import itself, between two lots. */
    private static void tell(Progress progress, CodeImport.Far far) {
        try {
            progress.step(far.bytes(), far.totalBytes());
            progress.say(WORDS.text("read.far", far.codes()));
        } catch (CancellationException asked) {
            // The import looks at the same flag.
            return;
        }
    }

    private void ended(Path file, CodeImport.Options options, @Nullable CodeImportResult result) {
        step.set(result == null ? new Step.Idle() : new Step.Done(file, result));
        wrote(options);
    }

    private void wrote(CodeImport.Options options) {
        if (!options.dryRun()) {
            changed.run();
            lists.load();
        }
    }

    /** Drops what is still being read. An import that runs goes on. */
    public void dispose() {
        lists.dispose();
    }
}
