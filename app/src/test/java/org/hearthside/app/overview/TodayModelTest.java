package org.hearthside.app.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearthside.app.testing.House;
import org.hearthside.core.overview.Unfinished.Item;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.OverviewStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TodayModelTest {
    private final List<String> opened = new ArrayList<>();
    private House house = House.furnished();

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private TodayModel model(Session who, org.hearthside.app.ui.HouseScope houses) {
        var model =
                new TodayModel(
                        house.kit(),
                        who,
                        new OverviewStore(house.facility().db()),
                        houses,
                        House.ZONE,
                        (client, part) -> opened.add(client.value() + " " + part));
        model.load();
        return model;
    }

    private static TodayModel.Work work(TodayModel model) {
        return Objects.requireNonNull(model.work().valueProperty().get());
    }

    @Test
    void theWorstComesFirstAndLeadsToWhereItIsMended() {
        var model = model(house.nurse(), House.scope());
        var rows = model.rows(work(model));
        assertEquals(House.YUSUF, rows.getFirst().resident().client().id());
        assertEquals(Item.ALLERGIES, TodayModel.worst(rows.getFirst()));
        model.resolve(rows.getFirst());
        assertEquals(List.of(House.YUSUF.value() + " HEALTH"), opened);
    }

    @Test
    void aFilterLeavesOnlyRecordsThatLackIt() {
        var model = model(house.nurse(), House.scope());
        model.filterProperty().set(Item.CONTACT);
        var rows = model.rows(work(model));
        assertFalse(rows.isEmpty());
        for (var row : rows) {
            assertTrue(row.missing().contains(Item.CONTACT), row.toString());
        }
        assertEquals(rows.size(), TodayModel.count(work(model), Item.CONTACT));
    }

    @Test
    void choosingAHouseReadsAgainAndNeverShowsAnotherHouse() {
        var houses = House.scope();
        var model = model(house.nurse(), houses);
        var all = work(model).unfinished().total();
        houses.chosenProperty().set(houses.choices().getLast());
        var maple = work(model).unfinished();
        assertTrue(maple.total() < all, maple.total() + " of " + all);
        for (var row : maple.rows()) {
            assertNotNull(row.resident().stay());
        }
    }

    @Test
    void aRoleThatMayNotMendIsOfferedToLookOnly() {
        var model = model(house.dsp(), House.scope());
        assertFalse(model.may(Item.CONTACT));
    }

    @Test
    void anEmptyHouseHasNothingToDo() {
        house.close();
        house = House.empty();
        var model = model(house.nurse(), House.scope());
        assertEquals(0, work(model).unfinished().total());
        assertEquals(0, work(model).counts().active());
    }

    @Test
    void whatCannotBeReadIsSaidAndCanBeTriedAgain() {
        var model = model(house.nurse(), House.scope());
        house.facility().db().close();
        model.load();
        assertNotNull(model.work().failureProperty().get());
    }
}
