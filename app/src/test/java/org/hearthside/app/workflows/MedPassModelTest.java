package org.hearthside.app.workflows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.PassCount;
import org.hearthside.core.medications.administration.PassRow;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.medications.MedPassStore;
import org.hearthside.persistence.medications.ShiftStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.security.SigningPins;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MedPassModelTest {
    private final House house = House.empty();
    private final MedPassStore store = new MedPassStore(house.facility().db());
    private final HouseScope scope = new HouseScope();
    private final MedPassModel model = model(house.dsp());

    private MedPassModel model(Session who) {
        scope.offer(List.of(new HouseScope.Choice(TestFacility.MAPLE, "Maple House")));
        return new MedPassModel(
                house.kit(),
                who,
                store,
                new SigningPins(house.facility().db()),
                new OverviewStore(house.facility().db()),
                scope,
                new LeftDoses(new ShiftStore(house.facility().db())));
    }

    @AfterEach
    void close() {
        model.dispose();
        house.close();
    }

    private ClientId resident(String first, String last) {
        return Given.resident(house.facility(), first, last, TestFacility.MAPLE, null).id();
    }

    private List<MedPassModel.Line> lines() {
        model.load();
        return Objects.requireNonNull(model.people().valueProperty().get());
    }

    private MedPassModel.Opened open(ClientId client) {
        model.open(client);
        return opened();
    }

    private MedPassModel.Opened opened() {
        var loaded = Objects.requireNonNull(model.openedProperty().get());
        return Objects.requireNonNull(loaded.valueProperty().get());
    }

    @Test
    void listsTheMostUrgentFirstAndCountsThePass() {
        resident("Ann", "Able");
        var maria = resident("Maria", "Lopez");
        GivenDoses.daily(house.facility(), maria, "valproate");
        var lines = lines();
        assertEquals(maria, lines.getFirst().client());
        assertEquals(new PassCount(2, 1, 0, 1), MedPassModel.total(lines));
        assertEquals(3, MedPassModel.total(lines).open());
    }

    @Test
    void anEmptyHouseIsAnEmptyList() {
        assertEquals(List.of(), lines());
        assertEquals(0, MedPassModel.total(List.of()).begun());
    }

    @Test
    void aSignedDoseLeavesTheOpenOnesAfterTheNextReading() {
        var maria = resident("Maria", "Lopez");
        var order = GivenDoses.daily(house.facility(), maria, "valproate");
        var before = open(maria);
        assertEquals(3, before.rows().stream().filter(PassRow::isOpen).count());
        var due = before.rows().stream().filter(PassRow::isOpen).toList().getLast();
        var slot = Objects.requireNonNull(due.slot());
        store.sign(
                house.dsp(),
                GivenDoses.given(
                        order, slot.wall(), house.facility().clock().instant(), "busy night"));
        assertEquals(3, opened().rows().stream().filter(PassRow::isOpen).count());
        model.refresh();
        assertEquals(2, opened().rows().stream().filter(PassRow::isOpen).count());
        assertEquals(1, lines().getFirst().count().done());
    }

    @Test
    void aPrnDoseAsksToBeLookedAtAfterAnHourAndNotBefore() {
        var maria = resident("Maria", "Lopez");
        var order = GivenDoses.prn(house.facility(), maria, "ibuprofen");
        var now = house.facility().clock().instant();
        Administration dose = GivenDoses.asNeeded(order, now);
        store.sign(house.dsp(), dose);
        house.facility().clock().advance(Duration.ofMinutes(59));
        assertEquals(0, lines().getFirst().rechecks());
        house.facility().clock().advance(Duration.ofMinutes(1));
        assertEquals(1, lines().getFirst().rechecks());
        assertEquals(List.of(dose.id()), open(maria).rechecks().stream().map(a -> a.id()).toList());
    }

    @Test
    void onlyTheOwnerOrANurseIsOfferedTheCorrection() {
        var maria = resident("Maria", "Lopez");
        var order = GivenDoses.prn(house.facility(), maria, "ibuprofen");
        store.sign(house.nurse(), GivenDoses.asNeeded(order, house.facility().clock().instant()));
        var entry = open(maria).day().entries().getFirst();
        assertFalse(model.mayCorrect(entry));
        var ofNurse = model(house.nurse());
        assertEquals(true, ofNurse.mayCorrect(entry));
        ofNurse.dispose();
    }

    @Test
    void anotherHouseClosesWhoIsOpen() {
        var maria = resident("Maria", "Lopez");
        open(maria);
        assertNotNull(model.openedProperty().get());
        scope.chosenProperty().set(null);
        assertNull(model.openedProperty().get());
    }

    /**
     * SR-75: the doses of now are named, a reason is kept, and the same ones are not asked again.
     */
    @Test
    void leavingWithOpenDosesAsksOnceAndKeepsTheReason() {
        var maria = resident("Maria", "Lopez");
        GivenDoses.daily(house.facility(), maria, "valproate");
        assertEquals(List.of(), model.unwritten(), "nothing was read yet");
        lines();
        var open = model.unwritten();
        assertEquals(1, open.size());
        assertEquals(3, open.getFirst().rows().size());
        var gone = new java.util.concurrent.atomic.AtomicBoolean();
        model.leaveOpen(open, "Called to the door", () -> gone.set(true));
        assertEquals(true, gone.get());
        assertEquals(List.of(), model.unwritten());
        var shifts = new ShiftStore(house.facility().db());
        var left =
                shifts.shifts(house.dsp(), List.of(TestFacility.MAPLE), null)
                        .getFirst()
                        .leftOpen()
                        .getFirst();
        assertEquals(3, left.doses());
        assertEquals("Called to the door", left.reason());
    }

    @Test
    void whoHasNothingOpenLeavesAtOnce() {
        resident("Ann", "Able");
        lines();
        assertEquals(List.of(), model.unwritten());
    }
}
