package org.hearthside.app.codes;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Words;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeRow;
import org.hearthside.core.codes.CodeSystem;

/** Says what the code in an entry means, and by which release. */
public final class CodeNote {
    private static final Words WORDS = Words.of(CodeNote.class);

    private final Tasks tasks;
    private final CodeBook book;
    private final CodeSystem system;
    private final Job.Slot slot = new Job.Slot();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    /**
     * A note to an entry.
     *
     * @param code the code as it stands in the form; may be empty
     */
    public CodeNote(Tasks tasks, CodeBook book, CodeSystem system, StringProperty code) {
        this.tasks = tasks;
        this.book = book;
        this.system = system;
        code.subscribe(this::look);
    }

    /** What to say; empty without a code. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    private void look(String typed) {
        slot.stop();
        var code = typed.strip();
        if (code.isEmpty()) {
            words.set("");
            return;
        }
        tasks.run(
                        WORDS.text("search.task"),
                        () ->
                                book.byCode(system, code)
                                        .map(CodeNote::say)
                                        .orElseGet(() ->
                                                WORDS.text(
                                                        "note.unknown",
                                                        code,
                                                        system.label(),
                                                        book.release(system))))
                .in(slot)
                .onSuccess(words::set)
                .start();
    }

    /** A code in one line: words, system and release; or since when it is no longer in force. */
    static String say(CodeItem item) {
        var row = item.row();
        if (item.system().ours()) {
            return WORDS.text("note.ours", row.display(), item.release());
        }
        return item.retired()
                ? WORDS.text(
                        "note.retired",
                        row.code(),
                        row.display(),
                        item.system().label(),
                        item.retiredIn())
                : WORDS.text(
                        "note.known",
                        row.code(),
                        row.display(),
                        item.system().label(),
                        item.release());
    }

    /** The quiet line below a suggestion. */
    static String beside(CodeItem item) {
        if (item.system().ours()) {
            return item.release();
        }
        return WORDS.text(
                item.row().kind().equals(CodeRow.HEADING) ? "beside.heading" : "beside",
                item.row().code(),
                item.system().label(),
                item.release());
    }
}
