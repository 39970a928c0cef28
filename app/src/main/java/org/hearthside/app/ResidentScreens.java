package org.hearthside.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import org.hearthside.app.clients.ClientForms;
import org.hearthside.app.clients.ClientModel;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.codes.CodeBook;
import org.hearthside.app.codes.ZipFill;
import org.hearthside.app.contacts.ContactForms;
import org.hearthside.app.contacts.ContactsModel;
import org.hearthside.app.documents.DocumentForms;
import org.hearthside.app.documents.DocumentsModel;
import org.hearthside.app.health.HealthForms;
import org.hearthside.app.health.HealthModel;
import org.hearthside.app.importexport.ExportScreens;
import org.hearthside.app.insurance.PoliciesModel;
import org.hearthside.app.insurance.PolicyForms;
import org.hearthside.app.medications.OrderForms;
import org.hearthside.app.medications.OrdersModel;
import org.hearthside.app.medications.administration.DoseForms;
import org.hearthside.app.medications.administration.MonthModel;
import org.hearthside.app.medications.controlled.PacksModel;
import org.hearthside.app.medications.controlled.PacksPane;
import org.hearthside.app.overview.Part;
import org.hearthside.app.overview.ResidentReads;
import org.hearthside.app.overview.ResidentsModel;
import org.hearthside.app.overview.ResidentsPane;
import org.hearthside.app.overview.Sections;
import org.hearthside.app.overview.TodayDosesModel;
import org.hearthside.app.overview.TodayModel;
import org.hearthside.app.overview.TodayPane;
import org.hearthside.app.overview.WorkspaceModel;
import org.hearthside.app.overview.WorkspacePane;
import org.hearthside.app.search.Finder;
import org.hearthside.app.search.PeopleSearch;
import org.hearthside.app.stays.AbsenceModel;
import org.hearthside.app.stays.StaysModel;
import org.hearthside.app.transfer.ManyPapers;
import org.hearthside.app.transfer.PaperDesk;
import org.hearthside.app.transfer.PaperModel;
import org.hearthside.app.transfer.PaperPane;
import org.hearthside.app.transfer.PrintQueue;
import org.hearthside.app.ui.FormHost;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Nav;
import org.hearthside.app.ui.Place;
import org.hearthside.app.ui.Screen;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.app.workflows.LeftDoses;
import org.hearthside.app.workflows.MedPassModel;
import org.hearthside.app.workflows.MedPassPane;
import org.hearthside.app.workflows.shifts.ShiftModel;
import org.hearthside.app.workflows.shifts.ShiftPane;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.overview.Report;
import org.hearthside.core.search.Hit;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.contacts.DirectoryStore;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.documents.ProofStore;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.health.PastStore;
import org.hearthside.persistence.health.VitalStore;
import org.hearthside.persistence.insurance.PolicyStore;
import org.hearthside.persistence.locations.LocationStore;
import org.hearthside.persistence.medications.ControlledStore;
import org.hearthside.persistence.medications.MarStore;
import org.hearthside.persistence.medications.MedPassStore;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.medications.ShiftStore;
import org.hearthside.persistence.overview.FilterStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.search.DuplicateStore;
import org.hearthside.persistence.security.SigningPins;
import org.hearthside.persistence.stays.AbsenceStore;
import org.hearthside.persistence.stays.StayStore;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/** The screens about residents for one session, with the stores that each of them is given. */
final class ResidentScreens {
    private static final Words WORDS = Words.of(ResidentScreens.class);

    private final Toolkit kit;
    private final Session session;
    private final Db db;
    private final HouseScope houses;
    private final Nav nav;
    private final ZoneId zone;
    private final Finder finder;
    private final CodeBook codes;
    private final PaperDesk papers;
    private final PrintQueue queue;
    private final ExportScreens exports;
    private final LeftDoses left;
    private Runnable bringIn = () -> {};

