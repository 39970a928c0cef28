package org.hearthside.app.ui;

import java.util.List;
import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Says the items of a list in words, and finds an item by its words. */
public final class Spoken<T> extends StringConverter<@Nullable T> {
    private final List<? extends @Nullable T> items;
    private final Function<T, String> say;

    /**
     * Words for a list.
     *
     * @param items the items, which may change
     * @param say the words of one
     */
    public Spoken(List<? extends @Nullable T> items, Function<T, String> say) {
        this.items = items;
        this.say = say;
    }

    @Override
    public String toString(@Nullable T item) {
        return item == null ? "" : say.apply(item);
    }

    /** The item with just these words; absent when there is none. */
    @Override
    public @Nullable T fromString(String words) {
        for (var item : items) {
            if (item != null && say.apply(item).equals(words)) {
                return item;
            }
        }
        return null;
    }
}
