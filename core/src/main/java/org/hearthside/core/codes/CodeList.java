package org.hearthside.core.codes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which release of a system is in force, and how much it holds.
 *
 * @param system the system
 * @param release its name; empty when there is no list
 * @param codes codes in force
 * @param retired codes that were in force once
 * @param importedAt when it was brought in; absent for a list of ours
 * @param importedBy who did; empty for a list of ours
 * @param finished false when its import broke off: some codes are still those of the release before
 */
public record CodeList(
        CodeSystem system,
        String release,
        long codes,
        long retired,
        @Nullable Instant importedAt,
        String importedBy,
        boolean finished) {

    /** The list that is there before anything was brought in. */
    public static CodeList starter(CodeSystem system) {
        var codes = Starter.rows(system).size();
        return new CodeList(system, codes == 0 ? "" : Starter.RELEASE, codes, 0, null, "", true);
    }
}
