package org.hearthside.core.importexport;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;

/**
 * What became of taking back an import.
 *
 * @param batch which import
 * @param dryRun true when nothing was changed
 * @param cancelled true when the user stopped it: what was taken back until then stays so
 * @param withdrawn records that came with it and count no more
 * @param restored records that say again what they said before
 * @param kept what could not be taken back, and why; at most {@link #MAX_KEPT}
 * @param keptCount all of these, also beyond the list
 */
public record UndoResult(
        UUID batch,
        boolean dryRun,
        boolean cancelled,
        Map<Kind, Long> withdrawn,
        Map<Kind, Long> restored,
        List<Kept> kept,
        long keptCount) {

    /** So many are listed; the others are counted. */
    public static final int MAX_KEPT = 1_000;

    /**
     * Something that stays.
     *
     * @param kind what it is
     * @param client whose it is
     * @param clientNumber number of the person; empty when out of sight
     * @param name name of the person; empty when out of sight
     * @param reason why it stays, in words to show
     * @param records how many records stay for this reason
     */
    public record Kept(
            Kind kind,
            ClientId client,
            String clientNumber,
            String name,
            String reason,
            int records) {
        @Override
        public String toString() {
            return "Kept[" + kind + " " + client.value() + "]";
        }
    }

    /** Records that count no more. */
    public long withdrawnTotal() {
        return withdrawn.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Records that say again what they said before. */
    public long restoredTotal() {
        return restored.values().stream().mapToLong(Long::longValue).sum();
    }
}
