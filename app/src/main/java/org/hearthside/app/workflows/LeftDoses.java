package org.hearthside.app.workflows;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearthside.core.clients.Names;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.administration.PassRow;
import org.hearthside.core.medications.shifts.LeftOpen;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.medications.ShiftStore;

/**
 * Doses that were due when the med pass was left. Each is asked about once in a session: who has
 * said why is not asked again for the same doses.
 */
public final class LeftDoses {
    private final ShiftStore store;
    private final Set<Key> answered = ConcurrentHashMap.newKeySet();

    private record Key(int order, LocalDateTime slot) {}

    /**
     * One person with open doses.
     *
     * @param house where the person lives
     * @param names the person's names
     * @param rows the open doses, the longest overdue first
     */
    record Open(UUID house, Names names, List<PassRow> rows) {
        @Override
        public String toString() {
            return "Open[" + rows.size() + "]";
        }
    }

    /** Nothing was asked yet; reasons are kept in this store. */
    public LeftDoses(ShiftStore store) {
        this.store = store;
    }

    /** The people with doses about which nobody was asked yet. */
    List<Open> unanswered(List<MedPassModel.Line> lines, Instant now) {
        return lines.stream()
                .map(line ->
                        new Open(
                                line.house(),
                                line.person().names(),
                                line.person().rows(now).stream()
                                        .filter(PassRow::isOpen)
                                        .filter(row -> !answered.contains(key(row)))
                                        .toList()))
                .filter(open -> !open.rows().isEmpty())
                .toList();
    }

    /** Keeps the reason, for each house. */
    void write(Session who, List<Open> open, String reason, Supplier<UUID> ids) {
        open.stream()
                .collect(
                        Collectors.groupingBy(
                                Open::house, Collectors.summingInt(o -> o.rows().size())))
                .forEach((house, doses) ->
                        store.leaveOpen(
                                who, new LeftOpen(ids.get(), house, doses, reason, Stamp.UNSAVED)));
        open.forEach(o -> o.rows().forEach(row -> answered.add(key(row))));
    }

    private static Key key(PassRow row) {
        return new Key(row.order().number(), Objects.requireNonNull(row.slot()).wall());
    }
}
