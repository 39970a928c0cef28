package org.hearthside.app.ui;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Which house the person looks at: one of those that the session sees, or all of them. */
public final class HouseScope {
    private final ObservableList<Choice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Choice> chosen = new SimpleObjectProperty<>();

    /** One house to choose. */
    public record Choice(UUID id, String name) {}

    /** No houses known yet; all are looked at. */
    public HouseScope() {}

    /** The houses that can be chosen. */
    public ObservableList<Choice> choices() {
        return choices;
    }

    /** The houses that can be chosen; a choice that is no longer there is dropped. */
    public void offer(List<Choice> houses) {
        choices.setAll(houses);
        if (chosen.get() != null && !houses.contains(chosen.get())) {
            chosen.set(null);
        }
        if (houses.size() == 1) {
            chosen.set(houses.getFirst());
        }
    }

    /** The houses that are looked at: the chosen one, or all of them. */
    public List<Choice> shown() {
        var one = chosen.get();
        return one == null ? List.copyOf(choices) : List.of(one);
    }

    /** The chosen house; null means all. */
    public ObjectProperty<@Nullable Choice> chosenProperty() {
        return chosen;
    }
}
