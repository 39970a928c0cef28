package org.hearthside.core.overview;

import org.hearthside.core.common.Words;

/**
 * One labelled item of a page: no value without its label, and a label always with a value or its
 * state (SR-47, SR-48).
 *
 * @param label what it is
 * @param value the value, or in words that it is not recorded
 * @param recorded whether anybody has answered
 */
public record Fact(String label, String value, boolean recorded) {

    public Fact {
        if (label.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("A fact has a label and a value");
        }
    }

    /** A value, or {@code NOT RECORDED} when it is empty. */
    public static Fact of(String label, String value) {
        return value.isBlank()
                ? new Fact(label, Words.say("notRecorded"), false)
                : new Fact(label, value, true);
    }

    /** An item that the role may not see: neither recorded nor missing. */
    public static Fact withheld(String label) {
        return new Fact(label, Words.say("withheld"), true);
    }

    @Override
    public String toString() {
        return "Fact[" + label + "]";
    }
}
