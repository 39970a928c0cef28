package org.hearthside.core.codes;

import java.util.List;

/**
 * What became of a code file.
 *
 * @param system the system
 * @param release the name of the release
 * @param dryRun whether nothing was written
 * @param stopped whether somebody stopped it: what it wrote until then stays
 * @param read codes that were read
 * @param passedOver lines without a code for us
 * @param added codes that are new
 * @param changed codes with other words than before
 * @param unchanged codes as they were
 * @param back codes that were retired and are in force again
 * @param retired codes that this release no longer has
 * @param held codes that the file does not have and that stay in force all the same, because the
 *     file looks incomplete ({@link Releases#mayRetire})
 * @param brokenCount lines that could not be read
 * @param broken the first of them, at most {@link #MOST_BROKEN}
 */
public record CodeImportResult(
        CodeSystem system,
        String release,
        boolean dryRun,
        boolean stopped,
        long read,
        long passedOver,
        long added,
        long changed,
        long unchanged,
        long back,
        long retired,
        long held,
        long brokenCount,
        List<BrokenLine> broken) {
    /** So many broken lines are told one by one. */
    public static final int MOST_BROKEN = 1000;

    public CodeImportResult {
        broken = List.copyOf(broken);
    }
}
