package org.hearthside.core.codes;

/**
 * A line of a code file that could not be taken.
 *
 * @param line its number, from 1; 0 when the whole file is meant
 * @param code the code of the line; empty when it could not be read
 * @param field which part of the line
 * @param reason what is wrong, in plain words
 */
public record BrokenLine(long line, String code, String field, String reason) {

    /** A code that came before in the same file, with other words: the first ones count. */
    public static BrokenLine twice(CodeRow row) {
        return new BrokenLine(0, row.code(), "code", CodeWords.of("codes.twice", row.code()));
    }
}
