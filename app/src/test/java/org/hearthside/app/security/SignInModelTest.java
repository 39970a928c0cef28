package org.hearthside.app.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearthside.app.Samples;
import org.hearthside.app.ui.Tasks;
import org.hearthside.core.security.Credentials;
import org.hearthside.core.security.SignInOutcome;
import org.junit.jupiter.api.Test;

final class SignInModelTest {
    private final Tasks tasks =
            Tasks.immediate(fault -> {
                throw new AssertionError(fault);
            });
    private final List<String> entered = new ArrayList<>();
    private final List<Credentials> tried = new ArrayList<>();
    private Instant now = Samples.NOW;
    private SignInOutcome outcome = new SignInOutcome.Wrong();
    private String seenPassword = "";
    private final SignInModel model =
            new SignInModel(
                    tasks,
                    () -> now,
                    typed -> {
                        tried.add(typed);
                        seenPassword = typed.password().use(String::new);
                        return outcome;
                    },
                    (login, session) -> entered.add(login + " " + session.printedName()));

    @Test
    void entersWithNameAndPassword() {
        outcome = new SignInOutcome.SignedIn(Samples.nurse());
        type("nurse", "a long enough one");
        model.enter();
        assertEquals(List.of("nurse Jane Diaz, RN"), entered);
        assertEquals("a long enough one", seenPassword);
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void wipesThePasswordAfterEveryTry() {
        type("nurse", "secret");
        model.enter();
        assertEquals("", model.passwordProperty().get());
        assertFalse(tried.getFirst().password().use(String::new).contains("s"));
    }

    @Test
    void asksForBothNameAndPassword() {
        assertFalse(model.canEnter().get());
        type("nurse", "");
        assertFalse(model.canEnter().get());
        type(" ", "secret");
        assertFalse(model.canEnter().get());
        model.enter();
        assertEquals(List.of(), tried);
    }

    @Test
    void saysThatNameOrPasswordIsWrongAndForgetsItWhenTypingGoesOn() {
        type("nurse", "secret");
        model.enter();
        assertTrue(model.problemProperty().get().startsWith("Name and password do not match"));
        model.passwordProperty().set("x");
        assertEquals("", model.problemProperty().get());
    }

    @Test
    void countsDownTheWaitAndThenLetsTryAgain() {
        outcome = new SignInOutcome.LockedUntil(now.plusSeconds(90));
        type("nurse", "secret");
        model.enter();
        assertTrue(model.problemProperty().get().contains("1 min 30 s"), problem());
        model.passwordProperty().set("again");
        assertFalse(model.canEnter().get());
        pass(Duration.ofSeconds(45));
        assertTrue(model.problemProperty().get().contains("45 seconds"), problem());
        pass(Duration.ofSeconds(45));
        assertEquals("You can try again now.", problem());
        assertTrue(model.canEnter().get());
    }

    @Test
    void hasASentenceForEveryOutcome() {
        for (var each :
                List.of(
                        new SignInOutcome.Wrong(),
                        new SignInOutcome.Barred(),
                        new SignInOutcome.Disabled(),
                        new SignInOutcome.InUse("desk 2 since 07:41"),
                        new SignInOutcome.Damaged("vault.mv.db"),
                        new SignInOutcome.NoFacility())) {
            outcome = each;
            type("nurse", "secret");
            model.enter();
            assertFalse(problem().isEmpty(), each.getClass().getSimpleName());
        }
        assertEquals(List.of(), entered);
    }

    private String problem() {
        return model.problemProperty().get();
    }

    private void type(String login, String password) {
        model.loginProperty().set(login);
        model.passwordProperty().set(password);
    }

    private void pass(Duration time) {
        for (var left = time; left.isPositive(); left = left.minusSeconds(1)) {
            now = now.plusSeconds(1);
            tasks.elapse(Duration.ofSeconds(1));
        }
    }
}
