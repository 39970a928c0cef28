package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.CONTROLLED_LINE;
import static org.hearthside.persistence.schema.Tables.CONTROLLED_PACK;
import static org.hearthside.persistence.schema.Tables.CONTROLLED_PACK_ORDER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.incidents.IncidentDraft;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.medications.controlled.LedgerLine;
import org.hearthside.core.medications.controlled.Pack;
import org.hearthside.core.security.Signer;
import org.hearthside.persistence.common.Refusal;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.incidents.IncidentRows;
import org.hearthside.persistence.schema.tables.records.ControlledLineRecord;
import org.hearthside.persistence.schema.tables.records.ControlledPackRecord;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Row steps of packs of controlled drugs and of their ledgers. */
public final class PackRows {
    private PackRows() {}

    /** Ledgers of these people's packs that are still counted, oldest pack first. */
    public static List<Ledger> onCount(Tx tx, Collection<UUID> clients) {
        var p = CONTROLLED_PACK;
        return ledgers(tx, Rows.isOneOf(p.CLIENT_ID, clients).and(p.FINISHED.isFalse()));
    }

    /** Ledgers of a person's packs that had a line between two instants, oldest pack first. */
    static List<Ledger> between(Tx tx, ClientId client, Instant from, Instant to) {
        var l = CONTROLLED_LINE;
        var moved =
                tx.sql()
                        .selectDistinct(l.PACK_ID)
                        .from(l)
                        .where(l.CLIENT_ID.eq(client.value()))
                        .and(l.HAPPENED_AT.ge(from))
                        .and(l.HAPPENED_AT.lt(to))
                        .fetch(l.PACK_ID);
        return ledgers(tx, Rows.isOneOf(CONTROLLED_PACK.ID, moved));
    }

