package org.hearthside.persistence.common;

import static org.hearthside.persistence.schema.Tables.AUDIT_ENTRY;
import static org.hearthside.persistence.schema.Tables.TX_MANIFEST;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.AuditCheck;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.Sources;
import org.hearthside.core.common.Version;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.schema.tables.records.AuditEntryRecord;
import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The one door to the record. Every use case passes through {@link #read} or {@link #write}, which
 * supply the permission check, the scope (only people whom the session may see), one transaction,
 * its audit entry, translated errors and retries.
 */
public final class Db implements AutoCloseable {
    /** Who acts when nobody has signed in yet: the program itself. */
    public static final StaffId HEARTHSIDE = new StaffId(new UUID(0, 0));

    private static final int TRIES = 4;

    private final Dialect dialect;
    private final DSLContext writer;
    private final DSLContext reader;
    private final AutoCloseable connections;
    private final Function<UUID, byte[]> auditSeeds;
    private final Seals seals;
    private final Sources sources;
    private final String version;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Map<UUID, AuditChain> chains = new ConcurrentHashMap<>();
    private final Listeners listeners = new Listeners();
    private final UUID ownChain;
    private long lastManifest;

    /**
     * Takes connections that are open already.
     *
     * @param dialect the engine
     * @param writers gives the one writing connection (H2) or any (PostgreSQL)
     * @param readers gives connections that may only read
     * @param connections closed with this door
     * @param auditSeeds the secret start of a session's audit chain
     * @param seals for sealed columns
     * @param sources clock and ids
     */
    public Db(
            Dialect dialect,
            DataSource writers,
            DataSource readers,
            AutoCloseable connections,
            Function<UUID, byte[]> auditSeeds,
            Seals seals,
            Sources sources) {
        this.dialect = dialect;
        this.connections = connections;
        this.auditSeeds = auditSeeds;
        this.seals = seals;
        this.sources = sources;
        this.version = Version.text();
        this.ownChain = sources.newId();
        var settings =
                new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                        .withRenderSchema(false)
                        // statements with their values must never reach a log
                        .withExecuteLogging(false);
        this.writer = DSL.using(writers, dialect.sql(), settings);
        this.reader = DSL.using(readers, dialect.sql(), settings);
        if (dialect.oneWriter()) {
            lastManifest =
                    Objects.requireNonNullElse(
                            writer.select(DSL.max(TX_MANIFEST.SEQ))
                                    .from(TX_MANIFEST)
                                    .fetchOneInto(Long.class),
                            0L);
        }
    }

    /**
     * Answers a question. The audit entry is committed before the question is asked, so that
     * nothing is seen without a trace.
     *
     * @throws AccessDenied when the role lacks the right
     * @throws org.hearthside.core.common.NotFound when the subject's person is out of sight
     * @throws org.hearthside.core.common.StorageFault when the store fails
     */
    public <T> T read(
            Session who,
            Permission permission,
            AuditAction action,
            Subject subject,
            Function<Tx, T> question) {
        check(who, permission, action, subject);
        run(who, action, subject, tx -> true);
        return Faults.translated(() ->
                reader.transactionResult(inner -> {
                    var tx = new Tx(inner.dsl(), who, sources, seals);
                    seen(tx, subject);
                    return question.apply(tx);
                }));
    }

    /** As {@link #read(Session, Permission, AuditAction, Subject, Function)}, audited as READ. */
    public <T> T read(
            Session who, Permission permission, Subject subject, Function<Tx, T> question) {
        return read(who, permission, AuditAction.READ, subject, question);
    }

    /**
     * As {@link #read(Session, Permission, Subject, Function)}, where the record itself says which
     * right it takes. A request that is refused is audited as refused, never as read.
     *
     * @param right looks up the right; what it sees is given to nobody
     */
    public <T> T readAs(
            Session who,
            Function<Tx, Permission> right,
            Subject subject,
            Function<Tx, T> question) {
        Function<Tx, Permission> inSight =
                tx -> {
                    seen(tx, subject);
                    return right.apply(tx);
                };
        var before = Faults.translated(() -> ask(who, inSight));
        return read(
                who,
                before,
                subject,
                tx -> {
                    // it changed between the two questions
                    if (!who.may(right.apply(tx))) {
                        throw new AccessDenied(before.name());
                    }
                    return question.apply(tx);
                });
    }

    private <T> T ask(Session who, Function<Tx, T> question) {
        return reader.transactionResult(
                inner -> question.apply(new Tx(inner.dsl(), who, sources, seals)));
    }

    /**
     * Does an act: all of it, with its audit entry, or nothing.
     *
     * @throws AccessDenied when the role lacks the right
     * @throws org.hearthside.core.common.NotFound when the subject's person is out of sight
     * @throws org.hearthside.core.common.InvalidEntry when a value cannot be kept
     * @throws org.hearthside.core.common.StaleRecord when someone else saved first
     * @throws org.hearthside.core.common.StorageFault when the store fails
     */
    public <T> T write(
            Session who,
            Permission permission,
            AuditAction action,
            Subject subject,
            Function<Tx, T> act) {
        check(who, permission, action, subject);
        return run(who, action, subject, act);
    }

    /** Does an act that has nothing to give back; otherwise as {@link #write}. */
    public void act(
            Session who,
            Permission permission,
            AuditAction action,
            Subject subject,
            Consumer<Tx> act) {
        write(
                who,
                permission,
                action,
                subject,
                tx -> {
                    act.accept(tx);
                    return true;
                });
    }

    /**
     * Does what the program itself does before anyone has signed in: create the facility, record a
     * sign-in. Audited in a chain of its own; no person's record may be touched this way.
     */
    public <T> T asHearthside(AuditAction action, Subject subject, Function<Tx, T> act) {
        var self = new Session(ownChain, HEARTHSIDE, "Hearthside", Role.ADMIN, Set.of(), "");
        return run(self, action, subject, act);
    }

    /**
     * Asks whether something changed: ids and versions, nobody's data. It leaves no entry in the
     * log; what changed is then read through {@link #read}. Refuses as that does.
     */
    public <T> T glance(Session who, Permission permission, Function<Tx, T> question) {
        check(who, permission, AuditAction.READ, Subject.of("change", null));
        return Faults.translated(() ->
                reader.transactionResult(
                        inner -> question.apply(new Tx(inner.dsl(), who, sources, seals))));
    }

    /**
     * Hears of every committed act of this door, on the thread that wrote; only notes, never fails.
     *
     * @return ends it
     */
    public Runnable listen(Consumer<Set<Touched>> listener) {
        return listeners.add(listener);
    }

    private void check(Session who, Permission permission, AuditAction action, Subject subject) {
        if (!who.may(permission)) {
            run(
                    who,
                    AuditAction.DENIED,
                    new Subject(subject.type(), subject.id(), subject.client(), false),
                    tx -> {
                        tx.detail(permission + " " + action);
                        return true;
                    });
            throw new AccessDenied(permission.name());
        }
    }

    private static void seen(Tx tx, Subject subject) {
        var client = subject.client();
        if (client != null && subject.mustBeVisible()) {
            tx.requireVisible(client);
        }
    }

    private <T> T run(Session who, AuditAction action, Subject subject, Function<Tx, T> act) {
        for (int attempt = 1; ; attempt++) {
            try {
                var touched = new HashSet<Touched>();
                T result = attempt(who, action, subject, act, touched);
                listeners.tell(touched);
                return result;
            } catch (DataAccessException e) {
                if (attempt == TRIES || !Faults.worthRetrying(e)) {
                    throw Faults.translate(e);
                }
                Faults.pause(ThreadLocalRandom.current().nextInt(10, 50) * attempt);
            }
        }
    }

    private <T> T attempt(
            Session who,
            AuditAction action,
            Subject subject,
            Function<Tx, T> act,
            Set<Touched> touched) {
        var chain = chains.computeIfAbsent(who.id(), id -> new AuditChain(auditSeeds.apply(id)));
        if (dialect.oneWriter()) {
            turn.lock();
        }
        try {
            synchronized (chain) {
                var entry = new AuditEntryRecord();
                T result =
                        writer.transactionResult(inner -> {
                            var tx = new Tx(inner.dsl(), who, sources, seals);
                            seen(tx, subject);
                            T done = act.apply(tx);
                            fill(entry, tx, action, subject);
                            chain.seal(entry);
                            inner.dsl().insertInto(AUDIT_ENTRY).set(entry).execute();
                            if (dialect.oneWriter()) {
                                writeManifest(tx, entry);
                            }
                            touched.addAll(tx.touched());
                            return done;
                        });
                chain.advance(entry);
                lastManifest++;
                return result;
            }
        } finally {
            if (dialect.oneWriter()) {
                turn.unlock();
            }
        }
    }

    private void fill(AuditEntryRecord entry, Tx tx, AuditAction action, Subject subject) {
        var who = tx.session();
        entry.setId(tx.newId());
        entry.setChainId(who.id());
        entry.setAt(tx.now());
        entry.setActor(who.staff().value());
        entry.setRole(who.role().name());
        entry.setAction(action.name());
        entry.setResourceType(subject.type());
        entry.setResourceId(subject.id());
        entry.setClientId(subject.client());
        entry.setOutcome(action == AuditAction.DENIED ? "denied" : "done");
        entry.setReason("");
        entry.setWorkstation(who.workstation());
        entry.setAppVersion(version);
        entry.setDetail(tx.detail());
    }

    private void writeManifest(Tx tx, AuditEntryRecord entry) {
        var manifest = tx.manifest();
        manifest.add(entry);
        var row = tx.sql().newRecord(TX_MANIFEST);
        row.setSeq(lastManifest + 1);
        row.setAt(tx.now());
        row.setRowCount(manifest.rows());
        row.setEntries(manifest.entries());
        row.setSha256(Manifest.sha256(manifest.entries()));
        tx.sql().insertInto(TX_MANIFEST).set(row).execute();
    }

    /**
     * Recomputes the audit chains: every entry must be the next of its chain and unchanged.
     *
     * @throws AccessDenied when the role lacks the right
     */
    public AuditCheck verifyAudit(Session who) {
        return read(
                who,
                Permission.VERIFY_STORE,
                AuditAction.VERIFY,
                Subject.of("audit_entry", null),
                tx -> {
                    var walk = new AuditWalk(auditSeeds);
                    try (var entries =
                            tx.sql()
                                    .selectFrom(AUDIT_ENTRY)
                                    .orderBy(AUDIT_ENTRY.CHAIN_ID, AUDIT_ENTRY.N)
                                    .fetchSize(1000)
                                    .fetchLazy()) {
                        entries.forEach(walk::step);
                    }
                    return walk.result();
                });
    }

    /**
     * Reads back what the newest transactions wrote (local file only).
     *
     * @param last how many transactions
     * @return what is missing or torn, without a person's data; empty when all is whole
     */
    public Optional<String> firstTornWrite(int last) {
        return dialect.oneWriter()
                ? Faults.translated(() -> new ManifestCheck(reader).firstFault(last))
                : Optional.empty();
    }

    /** Forgets the key of a session's audit chain: the session is over. */
    public void endSession(UUID session) {
        chains.remove(session);
    }

    /** Clock and ids of this store. */
    public Sources sources() {
        return sources;
    }

    /** Closes the connections. Waits for the act that is under way. */
    @Override
    public void close() {
        turn.lock();
        try {
            connections.close();
        } catch (Exception e) {
            throw Faults.translate(e);
        } finally {
            turn.unlock();
        }
    }
}
