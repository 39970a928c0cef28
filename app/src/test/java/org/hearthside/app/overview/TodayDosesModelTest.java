package org.hearthside.app.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.medications.MedPassStore;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TodayDosesModelTest {
    private final House house = House.empty();
    private final Toolkit kit = house.kit();
    private final List<String> opened = new ArrayList<>();
    private final List<TodayDosesModel> models = new ArrayList<>();
    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(house.facility(), "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private TodayDosesModel model(Session who) {
        var scope = new HouseScope();
        scope.offer(List.of(new HouseScope.Choice(TestFacility.MAPLE, "Maple House")));
        var ways =
                new TodayDosesModel.Ways(
                        () -> opened.add("pass"),
                        () -> opened.add("shift"),
                        client -> opened.add("orders " + client.value()));
        var model = new TodayDosesModel(kit, who, house.facility().db(), scope, ways);
        models.add(model);
        model.load();
        return model;
    }

    @AfterEach
    void close() {
        models.forEach(TodayDosesModel::dispose);
        house.close();
    }

    private static List<String> rows(TodayDosesModel model) {
        return Objects.requireNonNull(model.rows().valueProperty().get()).stream()
                .map(row -> row.kind() + " " + row.count())
                .toList();
    }

    @Test
    void tellsWhatIsOverdueDueAndOpenAndEachRowLeadsToItsPlace() {
        GivenDoses.daily(house.facility(), maria, "valproate");
        var model = model(house.dsp());
        assertEquals(List.of("OVERDUE 2", "DUE 1", "EXCEPTIONS 2"), rows(model));
        Objects.requireNonNull(model.rows().valueProperty().get()).forEach(model::open);
        assertEquals(List.of("pass", "pass", "shift"), opened);
    }

    @Test
    void readsAgainByItselfWhenADoseIsWrittenDown() {
        var order = GivenDoses.daily(house.facility(), maria, "valproate");
        var model = model(house.dsp());
        var slot = java.time.LocalDateTime.parse("2026-11-21T08:00");
        var now = house.facility().clock().instant();
        new MedPassStore(house.facility().db())
                .sign(
                        house.dsp(),
                        GivenDoses.notGiven(order, slot, Outcome.REFUSED, now, "turned away"));
        assertEquals(List.of("OVERDUE 2", "EXCEPTIONS 3"), rows(model));
    }

    @Test
    void readsAgainByItselfAsTimePasses() {
        GivenDoses.daily(house.facility(), maria, "valproate");
        var model = model(house.dsp());
        house.facility().clock().advance(Duration.ofMinutes(31));
        assertEquals(List.of("OVERDUE 2", "DUE 1", "EXCEPTIONS 2"), rows(model));
        kit.tasks().elapse(Duration.ofMinutes(5));
        assertEquals(List.of("OVERDUE 3", "EXCEPTIONS 3"), rows(model));
    }

    @Test
    void anOrderWaitsForANurseWhoDidNotWriteIt() {
        new OrderStore(house.facility().db())
                .record(house.nurse(), Given.order(maria, "valproate", "500"));
        assertFalse(rows(model(house.nurse())).contains("VERIFY 1"), "she wrote it");
        assertFalse(rows(model(house.dsp())).contains("VERIFY 1"), "no nurse");
        var second = model(house.facility().secondNurse());
        assertEquals("VERIFY 1", rows(second).getLast());
        second.open(Objects.requireNonNull(second.rows().valueProperty().get()).getLast());
        assertEquals(List.of("orders " + maria.value()), opened);
    }

    @Test
    void whereNothingWaitsTheListIsEmptyAndAnAdministratorHasNone() {
        assertEquals(List.of(), rows(model(house.dsp())));
        var ofAdmin = model(house.admin());
        assertFalse(ofAdmin.isShown());
        assertEquals(null, ofAdmin.rows().valueProperty().get());
    }
}
