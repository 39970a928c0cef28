package org.hearthside.app.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Tasks;
import org.hearthside.app.ui.Words;
import org.hearthside.core.security.Credentials;
import org.hearthside.core.security.Password;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.jspecify.annotations.Nullable;

/** What is typed to sign in or to unlock, and what came of it. */
public final class SignInModel {
    private static final Words WORDS = Words.of(SignInModel.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Tasks tasks;
    private final InstantSource clock;
    private final Function<Credentials, SignInOutcome> door;
    private final BiConsumer<String, Session> entered;
    private final StringProperty login = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private final BooleanBinding canEnter =
            Bindings.createBooleanBinding(
                    () ->
                            !login.get().isBlank()
                                    && !password.get().isEmpty()
                                    && !busy.get()
                                    && !waiting.get(),
                    login,
                    password,
                    busy,
                    waiting);
    private @Nullable Instant openAgain;
    private Tasks.Timer tick = () -> {};

    /**
     * A sign-in.
     *
     * @param tasks runs the check, which takes its time on purpose
     * @param clock for the wait after too many wrong passwords
     * @param door checks name and password
     * @param entered told the sign-in name and the session when it has worked
     */
    public SignInModel(
            Tasks tasks,
            InstantSource clock,
            Function<Credentials, SignInOutcome> door,
            BiConsumer<String, Session> entered) {
        this.tasks = tasks;
        this.clock = clock;
        this.door = door;
        this.entered = entered;
        // With the value: told only that it became invalid, nobody would hear of the second change.
        login.subscribe(typed -> forgetProblem());
        password.subscribe(typed -> forgetProblem());
    }

    /** The sign-in name. */
    public StringProperty loginProperty() {
        return login;
    }

    /** The password; emptied after each try. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** What went wrong and what to do; empty when nothing did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** True while the password is checked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a try can be made now. */
    public BooleanBinding canEnter() {
        return canEnter;
    }

    /** Tries. */
    public void enter() {
        if (!canEnter.get()) {
            return;
        }
        var name = login.get();
        var letters = password.get().toCharArray();
        var typed = new Password(letters);
        java.util.Arrays.fill(letters, '\0');
        busy.set(true);
        tasks.run(
                        WORDS.text("signin.task"),
                        () -> {
                            try (typed) {
                                return door.apply(new Credentials(name, typed));
                            }
                        })
                .onSuccess(outcome -> show(name, outcome))
                .onEnd(() -> busy.set(false))
                .start();
    }

    /** Empties everything and waits for nothing. */
    public void dispose() {
        tick.stop();
        password.set("");
    }

    private void forgetProblem() {
        if (!waiting.get() && !busy.get()) {
            problem.set("");
        }
    }

    private void show(String name, SignInOutcome outcome) {
        password.set("");
        switch (outcome) {
            case SignInOutcome.SignedIn in -> {
                problem.set("");
                entered.accept(name, in.session());
            }
            case SignInOutcome.Wrong wrong -> problem.set(WORDS.text("signin.wrong"));
            case SignInOutcome.LockedUntil locked -> {
                openAgain = locked.until();
                waiting.set(true);
                countDown();
            }
            case SignInOutcome.Barred barred -> problem.set(WORDS.text("signin.barred"));
            case SignInOutcome.NoFacility none -> problem.set(WORDS.text("signin.nofacility"));
            case SignInOutcome.Disabled disabled -> problem.set(WORDS.text("signin.disabled"));
            case SignInOutcome.InUse use -> problem.set(WORDS.text("signin.inuse", use.holder()));
            case SignInOutcome.Damaged damaged ->
                    problem.set(WORDS.text("signin.damaged", damaged.what()));
        }
    }

    private void countDown() {
        var left =
                openAgain == null
                        ? Duration.ZERO
                        : Duration.between(clock.instant(), openAgain).plusMillis(999);
        if (left.toSeconds() <= 0) {
            waiting.set(false);
            problem.set(WORDS.text("signin.again"));
            return;
        }
        problem.set(WORDS.text("signin.wait", Ago.length(left)));
        tick = tasks.after(TICK, this::countDown);
    }
}
