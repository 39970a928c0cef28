package org.hearthside.persistence.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class FilterStoreTest extends StoreTest {
    private static final ResidentFilter AWAY =
            new ResidentFilter(
                    Set.of(ClientStatus.ON_HOLD, ClientStatus.INACTIVE),
                    TestFacility.MAPLE,
                    Unfinished.Item.ALLERGIES);

    private SavedFilter save(Session who, String name, ResidentFilter people, String text) {
        return new FilterStore(db).save(who, new SavedFilter(newId(), 0, name, people, text));
    }

    private List<String> names(Session who) {
        return new FilterStore(db).filters(who).stream().map(SavedFilter::name).toList();
    }

    @Test
    void keepsEverythingOfAFilterForWhoSavedItOnly() {
        var saved = save(nurse, "Away, ask allergies", AWAY, "lop 1980");
        save(nurse, "Éva", ResidentFilter.ACTIVE, "");
        save(nurse, "Zoo", ResidentFilter.ACTIVE, "");
        var all = new FilterStore(db).filters(nurse);
        assertEquals(List.of("Away, ask allergies", "Éva", "Zoo"), names(nurse));
        assertEquals(saved, all.getFirst());
        assertEquals(AWAY, all.getFirst().people());
        assertEquals("lop 1980", all.getFirst().text());
        assertEquals(List.of(), names(dsp));
    }

    @Test
    void renamesAndRemovesAndGivesTheNameFree() {
        var saved = save(nurse, "Away", AWAY, "");
        var store = new FilterStore(db);
        var renamed =
                store.save(
                        nurse, new SavedFilter(saved.id(), saved.version(), "Gone", AWAY, "lopez"));
        assertEquals(List.of("Gone"), names(nurse));
        assertThrows(StaleRecord.class, () -> store.save(nurse, saved));
        store.remove(nurse, renamed);
        store.remove(nurse, renamed);
        assertEquals(List.of(), names(nurse));
        save(nurse, "Gone", AWAY, "");
        assertEquals(List.of("Gone"), names(nurse));
    }

    @Test
    void refusesASecondFilterOfTheSameNameAndOneWithoutName() {
        save(nurse, "Away", AWAY, "");
        save(dsp, "Away", AWAY, "");
        var twice = assertThrows(InvalidEntry.class, () -> save(nurse, "AWAY", AWAY, ""));
        assertEquals("filter.nameTwice", twice.problems().getFirst().key());
        assertThrows(InvalidEntry.class, () -> save(nurse, "  ", AWAY, ""));
        assertThrows(
                InvalidEntry.class, () -> save(nurse, "Nobody", ResidentFilter.of(Set.of()), ""));
        assertEquals(List.of("Away"), names(nurse));
    }

    @Test
    void anotherPersonsFilterIsAsIfThereWereNone() {
        var saved = save(nurse, "Away", AWAY, "");
        var store = new FilterStore(db);
        assertThrows(NotFound.class, () -> store.save(dsp, saved));
        store.remove(dsp, saved);
        assertEquals(List.of("Away"), names(nurse));
    }
}
