package org.hearthside.app.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.StaleRecord;
import org.jspecify.annotations.Nullable;

/**
 * The command behind every form: reads the draft, says what is wrong with it, saves it. Whatever
 * fails, the draft stays as it was typed. Knows no node.
 *
 * @param <T> the record that the draft becomes
 */
public final class Editor<T> {
    private static final Words WORDS = Words.of(Editor.class);

    private final Toolkit kit;
    private final Draft draft;
    private final Function<Reading, T> read;
    private final Consumer<T> store;
    private final Supplier<LocalDate> today;
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper();
    private final SimpleBooleanProperty saving = new SimpleBooleanProperty();
    private final ObservableList<Draft.Difference> differences =
            FXCollections.observableArrayList();
    private Consumer<T> saved = value -> {};
    private @Nullable Callable<Fresh> fresh;

    /**
     * What is stored now, read again after someone else saved first.
     *
     * @param draft the form as it would stand with what is stored now
     * @param rebase lets the next save go on top of it
     */
    public record Fresh(Draft draft, Runnable rebase) {}

    /**
     * An editor.
     *
     * @param kit tasks and time
     * @param draft what stands in the form
     * @param today the day at the house of the person
     * @param read makes the record of the draft and notes every problem; called on the screen's
     *     thread
     * @param store saves the record; called off the screen's thread
     */
    public Editor(
            Toolkit kit,
            Draft draft,
            Supplier<LocalDate> today,
            Function<Reading, T> read,
            Consumer<T> store) {
        this.kit = kit;
        this.draft = draft;
        this.today = today;
        this.read = read;
        this.store = store;
    }

    /** What to do when it has been saved. */
    public Editor<T> onSaved(Consumer<T> then) {
        saved = then;
        return this;
    }

    /** What stands in the form. */
    public Draft draft() {
        return draft;
    }

    /** Today, at the house of the person. */
    public LocalDate today() {
        return today.get();
    }

    /** What is wrong with one field, in words; empty when nothing is. */
    public Optional<String> problem(String field) {
        return problems(new Reading(today.get())).stream()
                .filter(p -> p.field().equals(field))
                .findFirst()
                .map(Problem::message);
    }

    private List<Problem> problems(Reading reading) {
        var _ = read.apply(reading);
        return reading.problems();
    }

    /** Saves, unless something is wrong or a save is under way. */
    public void save() {
        if (saving.get()) {
            return;
        }
        var reading = new Reading(today.get());
        var value = read.apply(reading);
        if (!reading.problems().isEmpty()) {
            problems.setAll(reading.problems());
            return;
        }
        problems.clear();
        differences.clear();
        conflict.set(false);
        saving.set(true);
        kit.tasks()
                .run(
                        WORDS.text("editor.saving"),
                        () -> {
                            store.accept(value);
                            return value;
                        })
                .on(InvalidEntry.class, wrong -> problems.setAll(wrong.problems()))
                .on(StaleRecord.class, stale -> conflict.set(true))
                .onSuccess(kept -> {
                    draft.settle();
                    saved.accept(kept);
                })
                .onEnd(() -> saving.set(false))
                .start();
    }

    /** What the last save found wrong. */
    public ObservableList<Problem> problems() {
        return problems;
    }

    /** True when someone else saved the record first. Nothing of either was lost. */
    public ReadOnlyBooleanProperty conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /** True while it is being saved. */
    public ReadOnlyBooleanProperty savingProperty() {
        return saving;
    }

    /** How to read what is stored now; without it a conflict can only be told. */
    public Editor<T> onConflict(Callable<Fresh> read) {
        fresh = read;
        return this;
    }

    /** Whether {@link #compare} can do anything. */
    public boolean canCompare() {
        return fresh != null;
    }

    /** Reads what is stored now, so that both can be seen and the next save is a decision. */
    public void compare() {
        if (fresh == null) {
            return;
        }
        kit.tasks()
                .run(WORDS.text("editor.comparing"), fresh)
                .onSuccess(now -> {
                    now.rebase().run();
                    conflict.set(false);
                    differences.setAll(draft.against(now.draft()));
                })
                .start();
    }

    /** Where the entry and what is stored now say different things, after {@link #compare}. */
    public ObservableList<Draft.Difference> differences() {
        return differences;
    }
}
