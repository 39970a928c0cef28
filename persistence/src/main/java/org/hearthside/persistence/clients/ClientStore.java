package org.hearthside.persistence.clients;

import static org.hearthside.persistence.schema.Tables.CLIENT;
import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientNumber;
import org.hearthside.core.clients.ClientRow;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.Slice;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.History;
import org.hearthside.persistence.common.Tx;
import org.jspecify.annotations.Nullable;

/** People in care. Lists with place, allergies and code status stand in {@code overview}. */
public final class ClientStore {
    private final Db db;

    /** Takes the door to the record. */
    public ClientStore(Db db) {
        this.db = db;
    }

    /**
     * Registers a person (WRITE_CLIENT).
     *
     * @return the person as recorded, with the next client number
     * @throws org.hearthside.core.common.InvalidEntry when an entry cannot be kept
     */
    public Client register(Session who, NewClient person) {
        return db.write(
                who,
                Permission.WRITE_CLIENT,
                AuditAction.CREATE,
                Subject.newClient(person.id().value()),
                tx -> {
                    ClientRows.insert(tx, person, Entry.FORM);
                    return ClientRows.get(tx, person.id());
                });
    }

    /**
     * Replaces what is recorded of a person apart from health (WRITE_CLIENT). What was recorded
     * before is kept.
     *
     * @param version the version that the person saw
     * @throws org.hearthside.core.common.StaleRecord when someone else saved first
     */
    public Client correct(Session who, ClientId id, long version, Demographics demographics) {
        return change(who, id, tx -> ClientRows.update(tx, id, version, demographics, Entry.FORM));
    }

    /**
     * Sets where a person stands, and the days of coming and leaving (WRITE_CLIENT).
     *
     * @throws org.hearthside.core.common.InvalidEntry when the standing may not follow the present
     *     one ({@link ClientStatus#mayBecome})
     */
    public Client changeStatus(
            Session who,
            ClientId id,
            long version,
            ClientStatus status,
            @Nullable LocalDate admittedOn,
            @Nullable LocalDate dischargedOn) {
        return change(
                who,
                id,
                tx -> ClientRows.changeStatus(tx, id, version, status, admittedOn, dischargedOn));
    }

    /**
     * Keeps a social security number sealed (WRITE_CLIENT).
     *
     * @param ssn nine digits, with or without dashes; empty removes it
     */
    public Client setSsn(Session who, ClientId id, long version, String ssn) {
        return change(who, id, tx -> ClientRows.setSsn(tx, id, version, ssn));
    }

    /** Opens the social security number, nine digits (REVEAL_SSN); audited as REVEAL. */
    public Optional<String> revealSsn(Session who, ClientId id) {
        return db.read(
                who,
                Permission.REVEAL_SSN,
                AuditAction.REVEAL,
                subject(id),
                tx -> ClientRows.openSsn(tx, id));
    }

    /** One person (READ_CLIENT). */
    public Client get(Session who, ClientId id) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.OPEN_RECORD,
                subject(id),
                tx -> ClientRows.get(tx, id));
    }

    /** The person with a client number (READ_CLIENT); empty when there is none in sight. */
    public Optional<Client> findByNumber(Session who, ClientNumber number) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.SEARCH,
                Subject.of("client", null),
                tx -> ClientRows.withNumber(tx, number));
    }

    /** People in sight with one of these standings (READ_CLIENT). */
    public Page<ClientRow> list(
            Session who, Set<ClientStatus> statuses, ClientSort sort, Slice slice) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.LIST,
                Subject.of("client", null),
                tx -> {
                    var wanted =
                            CLIENT.STATUS
                                    .in(statuses.stream().map(Enum::name).toList())
                                    .and(tx.visible(CLIENT.ID));
                    var rows =
                            tx.sql()
                                    .select(ClientRows.rowColumns())
                                    .from(CLIENT)
                                    .leftJoin(CLIENT_INDEX)
                                    .on(CLIENT_INDEX.ID.eq(CLIENT.ID))
                                    .where(wanted)
                                    .orderBy(ClientIndexRows.order(sort))
                                    .limit(slice.limit())
                                    .offset(slice.offset())
                                    .fetch(ClientRows::listed);
                    return new Page<>(rows, tx.sql().fetchCount(CLIENT, wanted));
                });
    }

    /** What was changed in a person's record, newest first (READ_CLIENT). Health is kept apart. */
    public List<Change> history(Session who, ClientId id) {
        return db.read(
                who, Permission.READ_CLIENT, subject(id), tx -> History.of(tx, CLIENT, id.value()));
    }

    private Client change(Session who, ClientId id, Consumer<Tx> act) {
        return db.write(
                who,
                Permission.WRITE_CLIENT,
                AuditAction.CORRECT,
                subject(id),
                tx -> {
                    act.accept(tx);
                    return ClientRows.get(tx, id);
                });
    }

    private static Subject subject(ClientId id) {
        return Subject.of("client", id.value(), id.value());
    }
}
