package org.hearthside.persistence.medications;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.core.medications.administration.PassPerson;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.medications.controlled.PackUse;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignerPin;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.security.SigningPins;
import org.jspecify.annotations.Nullable;

/** The med pass: what is due, and what became of each dose (F4, F7). */
public final class MedPassStore {
    private final Db db;

    /** Takes the door to the record. */
    public MedPassStore(Db db) {
        this.db = db;
    }

    /** What a med pass needs to know of a person now (READ_ORDERS). */
    public MedDay day(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                subject(null, client),
                tx -> MedDayRows.of(tx, client));
    }

    /**
     * The same for papers that tell the last dose of each order, also of those that ended lately
     * (READ_ORDERS). One step in an index for each order: it costs the same however long the
     * history is.
     *
     * @param ended how many days ago an order may have ended, 4 at least
     */
    public MedDay lastDoses(Session who, ClientId client, int ended) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                subject(null, client),
                tx -> MedDayRows.of(tx, client, Math.max(ended, MedDay.ENTRY_DAYS)));
    }

    /** Everyone who lives in a house and is in sight, by name (READ_ORDERS). */
    public List<PassPerson> house(Session who, UUID house) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                AuditAction.LIST,
                Subject.of("administration", null),
                tx -> HouseDayRows.of(tx, house));
    }

    /** Signs a dose of which no pack is kept and that nobody signs beside. */
    public void sign(Session who, Administration entry) {
        sign(who, entry, null, null);
    }

    /**
     * Signs a dose: given, given in part, or not given (GIVE_MEDICATION). A retry with the same id
     * changes nothing.
     *
     * @param use what was taken out of which pack of a controlled drug; absent when no pack is kept
     * @param second who signs beside with a PIN: where the order asks for it, and for waste (SR-35)
     * @throws InvalidEntry when something is missing, something speaks against the dose that the
     *     person may not pass, the scheduled dose is signed already, or the second person does not
     *     sign
     * @throws org.hearthside.core.common.StaleRecord when the order was changed since it was seen
     */
    public void sign(
            Session who, Administration entry, @Nullable PackUse use, @Nullable SignerPin second) {
        if (second != null) {
            ControlledStore.another(who, second);
        }
        SigningPins.signed(
                db,
                who,
                Permission.GIVE_MEDICATION,
                AuditAction.CREATE,
                subject(entry.id(), entry.client()),
                null,
                second == null ? List.of() : List.of(second),
                (tx, signers) ->
                        SignSteps.sign(
                                tx, entry, use, signers.isEmpty() ? null : signers.getFirst()));
    }

    /** The packs from which an order is given, oldest first (READ_ORDERS). */
    public List<Ledger> packs(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                subject(null, client),
                tx -> PackRows.onCount(tx, List.of(client.value())));
    }

    /**
     * Corrects an entry: one's own, or as a nurse that of another (GIVE_MEDICATION). Both are kept
     * (E33).
     *
     * @throws InvalidEntry when it does not say why, or the entry is another person's
     * @throws org.hearthside.core.common.StaleRecord when someone else corrected it first
     */
    public void correct(Session who, UUID wrong, Administration right) {
        db.act(
                who,
                Permission.GIVE_MEDICATION,
                AuditAction.CORRECT,
                subject(wrong, right.client()),
                tx -> SignSteps.correct(tx, wrong, right));
    }

    /**
     * Takes an entry back that was made by mistake, on the wrong person say: the dose is unknown
     * again and can be signed (GIVE_MEDICATION).
     *
     * @throws InvalidEntry when there is no reason, or the entry is another person's
     */
    public void takeBack(Session who, ClientId client, UUID wrong, String why) {
        db.act(
                who,
                Permission.GIVE_MEDICATION,
                AuditAction.CORRECT,
                subject(wrong, client),
                tx -> SignSteps.takeBack(tx, client, wrong, why));
    }

    /**
     * Writes down how a PRN dose worked (GIVE_MEDICATION).
     *
     * @throws InvalidEntry when the words contradict the score (F7), or it is before the dose
     */
    public void recheck(Session who, Recheck recheck) {
        db.act(
                who,
                Permission.GIVE_MEDICATION,
                AuditAction.CREATE,
                subject(recheck.administration(), recheck.client()),
                tx -> SignSteps.recheck(tx, recheck));
    }

    private static Subject subject(@Nullable UUID id, ClientId client) {
        return Subject.of("administration", id, client.value());
    }
}
