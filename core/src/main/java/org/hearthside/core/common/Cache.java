package org.hearthside.core.common;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Remembers what was read, for a time and until it is told that it changed. For any number of
 * threads. What was being read while something changed is given and not remembered.
 *
 * @param <K> what it is asked for by
 * @param <V> what it remembers
 */
public final class Cache<K, V> {
    private final String name;
    private final Duration lifetime;
    private final int most;
    private final InstantSource clock;
    private final ConcurrentHashMap<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong hits = new AtomicLong();
    private final AtomicLong misses = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();

    private record Kept<V>(V value, Instant until) {}

    /**
     * How well it does.
     *
     * @param name of the cache
     * @param lifetime how long something is remembered at most
     * @param size how many things it remembers now
     * @param hits questions that it answered
     * @param misses questions that went to the store
     */
    public record Rate(String name, Duration lifetime, int size, long hits, long misses) {
        /** Share of questions that it answered, in hundredths; 0 when nobody asked. */
        public int percent() {
            long all = hits + misses;
            return all == 0 ? 0 : Math.toIntExact(hits * 100 / all);
        }
    }

    /**
     * An empty cache.
     *
     * @param name stands on the page of the administrator
     * @param lifetime how long something is remembered at most
     * @param most how many things; when there are more, all are forgotten
     * @param clock now
     */
    public Cache(String name, Duration lifetime, int most, InstantSource clock) {
        this.name = name;
        this.lifetime = lifetime;
        this.most = most;
        this.clock = clock;
    }

    /** What is remembered, if it is not too old; counts as a question. */
    public Optional<V> find(K key) {
        var known = kept.get(key);
        if (known != null && clock.instant().isBefore(known.until())) {
            hits.incrementAndGet();
            return Optional.of(known.value());
        }
        misses.incrementAndGet();
        return Optional.empty();
    }

    /** What is remembered, or what is read now. */
    public V get(K key, Function<K, V> read) {
        var known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        var before = generation();
        var value = read.apply(key);
        keep(key, value, before);
        return value;
    }

    /** Changes whenever something is forgotten: take it before reading. */
    public long generation() {
        return changes.get();
    }

    /**
     * Remembers what was read.
     *
     * @param before the {@link #generation} before it was read; when it is past, the value is old
     *     already
     */
    public void keep(K key, V value, long before) {
        if (kept.size() >= most) {
            kept.clear();
        }
        kept.put(key, new Kept<>(value, clock.instant().plus(lifetime)));
        if (before != generation()) {
            kept.remove(key);
        }
    }

    /** This one changed. */
    public void forget(K key) {
        changes.incrementAndGet();
        kept.remove(key);
    }

    /** Everything may have changed. */
    public void forgetAll() {
        changes.incrementAndGet();
        kept.clear();
    }

    /** How well it does. */
    public Rate rate() {
        return new Rate(name, lifetime, kept.size(), hits.get(), misses.get());
    }

    @Override
    public String toString() {
        return "Cache[" + name + " " + kept.size() + "]";
    }
}