    /**
     * Screens for one session.
     *
     * @param houses the house that is looked at
     * @param nav where the screens are shown
     * @param zone the wall clock of the organization
     * @param finder finds people
     * @param codes finds codes
     * @param fonts for papers
     */
    ResidentScreens(
            Toolkit kit,
            Session session,
            Db db,
            HouseScope houses,
            Nav nav,
            ZoneId zone,
            Finder finder,
            CodeBook codes,
            FontLibrary fonts) {
        this.kit = kit;
        this.session = session;
        this.db = db;
        this.houses = houses;
        this.nav = nav;
        this.zone = zone;
        this.finder = finder;
        this.codes = codes;
        this.papers = new PaperDesk(db, fonts);
        this.queue = new PrintQueue(kit);
        this.left = new LeftDoses(new ShiftStore(db));
        this.exports =
                new ExportScreens(kit, session, db, () -> kit.layers().getScene().getWindow());
    }

    /**
     * Registers the places of the rail.
     *
     * @param toImport opens the import, from the list of residents
     */
    void register(Runnable toImport) {
        bringIn = toImport;
        nav.register(Place.TODAY, this::today);
        nav.register(Place.RESIDENTS, this::residents);
        if (session.may(Permission.GIVE_MEDICATION)) {
            nav.register(Place.MED_PASS, () -> medPass(null));
        }
        if (session.may(Permission.READ_ORDERS)) {
            nav.register(Place.SHIFT, this::shift);
        }
        if (session.may(Permission.COUNT_CONTROLLED)) {
            nav.register(Place.CONTROLLED, this::controlled);
        }
    }

    /** Papers that a printer refused are told only while this screen is in the window. */
    void shownWith(Node screen) {
        queue.shownWith(screen);
    }

    /** The session has ended. */
    void close() {
        queue.close();
    }

    /** What can be done from anywhere, found by a word. */
    List<org.hearthside.app.ui.Hit> acts() {
        var acts = new ArrayList<org.hearthside.app.ui.Hit>();
        acts.add(act(MaterialDesignP.PRINTER_OUTLINE, "queue", queue::show));
        if (session.may(Permission.WRITE_CLIENT)) {
            acts.add(act(MaterialDesignA.ACCOUNT_PLUS_OUTLINE, "register", this::openRegistration));
        }
        return acts;
    }

    private static org.hearthside.app.ui.Hit act(Ikon icon, String name, Runnable run) {
        return new org.hearthside.app.ui.Hit(
                icon, WORDS.text("act." + name), WORDS.text("act." + name + ".detail"), run);
    }

    /** What needs somebody now. */
    Screen today() {
        var ways =
                new TodayDosesModel.Ways(
                        () -> nav.go(Place.MED_PASS),
                        () -> nav.go(Place.SHIFT),
                        client -> open(client, Part.MEDICATIONS));
        var pane =
                new TodayPane(
                        new TodayModel(
                                kit, session, new OverviewStore(db), houses, zone, this::open),
                        new TodayDosesModel(kit, session, db, houses, ways));
        return Screen.of(pane, pane::dispose);
    }

    /** Who is to be given what now; with one person open, if somebody is named. */
    private Screen medPass(@Nullable ClientId client) {
        var store = new MedPassStore(db);
        var model =
                new MedPassModel(
                        kit,
                        session,
                        store,
                        new SigningPins(db),
                        new OverviewStore(db),
                        houses,
                        left);
        var mar = new MarStore(db);
        var screen =
                new MedPassPane(
                                kit,
                                model,
                                new DoseForms(kit, store),
                                open ->
                                        new MonthModel(
                                                kit,
                                                session,
                                                mar,
                                                open.day().client(),
                                                open.day().zone()))
                        .screen();
        if (client != null) {
            model.open(client);
        }
        return screen;
    }

    /** What is open in the shift. */
    private Screen shift() {
        var ways =
                new ShiftModel.Ways(
                        client -> nav.open(Place.MED_PASS, () -> medPass(client)),
                        client -> open(client, Part.MEDICATIONS));
        return new ShiftPane(kit, new ShiftModel(kit, session, db, houses, ways)).screen();
    }

    /** What is in the packs of controlled drugs. */
    Screen controlled() {
        var pins = new SigningPins(db);
        var model = new PacksModel(kit, session, new ControlledStore(db), pins, houses, zone);
        return new PacksPane(model).screen();
    }

