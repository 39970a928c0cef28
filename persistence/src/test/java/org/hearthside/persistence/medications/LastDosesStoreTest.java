package org.hearthside.persistence.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.LastDoses;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The last dose of each order, however long ago and however long the history (SR-61). */
class LastDosesStoreTest extends StoreTest {
    /** The clock of the test stands at 08:00 in New York. */
    private static final LocalDateTime EIGHT = LocalDateTime.parse("2026-11-21T08:00");

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private MedPassStore pass() {
        return new MedPassStore(db);
    }

    private Instant now() {
        return facility.clock().instant();
    }

    private LastDoses.Told told(MedicationOrder order, int ended) {
        return LastDoses.of(pass().lastDoses(dsp, maria, ended), now()).of(order);
    }

    /** Doses of the past as a made-up month writes them, given but the last one. */
    private void history(MedicationOrder order, int doses) {
        var all = new ArrayList<Administration>();
        for (int n = doses; n > 0; n--) {
            var slot = EIGHT.minusHours(12L * n);
            var at = slot.atZone(ZONE).toInstant();
            all.add(
                    n == 1
                            ? GivenDoses.notGiven(order, slot, Outcome.REFUSED, at, "spat it out")
                            : GivenDoses.given(order, slot, at, ""));
        }
        imported(tx -> AdministrationRows.insertAll(tx, all, ZONE));
    }

    @Test
    void theLastDoseIsReadPastARefusalAndOfOneOrderOnly() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var other = GivenDoses.daily(facility, maria, "metformin");
        history(order, 40);
        var told = told(order, 14);
        assertTrue(told.last().startsWith("20-Nov-2026 08:00 EST, 500"), told.last());
        assertEquals(List.of("Then NOT GIVEN, refused: 20-Nov-2026 20:00"), told.since());
        assertTrue(told(other, 14).last().equals("LAST DOSE UNKNOWN"), told(other, 14).last());
    }

    @Test
    void aDoseThatWasTakenBackIsNoLastDose() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        history(order, 4);
        var wrong = GivenDoses.given(order, EIGHT, now(), "open one");
        pass().sign(dsp, wrong);
        assertTrue(told(order, 14).last().startsWith("21-Nov-2026 08:00"));
        pass().takeBack(dsp, maria, wrong.id(), "Wrong person");
        assertTrue(told(order, 14).last().startsWith("20-Nov-2026 08:00"));
    }

    @Test
    void anOrderThatEndedDaysAgoHasItsLastDoseToo() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var other = GivenDoses.daily(facility, maria, "metformin");
        history(order, 4);
        history(other, 4);
        new OrderStore(db).discontinue(nurse, maria, order.id(), newId(), now(), "rash");
        facility.clock().advance(Duration.ofDays(10));
        var stopped =
                new OrderStore(db)
                        .past(dsp, maria).stream()
                                .filter(o -> o.number() == order.number())
                                .findFirst()
                                .orElseThrow();
        assertTrue(told(stopped, 14).last().startsWith("20-Nov-2026 08:00"));
    }

    /** One step in an index for each order: the history before it is never read. */
    @Test
    void theQuestionIsAnsweredFromTheIndexOfOrders() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var other = GivenDoses.daily(facility, maria, "metformin");
        history(order, 1500);
        history(other, 1500);
        if (engine.name().startsWith("POSTGRES")) {
            stored(tx -> tx.sql().execute("analyze administration"));
        }
        var plan =
                stored(tx -> {
                    var question =
                            AdministrationRows.last(
                                    tx, maria, List.of(order.number(), other.number()));
                    return tx.sql().explain(question.orElseThrow()).plan();
                });
        var used = plan.toLowerCase(Locale.ROOT).split("administration_last", -1).length - 1;
        assertTrue(used >= 2, plan);
    }

    @Test
    void aNurseOfAnotherHouseDoesNotSeeIt() {
        assertThrows(NotFound.class, () -> pass().lastDoses(nurseElsewhere, maria, 14));
    }
}
