package org.hearthside.app.search;

import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.app.ui.Words;
import org.hearthside.core.search.Hit;
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
    private @Nullable SearchIndex index;

    /** For one session. Nothing is read before the first search. */
    public Finder(Session session, SearchStore store) {
        this.session = session;
        this.store = store;
    }

    /** The people whom what was typed fits, best first. */
    public List<Hit> find(String typed, int limit) {
        // The store gave only whom this session may see; the scope would hide people without a
        // house.
        return index().search(typed, limit, SearchScope.everyone());
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

    private synchronized SearchIndex index() {
        var known = index;
        if (known == null) {
            known = SearchIndex.of(store.people(session));
            index = known;
        }
        return known;
    }

    /** Someone was registered, corrected or moved: what was read is old. */
    public synchronized void changed() {
        index = null;
    }
}
