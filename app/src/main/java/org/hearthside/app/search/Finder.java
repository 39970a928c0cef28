package org.hearthside.app.search;

import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.app.ui.Words;
import org.hearthside.core.clients.Sought;
import org.hearthside.core.search.Duplicates;
import org.hearthside.core.search.Hit;
import org.hearthside.core.search.PersonEntry;
import org.hearthside.core.search.SearchIndex;
import org.hearthside.core.search.SearchScope;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.search.SearchStore;
import org.jspecify.annotations.Nullable;

/**
 * Finds people for one session. Reads everyone in sight once, and again after something changed.
 * Called off the screen's thread, from several threads at a time.
 */
public final class Finder {
    private static final Words WORDS = Words.of(Finder.class);

    private final Session session;
    private final SearchStore store;
    private @Nullable Known known;

    private record Known(List<PersonEntry> people, SearchIndex index) {}

    /** For one session. Nothing is read before the first search. */
    public Finder(Session session, SearchStore store) {
        this.session = session;
        this.store = store;
    }

    /** The people whom what was typed fits, best first. */
    public List<Hit> find(String typed, int limit) {
        // The store gave only whom this session may see; the scope would hide people without a
        // house.
        return known().index().search(typed, limit, SearchScope.everyone());
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
        return Duplicates.of(known().people(), sought, limit);
    }

    /** What speaks for it that two people are one, in words. */
    public static String why(Duplicates.Likeness like) {
        return like.signs().stream()
                .sorted()
                .map(sign -> WORDS.text("sign." + sign.name()))
                .collect(Collectors.joining(", "));
    }

    private synchronized Known known() {
        var now = known;
        if (now == null) {
            var people = store.people(session);
            now = new Known(people, SearchIndex.of(people));
            known = now;
        }
        return now;
    }

    /** Someone was registered, corrected or moved: what was read is old. */
    public synchronized void changed() {
        known = null;
    }
}
