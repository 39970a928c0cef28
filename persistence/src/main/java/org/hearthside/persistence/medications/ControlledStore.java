package org.hearthside.persistence.medications;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.incidents.IncidentDraft;
import org.hearthside.core.medications.controlled.HouseOrder;
import org.hearthside.core.medications.controlled.HousePack;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.medications.controlled.LedgerLine;
import org.hearthside.core.medications.controlled.LedgerRules;
import org.hearthside.core.medications.controlled.Pack;
import org.hearthside.core.medications.controlled.PackMove;
import org.hearthside.core.medications.controlled.ShiftCount;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignerPin;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.incidents.IncidentRows;
import org.hearthside.persistence.security.SigningPins;
import org.jspecify.annotations.Nullable;

/** Controlled drugs: packs, their ledgers, and the counts at the change of shift (F9, E24-E27). */
public final class ControlledStore {
    private static final Duration MONTH = Duration.ofDays(31);

    private final Db db;

    /** Takes the door to the record. */
    public ControlledStore(Db db) {
        this.db = db;
    }

    /** The packs of a house that are counted, by person (READ_ORDERS). */
    public List<HousePack> house(Session who, UUID house) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                AuditAction.LIST,
                Subject.of("controlled_pack", null),
                tx -> CountRows.packs(tx, house));
    }

    /** The controlled orders of a house that go on, by person (READ_ORDERS). */
    public List<HouseOrder> orders(Session who, UUID house) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                AuditAction.LIST,
                Subject.of("medication_order", null),
                tx -> CountRows.orders(tx, house));
    }

    /** The packs of a person that moved in the last month (READ_ORDERS). */
    public List<Ledger> of(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                subject(null, client),
                tx -> PackRows.between(tx, client, tx.now().minus(MONTH), tx.now().plusMillis(1)));
    }

    /** The counts of a house in the last month, newest first (READ_ORDERS). */
    public List<CountRows.Counted> counts(Session who, UUID house) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                AuditAction.LIST,
                Subject.of("controlled_count", null),
                tx -> CountRows.since(tx, house, tx.now().minus(MONTH)));
    }

    /** Incidents of the last month that these rooms' records opened (READ_ORDERS). */
    public List<IncidentDraft> incidents(Session who, UUID house) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                AuditAction.LIST,
                Subject.of("incident_draft", null),
                tx -> IncidentRows.since(tx, CountRows.living(tx, house), tx.now().minus(MONTH)));
    }

    /**
     * Receives a pack; two people sign (COUNT_CONTROLLED). A retry with the same id changes
     * nothing.
     *
     * @param line id of the first ledger line
     * @param quantity how much came
     * @param at when
     * @throws InvalidEntry when something is missing or the second person does not sign
     */
    public void receive(
            Session who, Pack pack, UUID line, BigDecimal quantity, Instant at, SignerPin second) {
        InvalidEntry.ifAny(LedgerRules.check(pack));
        another(who, second);
        SigningPins.signed(
                db,
                who,
                Permission.COUNT_CONTROLLED,
                AuditAction.CREATE,
                subject(pack.id(), pack.client()),
                null,
                List.of(second),
                (tx, signers) -> {
                    if (PackRows.isThere(tx, line)) {
                        return;
                    }
                    requireOrders(tx, pack);
                    var ledger = new Ledger(pack, List.of());
                    var received =
                            new PackMove(
                                    line,
                                    pack.id(),
                                    LedgerLine.Kind.RECEIVED,
                                    at,
                                    quantity,
                                    "",
                                    "");
                    InvalidEntry.ifAny(LedgerRules.check(received, ledger, tx.now()));
                    PackRows.insert(tx, pack);
                    PackRows.append(tx, ledger, ledger.after(received), signers.getFirst());
                });
    }

    private static void requireOrders(Tx tx, Pack pack) {
        var numbers = OrderRows.all(tx, pack.client()).stream().map(o -> o.number()).toList();
        if (!numbers.containsAll(pack.orders())) {
            throw new InvalidEntry(List.of(Problem.of("orders", "controlled.order")));
        }
    }

    /**
     * Goes on with what is left of a pack for a newer order of the same drug (COUNT_CONTROLLED,
     * E26).
     */
    public void link(Session who, ClientId client, UUID pack, int order) {
        db.act(
                who,
                Permission.COUNT_CONTROLLED,
                AuditAction.CORRECT,
                subject(pack, client),
                tx -> {
                    var ledger = PackRows.ledger(tx, client, pack);
                    if (!ledger.pack().orders().contains(order)) {
                        PackRows.link(tx, client, pack, order);
                    }
                });
    }

    /**
     * Writes waste, return, destruction or an adjustment into a ledger; two people sign
     * (COUNT_CONTROLLED, E24, E27). A retry with the same id changes nothing.
     *
     * @throws InvalidEntry when something is missing, more would leave than is there, or the second
     *     person does not sign
     */
    public void write(Session who, ClientId client, PackMove move, SignerPin second) {
        another(who, second);
        SigningPins.signed(
                db,
                who,
                Permission.COUNT_CONTROLLED,
                AuditAction.CREATE,
                subject(move.pack(), client),
                null,
                List.of(second),
                (tx, signers) -> {
                    if (PackRows.isThere(tx, move.id())) {
                        return;
                    }
                    var ledger = PackRows.ledger(tx, client, move.pack());
                    InvalidEntry.ifAny(LedgerRules.check(move, ledger, tx.now()));
                    PackRows.append(tx, ledger, ledger.after(move), signers.getFirst());
                    tx.detail(move.kind().name());
                });
    }

    /**
     * Counts every pack of a house as one shift hands over to the next; both sign with their PINs
     * (COUNT_CONTROLLED, E25). One of the two is the person at the screen.
     *
     * @throws InvalidEntry when a pack has no number, or one of the two does not sign, or both are
     *     one
     */
    public void count(Session who, ShiftCount count, SignerPin leaving, SignerPin coming) {
        if (leaving.staff().equals(coming.staff())) {
            throw refused(coming.field(), "controlled.samePerson");
        }
        if (!who.staff().equals(leaving.staff()) && !who.staff().equals(coming.staff())) {
            throw refused(leaving.field(), "controlled.notYou");
        }
        SigningPins.signed(
                db,
                who,
                Permission.COUNT_CONTROLLED,
                AuditAction.CREATE,
                Subject.of("controlled_count", count.id()),
                count.house(),
                List.of(leaving, coming),
                (tx, signers) -> CountRows.count(tx, count, signers.getFirst(), signers.get(1)));
    }

    /** SR-35: nobody is their own witness. */
    static void another(Session who, SignerPin second) {
        if (second.staff().equals(who.staff())) {
            throw refused(second.field(), "controlled.samePerson");
        }
    }

    private static InvalidEntry refused(String field, String key) {
        return new InvalidEntry(List.of(Problem.of(field, key)));
    }

    private static Subject subject(@Nullable UUID id, ClientId client) {
        return Subject.of("controlled_pack", id, client.value());
    }
}
