package org.hearthside.app.locations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Texts;
import org.hearthside.core.locations.Bed;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.LocationRules;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.locations.Room;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.locations.LocationStore;
import org.jspecify.annotations.Nullable;

/** The organization's settings, its houses, their rooms and beds. */
public final class LocationsModel {
    private static final Words WORDS = Words.of(LocationsModel.class);

    private final Toolkit kit;
    private final Session session;
    private final LocationStore store;
    private final Loaded<Places> places;
    private final ObjectProperty<@Nullable UUID> house = new SimpleObjectProperty<>();

    /**
     * Everything there is.
     *
     * @param organization its settings
     * @param houses by name, also closed ones
     */
    public record Places(Organization organization, List<Furnished> houses) {}

    /**
     * A house with what stands in it.
     *
     * @param house the house
     * @param rooms by name
     * @param beds by room and name
     */
    public record Furnished(House house, List<Room> rooms, List<Bed> beds) {
        /** The beds of one of its rooms. */
        public List<Bed> bedsOf(Room room) {
            return beds.stream().filter(bed -> bed.room().equals(room.id())).toList();
        }
    }

    /** Settings that are being typed. */
    record Settings(OrganizationDraft entries, Editor<Organization> editor) {}

    /** A house that is being typed. */
    record Typing(HouseDraft entries, Editor<House> editor) {}

    /** A name that is being typed. */
    record Naming<T>(StringProperty name, Editor<T> editor) {}

    /** A new room with its beds. */
    record NewRoom(Room room, List<Bed> beds) {}

    /** A new room that is being typed. */
    record RoomTyping(StringProperty name, StringProperty beds, Editor<NewRoom> editor) {}

    /** For one session. */
    public LocationsModel(Toolkit kit, Session session, LocationStore store) {
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.places = new Loaded<>(kit.tasks(), WORDS.text("reading"), this::read);
    }

    private Places read() {
        var houses =
                store.houses(session).stream()
                        .map(one ->
                                new Furnished(
                                        one,
                                        store.rooms(session, one.id()),
                                        store.beds(session, one.id())))
                        .toList();
        return new Places(store.organization(session), houses);
    }

    /** What there is; read by {@link Loaded#load}. */
    public Loaded<Places> places() {
        return places;
    }

    /** Whether the role may change anything here. */
    public boolean may() {
        return session.may(Permission.WRITE_LOCATIONS);
    }

    /** The house whose rooms are shown; null shows all houses. */
    public ObjectProperty<@Nullable UUID> houseProperty() {
        return house;
    }

    private LocalDate today(Organization organization) {
        return LocalDate.ofInstant(kit.sources().now(), organization.zone());
    }

    private void said(String key, String name) {
        kit.notices().done(WORDS.text(key, name));
        places.load();
    }

    /** Begins to change the organization's settings. */
    Settings settings(Organization organization, Runnable saved) {
        var entries = new OrganizationDraft(organization);
        var version = new AtomicLong(organization.version());
        var editor =
                new Editor<Organization>(
                                kit,
                                entries.draft,
                                () -> today(organization),
                                r -> entries.read(r, organization, version.get()),
                                changed -> store.changeOrganization(session, changed))
                        .onConflict(() -> {
                            var now = store.organization(session);
                            return new Editor.Fresh(
                                    new OrganizationDraft(now).draft,
                                    () -> version.set(now.version()));
                        })
                        .onSaved(changed -> {
                            saved.run();
                            said("saved", changed.name());
                        });
        return new Settings(entries, editor);
    }

    /** Begins to add a house, with the organization's clock. */
    Typing add(Places places, Runnable saved) {
        var organization = places.organization();
        var blank = House.named(kit.sources().newId(), "", organization.zone());
        var entries = new HouseDraft(blank);
        var editor =
                new Editor<House>(
                                kit,
                                entries.draft,
                                () -> today(organization),
                                r -> read(r, entries, places, blank, 1),
                                added -> store.addHouse(session, added))
                        .onSaved(added -> {
                            saved.run();
                            said("added", added.name());
                        });
        return new Typing(entries, editor);
    }

    /** Begins to change a house. */
    Typing change(Places places, House before, Runnable saved) {
        var organization = places.organization();
        var entries = new HouseDraft(before);
        var version = new AtomicLong(before.version());
        var editor =
                new Editor<House>(
                                kit,
                                entries.draft,
                                () -> today(organization),
                                r -> read(r, entries, places, before, version.get()),
                                changed -> store.changeHouse(session, changed))
                        .onConflict(() -> {
                            var now = store.house(session, before.id());
                            return new Editor.Fresh(
                                    new HouseDraft(now).draft, () -> version.set(now.version()));
                        })
                        .onSaved(changed -> {
                            saved.run();
                            said("saved", changed.name());
                        });
        return new Typing(entries, editor);
    }

