package org.hearthside.persistence.common.seal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The open sealed files of one folder. A file that is opened twice is shared: two writers of one
 * file would break it, and closing any handle of a file drops this process's lock on it.
 */
final class Folder {
    private static final class Open {
        private final SealedFile file;
        private final boolean writable;
        private int users = 1;

        Open(SealedFile file, boolean writable) {
            this.file = file;
            this.writable = writable;
        }
    }

    private final PageKey key;
    private final BaseFile.Opener opener;
    private final Map<Path, Open> open = new HashMap<>();
    // Not under the lock of this object: a file that closes holds that one.
    private final AtomicReference<@Nullable DamagedFile> firstDamage = new AtomicReference<>();

    Folder(PageKey key, BaseFile.Opener opener) {
        this.key = key;
        this.opener = opener;
    }

    PageKey key() {
        return key;
    }

    Optional<DamagedFile> firstDamage() {
        return Optional.ofNullable(firstDamage.get());
    }

    synchronized SealedFile acquire(Path path, boolean writable) throws IOException {
        var known = open.get(path);
        if (known != null) {
            if (writable && !known.writable) {
                throw new IOException(path.getFileName() + " is open for reading only");
            }
            known.users++;
            return known.file;
        }
        var name = String.valueOf(path.getFileName());
        var file =
                new SealedFile(
                        name,
                        opener.open(path, writable),
                        key,
                        writable,
                        name.endsWith(".mv.db"),
                        this::damaged);
        open.put(path, new Open(file, writable));
        return file;
    }

    synchronized void release(Path path) throws IOException {
        var known = open.get(path);
        if (known != null && --known.users == 0) {
            open.remove(path);
            known.file.close();
        }
    }

    private void damaged(DamagedFile damage) {
        firstDamage.compareAndSet(null, damage);
    }
}
