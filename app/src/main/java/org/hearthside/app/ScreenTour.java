package org.hearthside.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import org.hearthside.app.overview.Part;
import org.hearthside.app.security.WelcomePane;
import org.hearthside.app.tour.Tour;
import org.hearthside.app.tour.Tour.Stop;
import org.hearthside.core.common.Version;
import org.hearthside.core.overview.Report;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.security.LocalFacility;

/**
 * Draws every screen of a facility to PNG files, each reached the way a person reaches it: by
 * signing in, clicking and typing. Work runs at once, so that nothing is waited for.
 */
public final class ScreenTour {
    /** A control that the way needs is not where it should be. */
    public static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(String what) {
            super(what);
        }
    }

    /** Made-up people: on file, perhaps on file, new, and one with a slip of the pen. */
    private static final String ARRIVALS =
            """
            Last name,First name,DOB,Record number,Phone,Street,City,State,Zip,Floor
            Lopez,Maria,08/14/1980,,607-555-0142,,,,,1
            Lopes,Mary,08/14/1980,H-2201,607-555-0142,12 Maple St,Ithaca,NY,14850,1
            Whitfield,Odessa,03/02/1951,H-2202,607-555-0177,4 Cliff St,Ithaca,NY,14850,2
            Brandt,Ole,31-Feb-1949,H-2203,607-555-0120,9 Court St,Ithaca,NY,14850,2
            """;

    private final LocalFacility facility;
    private final Session nurse;
    private final Session admin;

    /**
     * A tour of an open facility.
     *
     * @param nurse who sees residents
     * @param admin who sees the administration
     */
    public ScreenTour(LocalFacility facility, Session nurse, Session admin) {
        this.facility = facility;
        this.nurse = nurse;
        this.admin = admin;
    }

    /**
     * Draws.
     *
     * @param folder where the pictures go
     * @param only draws only screens whose names begin so, with commas between; empty draws all
     * @param drawn told of each picture
     * @return the pictures' files
     */
    public List<Path> draw(Path folder, String only, Consumer<Path> drawn) throws IOException {
        var names = only.split(",");
        var table = Files.createTempFile("tour", ".csv");
        try {
            Files.writeString(table, ARRIVALS);
            var stops =
                    stops(table).stream()
                            .filter(stop -> Arrays.stream(names).anyMatch(stop.name()::startsWith))
                            .toList();
            return Tour.draw(stops, folder, drawn);
        } finally {
            Files.delete(table);
        }
    }

    private List<Stop> stops(Path table) {
        var stops = new ArrayList<Stop>();
        stops.add(new Stop("welcome", ScreenTour::welcome));
        stops.add(at("sign-in", nurse, walk -> {}, false));
        stops.add(at("sign-in-wrong", nurse, walk -> walk.signIn("not this one"), false));
        stops.add(walk("today", nurse, walk -> {}));
        stops.add(walk("residents", nurse, walk -> walk.click("rail-residents")));
        stops.add(
                walk(
                        "residents-found",
                        nurse,
                        walk -> walk.click("rail-residents").type("residents-search", "lop")));
        stops.add(
                walk(
                        "residents-nobody-found",
                        nurse,
                        walk -> walk.click("rail-residents").type("residents-search", "zzyzx")));
        for (var part : Part.values()) {
            var name = "resident-" + part.name().toLowerCase(Locale.ROOT);
            stops.add(walk(name, nurse, walk -> walk.person("Lopez, Mari").part(part)));
        }
        stops.add(form(nurse, "document-open", Part.DOCUMENTS, "document-open"));
        stops.add(form(nurse, "form-document", Part.DOCUMENTS, "document-attach"));
        stops.add(form(nurse, "form-photo", Part.DETAILS, "photo-change"));
        stops.add(
                walk(
                        "form-photo-crop",
                        nurse,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .part(Part.DETAILS)
                                        .copyFace()
                                        .click("photo-change")
                                        .click("photo-paste")));
        stops.add(walk("resident-new", nurse, walk -> walk.person("Haddad")));
        stops.add(
                walk(
                        "resident-new-health",
                        nurse,
                        walk -> walk.person("Haddad").part(Part.HEALTH)));
        stops.add(
                walk(
                        "resident-new-documents",
                        nurse,
                        walk -> walk.person("Haddad").part(Part.DOCUMENTS)));
        stops.add(
                walk(
                        "form-register",
                        nurse,
                        walk -> walk.click("rail-residents").click("residents-register")));
        stops.add(
                walk(
                        "form-register-alike",
                        nurse,
                        walk ->
                                walk.click("rail-residents")
                                        .click("residents-register")
                                        .type("first", "Mary")
                                        .type("last", "Lopes")
                                        .type("birthDate", "08/14/1980")));
        stops.add(
                walk(
                        "form-register-wrong",
                        nurse,
                        walk ->
                                walk.click("rail-residents")
                                        .click("residents-register")
                                        .type("birthDate", "31-Feb-1970")
                                        .click("form-save")));
        stops.add(form(nurse, "form-details", Part.DETAILS, "details-correct"));
        stops.add(form(nurse, "form-contact", Part.CONTACTS, "contact-add"));
        stops.add(form(nurse, "form-order", Part.MEDICATIONS, "order-add"));
        stops.add(form(nurse, "form-code-status", Part.HEALTH, "code-record"));
        stops.add(
                walk(
                        "form-allergies",
                        nurse,
                        walk -> walk.person("Haddad").click("need-allergies")));
        stops.add(
                walk(
                        "form-condition-codes",
                        nurse,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .part(Part.HEALTH)
                                        .click("condition-add")
                                        .type("text", "diabetes")));
        stops.add(
                walk(
                        "form-condition-chosen",
                        nurse,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .part(Part.HEALTH)
                                        .click("condition-add")
                                        .type("code", "E119")));
        stops.add(
                walk(
                        "form-allergy-codes",
                        nurse,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .part(Part.HEALTH)
                                        .click("allergy-add")
                                        .type("substance", "pen")));
        stops.add(
                walk(
                        "form-policy",
                        admin,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .part(Part.INSURANCE)
                                        .click("policy-add")));
        stops.add(
                walk(
                        "form-vaccine",
                        nurse,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .part(Part.HEALTH)
                                        .click("immunization-add")
                                        .type("vaccine", "tet")));
        stops.add(
                walk(
                        "form-lab",
                        nurse,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .part(Part.HEALTH)
                                        .click("lab-add")
                                        .type("name", "pota")));
        stops.add(
                walk(
                        "form-care",
                        nurse,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .part(Part.HEALTH)
                                        .click("care-SEIZURES")));
        stops.add(
                walk(
                        "history",
                        nurse,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .part(Part.DETAILS)
                                        .click("details-history")));
        stops.add(
                walk(
                        "paper-packet",
                        nurse,
                        walk -> walk.person("Lopez, Mari").click("band-packet")));
        stops.addAll(papers());
        stops.addAll(passes());
        stops.addAll(packs());
        for (var report : Report.values()) {
            if (report != Report.TRANSFER_PACKET) {
                var name = "paper-" + report.name().toLowerCase(Locale.ROOT).replace('_', '-');
                stops.add(
                        walk(
                                name,
                                nurse,
                                walk ->
                                        walk.person("Brown")
                                                .item("band-print", "print-" + report)));
            }
        }
        stops.add(walk("lock", nurse, walk -> walk.person("Lopez, Mari").click("lock-button")));
        stops.add(form(nurse, "form-call", Part.CONTACTS, "contact-call-1"));
        stops.add(walk("form-list", nurse, walk -> walk.click("rail-residents").click("list-new")));
        stops.addAll(imports(table));
        stops.add(walk("admin", admin, walk -> walk.click("rail-admin")));
        stops.add(
                walk(
                        "admin-export",
                        admin,
                        walk -> walk.click("rail-admin").click("admin-export")));
        stops.add(
                walk("admin-times", admin, walk -> walk.click("rail-admin").click("admin-times")));
        stops.add(
                walk(
                        "admin-houses",
                        admin,
                        walk -> walk.click("rail-admin").click("admin-houses")));
        stops.add(
                walk("admin-codes", admin, walk -> walk.click("rail-admin").click("admin-codes")));
        stops.add(
                walk("admin-staff", admin, walk -> walk.click("rail-admin").click("admin-staff")));
        stops.add(
                walk(
                        "admin-directory",
                        admin,
                        walk -> walk.click("rail-admin").click("admin-directory")));
        stops.add(
                walk(
                        "form-directory",
                        admin,
                        walk ->
                                walk.click("rail-admin")
                                        .click("admin-directory")
                                        .click("directory-add")));
        stops.add(
                walk(
                        "admin-caches",
                        admin,
                        walk ->
                                walk.person("Lopez, Mari")
                                        .click("rail-admin")
                                        .click("admin-caches")));
        return stops;
    }

    /** The med pass, by a nurse: the list, one person, and the forms of a dose. */
    private List<Stop> passes() {
        Consumer<TourWalk> list = walk -> walk.click("rail-medPass");
        Consumer<TourWalk> person = list.andThen(walk -> walk.clickFirst("pass-"));
        return List.of(
                walk("med-pass", nurse, list),
                walk("med-pass-person", nurse, person),
                walk("med-pass-month", nurse, person.andThen(walk -> walk.click("pass-month"))),
                walk("med-pass-give", nurse, person.andThen(walk -> walk.clickFirst("give-"))),
                walk("med-pass-not", nurse, person.andThen(walk -> walk.clickFirst("not-"))),
                walk("exceptions", nurse, walk -> walk.click("rail-shift")),
                walk("handoff", nurse, walk -> walk.click("rail-shift").click("shift-handoff")),
                walk(
                        "exceptions-earlier",
                        nurse,
                        walk -> walk.click("rail-shift").click("shift-earlier")),
                form(nurse, "form-order-check", Part.MEDICATIONS, "order-verify"));
    }

    /** Controlled drugs: the packs of a house, the count by two, and one's own signing PIN. */
    private List<Stop> packs() {
        Consumer<TourWalk> list = walk -> walk.click("rail-controlled");
        return List.of(
                walk("controlled", nurse, list),
                walk("controlled-count", nurse, list.andThen(walk -> walk.click("packs-count"))),
                walk(
                        "controlled-receive",
                        nurse,
                        list.andThen(walk -> walk.click("packs-receive"))),
                walk("controlled-waste", nurse, list.andThen(walk -> walk.clickFirst("pack-"))));
    }

    /** What can be done with a paper before it leaves. */
    private List<Stop> papers() {
        Consumer<TourWalk> packet = walk -> walk.person("Lopez, Mari").click("band-packet");
        return List.of(
                walk(
                        "paper-find",
                        nurse,
                        packet.andThen(walk -> walk.type("preview-find", "levet"))),
                walk(
                        "paper-locked",
                        nurse,
                        packet.andThen(walk -> walk.click("paper-save-locked"))),
                walk(
                        "paper-many",
                        nurse,
                        walk ->
                                walk.click("rail-residents")
                                        .item("residents-print", "print-TRANSFER_PACKET")));
    }

    /** From the choice of files to an import that was taken back; the next look begins anew. */
    private List<Stop> imports(Path table) {
        Consumer<TourWalk> open = walk -> walk.click("rail-admin").click("admin-import");
        Consumer<TourWalk> paste = open.andThen(walk -> walk.pasteFile("import-files", table));
        return List.of(
                walk(
                        "import",
                        nurse,
                        walk -> walk.click("rail-residents").click("residents-import")),
                walk("import-columns", admin, paste),
                walk("import-checked", admin, paste.andThen(walk -> walk.click("import-check"))),
                walk("import-done", admin, paste.andThen(walk -> walk.click("import-start"))),
                walk("import-list", admin, open),
                walk("import-undo", admin, open.andThen(walk -> walk.clickFirst("undo-"))),
                walk(
                        "import-undone",
                        admin,
                        open.andThen(walk -> walk.clickFirst("undo-").click("dialog-act"))));
    }

    private static Parent welcome() {
        return new WelcomePane(
                new WelcomePane.Ways(() -> {}, () -> {}, () -> {}),
                new SimpleBooleanProperty(),
                Version.text());
    }

    private Stop walk(String name, Session session, Consumer<TourWalk> way) {
        return at(
                name,
                session,
                walk -> {
                    walk.signIn("right");
                    way.accept(walk);
                },
                true);
    }

    /** A form of one resident, opened by a button of a section. */
    private Stop form(Session session, String name, Part part, String button) {
        return walk(name, session, walk -> walk.person("Lopez, Mari").part(part).click(button));
    }

    private Stop at(String name, Session session, Consumer<TourWalk> way, boolean passes) {
        var walk = new TourWalk(facility, session, passes);
        return new Stop(name, walk::begin, () -> way.accept(walk));
    }
}
