package org.hearthside.app.frame;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hearthside.app.ui.Hit;
import org.hearthside.app.ui.Job;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Words;

/** What stands in the global search box, and what it finds. */
public final class SearchModel {
    private static final Words WORDS = Words.of(SearchModel.class);
    private static final int SHORTEST = 2;
    private static final Duration PAUSE = Duration.ofMillis(60);

    private final Tasks tasks;
    private final List<Hit> acts;
    private final Function<String, List<Hit>> people;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper nothingFound = new ReadOnlyBooleanWrapper();
    private final Job.Slot slot = new Job.Slot();
    private Tasks.Timer pause = () -> {};
    private boolean settled = true;
    private boolean opens;

    /**
     * A search.
     *
     * @param tasks runs the search
     * @param acts places and acts, found by a word of their title
     * @param people finds people in the store; called off the screen's thread
     */
    public SearchModel(Tasks tasks, List<Hit> acts, Function<String, List<Hit>> people) {
        this.tasks = tasks;
        this.acts = List.copyOf(acts);
        this.people = people;
        query.subscribe(this::changed);
    }

    /** What was typed. */
    public StringProperty queryProperty() {
        return query;
    }

    /** What was found. */
    public ObservableList<Hit> hits() {
        return hits;
    }

    /** True when the search has ended and found nothing. */
    public ReadOnlyBooleanProperty nothingFoundProperty() {
        return nothingFound.getReadOnlyProperty();
    }

    /** Whether the hits are those of what is typed now, and not of some letters before. */
    public boolean settled() {
        return settled;
    }

    /**
     * Goes to the hit as soon as the search has ended, when it is the only one: of several people
     * none is opened unseen.
     */
    public void openWhenFound() {
        opens = true;
    }

    /** Goes to a hit and empties the box. */
    public void open(Hit hit) {
        query.set("");
        hit.open().run();
    }

    /** Searches no more. */
    public void dispose() {
        pause.stop();
        slot.stop();
    }

    private void changed(String typed) {
        pause.stop();
        slot.stop();
        nothingFound.set(false);
        opens = false;
        var text = typed.strip();
        settled = text.length() < SHORTEST;
        if (settled) {
            hits.clear();
            return;
        }
        pause = tasks.after(PAUSE, () -> search(text));
    }

    private void search(String text) {
        tasks.run(WORDS.text("search.task"), () -> people.apply(text))
                .in(slot)
                .onSuccess(found -> {
                    settled = true;
                    hits.setAll(Stream.concat(found.stream(), matching(text)).toList());
                    nothingFound.set(hits.isEmpty());
                    if (opens && hits.size() == 1) {
                        open(hits.getFirst());
                    }
                })
                .start();
    }

    private Stream<Hit> matching(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return acts.stream()
                .filter(hit ->
                        Stream.of(hit.title().toLowerCase(Locale.ROOT).split(" ", -1))
                                .anyMatch(word -> word.startsWith(lower)));
    }
}
