package org.hearthside.app.locations;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.hearthside.app.codes.ZipFill;
import org.hearthside.app.locations.LocationsModel.Furnished;
import org.hearthside.app.locations.LocationsModel.Places;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Chips;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.FormScreen;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Tone;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.locations.Room;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The organization's settings and its houses; of one house its rooms and beds. */
public final class LocationsPane {
    private static final Words WORDS = Words.of(LocationsPane.class);

    private final LocationsModel model;
    private final LocationForms forms;
    private final FormHost host = new FormHost();

    /** Shows the model. */
    public LocationsPane(Toolkit kit, LocationsModel model, ZipFill zips) {
        this.model = model;
        this.forms = new LocationForms(kit, model, zips);
    }

    /** The screen, with its forms. */
    public Screen screen() {
        return new FormScreen<>(model.places(), host, this::shown)
                .follow(model.houseProperty())
                .screen(model::dispose);
    }

    private Region shown(Places places) {
        var house = model.houseProperty().get();
        return places.houses().stream()
                .filter(one -> one.house().id().equals(house))
                .findFirst()
                .map(one -> rooms(places, one))
                .orElseGet(() -> all(places));
    }

    private Region all(Places places) {
        var o = places.organization();
        Region change = new Region();
        Region add = new Region();
        if (model.may()) {
            var settings =
                    Blocks.button(
                            MaterialDesignP.PENCIL_OUTLINE,
                            WORDS.text("organization.change"),
                            () -> host.open(forms.settings(o, host::close)));
            settings.setId("organization-change");
            change = settings;
            var house =
                    Blocks.mainButton(
                            MaterialDesignP.PLUS,
                            WORDS.text("house.add"),
                            () -> host.open(forms.add(places, host::close)));
            house.setId("house-add");
            add = house;
        }
        var houses = Blocks.cardWithEnd(WORDS.text("houses"), add);
        if (places.houses().isEmpty()) {
            houses.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignH.HOME_OUTLINE,
                                    WORDS.text("empty"),
                                    WORDS.text(model.may() ? "empty.todo" : "empty.ask")));
        }
        places.houses().forEach(one -> houses.getChildren().add(line(places, one)));
        return Blocks.page(
                Blocks.pageTitle(WORDS.text("title"), WORDS.text("beside", places.houses().size())),
                Blocks.cardWithEnd(
                        o.name(),
                        change,
                        Items.flow(
                                "facts",
                                List.of(
                                        fact("phone24h", o.phone24h()),
                                        fact("license", o.license()),
                                        fact("zone", Zones.say(o.zone())),
                                        fact("address", o.address().oneLine())))),
                houses);
    }

    private Node line(Places places, Furnished one) {
        var h = one.house();
        var words =
                Items.words(
                        h.name(),
                        h.address().isEmpty() ? "" : h.address().oneLine(),
                        h.phone24h().isEmpty() ? "" : WORDS.text("line.phone24h", h.phone24h()),
                        WORDS.text("line.beds", one.rooms().size(), one.beds().size()));
        var marks = marks(h);
        if (!marks.isEmpty()) {
            words.getChildren().add(1, Items.flow("band-chips", marks));
        }
        var rooms = Blocks.button(WORDS.text("house.open"), () -> open(h));
        rooms.setAccessibleText(WORDS.text("house.open.say", h.name()));
        rooms.setId("house-open");
        if (!model.may()) {
            return Items.row(words, rooms);
        }
        return Items.row(words, rooms, change(places, h));
    }

    private Region change(Places places, House h) {
        var change =
                Blocks.button(
                        WORDS.text("house.change"),
                        () -> host.open(forms.change(places, h, host::close)));
        change.setAccessibleText(WORDS.text("house.title", h.name()));
        change.setId("house-change");
        return change;
    }

    private static List<Region> marks(House h) {
        var marks = new ArrayList<Region>();
        if (!h.active()) {
            marks.add(Chips.of(Tone.PLAIN, WORDS.text("closed")));
        }
        if (h.address().line1().isEmpty()) {
            marks.add(
                    Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, WORDS.text("missing.address")));
        }
        if (h.phone24h().isEmpty()) {
            marks.add(Chips.alert(Tone.AMBER, MaterialDesignA.ALERT, WORDS.text("missing.phone")));
        }
        return marks;
    }

    private void open(House house) {
        model.houseProperty().set(house.id());
    }

    private Region rooms(Places places, Furnished one) {
        var o = places.organization();
        var h = one.house();
        var back =
                Blocks.button(
                        MaterialDesignA.ARROW_LEFT,
                        WORDS.text("back"),
                        () -> model.houseProperty().set(null));
        back.setId("houses-back");
        var facts =
                Items.flow(
                        "facts",
                        List.of(
                                fact("type", Labels.of(h.type())),
                                fact("address", h.address().oneLine()),
                                fact("crossStreet", h.crossStreet()),
                                fact("phone24h", h.phone24h()),
                                fact("phone", h.phone()),
                                fact("fax", h.fax()),
                                fact("license", h.license()),
                                fact("licensedCapacity", capacity(h)),
                                fact("zone", Zones.say(h.zone())),
                                fact("nurseOnCall", h.nurseOnCall()),
                                fact("nearestHospital", h.nearestHospital()),
                                fact("capabilities", h.capabilities())));
        Region add = new Region();
        if (model.may()) {
            var button =
                    Blocks.mainButton(
                            MaterialDesignP.PLUS,
                            WORDS.text("room.add"),
                            () -> host.open(forms.addRoom(o, one, host::close)));
            button.setId("room-add");
            add = button;
        }
        var card = Blocks.cardWithEnd(WORDS.text("rooms"), add);
        if (one.rooms().isEmpty()) {
            card.getChildren()
                    .add(
                            Blocks.empty(
                                    MaterialDesignB.BED_OUTLINE,
                                    WORDS.text("rooms.empty"),
                                    WORDS.text(model.may() ? "rooms.empty.todo" : "empty.ask")));
        }
        one.rooms().forEach(room -> card.getChildren().add(room(o, one, room)));
        var marks = marks(h);
        var about =
                Blocks.cardWithEnd(
                        WORDS.text("about"), model.may() ? change(places, h) : new Region());
        if (!marks.isEmpty()) {
            about.getChildren().add(Items.flow("band-chips", marks));
        }
        about.getChildren().add(facts);
        return Blocks.page(
                Blocks.row(back),
                Blocks.pageTitle(
                        h.name(), WORDS.text("line.beds", one.rooms().size(), one.beds().size())),
                card,
                about);
    }

    private Node room(Organization o, Furnished one, Room room) {
        var beds = one.bedsOf(room);
        var words = Items.words(WORDS.text("room", room.name()));
        if (beds.isEmpty()) {
            words.getChildren().add(ScriptText.of(WORDS.text("beds.none"), "muted"));
        }
        if (!model.may()) {
            beds.forEach(bed ->
                    words.getChildren().add(ScriptText.of(WORDS.text("bed", bed.name()), "muted")));
            return Items.row(words);
        }
        var buttons =
                beds.stream()
                        .map(bed -> {
                            var button =
                                    Blocks.button(
                                            WORDS.text("bed", bed.name()),
                                            () ->
                                                    host.open(
                                                            forms.rename(
                                                                    o,
                                                                    one,
                                                                    room,
                                                                    bed,
                                                                    host::close)));
                            button.setAccessibleText(
                                    WORDS.text(
                                            "bed.title",
                                            WORDS.text("bed.of", bed.name(), room.name())));
                            button.getStyleClass().add("bed-button");
                            return button;
                        })
                        .toList();
        if (!buttons.isEmpty()) {
            words.getChildren().add(Items.flow("chips", buttons));
        }
        var add =
                Blocks.button(
                        WORDS.text("bed.add"),
                        () -> host.open(forms.addBed(o, one, room, host::close)));
        add.setAccessibleText(WORDS.text("bed.new.title", WORDS.text("room.of", room.name())));
        var rename =
                Blocks.button(
                        WORDS.text("room.rename"),
                        () -> host.open(forms.rename(o, one, room, host::close)));
        rename.setAccessibleText(WORDS.text("room.title", WORDS.text("room.of", room.name())));
        return Items.row(words, add, rename);
    }

    private static String capacity(House h) {
        return h.licensedCapacity() == 0 ? "" : Integer.toString(h.licensedCapacity());
    }

    private static Region fact(String field, String value) {
        var key = "field." + field;
        var label = WORDS.has(key) ? WORDS.text(key) : org.hearthside.core.common.Words.say(key);
        var fact = Blocks.fact(label, value);
        if (value.isBlank()) {
            fact.getChildren().set(1, Chips.of(Tone.PLAIN, WORDS.text("notRecorded")));
        }
        fact.getStyleClass().add("fact-wide");
        return fact;
    }
}
