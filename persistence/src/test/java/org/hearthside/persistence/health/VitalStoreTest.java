package org.hearthside.persistence.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.health.Vital;
import org.hearthside.core.health.Vital.Kind;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VitalStoreTest extends StoreTest {
    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private VitalStore store() {
        return new VitalStore(db);
    }

    private Vital recorded(Kind kind, String value, int minutesAgo) {
        var vital = Given.vital(maria, kind, value, Given.MORNING.minusSeconds(60L * minutesAgo));
        store().record(dsp, vital);
        return vital;
    }

    private List<UUID> ids(List<Vital> vitals) {
        return vitals.stream().map(Vital::id).toList();
    }

    private List<Vital> all(Kind kind) {
        return store().list(dsp, maria, kind, Slice.first(100));
    }

    @Test
    void givesTheLatestOfEachKindByTheTimeItWasReadNotWritten() {
        assertEquals(List.of(), store().latest(dsp, maria));
        var pressure = recorded(Kind.BLOOD_PRESSURE, "128", 5);
        recorded(Kind.BLOOD_PRESSURE, "190", 700);
        var weight = recorded(Kind.WEIGHT, "71.5", 60);
        assertEquals(List.of(pressure.id(), weight.id()), ids(store().latest(nurse, maria)));
        assertEquals(2, all(Kind.BLOOD_PRESSURE).size());
        assertEquals(
                List.of(pressure.id()),
                ids(store().list(dsp, maria, Kind.BLOOD_PRESSURE, Slice.first(1))));
        var kept = store().latest(nurse, maria).getFirst();
        assertEquals(
                new Vital(
                        pressure.id(),
                        maria,
                        Kind.BLOOD_PRESSURE,
                        new BigDecimal("128"),
                        new BigDecimal("80"),
                        "mmHg",
                        "sitting",
                        pressure.measuredAt(),
                        Vital.Status.FINAL,
                        kept.stamp()),
                kept);
        assertEquals("Sam Okoro, DSP", kept.stamp().byName());
    }

    @Test
    void aCorrectionTakesThePlaceOfAWrongReading() {
        var wrong = recorded(Kind.WEIGHT, "17.5", 10);
        var right = Given.vital(maria, Kind.WEIGHT, "71.5", wrong.measuredAt());
        store().correct(dsp, wrong.id(), right);
        assertEquals(List.of(right.id()), ids(all(Kind.WEIGHT)));
        assertThrows(
                StaleRecord.class,
                () ->
                        store().correct(
                                        nurse,
                                        wrong.id(),
                                        Given.vital(maria, Kind.WEIGHT, "70", Given.MORNING)));
    }

    @Test
    void aReadingEnteredInErrorCountsNoMoreAndCannotBeRevived() {
        var before = recorded(Kind.WEIGHT, "71", 700);
        var wrong = recorded(Kind.WEIGHT, "17", 10);
        store().strike(dsp, maria, wrong.id(), newId());
        assertEquals(List.of(before.id()), ids(store().latest(dsp, maria)));
        assertThrows(StaleRecord.class, () -> store().strike(dsp, maria, wrong.id(), newId()));
        var note = newId();
        store().strike(dsp, maria, before.id(), note);
        assertThrows(
                StaleRecord.class,
                () ->
                        store().correct(
                                        dsp,
                                        note,
                                        Given.vital(maria, Kind.WEIGHT, "70", Given.MORNING)));
        assertEquals(List.of(), all(Kind.WEIGHT));
    }

    @Test
    void refusesAReadingThatWouldHaveToBeRounded() {
        var fine = Given.vital(maria, Kind.WEIGHT, "71.12345", Given.MORNING);
        assertThrows(InvalidEntry.class, () -> store().record(dsp, fine));
        assertEquals(List.of(), all(Kind.WEIGHT));
    }

    @Test
    void refusesAReadingThatNobodyCanHaveOrOfTheFuture() {
        var heavy = Given.vital(maria, Kind.WEIGHT, "715", Given.MORNING);
        var refused = assertThrows(InvalidEntry.class, () -> store().record(dsp, heavy));
        assertEquals("value", refused.problems().getFirst().field());
        var tomorrow =
                Given.vital(
                        maria, Kind.WEIGHT, "71", facility.clock().instant().plusSeconds(86_400));
        assertThrows(InvalidEntry.class, () -> store().record(dsp, tomorrow));
        var fine = recorded(Kind.WEIGHT, "71", 1);
        assertThrows(InvalidEntry.class, () -> store().correct(dsp, fine.id(), heavy));
        assertEquals(List.of(fine.id()), ids(all(Kind.WEIGHT)));
    }

    @Test
    void reachesNoReadingThroughAnotherPerson() {
        var weight = recorded(Kind.WEIGHT, "71", 10);
        var bob = Given.resident(facility, "Bob", "Brown", TestFacility.CEDAR, null).id();
        assertThrows(
                NotFound.class, () -> store().strike(nurseElsewhere, bob, weight.id(), newId()));
        assertThrows(
                NotFound.class,
                () ->
                        store().correct(
                                        nurseElsewhere,
                                        weight.id(),
                                        Given.vital(bob, Kind.WEIGHT, "70", Given.MORNING)));
        assertEquals(List.of(weight.id()), ids(all(Kind.WEIGHT)));
    }
}
