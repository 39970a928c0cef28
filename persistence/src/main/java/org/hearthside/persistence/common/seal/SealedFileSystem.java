package org.hearthside.persistence.common.seal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2 file system {@code seal:}. It opens files only in folders that were {@linkplain
 * #register(Path, PageKey) registered} with their key, so that no key ever stands in a URL.
 *
 * <p>H2 finds its file systems in one table for the whole program, and makes objects of this class
 * by itself: therefore the registered folders are static too.
 */
public final class SealedFileSystem extends FilePathWrapper {
    private static final Map<Path, Folder> FOLDERS = new ConcurrentHashMap<>();
    private static final Map<Path, BaseFile.Opener> DISKS = new ConcurrentHashMap<>();

    /**
     * Lets H2 open the files of a folder.
     *
     * @param folder existing folder
     * @param key its page key; wiped by {@link #unregister(Path)}
     * @throws IllegalStateException if the folder is registered already
     */
    public static void register(Path folder, PageKey key) throws IOException {
        FilePath.register(new SealedFileSystem());
        var real = folder.toRealPath();
        var disk = DISKS.getOrDefault(real, DiskFile::open);
        if (FOLDERS.putIfAbsent(real, new Folder(key, disk)) != null) {
            throw new IllegalStateException("this folder is open already");
        }
    }

    /** For tests: a folder that does not lie on the computer's disk but on one that loses power. */
    static void disk(Path folder, BaseFile.Opener disk) throws IOException {
        DISKS.put(folder.toRealPath(), disk);
    }

    /** Ends the access to a folder and wipes its key. Files still open fail at their next use. */
    public static void unregister(Path folder) throws IOException {
        var removed = FOLDERS.remove(folder.toRealPath());
        if (removed != null) {
            removed.key().close();
        }
    }

    /**
     * The first damage that was met in a folder since it was registered. To be asked after H2 has
     * opened a database: H2 takes some unreadable pages for the trace of a crash and silently goes
     * back to an older state.
     */
    public static Optional<DamagedFile> damage(Path folder) throws IOException {
        var registered = FOLDERS.get(folder.toRealPath());
        return registered == null ? Optional.empty() : registered.firstDamage();
    }

    /** Opens every page of a sealed file of a registered folder; throws if one is not whole. */
    public static void verify(Path file) throws IOException {
        var real = file.toRealPath();
        var folder = folder(real);
        var sealed = folder.acquire(real, false);
        try {
            sealed.verify();
        } finally {
            folder.release(real);
        }
    }

    @Override
    public String getScheme() {
        return "seal";
    }

    @Override
    public boolean createFile() {
        try {
            return DiskFile.create(Path.of(getBase().name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var path = path();
        var folder = folder(path);
        var writable = !mode.equals("r");
        var file = folder.acquire(path, writable);
        return new SealedChannel(file, writable, () -> folder.release(path));
    }

    @Override
    public long size() {
        try (var channel = open("r")) {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream newInputStream() throws IOException {
        return Channels.newInputStream(open("r"));
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        return FilePath.newFileChannelOutputStream(open("rw"), append);
    }

    private Path path() throws IOException {
        var path = Path.of(getBase().name).toAbsolutePath().normalize();
        var parent = path.getParent();
        var name = path.getFileName();
        return parent == null || name == null ? path : parent.toRealPath().resolve(name);
    }

    private static Folder folder(Path file) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        var folder = parent == null ? null : FOLDERS.get(parent.toRealPath());
        if (folder == null) {
            throw new IOException("no key is registered for the folder of " + file.getFileName());
        }
        return folder;
    }
}
