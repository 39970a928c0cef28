package org.hearthside.core.common;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A postal address in the United States. Parts that are not recorded are empty strings.
 *
 * @param line1 street and number
 * @param line2 apartment or building
 * @param city city
 * @param state two-letter code
 * @param zip {@code 12345} or {@code 12345-6789}
 */
public record Address(String line1, String line2, String city, String state, String zip) {

    /** No address recorded. */
    public static final Address NONE = new Address("", "", "", "", "");

    /** Whether nothing is recorded. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /**
     * On one line: {@code 12 Elm Street, Springfield, OH 45501}; empty when nothing is recorded.
     */
    public String oneLine() {
        var stateZip =
                Stream.of(state, zip).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
        return Stream.of(line1, line2, city, stateZip)
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return "Address[" + (isEmpty() ? "none" : "recorded") + "]";
    }
}
