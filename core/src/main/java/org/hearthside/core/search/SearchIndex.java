package org.hearthside.core.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hearthside.core.clients.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Finds people by whatever somebody remembers of them: any part of any name in any order, whole or
 * begun, with or without accents, a nickname, the sound, a slip or two; client number, medical
 * record number, birth date in any usual form or in part, phone, e-mail; and these combined ({@code
 * lop 1980}).
 *
 * <p>For any number of readers and writers. Readers take no lock and see each change whole; a
 * change is in the next search. Writers wait for each other. People are kept in segments that never
 * change: a change adds a small one and marks who is gone from the others, and segments of about
 * equal size are packed into one, so that a change costs about 0.1 ms however many people there are
 * (and, seldom, as much as building the index anew).
 *
 * <p>It never logs and never leaves memory.
 */
public final class SearchIndex {
    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingLong(Found::rank)
                    .reversed()
                    .thenComparing(found -> found.segment.sortName(found.person))
                    .thenComparing(found -> found.segment.id(found.person).value());

    private volatile List<Part> parts = List.of();
    private final AtomicReference<@Nullable SearchTables> spare =
            new AtomicReference<>(new SearchTables());

    /** An index that knows nobody. */
    public SearchIndex() {}

    /** An index of these people. */
    public static SearchIndex of(Collection<PersonEntry> people) {
        var index = new SearchIndex();
        index.applyAll(people);
        return index;
    }

    /** Adds the person, or replaces what was known of this id. */
    public void apply(PersonEntry person) {
        applyAll(List.of(person));
    }

    /**
     * Adds or replaces many at once, which is much cheaper than one by one. Readers see all of them
     * or none. Of entries with the same id the last counts.
     */
    public void applyAll(Collection<PersonEntry> people) {
        var distinct = new LinkedHashMap<ClientId, PersonEntry>();
        people.forEach(person -> distinct.put(person.id(), person));
        if (distinct.isEmpty()) {
            return;
        }
        var builder = new Segment.Builder();
        distinct.values().forEach(builder::add);
        var added = Part.of(builder.build());
        synchronized (this) {
            var next = new ArrayList<Part>();
            for (var part : parts) {
                next.add(part.without(distinct.keySet()));
            }
            next.add(added);
            publish(next);
        }
    }

    /** Forgets the person; does nothing when the id is not known. */
    public synchronized void remove(ClientId id) {
        publish(parts.stream().map(part -> part.without(List.of(id))).toList());
    }

    /** How many people it knows. */
    public int size() {
        return parts.stream().mapToInt(Part::here).sum();
    }

    /**
     * The people whom what was typed fits, best first: exactly right before begun, last names
     * before first names, then nicknames, sound and slips; of equal ones people in care before
     * those discharged, then by name.
     *
     * @param typed anything; blank finds nobody, and what goes beyond 200 characters does not count
     * @param limit how many at most; nobody when it is not positive
     * @param scope whom it may show
     */
    public List<Hit> search(String typed, int limit, SearchScope scope) {
        var query = Query.parse(typed);
        if (limit <= 0 || query.readings().isEmpty()) {
            return List.of();
        }
        var taken = spare.getAndSet(null);
        var tables = taken == null ? new SearchTables() : taken;
        var now = parts;
        // Guesses rank below all that is certain, so a full page of certain hits needs none.
        var found = search(now, query, limit, scope, tables, false);
        if (found.size() < limit) {
            found = search(now, query, limit, scope, tables, true);
        }
        spare.set(tables);
        return found.stream().sorted(BEST_FIRST).limit(limit).map(Found::hit).toList();
    }

    @Override
    public String toString() {
        return "SearchIndex[" + size() + "]";
    }

    private static List<Found> search(
            List<Part> parts,
            Query query,
            int limit,
            SearchScope scope,
            SearchTables tables,
            boolean tolerant) {
        var found = new ArrayList<Found>();
        for (var part : parts) {
            new SegmentSearch(part.segment(), tables, tolerant).run(query);
            var top = new TopHits(limit);
            part.offer(tables, scope, top);
            for (long key : top.bestFirst()) {
                int person = Part.personOf(key);
                long rank = Part.rankOf(key);
                found.add(new Found(part.segment(), person, rank, tables.best(person)));
            }
        }
        return found;
    }

    private void publish(List<Part> changed) {
        var next = new ArrayList<Part>();
        for (var part : changed) {
            if (part.here() > 0) {
                next.add(part.isMostlyGone() ? Part.packed(List.of(part)) : part);
            }
        }
        int from = next.size() - 1;
        long tail = from < 0 ? 0 : next.get(from).here();
        while (from > 0 && next.get(from - 1).here() <= tail) {
            from--;
            tail += next.get(from).here();
        }
        if (from >= 0 && from < next.size() - 1) {
            var small = next.subList(from, next.size());
            var packed = Part.packed(small);
            small.clear();
            next.add(packed);
        }
        parts = List.copyOf(next);
    }

    /** A person found, by place in a segment. */
    private record Found(Segment segment, int person, long rank, int packed) {
        private Hit hit() {
            return new Hit(
                    segment.id(person), SearchTables.score(packed), SearchTables.reasons(packed));
        }
    }
}
