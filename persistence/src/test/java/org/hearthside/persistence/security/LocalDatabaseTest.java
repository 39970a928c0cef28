package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.*;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTest {
    @TempDir Path folder;

    @Test
    void rowsAreThereAfterReopening() throws Exception {
        try (var keys = Keys.random(new UUID(1, 2))) {
            try (var db = LocalDatabase.create(folder, keys, InstantSource.system());
                    var c = db.connect(DatabaseUser.OWNER);
                    var sql = c.createStatement()) {
                sql.execute("create table note(id int primary key, text varchar(100))");
                sql.execute("grant insert, select on note to writer");
                try (var w = db.connect(DatabaseUser.WRITER);
                        var s = w.createStatement()) {
                    s.execute("insert into note values (1, 'seen')");
                }
            }
            try (var db = LocalDatabase.open(folder, keys, InstantSource.system());
                    var r = db.connect(DatabaseUser.READER);
                    var sql = r.createStatement();
                    var rows = sql.executeQuery("select text from note")) {
                assertTrue(rows.next());
                assertEquals("seen", rows.getString(1));
            }
        }
    }
}
