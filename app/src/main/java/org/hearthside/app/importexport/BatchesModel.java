package org.hearthside.app.importexport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Progress;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Slice;
import org.hearthside.core.importexport.ImportBatch;
import org.hearthside.core.importexport.UndoResult;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.importexport.ImportBatches;

/** The imports that were run, and taking one back. */
public final class BatchesModel {
    private static final Words WORDS = Words.of(BatchesModel.class);
    private static final int LISTED = 100;
    private static final int SHARES = 100;
    private static final int SAID = 12;

    private final Toolkit kit;
    private final Session session;
    private final ImportBatches batches;
    private final Runnable changed;
    private final Loaded<List<ImportBatch>> list;

    /**
     * For one session.
     *
     * @param changed told when an import was taken back: people may be gone
     */
    public BatchesModel(Toolkit kit, Session session, ImportBatches batches, Runnable changed) {
        this.kit = kit;
        this.session = session;
        this.batches = batches;
        this.changed = changed;
        this.list =
                new Loaded<>(
                        kit.tasks(),
                        WORDS.text("batches.loading"),
                        () -> batches.list(session, Slice.first(LISTED)));
    }

    /** The imports, newest first. */
    public Loaded<List<ImportBatch>> list() {
        return list;
    }

    /** Whether the role may take an import back. */
    public boolean mayUndo() {
        return session.may(Permission.UNDO_IMPORT);
    }

    /** Finds out what would be taken back, and asks. */
    public void undo(ImportBatch batch) {
        kit.tasks()
                .runWithProgress(WORDS.text("undo.looking"), progress -> run(batch, true, progress))
                .onSuccess(preview -> ask(batch, preview))
                .start();
    }

    private void ask(ImportBatch batch, UndoResult preview) {
        var total = preview.withdrawnTotal() + preview.restoredTotal();
        if (preview.cancelled()) {
            return;
        }
        if (total == 0) {
            kit.dialogs().tell(WORDS.text("undo.nothing"), kept(preview));
            return;
        }
        var dialog =
                kit.dialogs()
                        .dialog(WORDS.text("undo.title"))
                        .say(
                                WORDS.text(
                                        "undo.says",
                                        preview.withdrawnTotal(),
                                        preview.restoredTotal()));
        if (preview.keptCount() > 0) {
            dialog.say(WORDS.text("undo.keeps", preview.keptCount())).say(kept(preview));
        }
        dialog.cancel(WORDS.text("undo.cancel"))
                .danger(
                        WORDS.text("undo.act", total),
                        () -> {
                            dialog.close();
                            doIt(batch);
                        })
                .open();
    }

    private void doIt(ImportBatch batch) {
        kit.tasks()
                .runWithProgress(
                        WORDS.text("undo.running"), progress -> run(batch, false, progress))
                .onSuccess(this::told)
                .onEnd(() -> {
                    list.load();
                    changed.run();
                })
                .start();
    }

    private UndoResult run(ImportBatch batch, boolean dryRun, Progress progress) {
        return batches.undo(
                session,
                batch.id(),
                dryRun,
                done -> {
                    if (!progress.cancelled()) {
                        progress.step((long) (done * SHARES), SHARES);
                    }
                },
                progress::cancelled);
    }

    private void told(UndoResult result) {
        kit.notices()
                .done(
                        WORDS.text(
                                "undo.done",
                                result.withdrawnTotal(),
                                result.restoredTotal(),
                                result.keptCount()));
        if (result.keptCount() > 0) {
            kit.dialogs().tell(WORDS.text("undo.kept", result.keptCount()), kept(result));
        }
    }

    /** What stays and why, a line for each. */
    static String kept(UndoResult result) {
        var lines = new ArrayList<String>();
        for (var kept : result.kept().stream().limit(SAID).toList()) {
            lines.add(
                    WORDS.text(
                            "undo.kept.line",
                            kept.name().isEmpty()
                                    ? WORDS.text("undo.kept.hidden")
                                    : kept.name() + ", " + kept.clientNumber(),
                            kept.records(),
                            WORDS.text("kind." + kept.kind()),
                            kept.reason()));
        }
        if (result.kept().size() > SAID) {
            lines.add(WORDS.text("undo.kept.more", result.kept().size() - SAID));
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }
}
