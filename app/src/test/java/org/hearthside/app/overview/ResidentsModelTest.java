package org.hearthside.app.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearthside.app.overview.ResidentChips.Chip;
import org.hearthside.app.overview.ResidentChips.Kind;
import org.hearthside.app.search.Finder;
import org.hearthside.app.testing.House;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.search.Hit;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.FilterStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ResidentsModelTest {
    private House house = House.furnished();
    private final List<ClientId> opened = new ArrayList<>();

    @AfterEach
    void closeHouse() {
        house.close();
    }

    private ResidentsModel model(Session who) {
        var db = house.facility().db();
        var finder = new Finder(who, db);
        var model =
                new ResidentsModel(
                        house.kit(),
                        who,
                        new ResidentReads(
                                new OverviewStore(db),
                                new FilterStore(db),
                                (typed, most) -> found(finder.find(typed, most)),
                                (typed, most) -> found(finder.plain(typed, most))),
                        House.scope(),
                        House.ZONE,
                        opened::add);
        model.refresh();
        return model;
    }

    private static List<ResidentReads.Found> found(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new ResidentReads.Found(hit.client(), Finder.why(hit)))
                .toList();
    }

    private static List<ClientId> shown(ResidentsModel model) {
        return model.lines().stream().map(line -> line.row().client().id()).toList();
    }

    private static Optional<Chip> chip(ResidentsModel model, String name) {
        return model.chips().stream().filter(chip -> chip.filter().name().equals(name)).findFirst();
    }

    private static SavedFilter saved(ResidentsModel model, String name) {
        return Objects.requireNonNull(chip(model, name).orElseThrow().filter().saved());
    }

    @Test
    void aSavedListStandsAmongTheChipsWithItsCountAndShowsItsPeople() {
        var model = model(house.nurse());
        var typing = model.saved().begin(null, model::show);
        typing.entries().name.set("Lopez, in care");
        typing.entries().text.set("lopez");
        typing.editor().save();
        assertEquals(List.of(), house.faults());
        assertEquals(Kind.SAVED, model.filterProperty().get().kind());
        assertEquals(2, model.lines().size());
        assertEquals(2, chip(model, "Lopez, in care").orElseThrow().count());
        // At the next start it is there again, for this person only.
        assertEquals(2, chip(model(house.nurse()), "Lopez, in care").orElseThrow().count());
        assertTrue(chip(model(house.dsp()), "Lopez, in care").isEmpty());
    }

    @Test
    void aSavedListIsRenamedAndRemoved() {
        var model = model(house.nurse());
        var typing = model.saved().begin(null, model::show);
        typing.entries().name.set("Gone");
        typing.entries().active.set(false);
        typing.entries().left.set(true);
        typing.editor().save();
        assertEquals(List.of(House.PAT), shown(model));
        var again = model.saved().begin(saved(model, "Gone"), model::show);
        again.entries().name.set("Left us");
        again.editor().save();
        assertTrue(chip(model, "Gone").isEmpty());
        var left = saved(model, "Left us");
        assertEquals(left, model.filterProperty().get().saved());
        model.saved().remove(left, model::showEveryone);
        assertTrue(chip(model, "Left us").isEmpty());
        assertEquals(Kind.ACTIVE, model.filterProperty().get().kind());
        assertEquals(List.of(), house.faults());
    }

    @Test
    void aListWithoutNameOrWithASocialSecurityNumberIsNotSaved() {
        var model = model(house.nurse());
        var typing = model.saved().begin(null, model::show);
        typing.entries().text.set("ssn 6789");
        typing.editor().save();
        assertEquals(
                List.of("entry.required", "filter.ssn"),
                typing.editor().problems().stream().map(p -> p.key()).toList());
        assertTrue(new FilterStore(house.facility().db()).filters(house.nurse()).isEmpty());
    }

    @Test
    void theStorePutsTheListInOrder() {
        var model = model(house.nurse());
        var byName = shown(model);
        model.orderProperty().set(new ResidentOrder(ClientSort.LAST_NAME, true));
        assertEquals(byName.reversed(), shown(model));
        model.orderProperty().set(ResidentOrder.of(ClientSort.FIRST_NAME));
        var firsts = model.lines().stream().map(l -> l.row().client().names().first()).toList();
        assertEquals(firsts.stream().sorted().toList(), firsts);
    }

    @Test
    void theNextPageComesWhenTheEndIsInSightAndNobodyStandsTwice() {
        var more = ResidentsModel.PAGE + 7;
        for (int i = 0; i < more; i++) {
            Given.registered(house.facility(), "Ann", "Many" + i);
        }
        var model = model(house.admin());
        assertEquals(ResidentsModel.PAGE, model.lines().size());
        assertTrue(model.total() > more);
        model.more();
        assertEquals(model.total(), model.lines().size());
        assertEquals(model.total(), shown(model).stream().distinct().count());
        model.more();
        assertEquals(model.total(), model.lines().size());
    }

    @Test
    void whatIsFoundStandsBestFirstAndSaysWhy() {
        var model = model(house.nurse());
        model.queryProperty().set("haddad");
        // The pause in the typing is over.
        model.refresh();
        assertEquals(List.of(House.YUSUF), shown(model));
        assertFalse(model.lines().getFirst().why().isEmpty());
        model.open(model.lines().getFirst());
        assertEquals(List.of(House.YUSUF), opened);
    }
}
