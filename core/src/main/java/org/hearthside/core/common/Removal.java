package org.hearthside.core.common;

/**
 * That something was taken off a list. Its row stays.
 *
 * @param reason why, in the words of who did it
 * @param by who did it and when
 */
public record Removal(String reason, Stamp by) {
    @Override
    public String toString() {
        return "Removal[" + by.by() + "]";
    }
}
