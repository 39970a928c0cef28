package org.hearthside.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Seeds;
import org.junit.jupiter.api.Test;

/** The index stays current with every change. */
class SearchIndexChangesTest {
    private static final SearchScope ALL = SearchScope.everyone();
    private static final List<String> QUERIES =
            List.of(
                    "a",
                    "ma",
                    "smi",
                    "maria",
                    "bob",
                    "jonson",
                    "garcia",
                    "wal",
                    "195",
                    "1960",
                    "555",
                    "c-0000",
                    "may 12",
                    "rob smi",
                    "李",
                    "mc donald",
                    "katherine",
                    "wlison");

    @Test
    void answersAfterAnyChangesAsIfBuiltAnew() {
        Seeds.each(
                30,
                random -> {
                    var index = new SearchIndex();
                    var people = new LinkedHashMap<ClientId, PersonEntry>();
                    int serial = 1;
                    for (int change = 0; change < 250; change++) {
                        int kind = random.nextInt(10);
                        if (kind < 5 || people.isEmpty()) {
                            var person = People.one(serial++, random);
                            people.put(person.id(), person);
                            index.apply(person);
                        } else if (kind < 7) {
                            var gone = any(people.keySet(), random);
                            people.remove(gone);
                            index.remove(gone);
                            index.remove(gone);
                        } else if (kind < 9) {
                            var changed = renamed(any(people.keySet(), random), random);
                            people.put(changed.id(), changed);
                            index.apply(changed);
                        } else {
                            var batch = new ArrayList<PersonEntry>();
                            for (int i = random.nextInt(30); i >= 0; i--) {
                                batch.add(People.one(serial++, random));
                            }
                            batch.add(renamed(any(people.keySet(), random), random));
                            batch.forEach(person -> people.put(person.id(), person));
                            index.applyAll(batch);
                        }
                    }
                    assertEquals(people.size(), index.size());
                    var anew = SearchIndex.of(people.values());
                    for (var typed : QUERIES) {
                        for (int limit : new int[] {1, 7, 1000}) {
                            assertEquals(
                                    anew.search(typed, limit, ALL),
                                    index.search(typed, limit, ALL),
                                    typed + " " + limit);
                        }
                    }
                });
    }

    @Test
    void countsTheLastOfSeveralEntriesOfOnePerson() {
        var first = People.named(1, "Ann", "Before");
        var last = People.named(1, "Ann", "After");
        var index = SearchIndex.of(List.of(first, last));
        assertEquals(1, index.size());
        assertTrue(index.search("before", 5, ALL).isEmpty());
        assertEquals(1, index.search("after", 5, ALL).size());
        index.applyAll(List.of());
        assertEquals(1, index.size());
    }

    @Test
    void forgetsAPersonWhoIsRemoved() {
        var index = SearchIndex.of(List.of(People.named(1, "Ann", "Lopez")));
        index.remove(new ClientId(new java.util.UUID(9, 9)));
        assertEquals(1, index.size());
        index.remove(new ClientId(new java.util.UUID(1, 1)));
        assertEquals(0, index.size());
        assertTrue(index.search("lopez", 5, ALL).isEmpty());
    }

    @Test
    void showsReadersEachChangeWholeWhileItIsMade()
            throws InterruptedException, ExecutionException {
        // Two last names take turns: whoever looks must always find the person under just one.
        // Each change comes with so many others that packing takes a while.
        var crowd = People.some(1500, 3);
        var index = SearchIndex.of(crowd);
        index.apply(People.named(1, "Ann", "Xanthopoulos"));
        var done = new AtomicBoolean();
        Callable<Integer> reader =
                () -> {
                    int looks = 0;
                    do {
                        var hits = index.search("xan", 50, ALL);
                        long ann = hits.stream().filter(hit -> isAnn(hit.client())).count();
                        assertEquals(1, ann, "times found");
                        looks++;
                    } while (!done.get());
                    return looks;
                };
        try (var threads = Executors.newFixedThreadPool(3)) {
            var readers = List.of(threads.submit(reader), threads.submit(reader));
            var writer =
                    threads.submit(() -> {
                        for (int i = 0; i < 2000; i++) {
                            var last = i % 2 == 0 ? "Xanadu" : "Xanthopoulos";
                            index.apply(People.named(1, "Ann", last));
                        }
                    });
            writer.get();
            done.set(true);
            for (var looks : readers) {
                assertTrue(looks.get() > 0);
            }
        }
    }

    private static boolean isAnn(ClientId id) {
        return id.equals(People.named(1, "Ann", "").id());
    }

    private static PersonEntry renamed(ClientId id, SplittableRandom random) {
        var other = People.one(1 + random.nextInt(90_000), random);
        return new PersonEntry(
                id,
                other.number(),
                other.mrn(),
                other.first(),
                other.middle(),
                other.last(),
                other.preferred(),
                other.nativeName(),
                other.birthDate(),
                other.phone(),
                other.email(),
                Seeds.one(random, ClientStatus.values()),
                other.houseId());
    }

    private static ClientId any(Set<ClientId> ids, SplittableRandom random) {
        return ids.stream().skip(random.nextInt(ids.size())).findFirst().orElseThrow();
    }
}
