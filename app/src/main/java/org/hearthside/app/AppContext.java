package org.hearthside.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;
import org.hearthside.app.demo.DemoFacility;
import org.hearthside.app.security.FacilityDoor;
import org.hearthside.app.security.IdleWatch;
import org.hearthside.app.security.SignInPane;
import org.hearthside.app.security.WelcomePane;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.app.workflows.SetUpModel;
import org.hearthside.app.workflows.SetUpPane;
import org.hearthside.core.common.Version;
import org.hearthside.core.security.Credentials;
import org.hearthside.core.security.Password;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.DataFolder;
import org.jspecify.annotations.Nullable;

/** Everything wired together by hand: read it from top to bottom to know what the program is. */
final class AppContext {
    private static final Words WORDS = Words.of(AppContext.class);
    private static final String DEMO = "-demo";
    private static final int DEMO_RESIDENTS = 24;

    private final Toolkit kit;
    private final Stage stage;
    private final SessionScreens screens;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable FacilityDoor door;
    private @Nullable Desk desk;

    AppContext(Toolkit kit, Stage stage) {
        this.kit = kit;
        this.stage = stage;
        this.screens = new SessionScreens(kit);
    }

    /** Shows the first screen: welcome when there are no records, else the sign-in. */
    void begin(HearthsideApp.Start start) {
        open(start.data());
        var typed = start.signIn();
        if (typed != null && desk != null) {
            signIn(desk, typed);
        }
    }

    /** Closes when nothing unsaved is in the way. */
    void askToClose(Runnable close) {
        if (desk == null) {
            close.run();
        } else {
            desk.askToClose(close);
        }
    }

    /** Ends what runs, then closes the records. Not on the screen's thread. */
    void close() {
        kit.tasks().close();
        if (door != null) {
            door.close();
        }
    }

    private void open(Path folder) {
        if (!DataFolder.holdsFacility(folder)) {
            welcome(folder);
            return;
        }
        var records = new FacilityDoor(folder, workstation(), kit.sources());
        door = records;
        var about = new SignInPane.About(folder.toString(), isDemo(folder), Version.text());
        var doors =
                new Desk.Doors(
                        records::enter,
                        records::again,
                        (session, exits) -> screens.workplace(records.facility(), session, exits),
                        session ->
                                kit.tasks()
                                        .run(WORDS.text("leave"), () -> left(records, session))
                                        .start(),
                        this::chooseFolder,
                        IdleWatch.USUAL);
        desk = new Desk(kit, doors, about);
        desk.askWho();
    }

    private void welcome(Path folder) {
        var ways =
                new WelcomePane.Ways(() -> demo(folder), () -> setUp(folder), this::chooseFolder);
        kit.layers().base(new WelcomePane(ways, busy, Version.text()));
    }

    /** Makes the demo facility beside the real folder when it is not there, and opens it. */
    private void demo(Path folder) {
        var beside = folder.resolveSibling(folder.getFileName() + DEMO);
        var today = LocalDate.ofInstant(kit.sources().now(), ZoneId.systemDefault());
        var password = new Password(DemoFacility.PASSWORD.toCharArray());
        kit.tasks()
                .run(
                        WORDS.text("demo"),
                        () -> {
                            if (!DataFolder.holdsFacility(beside)) {
                                new DemoFacility(DEMO_RESIDENTS, 1, today).create(beside);
                            }
                            return beside;
                        })
                .busy(busy)
                .onSuccess(made ->
                        begin(new HearthsideApp.Start(made, new Credentials("nurse", password))))
                .start();
    }

    private void setUp(Path folder) {
        var model =
                new SetUpModel(
                        kit.tasks(),
                        kit.sources(),
                        Argon2id.STANDARD,
                        folder,
                        ZoneId.systemDefault());
        kit.layers().base(new SetUpPane(model, () -> welcome(folder), () -> open(folder)));
    }

    private void chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(WORDS.text("choose"));
        var chosen = chooser.showDialog(stage);
        if (chosen == null) {
            return;
        }
        if (DataFolder.holdsFacility(chosen.toPath())) {
            open(chosen.toPath());
        } else {
            kit.dialogs().tell(WORDS.text("norecords"), WORDS.text("norecords.todo"));
        }
    }

    private void signIn(Desk at, Credentials typed) {
        var records = java.util.Objects.requireNonNull(door);
        kit.tasks()
                .run(WORDS.text("open"), () -> records.enter(typed))
                .onSuccess(outcome -> {
                    if (outcome instanceof SignInOutcome.SignedIn in) {
                        at.enter(typed.login(), in.session());
                    }
                })
                .start();
    }

    private static boolean left(FacilityDoor records, Session session) {
        records.leave(session);
        return true;
    }

    private static boolean isDemo(Path folder) {
        return Files.exists(folder.resolve(DemoFacility.DAY_NOTE));
    }

    private static String workstation() {
        var environment = System.getenv();
        var name = environment.getOrDefault("COMPUTERNAME", environment.get("HOSTNAME"));
        return name == null || name.isBlank() ? WORDS.text("thisdesk") : name;
    }
}
