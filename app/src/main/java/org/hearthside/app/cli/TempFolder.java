package org.hearthside.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder for the time of one job. */
final class TempFolder {
    private TempFolder() {}

    /** Something done in a folder. */
    @FunctionalInterface
    interface Job<T> {
        T in(Path folder) throws IOException;
    }

    /**
     * Does a job in a new folder, which is removed afterwards, also when the job fails. When both
     * fail, the job's fault is the one that is told.
     *
     * @param name how the folder's name begins
     */
    static <T> T during(String name, Job<T> job) throws IOException {
        var folder = Files.createTempDirectory(name);
        T done;
        try {
            done = job.in(folder);
        } catch (IOException | RuntimeException | Error fault) {
            try {
                remove(folder);
            } catch (IOException left) {
                fault.addSuppressed(left);
            }
            throw fault;
        }
        remove(folder);
        return done;
    }

    private static void remove(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
