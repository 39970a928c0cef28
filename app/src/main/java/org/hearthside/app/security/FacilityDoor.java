package org.hearthside.app.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Sources;
import org.hearthside.core.security.Credentials;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.persistence.security.LocalFacility;
import org.jspecify.annotations.Nullable;

/**
 * The records of one data folder as long as somebody is signed in to them: opened by the first
 * sign-in, closed (and the keys wiped) when the last session ends. Everything here reads files, so
 * none of it is called on the screen's thread, except {@link #facility}.
 */
public final class FacilityDoor implements AutoCloseable {
    private final Path folder;
    private final String workstation;
    private final Sources sources;
    private final Set<UUID> sessions = new HashSet<>();
    private @Nullable LocalFacility facility;

    /** A door that is still closed. */
    public FacilityDoor(Path folder, String workstation, Sources sources) {
        this.folder = folder;
        this.workstation = workstation;
        this.sources = sources;
    }

    /** Signs a person in, and opens the records when nobody is in yet. */
    public synchronized SignInOutcome enter(Credentials typed) {
        var outcome = typed.password().use(letters -> check(typed.login(), letters));
        if (outcome instanceof SignInOutcome.SignedIn in) {
            sessions.add(in.session().id());
        }
        return outcome;
    }

    /** Checks the password of a person who is in already, and gives back the session there is. */
    public synchronized SignInOutcome again(Session session, Credentials typed) {
        var outcome = typed.password().use(letters -> check(typed.login(), letters));
        if (outcome instanceof SignInOutcome.SignedIn in) {
            return in.session().staff().equals(session.staff())
                    ? new SignInOutcome.SignedIn(session)
                    : new SignInOutcome.Wrong();
        }
        return outcome;
    }

    /** Ends a session; the last one closes the records. */
    public synchronized void leave(Session session) {
        sessions.remove(session.id());
        if (sessions.isEmpty()) {
            close();
        }
    }

    /** The open records. Somebody is signed in when this is called. */
    public synchronized LocalFacility facility() {
        if (facility == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return facility;
    }

    /** Closes the records, whoever is in. */
    @Override
    public synchronized void close() {
        sessions.clear();
        var open = facility;
        facility = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private SignInOutcome check(String login, char[] letters) {
        try {
            if (facility != null) {
                return facility.signIn(login, letters, workstation);
            }
            var opening = LocalFacility.open(folder, login, letters, workstation, sources);
            facility = opening.facility().orElse(null);
            return opening.outcome();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
