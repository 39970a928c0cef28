package org.hearthside.persistence.security;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Properties;
import org.h2.jdbc.JdbcConnection;
import org.hearthside.persistence.common.seal.SealedFileSystem;

/** Connections to H2 in the one way in which this program uses it. */
final class H2Connections {
    static {
        // Read once, when H2 loads: no class of ours or of a library may be named in SQL.
        if (System.getProperty("h2.allowedClasses") == null) {
            System.setProperty("h2.allowedClasses", "org.hearthside.persistence.none");
        }
    }

    private H2Connections() {}

    /**
     * Opens a connection to a database of a registered folder.
     *
     * @param name name of the database file, without ending
     * @param create whether the database is made if there is none
     */
    static Connection open(Path folder, String name, Keys keys, DatabaseUser user, boolean create)
            throws SQLException, IOException {
        var file = keys.filePassword();
        var own = keys.userPassword(user);
        // Both in one, as H2 wants it; it wipes its copy.
        var both = Arrays.copyOf(file, file.length + 1 + own.length);
        both[file.length] = ' ';
        System.arraycopy(own, 0, both, file.length + 1, own.length);
        try {
            var connection =
                    new JdbcConnection(
                            url(folder.resolve(name), user, create),
                            new Properties(),
                            user.name(),
                            both,
                            false);
            var damage = SealedFileSystem.damage(folder);
            if (damage.isPresent()) {
                connection.close();
                throw damage.get();
            }
            return connection;
        } catch (SQLException e) {
            // What H2 says hides where the damage is, and may hold values.
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

    // WRITE_DELAY: a commit is written before it returns.
    //
    // REUSE_SPACE: where H2 2.5.252 fills a hole in the middle of its file, it writes a store
    // header that points to the chunk before the one just written (it sets lastChunk after
    // RandomAccessStore.writeChunk), and after a crash it loses what came later. At the end of
    // the file it finds the newest chunk by itself. So it only ever appends, nothing is moved at
    // closing (MAX_COMPACT_TIME), and Compaction gives the space back.
    //
    // IGNORE_UNKNOWN_SETTINGS: whoever connects first opens the database and gives its settings.
    // For later connections H2 sets some again, which only the owner may; the others pass over
    // that refusal.
    private static String url(Path database, DatabaseUser user, boolean create) {
        return "jdbc:h2:seal:"
                + database
                + ";CIPHER=AES;WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0"
                + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;FORBID_CREATION="
                + (create ? "FALSE" : "TRUE")
                + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=5000"
                + (user == DatabaseUser.OWNER ? "" : ";IGNORE_UNKNOWN_SETTINGS=TRUE");
    }
}
