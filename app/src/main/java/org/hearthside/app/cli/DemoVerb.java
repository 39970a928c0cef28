package org.hearthside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import org.hearthside.app.demo.DemoFacility;
import org.hearthside.core.common.Sources;
import org.hearthside.core.security.Credentials;
import org.hearthside.core.security.Password;
import org.hearthside.persistence.security.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the demo facility if it is absent, and opens the window in it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Make, if absent, and open an encrypted demo facility with made-up people.",
        footer = {"", "Example: hearthside demo --residents 24 --no-window"})
final class DemoVerb implements Verb {
    private static final LocalDate EARLIEST = LocalDate.of(2026, 2, 1);

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The demo's folder (default: beside the real one, with -demo).")
    private @Nullable Path data;

    @Option(names = "--residents", paramLabel = "N", description = "How many people (default 24).")
    private int residents = 24;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "Same seed and day, same data (default 1).")
    private long seed = 1;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of the demo: 2026-11-21.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--fresh",
            description = "Make the demo anew; what was entered in the old one is lost.")
    private boolean fresh;

    @Option(names = "--no-window", description = "Make it and stop.")
    private boolean noWindow;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (residents < 1 || residents > 100_000) {
            throw new Refusal(Refusal.USAGE, "--residents is " + residents, "choose 1 to 100000");
        }
        var folder = data == null ? Folders.demo(new SignIn().folder()) : data;
        var today = LocalDate.ofInstant(Sources.system().now(), ZoneId.of("America/New_York"));
        var day = asOf == null ? today : asOf;
        if (day.isBefore(EARLIEST)) {
            throw new Refusal(
                    Refusal.USAGE,
                    "the demo's people have papers of January 2026",
                    "choose a day from " + EARLIEST + " on");
        }
        if (fresh) {
            DemoFolder.remove(folder);
        }
        if (!DataFolder.holdsFacility(folder)) {
            new DemoFacility(residents, seed, day).create(folder);
        }
        var out =
                spec == null
                        ? new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8)
                        : spec.commandLine().getOut();
        tell(out, folder);
        if (!json && asOf == null && DemoFolder.isOld(folder, today)) {
            out.println("  this demo is of another day; demo --fresh makes one of today");
        }
        if (noWindow) {
            return 0;
        }
        try (var password = new Password(DemoFacility.PASSWORD.toCharArray())) {
            return Cli.Window.open(folder, new Credentials("nurse", password), spec);
        }
    }

    private void tell(PrintWriter out, Path folder) {
        if (json) {
            var users =
                    DemoFacility.users().stream()
                            .map(u -> {
                                var user = new LinkedHashMap<String, Object>();
                                user.put("name", u.name());
                                user.put(
                                        "role", u.role().name().toLowerCase(java.util.Locale.ROOT));
                                return user;
                            })
                            .toList();
            var all = new LinkedHashMap<String, Object>();
            all.put("data", folder.toString());
            all.put("residents", residents);
            all.put("users", users);
            all.put("password", DemoFacility.PASSWORD);
            Json.print(out, all);
            return;
        }
        out.println("Demo facility in " + folder);
        DemoFacility.users()
                .forEach(u -> out.println("  sign in as " + u.name() + " (" + u.role() + ")"));
        out.println("  password: " + DemoFacility.PASSWORD);
    }
}
