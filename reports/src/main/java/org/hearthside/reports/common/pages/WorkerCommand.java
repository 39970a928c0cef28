package org.hearthside.reports.common.pages;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;

/**
 * How the process that draws pages is started: with the Java that this program runs on, the few
 * jars that drawing needs wherever they lie (folders of a build, jars of a checkout, jars of the
 * installed image), little memory, an empty environment, and no file or message of its own.
 */
final class WorkerCommand {
    private static final Path UNSHARE = Path.of("/usr/bin/unshare");

    /** In a network of its own that leads nowhere. It keeps its process id, so it can be killed. */
    private static final List<String> WITHOUT_NETWORK =
            List.of(UNSHARE.toString(), "--net", "--map-current-user");

    private static final List<Class<?>> NEEDED =
            List.of(
                    PageWorker.class,
                    PDDocument.class,
                    FontBoxFont.class,
                    RandomAccessRead.class,
                    JBIG2ImageReaderSpi.class,
                    LogFactory.class,
                    Logger.class);

    private WorkerCommand() {}

    /**
     * A process that was not started yet. What it says on its error stream is dropped.
     *
     * @param main its main class
     * @param heapMegabytes memory for its objects
     * @param alone whether the system is asked to keep the network from it too
     * @param arguments of the main class
     */
    static ProcessBuilder of(Class<?> main, int heapMegabytes, boolean alone, String... arguments) {
        var command = new ArrayList<String>(alone ? WITHOUT_NETWORK : List.of());
        command.add(java().toString());
        command.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:MaxDirectMemorySize=16m",
                        "-XX:MaxMetaspaceSize=96m",
                        "-XX:ReservedCodeCacheSize=32m",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-XX:+ExitOnOutOfMemoryError",
                        // what Java says when it ends would stand between the answers
                        "-XX:+DisplayVMOutputToStderr",
                        "-XX:-HeapDumpOnOutOfMemoryError",
                        "-XX:+SuppressFatalErrorMessage",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + nothing(),
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + nothing(),
                        "-Duser.home=" + nothing(),
                        "-cp",
                        classPath(main),
                        main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.directory(new File(System.getProperty("java.home")));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder;
    }

    /** Whether this system runs a process without a network for whoever asks: most of Linux. */
    static boolean systemKeepsNetworkAway() {
        return Unshare.WORKS;
    }

    /** Asked once a run of the program. */
    private static final class Unshare {
        static final boolean WORKS = works();

        private static boolean works() {
            if (!Files.isExecutable(UNSHARE)) {
                return false;
            }
            var command = new ArrayList<>(WITHOUT_NETWORK);
            command.add("true");
            try {
                var trial =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start();
                if (trial.waitFor(5, TimeUnit.SECONDS)) {
                    return trial.exitValue() == 0;
                }
                trial.destroyForcibly();
                return false;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** A file in which nothing is and of which nothing stays. */
    static String nothing() {
        return windows() ? "NUL" : "/dev/null";
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", windows() ? "java.exe" : "java");
    }

    private static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String classPath(Class<?> main) {
        var places = new LinkedHashSet<String>();
        places.add(place(main));
        NEEDED.forEach(type -> places.add(place(type)));
        return String.join(File.pathSeparator, places);
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("no file holds " + type.getName());
        }
        try {
            return Path.of(source.getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no file holds " + type.getName(), e);
        }
    }
}
