package org.hearthside.app.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.hearthside.core.common.Sources;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.persistence.clients.ClientIndexRows;
import org.hearthside.persistence.security.LocalFacility;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who signs in, for every verb that opens records: the checks are those of the window. */
final class SignIn {
    private static final Duration RETRY = Duration.ofMillis(250);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (HEARTHSIDE_DATA, else the usual place).")
    @Nullable Path data;

    @Option(names = "--user", paramLabel = "NAME", description = "Your sign-in name.")
    @Nullable String user;

    @Option(
            names = "--password-file",
            paramLabel = "F",
            description = "A file with your password (else HEARTHSIDE_PASSWORD, else a prompt).")
    @Nullable Path passwordFile;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long to try again while the data folder is in use (default: 0).")
    int wait;

    /** Work on open records. */
    @FunctionalInterface
    interface Work {
        int with(LocalFacility facility, Session session) throws IOException;
    }

    Path folder() {
        if (data != null) {
            return data;
        }
        var set = System.getenv("HEARTHSIDE_DATA");
        return set == null || set.isBlank() ? Folders.usual() : Path.of(set);
    }

    /** Opens the records, does the work, and closes them again. */
    int open(Work work) throws IOException {
        var name = user;
        if (name == null) {
            throw new Refusal(Refusal.USAGE, "no user named", "add --user NAME");
        }
        var letters = password();
        LocalFacility.Opening opening;
        try {
            opening = opening(name, letters, Sources.system());
        } finally {
            Arrays.fill(letters, '\0');
        }
        if (opening.facility().isEmpty()) {
            throw refusal(opening.outcome());
        }
        try (var facility = opening.facility().get()) {
            return switch (opening.outcome()) {
                case SignInOutcome.SignedIn in -> {
                    ClientIndexRows.fill(facility.db(), in.session());
                    yield work.with(facility, in.session());
                }
                default -> throw refusal(opening.outcome());
            };
        }
    }

    private LocalFacility.Opening opening(String name, char[] letters, Sources sources)
            throws IOException {
        var until = sources.now().plusSeconds(wait);
        while (true) {
            var opening = LocalFacility.open(folder(), name, letters, Folders.desk(), sources);
            if (!(opening.outcome() instanceof SignInOutcome.InUse)
                    || !sources.now().isBefore(until)) {
                return opening;
            }
            LockSupport.parkNanos(RETRY.toNanos());
        }
    }

    private static Refusal refusal(SignInOutcome outcome) {
        return switch (outcome) {
            case SignInOutcome.SignedIn _ -> throw new IllegalStateException();
            case SignInOutcome.Wrong _ ->
                    new Refusal(Refusal.DENIED, "name or password is wrong", "try again");
            case SignInOutcome.LockedUntil locked ->
                    new Refusal(
                            Refusal.DENIED,
                            "too many wrong tries",
                            "try again after " + locked.until());
            case SignInOutcome.Barred _ ->
                    new Refusal(
                            Refusal.DENIED,
                            "too many wrong tries",
                            "ask an administrator to reset the password");
            case SignInOutcome.Disabled _ ->
                    new Refusal(
                            Refusal.DENIED, "the account is turned off", "ask an administrator");
            case SignInOutcome.InUse in ->
                    new Refusal(
                            Refusal.IN_USE,
                            "the data folder is open elsewhere: " + in.holder(),
                            "close it there, or add --wait SECONDS");
            case SignInOutcome.Damaged damaged ->
                    new Refusal(
                            Refusal.INTEGRITY,
                            "the data fails its checks: " + damaged.what(),
                            "leave the folder as it is and restore a backup into another one");
            case SignInOutcome.NoFacility _ ->
                    new Refusal(
                            Refusal.NO_SUCH,
                            "there are no records in this folder",
                            "make them with init, or look at the demo");
        };
    }

    /** The password for somebody new. The caller wipes it. */
    char[] newPassword() throws IOException {
        return password();
    }

    @SuppressWarnings("SystemConsoleNull") // its declared type still says that it may be absent
    private char[] password() throws IOException {
        if (passwordFile != null) {
            var bytes = Files.readAllBytes(passwordFile);
            var letters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            var end = letters.limit();
            while (end > 0 && (letters.get(end - 1) == '\n' || letters.get(end - 1) == '\r')) {
                end--;
            }
            var password = new char[end];
            letters.get(password);
            return password;
        }
        var set = System.getenv("HEARTHSIDE_PASSWORD");
        if (set != null) {
            return set.toCharArray();
        }
        Console console = System.console();
        var typed =
                console != null && console.isTerminal() ? console.readPassword("Password: ") : null;
        if (typed == null) {
            throw new Refusal(
                    Refusal.USAGE,
                    "no password given",
                    "set HEARTHSIDE_PASSWORD or --password-file");
        }
        return typed;
    }
}
