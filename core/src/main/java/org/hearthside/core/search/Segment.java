package org.hearthside.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.jspecify.annotations.Nullable;

/**
 * A number of people packed for searching. Immutable. People stand in the order of their names, so
 * that a person's place is also the rank among equally good hits.
 */
final class Segment {
    private final IdTable ids;
    private final ClientStatus[] statuses;
    private final int[] houseIndexes;
    private final List<UUID> houses;
    private final int[] births;
    private final Terms sortNames;
    private final Postings names;
    private final Postings codes;
    private final Postings sounds;
    private final TypoWalk typos;

    private Segment(Builder from, List<Person> people, int[] places) {
        int size = people.size();
        ids = new IdTable(people.stream().map(Person::id).toList());
        statuses = new ClientStatus[size];
        houseIndexes = new int[size];
        births = new int[size];
        houses = List.copyOf(from.houses);
        var houseIndex = new HashMap<UUID, Integer>();
        houses.forEach(house -> houseIndex.put(house, houseIndex.size()));
        for (int i = 0; i < size; i++) {
            var person = people.get(i);
            statuses[i] = person.status();
            houseIndexes[i] = houseIndex.getOrDefault(person.house(), -1);
            births[i] = person.birth();
        }
        sortNames = new Terms(people.stream().map(Person::sortName).toList());
        names = from.names.build(posting -> moved(posting, places));
        codes = from.codes.build(posting -> moved(posting, places));
        var bySound = new Postings.Builder();
        for (int term = 0; term < names.terms().size(); term++) {
            for (var code : Sounds.of(names.terms().text(term))) {
                bySound.add(code, term);
            }
        }
        sounds = bySound.build(term -> term);
        typos = new TypoWalk(names.terms());
    }

    private static int moved(int posting, int[] places) {
        return Role.moved(posting, places[Role.personOf(posting)]);
    }

    int size() {
        return births.length;
    }

    ClientId id(int person) {
        return ids.id(person);
    }

    /** The person's place, or -1. */
    int find(ClientId id) {
        return ids.find(id);
    }

    ClientStatus status(int person) {
        return statuses[person];
    }

    /** The place of the person's house in {@link #houses}, or -1. */
    int houseIndex(int person) {
        return houseIndexes[person];
    }

    List<UUID> houses() {
        return houses;
    }

    /** A date packed by {@link BirthPattern#pack}. */
    int birth(int person) {
        return births[person];
    }

    String sortName(int person) {
        return sortNames.text(person);
    }

    /** Postings of {@link Role}s that are names. */
    Postings names() {
        return names;
    }

    /** Postings of numbers, phones and addresses. */
    Postings codes() {
        return codes;
    }

    /** From a sound to the places of name terms. */
    Postings sounds() {
        return sounds;
    }

    TypoWalk typos() {
        return typos;
    }

    private record Person(
            ClientId id, @Nullable UUID house, ClientStatus status, int birth, String sortName) {
        @Override
        public String toString() {
            return "Person[" + id.value() + "]";
        }
    }

    /** Collects people, new ones and those of older segments. */
    static final class Builder {
        private static final Comparator<Person> BY_NAME =
                Comparator.comparing(Person::sortName).thenComparing(person -> person.id().value());

        private final List<Person> people = new ArrayList<>();
        private final Set<UUID> houses = new HashSet<>();
        private final Postings.Builder names = new Postings.Builder();
        private final Postings.Builder codes = new Postings.Builder();

        void add(PersonEntry entry) {
            int person = people.size();
            add(
                    new Person(
                            entry.id(),
                            entry.houseId(),
                            entry.status(),
                            BirthPattern.pack(entry.birthDate()),
                            EntryTerms.sortName(entry)));
            EntryTerms.forEach(
                    entry,
                    (role, term) ->
                            (role.isIn(Role.NAMES) ? names : codes)
                                    .add(term, role.posting(person)));
        }

        /** Adds those of a segment who are not marked as gone. */
        void add(Segment segment, long[] gone) {
            var places = new int[segment.size()];
            for (int i = 0; i < places.length; i++) {
                places[i] = Bits.isSet(gone, i) ? -1 : people.size();
                if (places[i] >= 0) {
                    int house = segment.houseIndexes[i];
                    add(
                            new Person(
                                    segment.id(i),
                                    house < 0 ? null : segment.houses.get(house),
                                    segment.status(i),
                                    segment.births[i],
                                    segment.sortName(i)));
                }
            }
            copy(segment.names, places, names);
            copy(segment.codes, places, codes);
        }

        private void add(Person person) {
            people.add(person);
            if (person.house() != null) {
                houses.add(person.house());
            }
        }

        private static void copy(Postings from, int[] places, Postings.Builder to) {
            for (int term = 0; term < from.terms().size(); term++) {
                var text = from.terms().text(term);
                for (int i = from.start(term); i < from.start(term + 1); i++) {
                    int place = places[Role.personOf(from.value(i))];
                    if (place >= 0) {
                        to.add(text, Role.moved(from.value(i), place));
                    }
                }
            }
        }

        Segment build() {
            var order = new ArrayList<Integer>(people.size());
            for (int i = 0; i < people.size(); i++) {
                order.add(i);
            }
            order.sort(Comparator.comparing(people::get, BY_NAME));
            var sorted = new ArrayList<Person>(people.size());
            var places = new int[people.size()];
            for (int from : order) {
                places[from] = sorted.size();
                sorted.add(people.get(from));
            }
            return new Segment(this, sorted, places);
        }
    }
}
