package org.hearthside.persistence.search;

import static org.hearthside.persistence.schema.Tables.CLIENT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.core.search.SearchIndex;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Touched;
import org.hearthside.persistence.search.SearchRows.Mark;
import org.hearthside.persistence.search.SearchRows.Read;
import org.hearthside.persistence.search.SearchRows.Sum;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Everyone in sight of one session, in memory, and current with every change.
 *
 * <p>Changes of this desk are heard of at the door, and only the people whom they touched are read
 * again, before the next question. Changes of other desks are looked for before a question when the
 * last look is {@link #LOOK_AFTER} old: by the rows changed in the last {@link #WINDOW}, which is
 * so long that clocks may differ and a long transaction may end late. What slips through that as
 * well is found by counting: each {@link #COUNT_AFTER} the number and the versions of all people in
 * sight are summed up, and when they are not those that are known, everybody is read again.
 *
 * <p>For several threads, none of them the screen's.
 */
public final class LivePeople implements AutoCloseable {
    /** So old the last look for changes of other desks may be. */
    public static final Duration LOOK_AFTER = Duration.ofSeconds(3);

    /** How far back a look goes. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** How often all are counted. */
    public static final Duration COUNT_AFTER = Duration.ofMinutes(5);

    private static final int CHUNK = 1000;
    private static final Set<String> TABLES = Set.of("client", "stay");

    private final Db db;
    private final Session who;
    private final Runnable end;
    private final Set<UUID> touched = ConcurrentHashMap.newKeySet();
    private final Map<ClientId, PersonEntry> people = new ConcurrentHashMap<>();
    private final Map<ClientId, Long> versions = new HashMap<>();
    private SearchIndex index = new SearchIndex();
    private Set<Mark> seen = Set.of();
    private Instant looked = Instant.MIN;
    private Instant counted = Instant.MIN;
    private boolean loaded;

    /** For one session. Nothing is read before the first question. */
    public LivePeople(Db db, Session who) {
        this.db = db;
        this.who = who;
        this.end = db.listen(this::heard);
    }

    private void heard(Set<Touched> rows) {
        for (var row : rows) {
            var client = row.client();
            if (client != null && TABLES.contains(row.table())) {
                touched.add(client);
            }
        }
    }

    /** The index, current. Search it with the widest scope: it knows only who is in sight. */
    public synchronized SearchIndex index() {
        bringUpToDate();
        return index;
    }

    /** Everyone in sight, current, in no order. */
    public synchronized Collection<PersonEntry> people() {
        bringUpToDate();
        return Collections.unmodifiableCollection(people.values());
    }

    /** Looks for changes of other desks before the next question, however new the last look is. */
    public synchronized void lookAgain() {
        looked = Instant.MIN;
    }

    /** Hears of no more changes. */
    @Override
    public void close() {
        end.run();
    }

    private void bringUpToDate() {
        var now = db.sources().now();
        if (!loaded) {
            load(now);
            return;
        }
        if (isOver(looked, LOOK_AFTER, now)) {
            look(now);
        }
        readTouched();
        if (isOver(counted, COUNT_AFTER, now)) {
            counted = now;
            if (!db.glance(who, Permission.READ_CLIENT, SearchRows::sum).equals(sum())) {
                load(now);
            }
        }
    }

    private static boolean isOver(Instant since, Duration most, Instant now) {
        // A clock that was set back must not stop the looking.
        return since.isAfter(now) || since.isBefore(now.minus(most));
    }

    private Sum sum() {
        return new Sum(
                versions.size(), versions.values().stream().mapToLong(Long::longValue).sum());
    }

    private void load(Instant now) {
        // First, so that what is written meanwhile is read once more, not never.
        touched.clear();
        seen = marks(now);
        var all = read(DSL.noCondition());
        people.clear();
        versions.clear();
        all.forEach(this::know);
        index = SearchIndex.of(people.values());
        loaded = true;
        looked = now;
        counted = now;
    }

    private void look(Instant now) {
        var marks = marks(now);
        for (var mark : marks) {
            if (!seen.contains(mark)) {
                touched.add(mark.client());
            }
        }
        seen = marks;
        looked = now;
    }

    private Set<Mark> marks(Instant now) {
        return db.glance(
                who, Permission.READ_CLIENT, tx -> SearchRows.changed(tx, now.minus(WINDOW)));
    }

    private void readTouched() {
        var ids = new ArrayList<>(touched);
        for (int from = 0; from < ids.size(); from += CHUNK) {
            readAgain(ids.subList(from, Math.min(from + CHUNK, ids.size())));
        }
    }

    private void readAgain(List<UUID> ids) {
        ids.forEach(touched::remove);
        List<Read> now;
        try {
            now = read(Rows.isOneOf(CLIENT.ID, ids));
        } catch (RuntimeException e) {
            touched.addAll(ids);
            throw e;
        }
        var gone = new HashSet<>(ids);
        for (var read : now) {
            know(read);
            gone.remove(read.person().id().value());
        }
        index.applyAll(now.stream().map(Read::person).toList());
        for (var id : gone) {
            var client = new ClientId(id);
            people.remove(client);
            versions.remove(client);
            index.remove(client);
        }
    }

    private void know(Read read) {
        people.put(read.person().id(), read.person());
        versions.put(read.person().id(), read.versions());
    }

    private List<Read> read(Condition wanted) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.SEARCH,
                Subject.of("client", null),
                tx -> SearchRows.people(tx, wanted));
    }

    @Override
    public String toString() {
        return "LivePeople[" + people.size() + "]";
    }
}
