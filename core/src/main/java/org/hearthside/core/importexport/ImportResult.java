package org.hearthside.core.importexport;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an import did.
 *
 * @param batch id of the batch; also that of a dry run, which is stored nowhere
 * @param dryRun true when nothing was written
 * @param cancelled true when the user stopped it: what was written until then stays
 * @param files files read
 * @param read resources read, by type
 * @param created new records
 * @param updated records that changed over there, and so here
 * @param unchanged records that came again as they were
 * @param consulted resources read only for names and phone numbers, by type
 * @param skipped resources that have no place here, by type
 * @param leftOut elements of imported resources that have no place here, by element
 * @param failures what was not imported or not whole; at most {@link #MAX_FAILURES}
 * @param failureCount all failures, also those beyond the list
 * @param conflicts how many of them were not brought up to date because they were changed here too
 * @param matches how many people were judged new, the same, or maybe the same: by {@link Match#key}
 * @param arrivals people who came in and are not simply known from the same source, those in doubt
 *     first; at most {@link #MAX_ARRIVALS}
 */
public record ImportResult(
        UUID batch,
        boolean dryRun,
        boolean cancelled,
        int files,
        Map<String, Long> read,
        Map<Kind, Long> created,
        Map<Kind, Long> updated,
        Map<Kind, Long> unchanged,
        Map<String, Long> consulted,
        Map<String, Long> skipped,
        Map<String, Long> leftOut,
        List<Failure> failures,
        long failureCount,
        long conflicts,
        Map<String, Long> matches,
        List<Arrival> arrivals) {

    /** So many people are listed; the others are counted. */
    public static final int MAX_ARRIVALS = 5_000;

    /** So many failures are listed; the others are counted. */
    public static final int MAX_FAILURES = 10_000;

    /** Resources read. */
    public long readTotal() {
        return total(read);
    }

    /** New records. */
    public long createdTotal() {
        return total(created);
    }

    /** Changed records. */
    public long updatedTotal() {
        return total(updated);
    }

    /** Records that came again as they were. */
    public long unchangedTotal() {
        return total(unchanged);
    }

    /** People in doubt about whom nobody has decided yet. */
    public List<Arrival> undecided() {
        return arrivals.stream()
                .filter(a -> a.match() instanceof Match.Maybe && !a.decided())
                .toList();
    }

    private static long total(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
