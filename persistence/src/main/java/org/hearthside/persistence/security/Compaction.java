package org.hearthside.persistence.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.hearthside.persistence.common.seal.SealedFileSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back the space of rows and versions that are gone: copies what is live to a new file,
 * checks the copy, and puts it in the place of the old one in one step. The old one is kept until
 * the new one was opened. Nobody may be connected meanwhile.
 */
final class Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);
    static final String OLD = "vault.old.mv.db";
    private static final String NEW = "vault.new.mv.db";
    private static final long WORTH_IT = 64L << 20;
    private static final int SPARSE_PERCENT = 25;

    private final Path folder;
    private final Keys keys;

    Compaction(Path folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Compacts if the file is large and at most a quarter of it is live; a failure waits. */
    void ifWorthIt() {
        var file = folder.resolve(LocalDatabase.FILE);
        try {
            if (Files.size(file) > WORTH_IT && livePercent(file) <= SPARSE_PERCENT) {
                run();
            }
        } catch (IOException | SQLException e) {
            // Its text may hold values. What is damaged is refused at the next connection.
            LOG.warn("the database was not compacted: {}", e.getClass().getName());
        }
    }

    /** Compacts. On any failure the old file stays as it is. */
    void run() throws IOException, SQLException {
        var file = folder.resolve(LocalDatabase.FILE);
        var copy = folder.resolve(NEW);
        Files.deleteIfExists(copy);
        // After a crash H2 has to put its own file in order first.
        var before = rows("vault");
        try (var source = open(file)) {
            MVStore.compact(url(file), url(copy), false, source.getFileStore());
        } catch (MVStoreException e) {
            throw new IOException("the database could not be copied", e);
        }
        SealedFileSystem.verify(copy);
        if (!rows("vault.new").equals(before)) {
            throw new IOException("the copy of the database differs from it");
        }
        SafeFile.keep(file, folder.resolve(OLD));
        SafeFile.swap(copy, file);
    }

    /** Removes what a compaction left, after its result was opened well. */
    void forgetOld() throws IOException {
        Files.deleteIfExists(folder.resolve(OLD));
        Files.deleteIfExists(folder.resolve(NEW));
    }

    private long livePercent(Path file) throws IOException {
        try (var store = open(file)) {
            var chunks = store.getFileStore();
            return (long) chunks.getFillRate() * chunks.getChunksFillRate() / 100;
        } catch (MVStoreException e) {
            throw new IOException("the database could not be read", e);
        }
    }

    private Map<String, Long> rows(String database) throws IOException, SQLException {
        var rows = new TreeMap<String, Long>();
        try (var owner = H2Connections.open(folder, database, keys, DatabaseUser.OWNER, false);
                var sql = owner.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found =
                    sql.executeQuery(
                            "select table_name from information_schema.tables where table_schema ="
                                    + " 'PUBLIC' and table_type = 'BASE TABLE'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                try (var count = sql.executeQuery("select count(*) from \"" + table + "\"")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    private MVStore open(Path file) {
        var password = keys.filePassword();
        try {
            return new MVStore.Builder()
                    .fileName(url(file))
                    .encryptionKey(password)
                    .readOnly()
                    .open();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static String url(Path file) {
        return "seal:" + file;
    }
}
