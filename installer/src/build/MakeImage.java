import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * Makes the application image: the program with a Java of its own, which runs where no Java is
 * installed. Links that Java, packs the program around it, fills its start-up cache, and tries it.
 * Started by the build with the folder of the program's jars, the folder of JavaFX's jars, the
 * folder to write to, the version, and the file for the figures.
 */
public class MakeImage {
    private static final String NAME = "hearthside";

    /** What the program uses of the JDK. JavaFX's own modules come on top. */
    private static final List<String> MODULES =
            List.of(
                    "java.desktop", // fonts and pictures on paper and of documents
                    "java.logging", // H2, Flyway and phone numbers log through it
                    "java.management", // H2 and the PostgreSQL driver ask for memory and themselves
                    "java.naming", // data sources of the database drivers
                    "java.security.jgss", // the PostgreSQL driver names its types
                    "java.sql", // the databases
                    "java.xml.crypto", // named by the FHIR model
                    "jdk.net", // socket options of H2
                    "jdk.unsupported", // Guava and JavaFX reach raw memory
                    "javafx.controls");

    private static final List<String> OPTIONS =
            List.of(
                    "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                    // ControlsFX reaches into this package
                    "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                    "-Dorg.jooq.no-logo=true",
                    "-Dorg.jooq.no-tips=true",
                    // A start-up cache that does not fit costs a second, and is no news to staff.
                    "-Xlog:aot=off",
                    "-Xlog:cds=off");

    private static final String WITHOUT_DISPLAY =
            "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true";

    private final Path jars;
    private final Path javafx;
    private final Path work;
    private final String version;

    private MakeImage(Path jars, Path javafx, Path work, String version) {
        this.jars = jars;
        this.javafx = javafx;
        this.work = work;
        this.version = version;
    }

    public static void main(String[] args) throws Exception {
        var work = Path.of(args[2]);
        new MakeImage(Path.of(args[0]), Path.of(args[1]), work, args[3]).make(Path.of(args[4]));
    }

    private void make(Path figures) throws Exception {
        delete(work);
        Files.createDirectories(work);
        var runtime = work.resolve("runtime");
        link(runtime);
        pack(runtime);
        delete(runtime);
        var image = new Image(work);
        image.mustWork("before the start-up cache");
        var slow = image.starts(3);
        image.fillCache();
        image.mustWork("with the start-up cache");
        var fast = image.starts(5);
        var all = new TreeMap<String, Object>();
        all.put("image_mb", megabytes(size(image.home)));
        all.put("java_mb", megabytes(size(image.runtime)));
        all.put("cache_mb", megabytes(size(image.cache)));
        all.put("start_to_picture_ms_min_median_max", fast);
        all.put("start_to_picture_without_cache_ms_min_median_max", slow);
        var json =
                all.entrySet().stream()
                        .map(e -> "  \"" + e.getKey() + "\": " + e.getValue())
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Files.createDirectories(figures.toAbsolutePath().getParent());
        Files.writeString(figures, json);
        System.out.println("Application image in " + image.home + "\n" + json);
    }

    /** The Java of the image, with JavaFX as part of it. */
    private void link(Path runtime) throws IOException {
        // JavaFX's jars without content, which only name their platform, are no modules.
        var modules =
                ModuleFinder.of(javafx).findAll().stream()
                        .filter(found -> !found.descriptor().isAutomatic())
                        .map(found -> Path.of(found.location().orElseThrow()))
                        .toList();
        run(
                "jlink",
                "--module-path",
                modules.stream().map(Path::toString).collect(Collectors.joining(pathSeparator())),
                "--add-modules",
                String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6",
                "--output",
                runtime.toString());
        // Beside Java's own libraries, or each person's home folder gets a copy of them.
        var folder = runtime.resolve(windows() ? "bin" : "lib");
        for (var module : modules) {
            try (var jar = new JarFile(module.toFile())) {
                for (var entry : jar.stream().toList()) {
                    if (entry.getName().matches("[^/]+\\.(so|dll|dylib)")) {
                        try (var in = jar.getInputStream(entry)) {
                            var file = folder.resolve(entry.getName());
                            // Windows: JavaFX brings the C run-time that Java has already.
                            if (!Files.exists(file)) {
                                Files.copy(in, file);
                            }
                        }
                    }
                }
            }
        }
    }

