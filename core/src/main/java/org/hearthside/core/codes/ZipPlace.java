package org.hearthside.core.codes;

import java.util.Optional;

/**
 * City and state of a ZIP code, as the list of ZIP codes holds them.
 *
 * @param city name of the post office
 * @param state two letters
 */
public record ZipPlace(String city, String state) {
    /** {@code Columbus, OH}. */
    static String print(String city, String state) {
        return city.strip() + ", " + state.strip();
    }

    /** The place that an item of the list names; empty when it is of another form. */
    public static Optional<ZipPlace> of(CodeItem item) {
        var words = item.row().display();
        int comma = words.lastIndexOf(", ");
        return comma > 0 && words.length() == comma + 4
                ? Optional.of(new ZipPlace(words.substring(0, comma), words.substring(comma + 2)))
                : Optional.empty();
    }
}
