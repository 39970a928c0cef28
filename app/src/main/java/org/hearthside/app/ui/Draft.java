package org.hearthside.app.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form before it is saved: its entries as typed, each under the name that the
 * record has for the field. Knows whether anything was changed, and no node.
 */
public final class Draft {
    private final Map<String, Property<?>> entries = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> saved = new LinkedHashMap<>();
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();

    /**
     * One entry that differs between this draft and what is stored now.
     *
     * @param name name of the field
     * @param mine what stands here
     * @param stored what was saved by someone else
     */
    public record Difference(String name, @Nullable Object mine, @Nullable Object stored) {
        @Override
        public String toString() {
            return "Difference[" + name + "]";
        }
    }

    /** Empty. */
    public Draft() {}

    /** An entry in words, a date or a number as typed. */
    public StringProperty text(String name, String value) {
        return keep(name, new SimpleStringProperty(this, name, value));
    }

    /** A choice; null while nothing is chosen. */
    public <E> ObjectProperty<@Nullable E> choice(String name, @Nullable E value) {
        return keep(name, new SimpleObjectProperty<@Nullable E>(this, name, value));
    }

    /** A yes or no. */
    public BooleanProperty flag(String name, boolean value) {
        return keep(name, new SimpleBooleanProperty(this, name, value));
    }

    private <P extends Property<?>> P keep(String name, P entry) {
        entries.put(name, entry);
        saved.put(name, entry.getValue());
        entry.subscribe(this::compare);
        return entry;
    }

    /** What stands here now is what is stored. */
    public void settle() {
        entries.forEach((name, entry) -> saved.put(name, entry.getValue()));
        compare();
    }

    private void compare() {
        changed.set(
                entries.entrySet().stream()
                        .anyMatch(e ->
                                !Objects.equals(e.getValue().getValue(), saved.get(e.getKey()))));
    }

    /** Whether anything differs from what is stored. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Where this draft and a newer state of the same record say different things. */
    public List<Difference> against(Draft stored) {
        var found = new ArrayList<Difference>();
        entries.forEach((name, entry) -> {
            var other = stored.entries.get(name);
            if (other != null && !Objects.equals(entry.getValue(), other.getValue())) {
                found.add(new Difference(name, entry.getValue(), other.getValue()));
            }
        });
        return found;
    }

    @Override
    public String toString() {
        return "Draft[" + entries.size() + "]";
    }
}
