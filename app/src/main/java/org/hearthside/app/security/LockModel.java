package org.hearthside.app.security;

import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.hearthside.app.ui.Tasks;
import org.hearthside.core.security.Credentials;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;

/**
 * The lock: the one who locked gets back to the screen as it was, with the password; anyone else
 * who may sign in can take over the desk.
 */
public final class LockModel {
    private final Session owner;
    private final SignInModel back;
    private final SignInModel other;
    private final ReadOnlyBooleanWrapper someoneElse = new ReadOnlyBooleanWrapper();

    /**
     * A lock.
     *
     * @param tasks runs the checks
     * @param clock for the wait after wrong passwords
     * @param owner who locked
     * @param ownerLogin with which sign-in name
     * @param unlock checks the owner's password; starts no new session
     * @param signIn signs another person in
     * @param unlocked what to do when the owner is back
     * @param entered what to do when someone signed in here, with name and session
     */
    public LockModel(
            Tasks tasks,
            InstantSource clock,
            Session owner,
            String ownerLogin,
            Function<Credentials, SignInOutcome> unlock,
            Function<Credentials, SignInOutcome> signIn,
            Runnable unlocked,
            BiConsumer<String, Session> entered) {
        this.owner = owner;
        this.back = new SignInModel(tasks, clock, unlock, (login, session) -> unlocked.run());
        this.other = new SignInModel(tasks, clock, signIn, entered);
        back.loginProperty().set(ownerLogin);
    }

    /** Who locked, with credential. */
    public String ownerName() {
        return owner.printedName();
    }

    /** The way back for the one who locked. */
    public SignInModel back() {
        return back;
    }

    /** The way in for another person. */
    public SignInModel other() {
        return other;
    }

    /** Whether another person's name is asked. */
    public ReadOnlyBooleanProperty someoneElseProperty() {
        return someoneElse.getReadOnlyProperty();
    }

    /** Asks for another person's name, or for the owner's password again. */
    public void someoneElse(boolean asked) {
        back.passwordProperty().set("");
        other.passwordProperty().set("");
        someoneElse.set(asked);
    }

    /** Ends what waits. */
    public void dispose() {
        back.dispose();
        other.dispose();
    }

    @Override
    public String toString() {
        return "LockModel[" + owner.id() + "]";
    }
}
