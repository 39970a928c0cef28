package org.hearthside.persistence.security;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second process out of a data folder. The lock ends with the process, however it ends; the
 * text in the file only tells the next one who it is.
 */
final class FolderLock implements AutoCloseable {
    static final String NAME = "vault.lock";
    // Beyond the text, so that the text can be read where locks keep readers out too.
    private static final long LOCKED_BYTE = 1L << 30;
    private static final int LONGEST = 300;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Path folder, InstantSource clock) throws IOException {
        var file = folder.resolve(NAME);
        var channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        SafeFile.ownerOnly(file));
        try {
            if (tryLock(channel) == null) {
                throw new DataFolderInUse(read(channel));
            }
            var text =
                    "process %d on %s since %s"
                            .formatted(
                                    ProcessHandle.current().pid(),
                                    desk(),
                                    clock.instant().truncatedTo(ChronoUnit.SECONDS));
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
            return new FolderLock(channel);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException own) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(LONGEST);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static String desk() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException unknown) {
            return "this computer";
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
