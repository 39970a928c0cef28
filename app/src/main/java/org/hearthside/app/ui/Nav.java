package org.hearthside.app.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Which screen is shown. Screens are made when they are opened and disposed of when they are left.
 * Knows no screen: the program's wiring registers them.
 */
public final class Nav {
    private final Map<Place, Supplier<Screen>> screens = new EnumMap<>(Place.class);
    private final ReadOnlyObjectWrapper<@Nullable Place> place = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Screen> screen = new ReadOnlyObjectWrapper<>();

    /** No screens yet. */
    public Nav() {}

    /** Says how the screen of a place is made. A place without a screen is not offered. */
    public void register(Place at, Supplier<Screen> make) {
        screens.put(at, make);
    }

    /** The places that have a screen, in their order. */
    public List<Place> places() {
        return List.copyOf(screens.keySet());
    }

    /** Goes to a place, if the present screen lets go. */
    public void go(Place to) {
        var make = screens.get(to);
        if (make == null) {
            throw new IllegalArgumentException("No screen: " + to);
        }
        open(to, make);
    }

    /** Opens a screen of its own (a resident's workspace) that belongs to a place of the rail. */
    public void open(Place under, Supplier<Screen> make) {
        leave(() -> {
            clear();
            place.set(under);
            screen.set(make.get());
        });
    }

    /** Calls back when the present screen lets go; asks about what is not saved. */
    public void leave(Runnable go) {
        var current = screen.get();
        if (current == null) {
            go.run();
        } else {
            current.leave().ask(go);
        }
    }

    /** Disposes of the present screen and shows none. */
    public void clear() {
        var current = screen.get();
        screen.set(null);
        place.set(null);
        if (current != null) {
            current.dispose().run();
        }
    }

    /** The place of the rail that is lit. */
    public ReadOnlyObjectProperty<@Nullable Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** The screen that is shown. */
    public ReadOnlyObjectProperty<@Nullable Screen> screenProperty() {
        return screen.getReadOnlyProperty();
    }
}
