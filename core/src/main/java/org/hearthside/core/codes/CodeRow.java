package org.hearthside.core.codes;

/**
 * One code as a file or a list gives it.
 *
 * @param code the code in the form in which it is recorded, for example {@code E11.9}
 * @param display the official words
 * @param kind what the system says about the code, for example {@code heading} (a category that is
 *     not billed), a term type of RxNorm, the class of an allergen; may be empty
 * @param words other words by which it is found, commas between them; may be empty
 */
public record CodeRow(String code, String display, String kind, String words) {
    /** Longest code, in characters. */
    public static final int LONGEST_CODE = 60;

    /** Longest words, in characters. */
    public static final int LONGEST_DISPLAY = 2000;

    /** Longest kind, in characters. */
    public static final int LONGEST_KIND = 60;

    /** A category of ICD-10-CM that has finer codes below it and is not billed. */
    public static final String HEADING = "heading";

    public CodeRow {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("A code has 1 to " + LONGEST_CODE + " characters");
        }
        if (display.isBlank() || display.length() > LONGEST_DISPLAY) {
            throw new IllegalArgumentException("The words of " + code + " do not fit");
        }
        if (kind.length() > LONGEST_KIND || words.length() > LONGEST_DISPLAY) {
            throw new IllegalArgumentException("What is said about " + code + " does not fit");
        }
    }
}
