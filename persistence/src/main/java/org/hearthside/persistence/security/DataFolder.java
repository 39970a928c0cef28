package org.hearthside.persistence.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.hearthside.core.common.Sources;

/** What stands in a data folder, as far as it shows without a password. */
public final class DataFolder {
    /** Stands in the folder from the first file of a new facility to its first administrator. */
    private static final String MAKING = "vault.making";

    private DataFolder() {}

    /** Whether a facility is there to be opened; one whose making was cut off is not. */
    public static boolean holdsFacility(Path folder) {
        return Files.exists(folder.resolve(LocalDatabase.FILE))
                && Files.notExists(folder.resolve(MAKING));
    }

    /**
     * Makes sure that nobody has the folder open at this moment.
     *
     * @throws DataFolderInUse if somebody has
     */
    public static void ifFree(Path folder, Sources sources) throws IOException {
        FolderLock.take(folder, sources.clock()).close();
    }

    /**
     * Makes the folder ready for a new facility. What a power cut left of one whose making never
     * ended goes: nobody has signed in to it yet.
     *
     * @throws IOException if the folder holds anything else
     * @throws DataFolderInUse if the facility is being made at this moment
     */
    static void begin(Path folder, Sources sources) throws IOException {
        SafeFile.privateFolder(folder);
        if (Files.exists(folder.resolve(MAKING))) {
            ifFree(folder, sources);
            removeUnfinished(folder);
        }
        try (var inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new IOException("The data folder is not empty");
            }
        }
        SafeFile.mark(folder, MAKING);
    }

    /** Notes that the facility has its first administrator. */
    public static void finished(Path folder) throws IOException {
        SafeFile.unmark(folder, MAKING);
    }

    private static void removeUnfinished(Path folder) throws IOException {
        try (var inside = Files.walk(folder)) {
            for (var file : inside.sorted(Comparator.reverseOrder()).toList()) {
                var first = folder.relativize(file).getName(0).toString();
                var ours = first.startsWith("vault.") || first.equals(LocalDatabase.TEMP);
                // The mark goes last: the removal may be cut off as well.
                if (ours && !first.equals(MAKING)) {
                    Files.delete(file);
                }
            }
        }
        Files.delete(folder.resolve(MAKING));
    }
}
