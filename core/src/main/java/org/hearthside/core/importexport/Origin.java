package org.hearthside.core.importexport;

/**
 * Where something imported stood.
 *
 * @param file name of the file, as the user knows it
 * @param entry where in the file, for example {@code entry[12] Observation} or {@code line[3]
 *     Patient}
 * @param key which foreign resource it was
 * @param part which of several things that one resource gave; empty for the only one
 */
public record Origin(String file, String entry, SourceKey key, String part) {

    /** Another part of the same resource. */
    public Origin part(String name) {
        return new Origin(file, entry, key, name);
    }

    /** The key by which this part is known again. */
    public String linkKey() {
        return part.isEmpty() ? key.text() : key.text() + "#" + part;
    }

    @Override
    public String toString() {
        return "Origin[" + entry + "]";
    }
}
