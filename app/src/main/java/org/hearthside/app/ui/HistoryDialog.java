package org.hearthside.app.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.layout.VBox;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.ChangeWords;

/** Who changed what and when, with what it was before: read when asked for, newest first. */
public final class HistoryDialog {
    private static final Words WORDS = Words.of(HistoryDialog.class);

    private final Toolkit kit;

    /** Opens over what is shown. */
    public HistoryDialog(Toolkit kit) {
        this.kit = kit;
    }

    /**
     * Reads and shows a history.
     *
     * @param what what it is about, for the title
     * @param kind the kind of record, by the name of its table
     * @param zone of the house, for times
     * @param read called off the screen's thread
     */
    public void open(String what, String kind, ZoneId zone, Callable<List<Change>> read) {
        kit.tasks()
                .run(WORDS.text("history.reading"), read)
                .onSuccess(changes -> show(what, new ChangeWords(kind, zone), changes))
                .start();
    }

    private void show(String what, ChangeWords words, List<Change> changes) {
        var lines = new VBox();
        lines.setId("history");
        boolean told = false;
        for (var change : changes) {
            if (change.imported() && !told) {
                told = true;
                lines.getChildren().add(ScriptText.of(WORDS.text("history.imported"), "strong"));
            }
            lines.getChildren()
                    .add(
                            Items.row(
                                    Items.words(
                                            words.label(change),
                                            words.values(change),
                                            words.by(change))));
        }
        if (changes.stream().noneMatch(c -> !c.field().equals(Change.FIRST))) {
            lines.getChildren().addFirst(ScriptText.of(WORDS.text("history.unchanged"), "muted"));
        }
        kit.dialogs()
                .dialog(WORDS.text("history.title", what))
                .width(44)
                .body(lines)
                .cancel(WORDS.text("history.close"))
                .open();
    }
}
