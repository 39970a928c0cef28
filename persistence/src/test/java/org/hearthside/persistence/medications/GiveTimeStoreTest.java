package org.hearthside.persistence.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.medications.Slots;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.Test;

class GiveTimeStoreTest extends StoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<LocalTime> LATER = List.of(LocalTime.of(9, 30), LocalTime.of(21, 30));

    private List<String> doses() {
        var maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
        var order = GivenDoses.daily(facility, maria, "valproate");
        var house = new GiveTimeStore(db).times(nurse);
        return new Slots(house, ZoneId.of("America/New_York"))
                .of(order, TODAY, TODAY.plusDays(1)).stream()
                        .map(s -> s.wall().toLocalTime().toString())
                        .toList();
    }

    @Test
    void otherTimesMoveNoDoseOfToday() {
        var store = new GiveTimeStore(db);
        store.set(
                nurse,
                FrequencyCode.TWICE,
                TODAY.plusDays(1),
                List.of(LocalTime.NOON, LATER.get(1)));
        store.set(admin, FrequencyCode.TWICE, TODAY.plusDays(1), LATER);
        assertEquals(List.of("08:00", "20:00", "09:30", "21:30"), doses());
    }

    @Test
    void refusesTodayAndTooFewTimes() {
        var store = new GiveTimeStore(db);
        refused("giveTimes.tomorrow", TODAY, LATER, store);
        refused("giveTimes.count", TODAY.plusDays(1), List.of(LocalTime.NOON), store);
        assertEquals(List.of(), store.times(nurse).changes());
    }

    private void refused(String key, LocalDate from, List<LocalTime> times, GiveTimeStore store) {
        var e =
                assertThrows(
                        InvalidEntry.class,
                        () -> store.set(nurse, FrequencyCode.TWICE, from, times));
        assertEquals(key, e.problems().getFirst().key());
    }
}
