package org.hearthside.persistence.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.junit.jupiter.api.Test;

class CachesTest extends StoreTest {
    @Test
    void forgetsWhenARowOfItsTablesIsWrittenAndNotOtherwise() {
        try (var caches = new Caches(db)) {
            var people = caches.<String, Integer>add("people", Caches.PEOPLE, 9, Set.of("client"));
            var codes = caches.<String, Integer>add("codes", Caches.CODES, 9, Set.of("code_item"));
            people.get("a", k -> 1);
            codes.get("a", k -> 1);
            var maria = Given.registered(facility, "Maria", "Lopez");
            assertEquals(Optional.empty(), people.find("a"));
            assertEquals(Optional.of(1), codes.find("a"));
            people.get("a", k -> 2);
            new ClientStore(db).get(nurse, maria.id());
            assertEquals(Optional.of(2), people.find("a"), "reading changes nothing");
            assertEquals(2, caches.rates().size());
        }
    }

    @Test
    void forgetsAfterItsTimeWhatAnotherDeskMayHaveChanged() {
        try (var caches = new Caches(db)) {
            var people = caches.<String, Integer>add("people", Caches.PEOPLE, 9, Set.of("client"));
            people.get("a", k -> 1);
            facility.clock().advance(Caches.PEOPLE);
            assertEquals(Optional.empty(), people.find("a"));
        }
    }
}
