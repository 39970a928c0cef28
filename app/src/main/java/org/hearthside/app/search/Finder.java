package org.hearthside.app.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Sought;
import org.hearthside.core.common.Cache;
import org.hearthside.core.search.Duplicates;
import org.hearthside.core.search.Hit;
import org.hearthside.core.search.SearchScope;
import org.hearthside.core.search.SsnAsk;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Caches;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.search.LivePeople;
import org.hearthside.persistence.search.SearchStore;

/** Finds people for one session. Called off the screen's thread, from several threads at a time. */
public final class Finder implements AutoCloseable {
    private static final Words WORDS = Words.of(Finder.class);

    private static final int MOST_SAID = 5000;

    private final Session session;
    private final SearchStore store;
    private final LivePeople people;
    private final Caches caches;
    private final Cache<ClientId, Said> said;

    /** What a line says of a person: name, and what tells the person from others. */
    record Said(String name, String detail) {
        @Override
        public String toString() {
            return "Said";
        }
    }

    /** For one session. Nothing is read before the first search. */
    public Finder(Session session, Db db) {
        this.session = session;
        this.store = new SearchStore(db);
        this.people = new LivePeople(db, session);
        this.caches = new Caches(db);
        this.said =
                caches.add(
                        "people",
                        Caches.PEOPLE,
                        MOST_SAID,
                        Set.of("client", "stay", "house", "room", "bed"));
    }

    /**
     * The people whom what was typed fits, best first. What can be a social security number counts
     * as one for those who may see it; others are not told that it could.
     */
    public List<Hit> find(String typed, int limit) {
        if (session.may(Permission.REVEAL_SSN)) {
            var ask = SsnAsk.read(typed);
            if (ask.isPresent()) {
                return find(typed, ask.get(), limit);
            }
        }
        return plain(typed, limit);
    }

    /** The same by anything but a social security number, which nothing that is kept may mean. */
    public List<Hit> plain(String typed, int limit) {
        // Only who is in sight is known here; the scope would hide people without a house.
        return people.index().search(typed, limit, SearchScope.everyone());
    }

    private List<Hit> find(String typed, SsnAsk ask, int limit) {
        var owners = store.withSsn(session, ask);
        if (!owners.isEmpty() && !ask.rest().isBlank()) {
            var named =
                    plain(ask.rest(), people.index().size()).stream()
                            .map(Hit::client)
                            .collect(Collectors.toSet());
            owners = owners.stream().filter(named::contains).toList();
        }
        return SsnAsk.merged(owners, ask.certain() ? List.of() : plain(typed, limit), limit);
    }

    /** What fitted, in words. */
    public static String why(Hit hit) {
        return WORDS.text(
                "found",
                hit.reasons().stream()
                        .sorted()
                        .map(reason -> WORDS.text("reason." + reason.name()))
                        .collect(Collectors.joining(", ")));
    }

    /** The people who may be the one about to be registered, the most alike first. */
    public List<Duplicates.Likeness> alike(Sought sought, int limit) {
        return Duplicates.of(people.people(), sought, limit);
    }

    /** What speaks for it that two people are one, in words. */
    public static String why(Duplicates.Likeness like) {
        return like.signs().stream()
                .sorted()
                .map(sign -> WORDS.text("sign." + sign.name()))
                .collect(Collectors.joining(", "));
    }

    /** Someone may have been registered in a way that this desk did not hear of. */
    public void changed() {
        people.lookAgain();
    }

    /** What this session remembers of the store. */
    public Caches caches() {
        return caches;
    }

    /** What lines said of people. */
    Cache<ClientId, Said> said() {
        return said;
    }

    /** The session is over. */
    @Override
    public void close() {
        people.close();
        caches.close();
    }
}