    /** The list of residents. */
    Screen residents() {
        var model =
                new ResidentsModel(
                        kit,
                        session,
                        new ResidentReads(
                                new OverviewStore(db),
                                new FilterStore(db),
                                (typed, most) -> found(finder.find(typed, most)),
                                (typed, most) -> found(finder.plain(typed, most))),
                        houses,
                        zone,
                        client -> open(client, Part.SUMMARY));
        var many = new ManyPapers(kit, session, db, papers, queue, ManyPapers.Outlets.of(kit));
        var pane =
                new ResidentsPane(
                        model,
                        new ResidentsPane.Acts(
                                this::openRegistration, () -> bringIn.run(), many::ask));
        return Screen.of(pane, pane::dispose);
    }

    private static List<ResidentReads.Found> found(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new ResidentReads.Found(hit.client(), Finder.why(hit)))
                .toList();
    }

    /** Goes to a person's record. */
    void open(ClientId client, Part part) {
        nav.open(Place.RESIDENTS, () -> workspace(client, part));
    }

    /** The record of one person. */
    Screen workspace(ClientId client, Part part) {
        var model = new WorkspaceModel(kit, session, new OverviewStore(db), client);
        model.partProperty().set(part);
        var host = new FormHost();
        var clients = new ClientModel(kit, session, new ClientStore(db));
        var health =
                new HealthModel(kit, new AllergyStore(db), new HealthStore(db), new VitalStore(db));
        var orders = new OrdersModel(kit, new OrderStore(db));
        var sections =
                new Sections(
                        kit,
                        model,
                        host,
                        new Sections.Kinds(
                                clients,
                                new ClientForms(kit, clients, new ZipFill(kit.tasks(), codes)),
                                new ContactForms(
                                        kit,
                                        new ContactsModel(
                                                kit, new ContactStore(db), new DirectoryStore(db))),
                                new HealthForms(kit, health, codes),
                                new PolicyForms(kit, new PoliciesModel(kit, new PolicyStore(db))),
                                orders,
                                new OrderForms(kit, orders),
                                new DocumentForms(
                                        kit,
                                        new DocumentsModel(
                                                kit, new DocumentStore(db), new ProofStore(db))),
                                new StaysModel(
                                        kit,
                                        new StayStore(db),
                                        new LocationStore(db),
                                        new AbsenceModel(kit, new AbsenceStore(db))),
                                new PastStore(db)));
        return new WorkspacePane(
                        model, sections, host, new WorkspacePane.Papers(this::paper, exports::one))
                .screen();
    }

    private Screen paper(Resident resident, Report report, Runnable away) {
        return new PaperPane(new PaperModel(kit, papers, resident, report), queue, away).screen();
    }

    private void openRegistration() {
        nav.open(Place.RESIDENTS, this::registration);
    }

    /** The form for someone new. */
    Screen registration() {
        var forms =
                new ClientForms(
                        kit,
                        new ClientModel(kit, session, new ClientStore(db)),
                        new ZipFill(kit.tasks(), codes));
        var form =
                forms.register(
                        () -> LocalDate.ofInstant(kit.sources().now(), zone),
                        new PeopleSearch(
                                        session,
                                        finder,
                                        new OverviewStore(db),
                                        new DuplicateStore(db),
                                        client -> open(client, Part.SUMMARY))
                                ::alike,
                        (client, others) -> {
                            if (!others.isEmpty()) {
                                noteOthers(client, others);
                            }
                            open(client, Part.SUMMARY);
                        });
        form.onAway(() -> nav.go(Place.RESIDENTS));
        return new Screen(form, () -> {}, form::leave);
    }

    /** Of whom was said that they are somebody else is not pointed out again. */
    private void noteOthers(ClientId client, Set<ClientId> others) {
        kit.tasks()
                .run(
                        WORDS.text("residents.noting"),
                        () -> {
                            new DuplicateStore(db).notSame(session, client, others);
                            return client;
                        })
                .start();
    }
}
