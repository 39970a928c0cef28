package org.hearthside.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hearthside.app.ScreenTour;
import org.hearthside.app.demo.DemoFacility;
import org.hearthside.app.tour.Tour;
import org.hearthside.core.common.Sources;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.persistence.security.LocalFacility;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws every screen, with the demo's made-up people, without a display. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description = "Draw every screen with made-up people to PNG files.",
        footer = {"", "Example: hearthside tour --out pictures --only resident"})
final class TourVerb implements Verb {
    private static final int RESIDENTS = 24;

    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder.")
    private Path out = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only screens whose names begin so, with commas between.")
    private String only = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of the demo: 2026-11-21.")
    private @Nullable LocalDate asOf;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Tour.withoutDisplay();
        var day =
                asOf == null
                        ? LocalDate.ofInstant(Sources.system().now(), ZoneId.of("America/New_York"))
                        : asOf;
        try {
            return TempFolder.during(
                    "hearthside-tour",
                    around -> {
                        var folder = around.resolve("demo");
                        new DemoFacility(RESIDENTS, 1, day).create(folder);
                        return tell(draw(folder, day));
                    });
        } catch (ScreenTour.Lost lost) {
            throw new Refusal(
                    Refusal.FAILED, String.valueOf(lost.getMessage()), "report this screen");
        }
    }

    private List<Path> draw(Path folder, LocalDate day) throws IOException {
        var opening = open(folder, "nurse", day);
        try (var facility = opening.facility().orElseThrow()) {
            var letters = DemoFacility.PASSWORD.toCharArray();
            var admin = session(facility.signIn("admin", letters, Folders.desk()));
            Arrays.fill(letters, '\0');
            var writer = Objects.requireNonNull(spec).commandLine().getOut();
            return new ScreenTour(facility, session(opening.outcome()), admin)
                    .draw(
                            out,
                            only,
                            file -> {
                                if (!json) {
                                    writer.println(file);
                                }
                            });
        }
    }

    /** In the pictures it is five past eight: the morning's pass has begun. */
    private static LocalFacility.Opening open(Path folder, String name, LocalDate day)
            throws IOException {
        var clock = day.atTime(8, 5).atZone(ZoneId.of("America/New_York")).toInstant();
        var letters = DemoFacility.PASSWORD.toCharArray();
        try {
            return LocalFacility.open(
                    folder,
                    name,
                    letters,
                    Folders.desk(),
                    new Sources(() -> clock, UUID::randomUUID));
        } finally {
            Arrays.fill(letters, '\0');
        }
    }

    private static Session session(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.SignedIn in) {
            return in.session();
        }
        throw new IllegalStateException("the demo does not let its own staff in");
    }

    private int tell(List<Path> files) {
        if (json) {
            var all = new LinkedHashMap<String, Object>();
            all.put("pictures", files.stream().map(Path::toString).toList());
            Json.print(Objects.requireNonNull(spec).commandLine().getOut(), all);
        }
        return 0;
    }
}
