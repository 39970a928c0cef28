package org.hearthside.core.codes;

/**
 * A code of a list that is in force or was once.
 *
 * @param system the system
 * @param row code and words
 * @param release the release that says so
 * @param retiredIn the release in which the code is no longer there; empty while it is in force
 */
public record CodeItem(CodeSystem system, CodeRow row, String release, String retiredIn) {

    /** Whether the newest release no longer has it. */
    public boolean retired() {
        return !retiredIn.isEmpty();
    }

    /** What is recorded when it is chosen. */
    public Code recorded() {
        return new Code(system.recordedAs(), row.code());
    }
}