    private void pack(Path runtime) throws IOException {
        var main = "hearthside-app-" + version + ".jar";
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--type",
                                "app-image",
                                "--name",
                                NAME,
                                "--app-version",
                                // numbers only, and macOS wants the first one above zero
                                version.replaceFirst("^0\\.", "1.").replaceFirst("-.*", ""),
                                "--vendor",
                                "Hearthside",
                                "--runtime-image",
                                runtime.toString(),
                                "--input",
                                jars.toString(),
                                "--main-jar",
                                main,
                                "--main-class",
                                "org.hearthside.app.Main",
                                "--dest",
                                work.toString()));
        for (var option : OPTIONS) {
            arguments.add("--java-options");
            arguments.add(option);
        }
        if (windows()) {
            arguments.add("--win-console"); // the verbs answer on it
        }
        run("jpackage", arguments.toArray(String[]::new));
    }

    /** The finished image on the disk, and ways to start it. */
    private static final class Image {
        private final Path work;
        private final Path home;
        private final Path program;
        private final Path runtime;
        private final Path folder;
        private final Path cache;

        Image(Path work) {
            this.work = work;
            var mac = System.getProperty("os.name").startsWith("Mac");
            home = work.resolve(mac ? NAME + ".app" : NAME);
            if (mac) {
                program = home.resolve("Contents/MacOS/" + NAME);
                runtime = home.resolve("Contents/runtime/Contents/Home");
                folder = home.resolve("Contents/app");
            } else if (windows()) {
                program = home.resolve(NAME + ".exe");
                runtime = home.resolve("runtime");
                folder = home.resolve("app");
            } else {
                program = home.resolve("bin/" + NAME);
                runtime = home.resolve("lib/runtime");
                folder = home.resolve("lib/app");
            }
            cache = folder.resolve(NAME + ".aot");
        }

        /** The verbs and the window, each as its own process, on a demo of its own. */
        void mustWork(String when) throws Exception {
            var demo = work.resolve("trial");
            delete(demo);
            expect(when, "Hearthside ", "", "--version");
            expect(
                    when,
                    "sign in as nurse",
                    "",
                    "demo",
                    "--no-window",
                    "--residents",
                    "3",
                    "--data",
                    demo.toString());
            expect(when, "C-0000", "", "clients", "--data", demo.toString(), "--user", "nurse");
            expect(
                    when,
                    "drawn",
                    WITHOUT_DISPLAY + " -Dhearthside.rehearsal=0",
                    "--data",
                    demo.toString());
        }

        /** Runs it as it will be used, and lets it keep what it loaded. */
        void fillCache() throws Exception {
            var demo = work.resolve("trial");
            var seconds = 20; // enough to sign in and to draw the first screens
            start(
                    WITHOUT_DISPLAY
                            + " -Dhearthside.rehearsal="
                            + seconds
                            + " -XX:AOTCacheOutput="
                            + cache.toAbsolutePath(),
                    "demo",
                    "--data",
                    demo.toString());
            if (!Files.exists(cache)) {
                throw new IllegalStateException("no start-up cache was made");
            }
            Files.writeString(
                    folder.resolve(NAME + ".cfg"),
                    "java-options=-XX:AOTCache=$APPDIR/" + cache.getFileName() + "\n",
                    StandardOpenOption.APPEND);
        }

        /** From the start of the process to the end of one that closes at its first picture. */
        String starts(int times) throws Exception {
            var demo = work.resolve("trial");
            var all = new long[times];
            for (int i = 0; i < times; i++) {
                var process =
                        process(
                                WITHOUT_DISPLAY + " -Dhearthside.rehearsal=0",
                                "--data",
                                demo.toString());
                long begin = System.nanoTime();
                var started = process.start();
                try (var lines = started.inputReader(StandardCharsets.UTF_8)) {
                    while (!"drawn".equals(lines.readLine())) {
                        if (!started.isAlive()) {
                            throw new IllegalStateException("the window did not open");
                        }
                    }
                    all[i] = (System.nanoTime() - begin) / 1_000_000;
                }
                started.waitFor();
            }
            Arrays.sort(all);
            return List.of(all[0], all[times / 2], all[times - 1]).toString();
        }

        private void expect(String when, String word, String options, String... arguments)
                throws Exception {
            var said = start(options, arguments);
            if (!said.contains(word)) {
                throw new IllegalStateException(
                        "the image fails "
                                + when
                                + ": "
                                + String.join(" ", arguments)
                                + " answers\n"
                                + said);
            }
        }

        private String start(String options, String... arguments) throws Exception {
            var log = Files.createTempFile(work, "log", ".txt");
            var process =
                    process(options, arguments)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            int code = process.waitFor();
            var said = Files.readString(log);
            Files.delete(log);
            if (code != 0) {
                throw new IllegalStateException(
                        "exit " + code + " of " + String.join(" ", arguments) + "\n" + said);
            }
            return said;
        }

        private ProcessBuilder process(String options, String... arguments) {
            var command = new ArrayList<String>();
            command.add(program.toString());
            command.addAll(List.of(arguments));
            var builder = new ProcessBuilder(command);
            // the demo's own password, which it prints itself
            builder.environment().put("HEARTHSIDE_PASSWORD", "hearthside demo only");
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            if (!options.isEmpty()) {
                builder.environment().put("JAVA_TOOL_OPTIONS", options);
            }
            return builder;
        }
    }

    private static void run(String tool, String... arguments) {
        var code =
                ToolProvider.findFirst(tool)
                        .orElseThrow(() -> new IllegalStateException("this JDK has no " + tool))
                        .run(System.out, System.err, arguments);
        if (code != 0) {
            throw new IllegalStateException(tool + " failed with " + code);
        }
    }

    private static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String pathSeparator() {
        return System.getProperty("path.separator");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
