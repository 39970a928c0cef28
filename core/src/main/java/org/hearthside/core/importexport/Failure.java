package org.hearthside.core.importexport;

/**
 * Something that was not imported, or not whole.
 *
 * @param file name of the file
 * @param entry where in the file; empty when the whole file is meant
 * @param field the element of the source; empty when the whole entry is meant
 * @param reason what is wrong, in plain words without a person's data
 * @param loss how much was lost
 */
public record Failure(String file, String entry, String field, String reason, Loss loss) {

    /** How much was lost. */
    public enum Loss {
        /** The file from here on. */
        FILE,
        /** This entry, or the part of it that {@code field} names. */
        ENTRY,
        /** One value only: the rest of the entry was imported. */
        FIELD
    }

    /** File names can carry a person's name: only the place is printed. */
    @Override
    public String toString() {
        return "Failure[" + loss + " " + entry + " " + field + ": " + reason + "]";
    }
}
