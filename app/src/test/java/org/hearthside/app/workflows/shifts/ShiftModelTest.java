package org.hearthside.app.workflows.shifts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.shifts.ShiftException;
import org.hearthside.core.medications.shifts.ShiftException.Kind;
import org.hearthside.core.medications.shifts.ShiftFacts;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.medications.MedPassStore;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ShiftModelTest {
    private static final LocalDateTime EIGHT = LocalDateTime.parse("2026-11-21T08:00");

    private final House house = House.empty();
    private final List<String> opened = new ArrayList<>();
    private final ShiftModel model = model(house.dsp());
    private ClientId maria = new ClientId(new UUID(0, 1));

    private ShiftModel model(Session who) {
        var scope = new HouseScope();
        scope.offer(List.of(new HouseScope.Choice(TestFacility.MAPLE, "Maple House")));
        var ways =
                new ShiftModel.Ways(
                        client -> opened.add("pass " + client.value()),
                        client -> opened.add("orders " + client.value()));
        return new ShiftModel(house.kit(), who, house.facility().db(), scope, ways);
    }

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(house.facility(), "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    @AfterEach
    void close() {
        model.dispose();
        house.close();
    }

    private ShiftFacts shift() {
        model.load();
        return Objects.requireNonNull(model.shifts().valueProperty().get()).getFirst();
    }

    private List<Kind> kinds() {
        return ShiftModel.exceptions(shift()).stream().map(ShiftException::kind).toList();
    }

    private MedicationOrder refused() {
        var order = GivenDoses.daily(house.facility(), maria, "valproate");
        var now = house.facility().clock().instant();
        new MedPassStore(house.facility().db())
                .sign(
                        house.dsp(),
                        GivenDoses.notGiven(order, EIGHT, Outcome.REFUSED, now, "turned away"));
        return order;
    }

    @Test
    void eachExceptionLeadsToWhereItIsMended() {
        refused();
        var exceptions = ShiftModel.exceptions(shift());
        assertEquals(List.of(Kind.NO_ENTRY, Kind.NO_ENTRY, Kind.REFUSED), kinds());
        model.mend(exceptions.getFirst());
        assertEquals(List.of("pass " + maria.value()), opened);
        assertEquals("Maple House", model.name(TestFacility.MAPLE));
    }

    @Test
    void saysWhomToTellByWhenAndWhatWasNoted() {
        refused();
        var facts = shift();
        var refusal = ShiftModel.exceptions(facts).getLast();
        var says = new ShiftSays(facts);
        assertTrue(says.what(refusal).contains("turned away"), says.what(refusal));
        assertTrue(says.todo(refusal).contains("Dr. Chen (555) 010-0400"), says.todo(refusal));
        assertTrue(says.todo(refusal).contains("22-Nov-2026 08:00"), says.todo(refusal));
        assertEquals("Day shift 21-Nov-2026, 07:00 to 15:00", ShiftSays.shift(facts.shift()));
    }

    @Test
    void theNumberOfAnOrderHasNoCommaAmongItsDigits() {
        new OrderStore(house.facility().db())
                .record(house.nurse(), Given.order(maria, "valproate", "500"));
        house.facility().clock().advance(Duration.ofHours(25));
        var facts = shift();
        var said =
                ShiftModel.exceptions(facts).stream()
                        .filter(e -> e.kind() == Kind.NOT_VERIFIED)
                        .map(new ShiftSays(facts)::what)
                        .toList();
        assertEquals(List.of("valproate, order 10001, written by Jane Diaz, RN"), said);
    }

    @Test
    void whatWasDoneTakesTheExceptionOffAndSaysHow() {
        refused();
        var facts = shift();
        var draft = new Draft();
        var how = draft.text("how", "");
        var editor =
                model.done(ShiftModel.exceptions(facts).getLast(), facts, draft, how, () -> {});
        editor.save();
        assertEquals("how", editor.problems().getFirst().field());
        how.set("Told the office of Dr. Chen at 08:10");
        editor.save();
        assertEquals(List.of(), List.copyOf(editor.problems()));
        assertEquals(List.of(Kind.NO_ENTRY, Kind.NO_ENTRY), kinds());
        assertEquals(1, ShiftModel.doneIn(shift()).size());
    }

    @Test
    void aShiftIsSignedOffOnlyWhenItsEndIsNearAndNothingIsBlank() {
        GivenDoses.daily(house.facility(), maria, "valproate");
        assertEquals(ShiftModel.Signing.TOO_EARLY, model.signing(shift()));
        house.facility().clock().advance(Duration.ofMinutes(6 * 60 + 31));
        assertEquals(ShiftModel.Signing.BLANKS, model.signing(shift()));
        var order = shift().people().getFirst().day().orders().getFirst();
        var now = house.facility().clock().instant();
        new MedPassStore(house.facility().db())
                .sign(house.dsp(), GivenDoses.notGiven(order, EIGHT, Outcome.ASLEEP, now, ""));
        assertEquals(ShiftModel.Signing.READY, model.signing(shift()));
        var draft = new Draft();
        var note = draft.text("note", "Quiet day");
        model.signOff(shift(), draft, note, () -> {}).save();
        assertEquals(ShiftModel.Signing.SIGNED, model.signing(shift()));
        assertEquals("Quiet day", Objects.requireNonNull(shift().signed()).note());
        var ofAdmin = model(house.admin());
        house.facility().clock().advance(Duration.ofHours(9));
        assertEquals(ShiftModel.Signing.NOT_MINE, ofAdmin.signing(shift()));
        ofAdmin.dispose();
    }

    @Test
    void theShiftBeforeIsLookedAtAndTheOneOfNowAgain() {
        model.load();
        model.earlier();
        assertEquals("23:00", first().shift().starts().toString());
        assertNotNull(model.atProperty().get());
        model.earlier();
        assertEquals("15:00", first().shift().starts().toString());
        model.now();
        assertNull(model.atProperty().get());
        assertEquals("07:00", first().shift().starts().toString());
    }

    private ShiftFacts first() {
        return Objects.requireNonNull(model.shifts().valueProperty().get()).getFirst();
    }
}