    /** The house as typed. No other one has its name, whatever the case of letters. */
    private static House read(
            Reading r, HouseDraft entries, Places places, House before, long version) {
        var typed = entries.read(r, before, version);
        if (places.houses().stream()
                .map(Furnished::house)
                .filter(other -> !other.id().equals(before.id()))
                .anyMatch(other -> other.name().equalsIgnoreCase(typed.name()))) {
            r.problem("name", "location.nameTwice");
        }
        return typed;
    }

    /** Begins to add a room with its beds. */
    RoomTyping addRoom(Organization organization, Furnished to, Runnable saved) {
        var room = kit.sources().newId();
        var draft = new Draft();
        var name = draft.text("name", "");
        var beds = draft.text("beds", "");
        var others = to.rooms().stream().map(Room::name).toList();
        var editor =
                new Editor<NewRoom>(
                                kit,
                                draft,
                                () -> today(organization),
                                r -> {
                                    r.all(LocationRules.checkName(tidy(name), others));
                                    return new NewRoom(
                                            new Room(room, 1, to.house().id(), tidy(name)),
                                            beds(r, beds, room));
                                },
                                added -> store.addRoom(session, added.room(), added.beds()))
                        .onSaved(added -> {
                            saved.run();
                            said("room.added", added.room().name());
                        });
        return new RoomTyping(name, beds, editor);
    }

    /** The beds of a new room: their names with commas between them; none is fine. */
    private List<Bed> beds(Reading r, StringProperty typed, UUID room) {
        var names =
                Stream.of(Reading.text(typed).split("[,;]", -1))
                        .map(Texts::tidy)
                        .filter(name -> !name.isEmpty())
                        .toList();
        var beds = new ArrayList<Bed>();
        for (var i = 0; i < names.size(); i++) {
            LocationRules.checkName(names.get(i), names.subList(0, i))
                    .forEach(p -> r.problem(typed.getName(), p.key(), p.args().toArray()));
            beds.add(new Bed(kit.sources().newId(), 1, room, names.get(i)));
        }
        return beds;
    }

    /** Begins to give a room another name. */
    Naming<Room> rename(Organization organization, Furnished in, Room room, Runnable saved) {
        var others =
                in.rooms().stream().filter(other -> !other.equals(room)).map(Room::name).toList();
        return naming(
                organization,
                room.name(),
                others,
                name -> new Room(room.id(), room.version(), room.house(), name),
                changed -> store.changeRoom(session, changed),
                changed -> {
                    saved.run();
                    said("room.saved", changed.name());
                });
    }

    /** Begins to add a bed to a room. */
    Naming<Bed> addBed(Organization organization, Furnished in, Room room, Runnable saved) {
        var id = kit.sources().newId();
        return naming(
                organization,
                "",
                in.bedsOf(room).stream().map(Bed::name).toList(),
                name -> new Bed(id, 1, room.id(), name),
                added -> store.addBed(session, added),
                added -> {
                    saved.run();
                    said("bed.added", added.name());
                });
    }

    /** Begins to give a bed another name. */
    Naming<Bed> rename(
            Organization organization, Furnished in, Room room, Bed bed, Runnable saved) {
        return naming(
                organization,
                bed.name(),
                in.bedsOf(room).stream()
                        .filter(other -> !other.equals(bed))
                        .map(Bed::name)
                        .toList(),
                name -> new Bed(bed.id(), bed.version(), bed.room(), name),
                changed -> store.changeBed(session, changed),
                changed -> {
                    saved.run();
                    said("bed.saved", changed.name());
                });
    }

    private <T> Naming<T> naming(
            Organization organization,
            String before,
            List<String> others,
            java.util.function.Function<String, T> made,
            Consumer<T> keep,
            Consumer<T> saved) {
        var draft = new Draft();
        var name = draft.text("name", before);
        var editor =
                new Editor<T>(
                                kit,
                                draft,
                                () -> today(organization),
                                r -> {
                                    r.all(LocationRules.checkName(tidy(name), others));
                                    return made.apply(tidy(name));
                                },
                                keep)
                        .onSaved(saved);
        return new Naming<>(name, editor);
    }

    private static String tidy(StringProperty name) {
        return Texts.tidy(Reading.text(name));
    }

    /** Drops what is still being read. */
    public void dispose() {
        places.dispose();
    }
}
