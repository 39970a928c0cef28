package org.hearthside.persistence.common;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hearthside.core.common.Cache;

/**
 * What one session remembers of the store (features.md N5), forgotten when a row of its tables is
 * written at this desk, and after its time for what other desks write: codes after a day, places
 * after an hour, what a line says of a person after five minutes. Documents would be ten minutes;
 * each look at them is an entry in the log, so they are not remembered.
 */
public final class Caches implements AutoCloseable {
    /** Codes and other lists that change seldom. */
    public static final Duration CODES = Duration.ofHours(24);

    /** Organization, houses, rooms, beds. */
    public static final Duration PLACES = Duration.ofHours(1);

    /** Name, birth date, number and place of a person. */
    public static final Duration PEOPLE = Duration.ofMinutes(5);

    private final Db db;
    private final List<Watched> all = new CopyOnWriteArrayList<>();
    private final Runnable end;

    private record Watched(Cache<?, ?> cache, Set<String> tables) {}

    /** Hears of what is written through this door. */
    public Caches(Db db) {
        this.db = db;
        this.end = db.listen(this::heard);
    }

    private void heard(Set<Touched> rows) {
        for (var watched : all) {
            if (rows.stream().anyMatch(row -> watched.tables().contains(row.table()))) {
                watched.cache().forgetAll();
            }
        }
    }

    /**
     * A new cache.
     *
     * @param name stands on the page of the administrator
     * @param lifetime one of the times above
     * @param most how many things it remembers
     * @param tables a row written in one of them makes it forget
     */
    public <K, V> Cache<K, V> add(String name, Duration lifetime, int most, Set<String> tables) {
        var cache = new Cache<K, V>(name, lifetime, most, db.sources().clock());
        all.add(new Watched(cache, Set.copyOf(tables)));
        return cache;
    }

    /** How well each does. */
    public List<Cache.Rate> rates() {
        return all.stream().map(watched -> watched.cache().rate()).toList();
    }

    /** Hears of nothing more. */
    @Override
    public void close() {
        end.run();
    }
}
