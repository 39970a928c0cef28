package org.hearthside.core.importexport;

/**
 * Names one resource of a foreign system, so that it is known again when it comes a second time.
 *
 * @param system the foreign system: its base address, or a name given by the user; empty when the
 *     id is unique in the whole world (a UUID)
 * @param type type of the resource, for example {@code Patient}
 * @param id its id over there
 */
public record SourceKey(String system, String type, String id) {

    /** The longest key that can be kept. */
    public static final int MAX = 400;

    public SourceKey {
        if (type.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A source key needs a type and an id");
        }
    }

    /** The key in one text, as it is stored. */
    public String text() {
        return system + "|" + type + "/" + id;
    }

    /** Whether the key is short enough to be kept. */
    public boolean fits() {
        return text().length() <= MAX;
    }

    /** An id can be a number that names a person elsewhere: it is not printed. */
    @Override
    public String toString() {
        return "SourceKey[" + type + "]";
    }
}
