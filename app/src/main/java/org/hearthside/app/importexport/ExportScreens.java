package org.hearthside.app.importexport;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.hearthside.app.ui.Progress;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.ExportResult;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.importexport.Export;

/**
 * Takes records out of the window: one person from the record, everyone from the administration.
 */
public final class ExportScreens {
    private static final Words WORDS = Words.of(ExportScreens.class);
    private static final int PARTS = 1000;

    private final Toolkit kit;
    private final Session session;
    private final Export export;
    private final Supplier<Window> window;

    /**
     * For one session.
     *
     * @param window over which the choosers open
     */
    public ExportScreens(Toolkit kit, Session session, Db db, Supplier<Window> window) {
        this.kit = kit;
        this.session = session;
        this.export = new Export(db);
        this.window = window;
    }

    /** Asks for a file and writes one person into it. */
    public void one(ClientId client) {
        var chooser = new FileChooser();
        chooser.setTitle(WORDS.text("export.one.title"));
        // no name of a person in the name of a file
        chooser.setInitialFileName("record.json");
        var file = chooser.showSaveDialog(window.get());
        if (file != null) {
            one(client, file.toPath());
        }
    }

    /** Writes one person into a file. */
    void one(ClientId client, Path file) {
        run(progress -> export.fhir(session, client, file));
    }

    /** Says what leaves, asks for the format and a folder, and writes everyone into it. */
    public void everyone() {
        kit.dialogs()
                .dialog(WORDS.text("export.title"))
                .say(WORDS.text("export.says"))
                .cancel(WORDS.text("export.cancel"))
                .act(WORDS.text("export.fhir"), () -> choose(true))
                .also(WORDS.text("export.csv"), () -> choose(false))
                .open();
    }

    private void choose(boolean fhir) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(WORDS.text("export.folder"));
        var folder = chooser.showDialog(window.get());
        if (folder != null) {
            everyone(fhir, folder.toPath());
        }
    }

    /** Writes everyone into an empty folder. */
    void everyone(boolean fhir, Path folder) {
        run(progress -> {
            var last = new AtomicInteger();
            java.util.function.DoubleConsumer part =
                    done -> {
                        var now = (int) (done * PARTS);
                        if (now != last.getAndSet(now)) {
                            progress.step(now, PARTS);
                        }
                    };
            return fhir
                    ? export.fhir(session, folder, part, progress::cancelled)
                    : export.csv(session, folder, part, progress::cancelled);
        });
    }

    /** Takes records out and tells how far it is. */
    @FunctionalInterface
    private interface Act {
        ExportResult write(Progress progress) throws IOException;
    }

    private void run(Act act) {
        kit.tasks()
                .runWithProgress(WORDS.text("export.running"), act::write)
                .on(
                        FileAlreadyExistsException.class,
                        there ->
                                kit.dialogs()
                                        .tell(
                                                WORDS.text("export.there"),
                                                WORDS.text("export.there.todo")))
                .onSuccess(this::told)
                .start();
    }

    private void told(ExportResult result) {
        kit.notices()
                .done(
                        result.cancelled()
                                ? WORDS.text("export.stopped")
                                : WORDS.text("export.done", result.people(), result.total()));
    }
}
