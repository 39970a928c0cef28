package org.hearthside.persistence.importexport;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * A file that leaves with people's records: only its owner may read it, nothing is overwritten, and
 * its hash is known when it is written.
 */
final class OutFile implements AutoCloseable {
    private final Path path;
    private final MessageDigest digest;
    private final Counting counting;
    private final OutputStream stream;
    private final Writer writer;

    /**
     * Begins the file.
     *
     * @throws FileAlreadyExistsException when there is one of this name
     */
    OutFile(Path path) throws IOException {
        this.path = path;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        var channel =
                Files.newByteChannel(
                        path,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly(path, "rw-------"));
        counting = new Counting(Channels.newOutputStream(channel));
        stream = new DigestOutputStream(counting, digest);
        writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Where to write. */
    Writer writer() {
        return writer;
    }

    /** Where to write bytes; to be used instead of {@link #writer()}. */
    OutputStream stream() {
        return stream;
    }

    /** Its name. */
    String name() {
        return String.valueOf(path.getFileName());
    }

    /** Bytes, once it is closed. */
    long bytes() {
        return counting.bytes;
    }

    /** SHA-256 in hexadecimal, once it is closed. Asked only once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Makes a folder that only its owner may enter, or takes one that is empty. */
    static void folder(Path folder) throws IOException {
        requireFree(folder, true);
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, ownerOnly(folder, "rwx------"));
        }
    }

    /**
     * Refuses a place where something is.
     *
     * @param folder whether an empty folder is free too
     * @throws FileAlreadyExistsException when something is there
     */
    static void requireFree(Path place, boolean folder) throws IOException {
        if (!isFree(place, folder)) {
            // no path in the message: its name may be a person's
            throw new FileAlreadyExistsException("");
        }
    }

    static boolean isFree(Path place, boolean folder) throws IOException {
        if (!Files.exists(place)) {
            return true;
        }
        if (!folder || !Files.isDirectory(place)) {
            return false;
        }
        try (var there = Files.list(place)) {
            return there.findAny().isEmpty();
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
                }
                : new FileAttribute<?>[0];
    }

    private static final class Counting extends OutputStream {
        private final OutputStream out;
        private long bytes;

        Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            bytes++;
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
            bytes += len;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
