package org.hearthside.persistence.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where the files of a test run lie. A run makes hundreds of facilities: each removes its own files
 * when it closes, and what is shared by the run, or was left by a test that failed, goes with the
 * process.
 */
final class RunFolder {
    private RunFolder() {}

    /**
     * A new folder, removed with all that is in it when the process ends.
     *
     * @param last done before it is removed, such as stopping who works in it
     */
    static Path make(String name, Runnable last) {
        try {
            var folder = Files.createTempDirectory(name);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                last.run();
                                delete(folder);
                            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what lies in a folder into another, which is made if it is missing. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.walk(from)) {
            for (var file : files.filter(f -> !f.equals(from)).toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** Removes a folder and all that is in it. */
    static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // the test itself has removed it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
