package org.hearthside.persistence.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Properties;
import org.h2.jdbc.JdbcConnection;
import org.hearthside.persistence.common.seal.SealedFileSystem;

/**
 * The door to the encrypted database of a data folder. Holds the folder for this process from
 * opening to {@link #close()}, and opens connections; who uses them how is up to the caller, except
 * that at most one connection may write at a time.
 */
public final class LocalDatabase implements AutoCloseable {
    /** Name of the database file in the data folder. */
    public static final String FILE = "vault.mv.db";

    /** Folder for temporary files inside the data folder; java.io.tmpdir points to it. */
    public static final String TEMP = "tmp";

    static {
        // Read once, when H2 loads: no class of ours or of a library may be named in SQL.
        if (System.getProperty("h2.allowedClasses") == null) {
            System.setProperty("h2.allowedClasses", "org.hearthside.persistence.none");
        }
    }

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
        SafeFile.privateFolder(folder);
        if (Files.exists(folder.resolve(FILE))) {
            throw new IOException("there is a database in this folder already");
        }
        var database = hold(folder, keys, clock);
        try (var owner = database.connect(DatabaseUser.OWNER, true);
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
     * @throws java.nio.file.NoSuchFileException if there is no database in it
     */
    public static LocalDatabase open(Path folder, Keys keys, InstantSource clock)
            throws IOException {
        if (!Files.exists(folder.resolve(FILE))) {
            throw new java.nio.file.NoSuchFileException(folder.resolve(FILE).toString());
        }
        return hold(folder, keys, clock);
    }

    private static LocalDatabase hold(Path folder, Keys keys, InstantSource clock)
            throws IOException {
        if (folder.toString().indexOf(';') >= 0) {
            throw new IOException("a data folder must not have a semicolon in its path");
        }
        SafeFile.privateFolder(folder);
        var real = folder.toRealPath();
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
            sweep(real.resolve(TEMP));
            return new LocalDatabase(real, keys, lock);
        } catch (IOException e) {
            SealedFileSystem.unregister(real);
            throw e;
        }
    }

    /**
     * Opens a connection. The first one opens the database, which checks what a crash left.
     *
     * @throws org.hearthside.persistence.common.seal.DamagedFile if the database is not what was
     *     written; nothing is changed or removed then
     * @throws SQLException from H2; its text may hold values and must not be logged or shown
     */
    public Connection connect(DatabaseUser user) throws SQLException, IOException {
        return connect(user, false);
    }

    private Connection connect(DatabaseUser user, boolean create) throws SQLException, IOException {
        var file = keys.filePassword();
        var own = keys.userPassword(user);
        // Both in one, as H2 wants it; it wipes its copy.
        var both = Arrays.copyOf(file, file.length + 1 + own.length);
        both[file.length] = ' ';
        System.arraycopy(own, 0, both, file.length + 1, own.length);
        try {
            var connection =
                    new JdbcConnection(
                            url(user, create), new Properties(), user.name(), both, false);
            var damage = SealedFileSystem.damage(folder);
            if (damage.isPresent()) {
                connection.close();
                throw damage.get();
            }
            return connection;
        } catch (SQLException e) {
            var damage = SealedFileSystem.damage(folder);
            if (damage.isPresent()) {
                throw damage.get();
            }
            throw e;
        } finally {
            Arrays.fill(file, '\0');
            Arrays.fill(own, '\0');
            Arrays.fill(both, '\0');
        }
    }

    // REUSE_SPACE: where H2 2.5.252 fills a hole in the middle of its file, it writes a store
    // header
    // that points to the chunk before the one just written (RandomAccessStore.writeChunk runs
    // before
    // lastChunk is set), and after a crash it loses what came later. At the end of the file it
    // finds
    // the newest chunk by itself. So it only ever appends, and Compaction gives the space back.
    //
    // Whoever connects first opens the database and its settings hold. For later connections H2
    // sets
    // them again, which only the owner may: the others pass over that refusal. The write delay is
    // kept in the database itself.
    private String url(DatabaseUser user, boolean create) {
        return "jdbc:h2:seal:"
                + folder.resolve("vault")
                + ";CIPHER=AES"
                + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0"
                + ";FORBID_CREATION="
                + (create ? "FALSE" : "TRUE")
                + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000"
                + (user == DatabaseUser.OWNER ? "" : ";IGNORE_UNKNOWN_SETTINGS=TRUE");
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

    /** The data folder, as the file system names it. */
    public Path folder() {
        return folder;
    }

    /** Reads the whole database file and throws if any page is not what was written. */
    public void verify() throws IOException {
        SealedFileSystem.verify(folder.resolve(FILE));
    }

    private static void sweep(Path temp) throws IOException {
        try (var left = Files.newDirectoryStream(temp, "h2tmp*")) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Gives the folder back. All connections are closed before. */
    @Override
    public void close() throws IOException {
        SealedFileSystem.unregister(folder);
        lock.close();
    }
}
