package org.hearthside.persistence.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.stays.Stay;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class ResidentOrderTest extends StoreTest {
    private static final ResidentFilter ALL = ResidentFilter.EVERYONE;

    private void register(String first, String last) {
        Given.registered(facility, first, last);
    }

    private List<ResidentRow> list(ResidentOrder order, Slice slice) {
        return list(order, ALL, slice);
    }

    private List<ResidentRow> list(ResidentOrder order, ResidentFilter filter, Slice slice) {
        return new OverviewStore(db).residents(admin, filter, order, slice).rows();
    }

    private List<String> lasts(ResidentOrder order) {
        return list(order, Slice.first(100)).stream().map(r -> r.client().names().last()).toList();
    }

    @Test
    void ordersNamesAsTheLocaleDoesOnBothEngines() {
        for (var last :
                List.of(
                        "Zimmer",
                        "Ñuñez",
                        "O'Brien",
                        "Óscar",
                        "Obermann",
                        "obrecht",
                        "Oakes",
                        "de la Cruz",
                        "Delacroix",
                        "DeLaney",
                        "Nunez",
                        "Nuñez",
                        "Nunn",
                        "Łukasz",
                        "Lukas",
                        "Lund",
                        "Åberg",
                        "Abel",
                        "Müller",
                        "Mueller",
                        "Muller",
                        "李",
                        "김",
                        "Иванов",
                        "محمد",
                        "山田",
                        "St. John",
                        "Saint",
                        "Stjohns")) {
            register("Ann", last);
        }
        assertEquals(
                List.of(
                        "Abel",
                        "Åberg",
                        "Delacroix",
                        "de la Cruz",
                        "DeLaney",
                        "Lukas",
                        "Łukasz",
                        "Lund",
                        "Mueller",
                        "Muller",
                        "Müller",
                        "Nunez",
                        "Nuñez",
                        "Ñuñez",
                        "Nunn",
                        "Oakes",
                        "Obermann",
                        "obrecht",
                        "O'Brien",
                        "Óscar",
                        "Saint",
                        "St. John",
                        "Stjohns",
                        "Zimmer",
                        "Иванов",
                        "محمد",
                        "김",
                        "山田",
                        "李"),
                lasts(ResidentOrder.NAME));
        assertEquals(
                lasts(ResidentOrder.NAME).reversed(),
                lasts(new ResidentOrder(ClientSort.LAST_NAME, true)));
    }

    @Test
    void ordersByFirstNameThenLastName() {
        register("Émile", "Zola");
        register("Emile", "Brown");
        register("Emil", "Young");
        register("Zoe", "Abel");
        assertEquals(
                List.of("Young", "Brown", "Zola", "Abel"),
                lasts(ResidentOrder.of(ClientSort.FIRST_NAME)));
    }

    @Test
    void ordersByPlaceWithNumbersOfRoomsAsPeopleCountAndWhoHasNoneLast() {
        Given.resident(facility, "Ann", "Two", TestFacility.MAPLE, bed(TestFacility.MAPLE, "2"));
        Given.resident(facility, "Ann", "One", TestFacility.MAPLE, bed(TestFacility.MAPLE, "1"));
        Given.resident(facility, "Ann", "Cedar", TestFacility.CEDAR, bed(TestFacility.CEDAR, "2"));
        Given.resident(facility, "Ann", "NoBed", TestFacility.MAPLE, null);
        register("Ann", "Nowhere");
        var order = ResidentOrder.of(ClientSort.LOCATION);
        assertEquals(List.of("Cedar", "One", "Two", "NoBed", "Nowhere"), lasts(order));
        assertEquals(
                List.of("Cedar House", "Maple House", "Maple House", "Maple House"),
                list(order, Slice.first(10)).stream()
                        .map(ResidentRow::stay)
                        .filter(Objects::nonNull)
                        .map(Stay::houseName)
                        .toList());
        assertEquals("Nowhere", lasts(new ResidentOrder(ClientSort.LOCATION, true)).getLast());
    }

    private static java.util.UUID bed(java.util.UUID house, String room) {
        return TestFacility.bedId(house, room, "A");
    }

    @Test
    void pagesPutTogetherAreTheWholeListWhateverTheOrder() {
        for (int i = 0; i < 23; i++) {
            var first = i % 2 == 0 ? "Ann" : "Bob";
            var last = i % 3 == 0 ? "Same" : "Name" + i % 5;
            switch (i % 4) {
                case 0 -> Given.resident(facility, first, last, TestFacility.CEDAR, null);
                case 1 -> Given.resident(facility, first, last, TestFacility.MAPLE, null);
                default -> register(first, last);
            }
        }
        for (var sort : ClientSort.values()) {
            for (var reversed : List.of(false, true)) {
                for (var filter : List.of(ALL, ALL.lacking(Unfinished.Item.CONTACT))) {
                    pagesPutTogetherAreTheWholeList(new ResidentOrder(sort, reversed), filter);
                }
            }
        }
    }

    private void pagesPutTogetherAreTheWholeList(ResidentOrder order, ResidentFilter filter) {
        var whole = ids(list(order, filter, Slice.first(100)));
        assertEquals(23, whole.size());
        for (int size : new int[] {1, 5, 7, 12}) {
            List<ClientId> pages = new ArrayList<>();
            for (int from = 0; from < 23; from += size) {
                pages.addAll(ids(list(order, filter, new Slice(from, size))));
            }
            assertEquals(whole, pages, order + " by " + size);
        }
    }

    @Test
    void aNewNameMovesThePersonToItsPlace() {
        register("Ann", "Brown");
        register("Ann", "Miller");
        var brown = list(ResidentOrder.NAME, Slice.first(1)).getFirst().client();
        new ClientStore(db).correct(admin, brown.id(), 1, Given.demographics("Ann", "Zorn"));
        assertEquals(List.of("Miller", "Zorn"), lasts(ResidentOrder.NAME));
    }

    @Test
    void countsWhatEachFilterLeavesAndListsOfSomePeopleOnlyThose() {
        register("Ann", "Brown");
        var maple = Given.resident(facility, "Bob", "Miller", TestFacility.MAPLE, null);
        var store = new OverviewStore(db);
        var inMaple = ResidentFilter.ACTIVE.in(TestFacility.MAPLE);
        assertEquals(
                List.of(2, 1, 0),
                store.counts(
                        admin,
                        List.of(
                                ALL,
                                inMaple,
                                ResidentFilter.of(java.util.Set.of(ClientStatus.ON_HOLD)))));
        var everyone = ids(list(ResidentOrder.NAME, Slice.first(9)));
        assertEquals(List.of(maple.id()), ids(store.residents(admin, everyone, inMaple)));
        assertTrue(store.residents(admin, List.of(), inMaple).isEmpty());
    }

    private static List<ClientId> ids(List<ResidentRow> rows) {
        return rows.stream().map(r -> r.client().id()).toList();
    }
}
