package org.hearthside.app.transfer;

import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.overview.Report;
import org.hearthside.core.transfer.PaperMark;
import org.hearthside.core.transfer.Transfer;

/**
 * What is asked of the desk: which paper, about whom, and how it leaves.
 *
 * @param report which paper
 * @param transfer whose paper, and of a packet why and to whom
 * @param mark whether it is the paper itself, a draft or a copy
 * @param confidential ids of confidential papers that somebody chose to go along with a packet; a
 *     draft, which goes to nobody, never has any
 */
public record Wanted(Report report, Transfer transfer, PaperMark mark, Set<UUID> confidential) {
    public Wanted {
        var leaves = report == Report.TRANSFER_PACKET && mark != PaperMark.DRAFT;
        confidential = leaves ? Set.copyOf(confidential) : Set.of();
    }

    /** A paper without anything confidential beside it. */
    public Wanted(Report report, Transfer transfer, PaperMark mark) {
        this(report, transfer, mark, Set.of());
    }

    /**
     * Refuses what may not leave yet.
     *
     * @throws InvalidEntry when confidential papers go along and nobody said to whom or why
     */
    void check() {
        InvalidEntry.ifAny(transfer.check(confidential));
    }

    /** Whether it is noted as gone to somebody. */
    boolean sent() {
        return report == Report.TRANSFER_PACKET && mark != PaperMark.DRAFT;
    }
}
