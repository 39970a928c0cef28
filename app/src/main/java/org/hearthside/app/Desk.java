package org.hearthside.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.hearthside.app.frame.FrameModel;
import org.hearthside.app.security.IdleWatch;
import org.hearthside.app.security.LockModel;
import org.hearthside.app.security.LockPane;
import org.hearthside.app.security.SignInModel;
import org.hearthside.app.security.SignInPane;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Icon;
import org.hearthside.app.ui.Layers;
import org.hearthside.app.ui.ScriptText;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Credentials;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.core.security.StaffId;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/**
 * Who sits at this desk: nobody (the sign-in screen), one person (the frame), or one person behind
 * the lock. While another person takes over, the first one's screen waits with what was typed.
 */
final class Desk {
    private static final Words WORDS = Words.of(Desk.class);
    private static final KeyCombination LOCK =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    private final Toolkit kit;
    private final Doors doors;
    private final SignInPane.About about;
    private final IdleWatch idle;
    private final Map<StaffId, Waiting> waiting = new HashMap<>();
    private @Nullable Sitting sitting;

    /**
     * The ways into the records.
     *
     * @param signIn checks name and password and starts a session
     * @param unlock checks the password of a session that has started; gives that session again
     * @param workplace makes a session's frame and screens: what it reads is read when the function
     *     is called, off the screen's thread; the supplier it gives makes the nodes
     * @param signOut ends a session
     * @param otherFolder opens other records
     * @param idleLimit after this long without a touch the window locks
     */
    record Doors(
            Function<Credentials, SignInOutcome> signIn,
            Unlock unlock,
            WorkplaceMaker workplace,
            Consumer<Session> signOut,
            Runnable otherFolder,
            Duration idleLimit) {}

    /** Checks a password for a session that has started. */
    @FunctionalInterface
    interface Unlock {
        SignInOutcome check(Session session, Credentials credentials);
    }

    /** Makes the frame and the screens of a session. */
    @FunctionalInterface
    interface WorkplaceMaker {
        Supplier<Workplace> prepare(Session session, FrameModel.Exits exits);
    }

    private record Sitting(Session session, String login, Workplace workplace) {
        @Override
        public String toString() {
            return "Sitting[" + session.id() + "]";
        }
    }

    /** Someone whose screen waits while another person uses the desk. */
    private record Waiting(Sitting sitting, Layers.Front dialogs) {}

    Desk(Toolkit kit, Doors doors, SignInPane.About about) {
        this.kit = kit;
        this.doors = doors;
        this.about = about;
        this.idle =
                new IdleWatch(
                        kit.tasks(),
                        kit.sources().clock(),
                        doors.idleLimit(),
                        this::warn,
                        () -> lock(false));
        var layers = kit.layers();
        layers.addEventFilter(InputEvent.ANY, event -> idle.touched());
        layers.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (LOCK.match(key)) {
                        key.consume();
                        lock(false);
                    }
                });
    }

    /** Shows the sign-in screen. */
    void askWho() {
        var model =
                new SignInModel(kit.tasks(), kit.sources().clock(), doors.signIn(), this::enter);
        kit.layers().base(new SignInPane(model, about, doors.otherFolder()));
    }

    /** Someone has signed in: shows the screen that waits for this person, or a new one. */
    void enter(String login, Session session) {
        kit.notices().clear();
        var before = waiting.remove(session.staff());
        if (before != null) {
            doors.signOut().accept(session);
            sit(before.sitting());
            kit.layers().putDialogs(before.dialogs());
            return;
        }
        var exits = new FrameModel.Exits(() -> lock(false), () -> lock(true), this::askToSignOut);
        kit.tasks()
                .run(WORDS.text("signin.opening"), () -> doors.workplace().prepare(session, exits))
                .onSuccess(make -> sit(new Sitting(session, login, make.get())))
                .start();
    }

    /** Covers the window. Does nothing when nobody is signed in or it is covered already. */
    void lock(boolean forSomeoneElse) {
        var at = sitting;
        if (at == null || kit.layers().covered()) {
            return;
        }
        idle.stop();
        var model =
                new LockModel(
                        kit.tasks(),
                        kit.sources().clock(),
                        at.session(),
                        at.login(),
                        typed -> doors.unlock().check(at.session(), typed),
                        doors.signIn(),
                        () -> sit(at),
                        (login, session) -> takeOver(at, login, session));
        model.someoneElse(forSomeoneElse);
        kit.layers().cover(new LockPane(model));
    }

    /** Ends the session after asking about what is not saved. */
    void askToSignOut() {
        var at = sitting;
        if (at != null) {
            at.workplace().nav().leave(() -> signOut(at));
        }
    }

    /** Ends the screens after asking about what is not saved: the window is to close. */
    void askToClose(Runnable close) {
        var at = sitting;
        Runnable go =
                () -> {
                    idle.stop();
                    waiting.values().forEach(other -> other.sitting().workplace().dispose().run());
                    waiting.clear();
                    if (at != null) {
                        at.workplace().dispose().run();
                    }
                    close.run();
                };
        if (at == null || kit.layers().covered()) {
            go.run();
        } else {
            at.workplace().nav().leave(go);
        }
    }

    private void takeOver(Sitting first, String login, Session session) {
        if (session.staff().equals(first.session().staff())) {
            doors.signOut().accept(session);
            sit(first);
            return;
        }
        waiting.put(first.session().staff(), new Waiting(first, kit.layers().takeDialogs()));
        enter(login, session);
    }

    private void sit(Sitting next) {
        sitting = next;
        kit.layers().base(next.workplace().content());
        kit.layers().uncover();
        idle.start();
    }

    private void signOut(Sitting at) {
        idle.stop();
        sitting = null;
        kit.layers().takeDialogs();
        end(at);
        kit.notices().clear();
        askWho();
    }

    private void end(Sitting at) {
        at.workplace().dispose().run();
        doors.signOut().accept(at.session());
    }

    private void warn(boolean soon) {
        if (!soon) {
            kit.layers().banner(null);
            return;
        }
        var line =
                Blocks.row(
                        Icon.of(MaterialDesignL.LOCK_CLOCK),
                        ScriptText.of(WORDS.text("lock.soon"), "strong"));
        line.getStyleClass().add("banner");
        line.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        kit.layers().banner(line);
    }
}
