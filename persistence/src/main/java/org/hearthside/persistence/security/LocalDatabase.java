package org.hearthside.persistence.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import org.hearthside.persistence.common.seal.DamagedFile;
import org.hearthside.persistence.common.seal.SealedFileSystem;

/**
 * The door to the encrypted database of a data folder. Holds the folder for this process from
 * opening to {@link #close()}, and opens connections; who uses them how is up to the caller, except
 * that at most one connection may write at a time.
 */
public final class LocalDatabase implements AutoCloseable {
    /** Name of the database file in the data folder. */
    public static final String FILE = "vault.mv.db";

    private static final String NAME = "vault";

    /** Folder for temporary files inside the data folder; java.io.tmpdir points to it. */
    public static final String TEMP = "tmp";

    private final Path folder;
    private final Keys keys;
    private final FolderLock lock;

    private LocalDatabase(Path folder, Keys keys, FolderLock lock) {
        this.folder = folder;
        this.keys = keys;
        this.lock = lock;
    }

    /**
     * Makes the database of a new vault, with its three users and no table.
     *
     * @param folder made if it is missing; for its owner only
     * @throws IOException if it holds a database already
     */
    public static LocalDatabase create(Path folder, Keys keys, InstantSource clock)
            throws IOException, SQLException {
        refuseSettings(folder);
        SafeFile.privateFolder(folder);
        if (Files.exists(folder.resolve(FILE))) {
            throw new IOException("there is a database in this folder already");
        }
        var database = hold(folder, keys, clock);
        try (var owner = H2Connections.open(database.folder, NAME, keys, DatabaseUser.OWNER, true);
                var sql = owner.createStatement()) {
            // Kept in the database, so that it holds for the users who may not set it.
            sql.execute("set write_delay 0");
            database.addUser(owner, DatabaseUser.WRITER);
            database.addUser(owner, DatabaseUser.READER);
            sql.execute("grant select on schema public to reader");
            return database;
        } catch (SQLException | IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Takes the data folder for this process. Removes temporary files that a killed process left.
     *
     * @throws DataFolderInUse if another process, or this one, has it open
     * @throws DamagedFile if the database file is empty
     * @throws NoSuchFileException if there is no database in it
     */
    public static LocalDatabase open(Path folder, Keys keys, InstantSource clock)
            throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            throw new NoSuchFileException(folder.resolve(FILE).toString());
        }
        if (Files.size(folder.resolve(FILE)) == 0) {
            // H2 would take it for a new one, and whoever connects for its owner.
            throw new DamagedFile(FILE, "the length");
        }
        var database = hold(folder, keys, clock);
        database.compaction().ifWorthIt();
        return database;
    }

    // What follows a semicolon in a path would be a setting in the URL, and may run SQL.
    private static void refuseSettings(Path folder) throws IOException {
        if (folder.toAbsolutePath().toString().indexOf(';') >= 0) {
            throw new IOException("a data folder must not have a semicolon in its path");
        }
    }

    private static LocalDatabase hold(Path folder, Keys keys, InstantSource clock)
            throws IOException {
        SafeFile.privateFolder(folder);
        var real = folder.toRealPath();
        refuseSettings(real);
        var pageKey = keys.pageKey();
        try {
            SealedFileSystem.register(real, pageKey);
        } catch (IllegalStateException again) {
            pageKey.close();
            throw new DataFolderInUse("by this program");
        }
        try {
            var lock = FolderLock.take(real, clock);
            SafeFile.privateFolder(real.resolve(TEMP));
            sweep(real.resolve(TEMP), "h2tmp*");
            sweep(real, NAME + ".*.temp.db");
            return new LocalDatabase(real, keys, lock);
        } catch (IOException e) {
            SealedFileSystem.unregister(real);
            throw e;
        }
    }

    /**
     * Opens a connection. The first one opens the database, which checks what a crash left.
     *
     * @throws DamagedFile if the database is not what was written; nothing is changed or removed
     *     then
     * @throws SQLException from H2; its text may hold values and must not be logged or shown
     */
    public Connection connect(DatabaseUser user) throws SQLException, IOException {
        var connection = H2Connections.open(folder, NAME, keys, user, false);
        compaction().forgetOld();
        return connection;
    }

    private void addUser(Connection owner, DatabaseUser user) throws SQLException {
        var password = keys.userPassword(user);
        try (var add = owner.prepareStatement("create user " + user.name() + " password ?")) {
            add.setString(1, String.valueOf(password));
            add.execute();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Gives unused space in the file back, whether or not it is worth it. Nobody may be connected.
     *
     * @throws IOException if that was not possible; the database is as it was
     */
    public void compact() throws IOException, SQLException {
        compaction().run();
    }

    private Compaction compaction() {
        return new Compaction(folder, keys);
    }

    /** The data folder, as the file system names it. */
    public Path folder() {
        return folder;
    }

    /** Reads the whole database file and throws if any page is not what was written. */
    public void verify() throws IOException {
        SealedFileSystem.verify(folder.resolve(FILE));
    }

    private static void sweep(Path folder, String names) throws IOException {
        try (var left = Files.newDirectoryStream(folder, names)) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Gives the folder back. All connections are closed before, the keys after it; a sparse file is
     * compacted.
     */
    @Override
    public void close() throws IOException {
        compaction().ifWorthIt();
        SealedFileSystem.unregister(folder);
        lock.close();
    }
}
