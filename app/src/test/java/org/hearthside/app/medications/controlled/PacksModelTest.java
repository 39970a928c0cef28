package org.hearthside.app.medications.controlled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Problem;
import org.hearthside.core.medications.controlled.LedgerLine;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Signer;
import org.hearthside.persistence.medications.ControlledStore;
import org.hearthside.persistence.security.SigningPins;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.GivenPacks;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PacksModelTest {
    private final House house = House.empty();
    private final HouseScope scope = new HouseScope();
    private final PacksModel model = model(house.dsp());
    private int saved;

    private PacksModel model(Session who) {
        scope.offer(List.of(new HouseScope.Choice(TestFacility.MAPLE, "Maple House")));
        var db = house.facility().db();
        return new PacksModel(
                house.kit(), who, new ControlledStore(db), new SigningPins(db), scope, House.ZONE);
    }

    @BeforeEach
    void givenPins() {
        GivenPacks.pin(house.facility(), house.nurse());
        GivenPacks.pin(house.facility(), house.dsp());
    }

    @AfterEach
    void close() {
        model.views().dispose();
        house.close();
    }

    private PacksModel.HouseView view() {
        model.views().load();
        return Objects.requireNonNull(model.views().valueProperty().get()).getFirst();
    }

    private ClientId maria() {
        return Given.resident(house.facility(), "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private Signer nurse() {
        return model.everyone(view()).stream()
                .filter(s -> s.staff().equals(house.nurse().staff()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> problems(Editor<?> editor) {
        return editor.problems().stream().map(Problem::field).toList();
    }

    @Test
    void aHouseWithoutPacksIsEmptyAndNamesWhoCanSign() {
        var view = view();
        assertEquals(List.of(), view.packs());
        assertEquals(List.of(), view.orders());
        assertEquals(List.of(nurse()), view.colleagues());
        assertEquals(house.dsp().staff(), model.everyone(view).getFirst().staff());
    }

    @Test
    void aCountLeavesNothingBlankAndShowsWhoseIsOff() {
        var pack =
                GivenPacks.received(
                        house.facility(), GivenDoses.prn(house.facility(), maria(), "oxycodone"));
        var typed = model.editors().count(view(), () -> saved++);
        typed.editor().save();
        assertEquals(0, saved);
        assertTrue(problems(typed.editor()).contains(pack.id().toString()));
        assertTrue(problems(typed.editor()).contains("leaving"));
        Objects.requireNonNull(typed.seen().get(pack.id())).set("29");
        typed.leaving().who().set(model.self());
        typed.leaving().pin().set(GivenPacks.PIN);
        typed.coming().who().set(nurse());
        typed.coming().pin().set("0000");
        typed.editor().save();
        assertEquals(0, saved);
        assertEquals(List.of("comingPin"), problems(typed.editor()));
        typed.coming().pin().set(GivenPacks.PIN);
        typed.editor().save();
        assertEquals(1, saved, problems(typed.editor()).toString());
        assertTrue(view().packs().getFirst().ledger().discrepancy().isPresent());
        assertEquals(1, view().counts().getFirst().off());
        assertEquals(1, view().incidents().size());
    }

    @Test
    void whatIsOffIsPutRightByTwoWithASignAndAReason() {
        GivenPacks.received(
                house.facility(), GivenDoses.prn(house.facility(), maria(), "oxycodone"));
        var typed =
                model.editors()
                        .move(view().packs().getFirst(), LedgerLine.Kind.ADJUSTED, () -> saved++);
        typed.amount().set("-1");
        typed.second().who().set(nurse());
        typed.second().pin().set(GivenPacks.PIN);
        typed.editor().save();
        assertEquals(List.of("reason"), problems(typed.editor()));
        typed.reason().set("Found in the med cup of the night before");
        typed.editor().save();
        assertEquals(1, saved, problems(typed.editor()).toString());
        assertEquals("29", view().packs().getFirst().ledger().balance().toPlainString());
        typed.amount().set("minus one");
        typed.editor().save();
        assertEquals(List.of("amount"), problems(typed.editor()));
    }

    @Test
    void aPackIsReceivedForAnOrderAndItsLabelIsProposed() {
        var typed = model.editors().receive(null, () -> saved++);
        typed.editor().save();
        assertTrue(problems(typed.editor()).contains("order"));
        assertTrue(problems(typed.editor()).contains("quantity"));
        assertEquals(0, saved);
    }
}
