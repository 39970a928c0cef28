package org.hearthside.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.hearthside.app.codes.CodeBook;
import org.hearthside.app.codes.CodeScreens;
import org.hearthside.app.codes.ZipFill;
import org.hearthside.app.contacts.DirectoryPane;
import org.hearthside.app.importexport.ExportScreens;
import org.hearthside.app.importexport.ImportScreens;
import org.hearthside.app.locations.LocationScreens;
import org.hearthside.app.medications.times.TimesModel;
import org.hearthside.app.medications.times.TimesPane;
import org.hearthside.app.security.StaffModel;
import org.hearthside.app.security.StaffScreens;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.Items;
import org.hearthside.app.ui.Nav;
import org.hearthside.app.ui.Place;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Cache;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Caches;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.locations.LocationStore;
import org.hearthside.persistence.medications.GiveTimeStore;
import org.hearthside.persistence.medications.ShiftStore;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.persistence.security.StaffStore;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/**
 * The place of the administrator: houses, staff, code lists, import; each only for who may use it.
 */
public final class AdminScreens {
    private static final Words WORDS = Words.of(AdminScreens.class);

    private final Toolkit kit;
    private final Session session;
    private final Db db;
    private final Caches caches;
    private final Nav nav;
    private final LocationScreens locations;
    private final StaffScreens staff;
    private final ImportScreens imports;
    private final ExportScreens exports;
    private final CodeScreens codes;

    /**
     * Screens for one session.
     *
     * @param facility the open records
     * @param nav where the screens are shown
     * @param changed told when people may have been added by an import
     * @param book the code lists, told when one may have changed
     * @param caches what this session remembers of the store
     */
    public AdminScreens(
            Toolkit kit,
            Session session,
            LocalFacility facility,
            Nav nav,
            Runnable changed,
            CodeBook book,
            Caches caches) {
        var store = new LocationStore(facility.db());
        this.kit = kit;
        this.session = session;
        this.db = facility.db();
        this.caches = caches;
        this.nav = nav;
        this.locations =
                new LocationScreens(kit, session, facility.db(), new ZipFill(kit.tasks(), book));
        this.staff =
                new StaffScreens(
                        kit,
                        session,
                        new StaffStore(facility),
                        () -> around(session, store),
                        Argon2id.STANDARD);
        this.exports =
                new ExportScreens(
                        kit, session, facility.db(), () -> kit.layers().getScene().getWindow());
        this.imports = new ImportScreens(kit, session, facility.db(), changed);
        this.codes = new CodeScreens(kit, session, facility.db(), book::changed);
    }

    private static StaffModel.Around around(Session session, LocationStore store) {
        var organization = store.organization(session);
        return new StaffModel.Around(
                organization.id(),
                organization.zone(),
                store.houses(session).stream()
                        .map(house -> new HouseScope.Choice(house.id(), house.name()))
                        .toList());
    }

    /** Registers the place of the rail. Who may not go there is not offered it. */
    public void register() {
        nav.register(Place.ADMIN, this::home);
    }

    /** Opens the import from the list of residents, also for who has no place of their own here. */
    public void openImport() {
        nav.open(Place.RESIDENTS, this::importing);
    }

    /** The import; from its result it goes on to the list of residents. */
    public Screen importing() {
        return imports.importing(() -> nav.go(Place.RESIDENTS));
    }

    /** The cards that lead on. */
    public Screen home() {
        var ways = new ArrayList<Region>();
        if (session.may(Permission.WRITE_LOCATIONS)) {
            ways.add(way("houses", MaterialDesignH.HOME_CITY_OUTLINE, locations::places));
        }
        if (session.may(Permission.MANAGE_STAFF)) {
            ways.add(way("staff", MaterialDesignA.ACCOUNT_KEY_OUTLINE, staff::staff));
        }
        if (session.may(Permission.WRITE_PROVIDERS)) {
            ways.add(
                    way(
                            "directory",
                            MaterialDesignC.CARD_ACCOUNT_PHONE_OUTLINE,
                            () -> new DirectoryPane(kit, session, db).screen()));
        }
        if (session.may(Permission.SET_GIVE_TIMES)) {
            ways.add(way("times", MaterialDesignC.CLOCK_OUTLINE, this::times));
        }
        if (session.may(Permission.MANAGE_CODES)) {
            ways.add(way("codes", MaterialDesignF.FORMAT_LIST_TEXT, codes::lists));
        }
        if (session.may(Permission.IMPORT)) {
            ways.add(way("import", MaterialDesignI.IMPORT, this::importing));
        }
        if (session.may(Permission.EXPORT_ALL)) {
            ways.add(act("export", MaterialDesignE.EXPORT, exports::everyone));
        }
        if (session.may(Permission.READ_AUDIT)) {
            ways.add(way("caches", MaterialDesignS.SPEEDOMETER, this::remembered));
        }
        Node below =
                ways.isEmpty()
                        ? Blocks.plainCard(
                                Blocks.empty(
                                        MaterialDesignL.LOCK_OUTLINE,
                                        WORDS.text("admin.denied"),
                                        WORDS.text("admin.denied.todo")))
                        : Blocks.column(ways.toArray(Node[]::new));
        return Screen.of(
                Blocks.scrolling(
                        Blocks.page(Blocks.pageTitle(WORDS.text("admin.title"), ""), below)));
    }

    /** At what times the houses give, and when their shifts begin. */
    Screen times() {
        var store = new LocationStore(db);
        var model =
                new TimesModel(
                        kit,
                        session,
                        new GiveTimeStore(db),
                        new ShiftStore(db),
                        () -> {
                            var around = around(session, store);
                            return new TimesModel.Around(
                                    LocalDate.ofInstant(kit.sources().now(), around.zone()),
                                    around.houses());
                        });
        return new TimesPane(model).screen();
    }

    /** What this session remembers of the store, and how often that spared a question. */
    Screen remembered() {
        var lines =
                caches.rates().stream()
                        .map(rate ->
                                (Node)
                                        Blocks.plainCard(
                                                Items.words(
                                                        WORDS.text("cache." + rate.name()),
                                                        asked(rate),
                                                        WORDS.text(
                                                                "cache.kept",
                                                                rate.size(),
                                                                rate.lifetime().toMinutes()))))
                        .toArray(Node[]::new);
        var back = Blocks.button(WORDS.text("cache.back"), () -> nav.open(Place.ADMIN, this::home));
        return Screen.of(
                Blocks.scrolling(
                        Blocks.page(
                                Blocks.pageTitle(WORDS.text("admin.caches"), ""),
                                back,
                                Blocks.column(lines))));
    }

    private static String asked(Cache.Rate rate) {
        var asked = rate.hits() + rate.misses();
        return asked == 0
                ? WORDS.text("cache.never")
                : WORDS.text("cache.rate", rate.hits(), asked, rate.percent());
    }

    private Region way(String key, Ikon icon, Supplier<Screen> screen) {
        return act(key, icon, () -> nav.open(Place.ADMIN, screen));
    }

    private static Region act(String key, Ikon icon, Runnable run) {
        var open = Blocks.button(WORDS.text("admin.open"), run);
        open.setAccessibleText(WORDS.text("admin." + key));
        open.setAccessibleHelp(WORDS.text("admin." + key + ".says"));
        open.setId("admin-" + key);
        var row =
                Items.row(
                        Items.words(
                                WORDS.text("admin." + key), WORDS.text("admin." + key + ".says")),
                        open);
        row.getStyleClass().setAll("row");
        return Blocks.plainCard(Items.led(Icon.of(icon, "accented", "admin-icon"), row));
    }
}
