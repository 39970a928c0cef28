package org.hearthside.app;

import java.util.List;
import java.util.function.Supplier;
import org.hearthside.app.codes.CodeBook;
import org.hearthside.app.frame.FrameModel;
import org.hearthside.app.frame.FramePane;
import org.hearthside.app.frame.SearchModel;
import org.hearthside.app.overview.Part;
import org.hearthside.app.search.Finder;
import org.hearthside.app.search.PeopleSearch;
import org.hearthside.app.security.PinScreen;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Nav;
import org.hearthside.app.ui.Place;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Version;
import org.hearthside.core.locations.House;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.codes.CodeStore;
import org.hearthside.persistence.locations.LocationStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.search.DuplicateStore;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.persistence.security.SigningPins;
import org.hearthside.persistence.security.StaffStore;
import org.hearthside.reports.common.fonts.FontLibrary;

/** The frame and every screen of one signed-in person, with the stores that each is given. */
public final class SessionScreens {
    private static final Words WORDS = Words.of(SessionScreens.class);

    private final Toolkit kit;

    /** Fonts are read once, when the first paper is drawn. */
    private final FontLibrary fonts = new FontLibrary();

    /** Screens over this toolkit. */
    public SessionScreens(Toolkit kit) {
        this.kit = kit;
    }

    /**
     * Reads what the frame shows, here; makes the nodes in the supplier, on the screen's thread.
     */
    Supplier<Workplace> workplace(LocalFacility facility, Session session, FrameModel.Exits exits) {
        var db = facility.db();
        ClientIndexRows.fill(db, session);
        var locations = new LocationStore(db);
        var organization = locations.organization(session);
        var choices = choices(locations, session);
        var finder = new Finder(session, db);
        var codes = new CodeBook(session, new CodeStore(db), finder.caches());
        var overview = new OverviewStore(db);
        return () -> {
            var nav = new Nav();
            var houses = new HouseScope();
            houses.offer(choices);
            var residents =
                    new ResidentScreens(
                            kit,
                            session,
                            db,
                            houses,
                            nav,
                            organization.zone(),
                            finder,
                            codes,
                            fonts);
            var admin =
                    new AdminScreens(
                            kit, session, facility, nav, finder::changed, codes, finder.caches());
            residents.register(admin::openImport);
            admin.register();
            nav.placeProperty()
                    .subscribe((was, now) -> {
                        if (was == Place.ADMIN) {
                            offerAgain(houses, locations, session);
                        }
                    });
            var people =
                    new PeopleSearch(
                            session,
                            finder,
                            overview,
                            new DuplicateStore(db),
                            client -> residents.open(client, Part.SUMMARY));
            var search = new SearchModel(kit.tasks(), residents.acts(), people::find);
            var model =
                    new FrameModel(
                            session,
                            organization.name(),
                            organization.test(),
                            Version.text(),
                            nav,
                            houses,
                            search,
                            exits,
                            () ->
                                    nav.open(
                                            Place.TODAY,
                                            () ->
                                                    new PinScreen(
                                                                    kit,
                                                                    session,
                                                                    new StaffStore(facility),
                                                                    new SigningPins(db),
                                                                    Argon2id.STANDARD)
                                                            .screen()));
            var frame = new FramePane(kit, model);
            residents.shownWith(frame);
            model.places().stream().findFirst().ifPresent(nav::go);
            return new Workplace(
                    frame,
                    nav,
                    () -> {
                        frame.dispose();
                        residents.close();
                        finder.close();
                    });
        };
    }

    /** Houses may have been added. */
    private void offerAgain(HouseScope houses, LocationStore locations, Session session) {
        kit.tasks()
                .run(WORDS.text("houses.reading"), () -> choices(locations, session))
                .onSuccess(houses::offer)
                .start();
    }

    private static List<HouseScope.Choice> choices(LocationStore locations, Session session) {
        return locations.houses(session).stream()
                .filter(house -> sees(session, house))
                .map(house -> new HouseScope.Choice(house.id(), house.name()))
                .toList();
    }

    private static boolean sees(Session session, House house) {
        return session.seesEveryHouse() || session.houses().contains(house.id());
    }
}