    /**
     * The ledger of one pack.
     *
     * @throws NotFound when there is none, or it is not the person's
     */
    static Ledger ledger(Tx tx, ClientId client, UUID pack) {
        var p = CONTROLLED_PACK;
        return ledgers(tx, p.ID.eq(pack).and(p.CLIENT_ID.eq(client.value()))).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("controlled_pack"));
    }

    private static List<Ledger> ledgers(Tx tx, Condition which) {
        var p = CONTROLLED_PACK;
        var packs = tx.sql().selectFrom(p).where(which).orderBy(p.CREATED_AT, p.ID).fetch();
        var ids = packs.map(ControlledPackRecord::getId);
        var o = CONTROLLED_PACK_ORDER;
        Map<UUID, List<Integer>> orders =
                tx.sql()
                        .selectFrom(o)
                        .where(Rows.isOneOf(o.PACK_ID, ids))
                        .orderBy(o.ORDER_NUMBER)
                        .fetchGroups(o.PACK_ID, o.ORDER_NUMBER);
        var l = CONTROLLED_LINE;
        var lines =
                tx
                        .sql()
                        .selectFrom(l)
                        .where(Rows.isOneOf(l.PACK_ID, ids))
                        .orderBy(l.PACK_ID, l.LINE_NUMBER)
                        .fetch(PackRows::line)
                        .stream()
                        .collect(Collectors.groupingBy(LedgerLine::pack));
        return packs.map(r ->
                new Ledger(
                        pack(r, orders.getOrDefault(r.getId(), List.of())),
                        lines.getOrDefault(r.getId(), List.of())));
    }

    static void insert(Tx tx, Pack pack) {
        var row = tx.sql().newRecord(CONTROLLED_PACK);
        row.setId(pack.id());
        row.setClientId(pack.client().value());
        row.setDrug(pack.drug());
        row.setRx(pack.rx());
        row.setUnit(pack.unit());
        row.setReceivedFrom(pack.from());
        row.setFinished(false);
        tx.insert(row);
        pack.orders().forEach(order -> link(tx, pack.client(), pack.id(), order));
    }

    /** Another order is given from what is left of a pack (E26). */
    static void link(Tx tx, ClientId client, UUID pack, int order) {
        var row = tx.sql().newRecord(CONTROLLED_PACK_ORDER);
        row.setId(tx.newId());
        row.setClientId(client.value());
        row.setPackId(pack);
        row.setOrderNumber(order);
        tx.insert(row);
    }

    /** Whether there is a line with this id: a retry meets it. */
    static boolean isThere(Tx tx, UUID line) {
        return tx.sql().fetchExists(CONTROLLED_LINE, CONTROLLED_LINE.ID.eq(line));
    }

    /**
     * Adds a line to a ledger. When what was counted is not what should be there, an incident draft
     * is opened (E26).
     *
     * @param ledger as it stands before
     * @param signer who signed beside the person at the screen; absent when nobody did
     * @throws StaleRecord when another desk wrote a line in the meantime
     */
    static void append(Tx tx, Ledger ledger, LedgerLine line, @Nullable Signer signer) {
        var pack = ledger.pack();
        var row = row(tx, pack.client(), line);
        row.setSignerId(signer == null ? null : signer.staff().value());
        row.setSignerName(signer == null ? "" : signer.printedName());
        Refusal.when("controlled_line_once", () -> new StaleRecord("ledger"), () -> tx.insert(row));
        var after = ledger.with(line);
        finish(tx, pack.id(), !after.isOnCount());
        if (ledger.discrepancy().isEmpty() && after.discrepancy().isPresent()) {
            IncidentRows.open(
                    tx,
                    pack.client(),
                    IncidentDraft.Kind.COUNT_OFF,
                    line.id(),
                    line.at(),
                    line.says(pack));
        }
    }

    /** Adds lines of the past, none of which opens an incident. For a demo. */
    static void insertAll(Tx tx, ClientId client, List<LedgerLine> lines) {
        tx.insertAll(lines.stream().map(line -> row(tx, client, line)).toList());
    }

    private static void finish(Tx tx, UUID pack, boolean finished) {
        var p = CONTROLLED_PACK;
        var stored = tx.sql().selectFrom(p).where(p.ID.eq(pack)).fetchSingle();
        if (stored.getFinished() != finished) {
            var row = tx.sql().newRecord(p);
            row.setId(pack);
            row.setFinished(finished);
            tx.update(row, stored.getVersion());
        }
    }

    private static ControlledLineRecord row(Tx tx, ClientId client, LedgerLine line) {
        var row = tx.sql().newRecord(CONTROLLED_LINE);
        row.setId(line.id());
        row.setClientId(client.value());
        row.setPackId(line.pack());
        row.setLineNumber(line.number());
        row.setKind(line.kind().name());
        row.setHappenedAt(line.at());
        row.setOnHand(line.onHand());
        row.setAmount(line.amount());
        row.setWasted(line.wasted());
        row.setRemaining(line.remaining());
        row.setCounted(line.counted());
        row.setAdministrationId(line.administration());
        row.setCountId(line.count());
        row.setReason(line.reason());
        row.setMethod(line.method());
        row.setSignerId(null);
        row.setSignerName(line.signer());
        return row;
    }

    private static Pack pack(ControlledPackRecord r, List<Integer> orders) {
        return new Pack(
                r.getId(),
                new ClientId(r.getClientId()),
                orders,
                r.getDrug(),
                r.getRx(),
                r.getUnit(),
                r.getReceivedFrom(),
                new Stamp(r.getCreatedBy(), r.getCreatedByName(), r.getCreatedAt()));
    }

    private static LedgerLine line(ControlledLineRecord r) {
        return new LedgerLine(
                r.getId(),
                r.getPackId(),
                r.getLineNumber(),
                LedgerLine.Kind.valueOf(r.getKind()),
                r.getHappenedAt(),
                Rows.plain(r.getOnHand()),
                Rows.plain(r.getAmount()),
                Rows.plain(r.getWasted()),
                Rows.plain(r.getRemaining()),
                Rows.plainOrAbsent(r.getCounted()),
                r.getAdministrationId(),
                r.getCountId(),
                r.getReason(),
                r.getMethod(),
                r.getSignerName(),
                new Stamp(r.getCreatedBy(), r.getCreatedByName(), r.getCreatedAt()));
    }
}
