package org.hearthside.persistence.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that only their owner may read, and that a power cut leaves old or new. */
final class SafeFile {
    private SafeFile() {}

    /** Makes the folder if it is missing, and its owner the only one who may enter it. */
    static void privateFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        if (posix(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Replaces the content of a file. At every instant the file has its old or its new content.
     *
     * @param kept how many older contents stay beside it as {@code .1}, {@code .2}, ...
     */
    static void replace(Path file, byte[] content, int kept) throws IOException {
        for (var n = kept; n > 0; n--) {
            var older = n == 1 ? file : beside(file, "." + (n - 1));
            if (Files.exists(older)) {
                put(beside(file, "." + n), Files.readAllBytes(older));
            }
        }
        put(file, content);
    }

    private static void put(Path file, byte[] content) throws IOException {
        var fresh = beside(file, ".new");
        Files.deleteIfExists(fresh);
        try (var out =
                FileChannel.open(
                        fresh,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly(fresh))) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        swap(fresh, file);
    }

    /** Gives the content of a file a second name, in the place of whatever has that name. */
    static void keep(Path file, Path second) throws IOException {
        Files.deleteIfExists(second);
        try {
            Files.createLink(second, file);
        } catch (UnsupportedOperationException noLinks) {
            Files.copy(file, second, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    /** Puts a finished file, forced already, in the place of another in one step. */
    static void swap(Path fresh, Path file) throws IOException {
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            forceEntries(folder);
        }
    }

    /** Makes an empty file that is still there after a power cut. */
    static void mark(Path folder, String name) throws IOException {
        Files.createFile(folder.resolve(name));
        forceEntries(folder);
    }

    /** Removes a mark, so that it is gone after a power cut too. */
    static void unmark(Path folder, String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
        forceEntries(folder);
    }

    private static void forceEntries(Path folder) throws IOException {
        // Only there can a folder be opened and forced; elsewhere the file system journals what
        // happens in it.
        if (posix(folder)) {
            try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    static FileAttribute<?>[] ownerOnly(Path file) {
        return posix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
