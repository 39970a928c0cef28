package org.hearthside.app;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Measures the start: from the start of the process to the first picture of the sign-in screen, on
 * the records of a demo. The floor is a JavaFX window with nothing in it, started in the same way
 * and in turn with it, so that what else the machine does falls on both. Once without and once with
 * the archive of loaded classes that the launcher keeps. Needs no display. Run by the profile
 * {@code bench}; writes JSON.
 */
final class StartBench {
    private static final int RUNS = 9;
    private static final String PROGRAM = Main.class.getName();
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Path built;
    private final Path work;

    private StartBench(Path built, Path work) {
        this.built = built;
        this.work = work;
    }

    /** Takes the build folder of the app module and the file to write. */
    public static void main(String[] args) throws Exception {
        var out = Path.of(args[1]);
        var work = Files.createTempDirectory("start-bench");
        try {
            var json = new StartBench(Path.of(args[0]), work).measure();
            Files.createDirectories(out.toAbsolutePath().getParent());
            Files.writeString(out, json);
            new PrintStream(System.out, true, StandardCharsets.UTF_8).print(json);
        } finally {
            try (var files = Files.walk(work)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private String measure() throws Exception {
        var demo = work.resolve("demo");
        var making = command(null, PROGRAM, "demo", "--no-window", "--data", demo.toString());
        if (new ProcessBuilder(making).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("no demo was made");
        }
        return """
        {
          "what": "process start to the first picture: sign-in screen, empty JavaFX window, their ratio",
          "java": "%s", "processors": %d, "runs": %d,
          "without_archive": %s,
          "with_archive": %s
        }
        """
                .formatted(
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        RUNS,
                        pairs(false),
                        pairs(true));
    }

    private String pairs(boolean archive) throws Exception {
        var program =
                command(
                        archive ? "program" : null,
                        PROGRAM,
                        "--data",
                        work.resolve("demo").toString());
        var empty = command(archive ? "empty" : null, EmptyWindow.class.getName());
        // Once unmeasured: files come into memory, and the archive is written.
        Run.of(program);
        Run.of(empty);
        var programs = new ArrayList<Run>();
        var empties = new ArrayList<Run>();
        for (int i = 0; i < RUNS; i++) {
            programs.add(Run.of(program));
            empties.add(Run.of(empty));
        }
        return String.join(
                ",\n",
                "{\n    \"wall_ms\": " + figures(programs, empties, Run::wall),
                "    \"cpu_ms\": " + figures(programs, empties, Run::cpu),
                "    \"peak_rss_mb\": " + figures(programs, empties, Run::peak) + "}");
    }

    private static String figures(
            List<Run> programs, List<Run> empties, ToDoubleFunction<Run> figure) {
        var ours = programs.stream().mapToDouble(figure).toArray();
        var floor = empties.stream().mapToDouble(figure).toArray();
        var ratio = new double[ours.length];
        Arrays.setAll(ratio, i -> ours[i] / floor[i]);
        return "{\"sign_in\": %s, \"empty\": %s, \"ratio\": %s}"
                .formatted(spread(ours), spread(floor), spread(ratio));
    }

    private static String spread(double[] all) {
        var sorted = all.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "{\"min\": %.2f, \"median\": %.2f, \"max\": %.2f}",
                sorted[0],
                sorted[sorted.length / 2],
                sorted[sorted.length - 1]);
    }

    /** As the launcher starts it: JavaFX on the module path, everything else on the class path. */
    private List<String> command(@Nullable String archive, String main, String... arguments)
            throws IOException {
        var all = new ArrayList<String>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        all.addAll(
                List.of(
                        "--module-path",
                        built.resolve("javafx").toString(),
                        "--add-modules",
                        "javafx.controls",
                        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dhearthside.rehearsal=1"));
        if (archive != null) {
            all.add("-XX:+AutoCreateSharedArchive");
            all.add("-XX:SharedArchiveFile=" + work.resolve(archive + ".jsa"));
            all.add("-Xlog:cds=off");
            all.add("-Xlog:aot=off");
        }
        all.add("-classpath");
        all.add(classPath());
        all.add(main);
        all.addAll(List.of(arguments));
        return all;
    }

    private String classPath() throws IOException {
        try (var jars = Files.newDirectoryStream(built, "hearthside-app-*.jar")) {
            return Stream.of(
                            StreamSupport.stream(jars.spliterator(), false)
                                    .filter(jar -> !jar.toString().endsWith("-tests.jar"))
                                    .findFirst()
                                    .orElseThrow()
                                    .toString(),
                            built.resolve("lib").toString() + File.separator + "*",
                            emptyWindow().toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** A jar of the empty window alone: an archive is kept for jars, not for folders. */
    private Path emptyWindow() throws IOException {
        var jar = work.resolve("empty-window.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        var name = EmptyWindow.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(name));
            Files.copy(built.resolve("test-classes").resolve(name), out);
        }
        return jar;
    }

    /**
     * One start.
     *
     * @param wall milliseconds from the start of the process to the first picture
     * @param cpu milliseconds of processor until then, over all threads
     * @param peak megabytes of memory until then; not a number where the system does not tell
     */
    private record Run(double wall, double cpu, double peak) {
        private static Run of(List<String> command) throws Exception {
            long begin = System.nanoTime();
            var process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
                if (!"drawn".equals(lines.readLine())) {
                    throw new IllegalStateException("no picture: " + command);
                }
                var wall = (System.nanoTime() - begin) / 1e6;
                var cpu = process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
                var run = new Run(wall, cpu, peak(process.pid()));
                process.waitFor();
                return run;
            }
        }

        private static double peak(long process) throws IOException {
            var status = Path.of("/proc", Long.toString(process), "status");
            if (!Files.exists(status)) {
                return Double.NaN;
            }
            var found = PEAK.matcher(Files.readString(status));
            return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : Double.NaN;
        }
    }
}
