package org.hearthside.app.codes;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Words;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeSystem;

/**
 * Codes that fit what stands in an entry of a form. The entry stays free text: nothing is chosen
 * unless somebody chooses it. Searches only while the person is at the entry.
 */
public final class CodePickModel {
    private static final Words WORDS = Words.of(CodePickModel.class);
    private static final int SHORTEST = 2;
    private static final Duration PAUSE = Duration.ofMillis(60);

    private final Tasks tasks;
    private final CodeBook book;
    private final CodeSystem system;
    private final StringProperty entry;
    private final Consumer<CodeItem> fill;
    private final ObservableList<CodeItem> hits = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final Job.Slot slot = new Job.Slot();
    private final Subscription end;
    private Tasks.Timer pause = () -> {};
    private boolean awake;

    /**
     * Suggestions for an entry.
     *
     * @param book where codes are found
     * @param system which codes
     * @param entry what is typed
     * @param fill writes a chosen code into the form
     */
    public CodePickModel(
            Tasks tasks,
            CodeBook book,
            CodeSystem system,
            StringProperty entry,
            Consumer<CodeItem> fill) {
        this.tasks = tasks;
        this.book = book;
        this.system = system;
        this.entry = entry;
        this.fill = fill;
        this.end = entry.subscribe((was, now) -> changed());
    }

    /** What was typed. */
    StringProperty entry() {
        return entry;
    }

    /** The codes to choose from, best first. */
    public ObservableList<CodeItem> hits() {
        return hits;
    }

    /** Whether there is something to choose from. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The person is at the entry. */
    public void wake() {
        awake = true;
    }

    /** The person has left the entry. */
    public void sleep() {
        awake = false;
        close();
    }

    /** Takes the suggestions away; what was typed stays. */
    public void close() {
        pause.stop();
        slot.stop();
        open.set(false);
        hits.clear();
    }

    /** Searches now, for what stands there. */
    public void search() {
        pause.stop();
        slot.stop();
        var text = entry.get().strip();
        tasks.run(WORDS.text("search.task"), () -> book.find(system, text))
                .in(slot)
                .onSuccess(found -> {
                    if (awake) {
                        hits.setAll(found);
                        open.set(!found.isEmpty());
                    }
                })
                .start();
    }

    /** Writes a code into the form. */
    public void choose(CodeItem item) {
        var was = awake;
        // What is filled in now was not typed.
        awake = false;
        close();
        fill.accept(item);
        awake = was;
    }

    /** Searches no more. */
    public void dispose() {
        end.unsubscribe();
        sleep();
    }

    private void changed() {
        if (!awake) {
            return;
        }
        if (entry.get().strip().length() < SHORTEST) {
            close();
            return;
        }
        pause.stop();
        slot.stop();
        pause = tasks.after(PAUSE, this::search);
    }
}
