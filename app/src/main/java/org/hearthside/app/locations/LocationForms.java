package org.hearthside.app.locations;

import java.util.function.Consumer;
import org.hearthside.app.codes.ZipFill;
import org.hearthside.app.locations.LocationsModel.Furnished;
import org.hearthside.app.locations.LocationsModel.Places;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.locations.Bed;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.HouseType;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.locations.Room;

/** The forms about the organization and its places. */
final class LocationForms {
    private static final Words WORDS = Words.of(LocationForms.class);

    private final Toolkit kit;
    private final LocationsModel model;
    private final ZipFill zips;

    LocationForms(Toolkit kit, LocationsModel model, ZipFill zips) {
        this.kit = kit;
        this.model = model;
        this.zips = zips;
    }

    /** Changes the organization's settings. */
    FormPane settings(Organization organization, Runnable saved) {
        var typed = model.settings(organization, saved);
        var d = typed.entries();
        zips.watch(d.address);
        return pane(
                typed.editor(),
                "organization.title",
                "organization.save",
                organization.name(),
                in ->
                        in.row(in.required(d.name))
                                .row(in.required(d.phone24h), in.text(d.license))
                                .row(
                                        in.choice(
                                                d.zone,
                                                Zones.offered(organization.zone()),
                                                Zones::say,
                                                true))
                                .heading("office")
                                .address(d.address, false));
    }

    /** Adds a house. */
    FormPane add(Places places, Runnable saved) {
        var typed = model.add(places, saved);
        return pane(
                typed.editor(),
                "house.new.title",
                "house.new.save",
                WORDS.text("house.new.name"),
                in -> fields(in, typed.entries(), places.organization()));
    }

    /** Changes a house. */
    FormPane change(Places places, House house, Runnable saved) {
        var typed = model.change(places, house, saved);
        return pane(
                typed.editor(),
                "house.title",
                "house.save",
                house.name(),
                in ->
                        fields(in, typed.entries(), places.organization())
                                .heading("active")
                                .node(in.flag(typed.entries().active)));
    }

    private Inputs fields(Inputs in, HouseDraft d, Organization organization) {
        var zone = d.zone.get();
        zips.watch(d.address);
        return in.row(in.required(d.name), in.choice(d.type, HouseType.values(), true))
                .heading("address")
                .address(d.address, true)
                .row(
                        in.text(d.crossStreet),
                        in.choice(
                                d.zone,
                                Zones.offered(zone == null ? organization.zone() : zone),
                                Zones::say,
                                true))
                .heading("reach")
                .row(in.text(d.phone24h), in.text(d.phone), in.text(d.fax))
                .row(in.text(d.nurseOnCall), in.text(d.nearestHospital))
                .heading("licence")
                .row(in.text(d.license), in.text(d.licensedCapacity))
                .row(in.area(d.capabilities, 4));
    }

    /** Adds a room with its beds. */
    FormPane addRoom(Organization organization, Furnished to, Runnable saved) {
        var typed = model.addRoom(organization, to, saved);
        return pane(
                typed.editor(),
                "room.new.title",
                "room.new.save",
                to.house().name(),
                in -> in.row(in.required(typed.name()), in.text(typed.beds())));
    }

    /** Gives a room another name. */
    FormPane rename(Organization organization, Furnished in, Room room, Runnable saved) {
        var typed = model.rename(organization, in, room, saved);
        return pane(
                typed.editor(),
                "room.title",
                "room.save",
                WORDS.text("room.of", room.name()),
                inputs -> inputs.row(inputs.required(typed.name())));
    }

    /** Adds a bed to a room. */
    FormPane addBed(Organization organization, Furnished in, Room room, Runnable saved) {
        var typed = model.addBed(organization, in, room, saved);
        return pane(
                typed.editor(),
                "bed.new.title",
                "bed.new.save",
                WORDS.text("room.of", room.name()),
                inputs -> inputs.row(inputs.required(typed.name())));
    }

    /** Gives a bed another name. */
    FormPane rename(Organization organization, Furnished in, Room room, Bed bed, Runnable saved) {
        var typed = model.rename(organization, in, room, bed, saved);
        return pane(
                typed.editor(),
                "bed.title",
                "bed.save",
                WORDS.text("bed.of", bed.name(), room.name()),
                inputs -> inputs.row(inputs.required(typed.name())));
    }

    private FormPane pane(
            Editor<?> editor, String title, String save, String name, Consumer<Inputs> fill) {
        var form = new Form();
        fill.accept(new Inputs(form, WORDS, editor));
        return new FormPane(
                kit, editor, WORDS.text(title, name), WORDS.text(save, name), name, WORDS, form);
    }
}
