package org.hearthside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hearthside.app.HearthsideApp;
import org.hearthside.core.common.AccessDenied;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.StorageFault;
import org.hearthside.core.common.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verbs of the command line; without a verb, the window. */
@Command(
        name = "hearthside",
        description = "Clinical records for residential care.",
        mixinStandardHelpOptions = true,
        versionProvider = Cli.VersionText.class,
        subcommands = {
            DemoVerb.class,
            InitVerb.class,
            ImportVerb.class,
            ClientsVerb.class,
            ShowVerb.class,
            ExportVerb.class,
            CodesVerb.class,
            PrintVerb.class,
            TourVerb.class,
            VerifyVerb.class
        },
        footer = {
            "",
            "Without a verb the window opens.",
            "Exit: 0 done, 1 failed, 2 wrong usage, 3 not permitted or wrong password,",
            "4 no such thing, 5 integrity broken, 6 data folder in use."
        })
public final class Cli implements Verb {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder (HEARTHSIDE_DATA, else the usual place).")
    private @Nullable Path data;

    /** Says which version this is. */
    static final class VersionText implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Hearthside " + Version.text()};
        }
    }

    /** Runs what the arguments ask for. Gives the exit code of cli.md. */
    public static int run(String[] args) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return run(out, err, args);
    }

    /** The same, writing elsewhere. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Cli())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(new CommandLine.RunLast())
                .setParameterExceptionHandler((wrong, typed) -> {
                    err.println("hearthside: " + wrong.getMessage() + "; see --help");
                    return Refusal.USAGE;
                })
                .setExecutionExceptionHandler((fault, command, parsed) -> tell(fault, err))
                .execute(args);
    }

    /** One line for every way to fail; no stack trace, no person's data. */
    private static int tell(Exception fault, PrintWriter err) {
        var refusal =
                switch (fault) {
                    case Refusal known -> known;
                    case AccessDenied denied ->
                            new Refusal(
                                    Refusal.DENIED,
                                    "your role may not do this (" + denied.getMessage() + ")",
                                    "ask an administrator");
                    case NotFound gone ->
                            new Refusal(
                                    Refusal.NO_SUCH,
                                    String.valueOf(gone.getMessage()),
                                    "check the number");
                    case InvalidEntry invalid ->
                            new Refusal(
                                    Refusal.FAILED,
                                    invalid.problems().getFirst().label()
                                            + ": "
                                            + invalid.problems().getFirst().message(),
                                    "correct it and try again");
                    case StorageFault broken when broken.kind() == StorageFault.Kind.INTEGRITY ->
                            new Refusal(
                                    Refusal.INTEGRITY,
                                    String.valueOf(broken.getMessage()),
                                    "leave the folder as it is and restore a backup");
                    case NoSuchFileException missing ->
                            new Refusal(
                                    Refusal.NO_SUCH, "no such file", "check the path you typed");
                    case IOException io ->
                            new Refusal(
                                    Refusal.FAILED,
                                    "a file could not be read or written ("
                                            + io.getClass().getSimpleName()
                                            + ")",
                                    "check the folder and the space left");
                    case UncheckedIOException io ->
                            new Refusal(
                                    Refusal.FAILED,
                                    "a file could not be read or written",
                                    "check the folder and the space left");
                    default ->
                            new Refusal(
                                    Refusal.FAILED,
                                    "something failed (" + fault.getClass().getSimpleName() + ")",
                                    "try again, and report it if it stays");
                };
        err.println("hearthside: " + refusal.getMessage());
        return refusal.code();
    }

    @Override
    public Integer call() {
        var at = new SignIn();
        at.data = data;
        return Window.open(at.folder(), null, spec);
    }

    /** Opens the window, or says why it cannot. */
    static final class Window {
        private Window() {}

        static int open(
                Path folder,
                org.hearthside.core.security.@Nullable Credentials signIn,
                @Nullable CommandSpec spec) {
            try {
                HearthsideApp.open(new HearthsideApp.Start(folder, signIn));
                return 0;
            } catch (HearthsideApp.NoDisplay none) {
                var err =
                        spec == null
                                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                                : spec.commandLine().getErr();
                err.println("hearthside: " + none.getMessage());
                return Refusal.FAILED;
            }
        }
    }
}
