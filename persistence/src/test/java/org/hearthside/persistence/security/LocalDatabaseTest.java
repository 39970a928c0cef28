package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.hearthside.persistence.common.seal.DamagedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDatabaseTest {
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-11-21T10:00:00Z"));
    private static final int PAGES_AT = 12288;
    private static final int SEALED_PAGE = 4124;

    @TempDir Path parent;

    private final Keys keys = Keys.random(new UUID(1, 2));
    private Path folder = Path.of("");

    @BeforeEach
    void makeDatabaseWithOneTable() throws Exception {
        folder = parent.resolve("vault folder");
        try (var db = LocalDatabase.create(folder, keys, CLOCK);
                var owner = db.connect(DatabaseUser.OWNER)) {
            run(owner, "create table note(id int primary key, text varchar(20000))");
            run(owner, "grant select, insert on note to writer");
            try (var writer = db.connect(DatabaseUser.WRITER)) {
                run(writer, "insert into note values (1, 'seen')");
            }
        }
    }

    @AfterEach
    void wipe() {
        keys.close();
    }

    private LocalDatabase open() throws IOException {
        return LocalDatabase.open(folder, keys, CLOCK);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    @Test
    void rowsAreThereAfterReopening() throws Exception {
        try (var db = open();
                var reader = db.connect(DatabaseUser.READER)) {
            assertEquals("seen", text(reader, "select text from note"));
        }
    }

    @Test
    void commitsAreWrittenAtOnceWhoeverOpensTheDatabase() throws Exception {
        for (var user : DatabaseUser.values()) {
            try (var db = open();
                    var first = db.connect(user);
                    var again = db.connect(user);
                    var owner = db.connect(DatabaseUser.OWNER)) {
                assertFalse(first.isClosed() || again.isClosed());
                var setting = "select setting_value from information_schema.settings where ";
                assertEquals("0", text(owner, setting + "setting_name = 'WRITE_DELAY'"));
                assertEquals("FALSE", text(owner, setting + "setting_name = 'REUSE_SPACE'"));
            }
        }
    }

    @Test
    void theReaderOnlyReadsAndTheWriterOnlyDoesWhatItWasGranted() throws Exception {
        try (var db = open();
                var writer = db.connect(DatabaseUser.WRITER);
                var reader = db.connect(DatabaseUser.READER)) {
            var forbidden =
                    new String[] {
                        "drop table note",
                        "create table x(id int)",
                        "delete from note",
                        "update note set text = ''",
                        "create alias x as 'int x() { return 1; }'",
                        "create user eve password 'x'",
                        "script to '" + parent.resolve("out.sql") + "'",
                        "backup to '" + parent.resolve("out.zip") + "'",
                        "call file_read('/etc/hostname')",
                        "set write_delay 500",
                        "shutdown",
                    };
            for (var sql : forbidden) {
                assertThrows(SQLException.class, () -> run(writer, sql), sql);
                assertThrows(SQLException.class, () -> run(reader, sql), sql);
            }
            assertThrows(SQLException.class, () -> run(reader, "insert into note values (2, 'x')"));
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFolderAndTheFiles() throws Exception {
        assertEquals("rwx------", rights(folder));
        assertEquals("rwx------", rights(folder.resolve("tmp")));
        assertEquals("rw-------", rights(folder.resolve("vault.mv.db")));
        assertEquals("rw-------", rights(folder.resolve("vault.lock")));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aFolderInUseIsRefusedAndSaysByWhom() throws Exception {
        var holder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FolderHolder.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (var lines = holder.inputReader()) {
            assertEquals("HELD", lines.readLine());
            var refusal = assertThrows(DataFolderInUse.class, this::open);
            assertTrue(refusal.holder().contains("process " + holder.pid()), refusal.holder());
            assertTrue(refusal.holder().contains("2026-11-21T10:00:00Z"), refusal.holder());
        } finally {
            holder.destroyForcibly();
            holder.waitFor();
        }
        // It ends with the process, however that ends.
        open().close();
    }

    @Test
    void thisProgramCannotOpenAFolderTwice() throws Exception {
        try (var db = open()) {
            assertThrows(DataFolderInUse.class, this::open);
            // And the refusal does not end the first.
            try (var reader = db.connect(DatabaseUser.READER)) {
                assertEquals("seen", text(reader, "select text from note"));
            }
        }
    }

    @Test
    void aMissingDatabaseIsNeverMadeByOpening() throws Exception {
        var empty = Files.createDirectory(parent.resolve("empty"));
        assertThrows(NoSuchFileException.class, () -> LocalDatabase.open(empty, keys, CLOCK));
        assertFalse(Files.exists(empty.resolve("vault.mv.db")));
        Files.delete(folder.resolve("vault.mv.db"));
        Files.createFile(folder.resolve("vault.mv.db"));
        assertThrows(DamagedFile.class, this::open);
        for (var length : new int[] {1, 4096, 12287, 12288}) {
            Files.write(folder.resolve("vault.mv.db"), new byte[length]);
            try (var db = open()) {
                assertThrows(DamagedFile.class, () -> db.connect(DatabaseUser.WRITER));
            }
        }
    }

    @Test
    void anExistingDatabaseIsNeverMadeAgain() {
        assertThrows(IOException.class, () -> LocalDatabase.create(folder, keys, CLOCK));
    }

    @Test
    void aPathThatWouldBecomeASettingIsRefused() {
        var path = parent.resolve("a;INIT=drop all objects");
        assertThrows(IOException.class, () -> LocalDatabase.create(path, keys, CLOCK));
        assertFalse(Files.exists(path));
    }

    @Test
    void otherKeysAreRefusedAndChangeNothing() throws Exception {
        var before = Files.readAllBytes(folder.resolve("vault.mv.db"));
        try (var other = Keys.random(new UUID(1, 2));
                var db = LocalDatabase.open(folder, other, CLOCK)) {
            assertThrows(DamagedFile.class, () -> db.connect(DatabaseUser.WRITER));
        }
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("vault.mv.db")));
    }

    @Test
    void aDamagedPageThatH2WouldPassOverIsRefusedAndChangesNothing() throws Exception {
        // H2 takes a chunk that it cannot read for the trace of a crash, and opens an older state.
        var file = folder.resolve("vault.mv.db");
        var whole = Files.readAllBytes(file);
        var pages = (whole.length - PAGES_AT) / SEALED_PAGE;
        var refused = 0;
        for (var page = 0; page < pages; page++) {
            var damaged = whole.clone();
            damaged[PAGES_AT + page * SEALED_PAGE + 2000] ^= 4;
            Files.write(file, damaged);
            try (var db = open();
                    var reader = db.connect(DatabaseUser.READER)) {
                assertEquals("seen", text(reader, "select text from note"));
            } catch (DamagedFile found) {
                refused++;
                assertArrayEquals(damaged, Files.readAllBytes(file));
            }
        }
        assertTrue(refused > 0, pages + " pages");
    }

    @Test
    void temporaryFilesOfAKilledProcessAreRemoved() throws Exception {
        var left = folder.resolve("tmp").resolve("h2tmp123.temp.db");
        var value = folder.resolve("vault.123.temp.db");
        var own = folder.resolve("tmp").resolve("other");
        Files.createFile(left);
        Files.createFile(value);
        Files.createFile(own);
        open().close();
        assertFalse(Files.exists(left));
        assertFalse(Files.exists(value));
        assertTrue(Files.exists(own));
    }

    @Test
    void compactionKeepsEveryRowAndGivesSpaceBack() throws Exception {
        try (var db = open()) {
            try (var writer = db.connect(DatabaseUser.WRITER)) {
                for (var id = 10; id < 60; id++) {
                    run(writer, "insert into note values (" + id + ", '" + id + "')");
                }
            }
            var before = Files.size(folder.resolve("vault.mv.db"));
            db.compact();
            assertTrue(Files.size(folder.resolve("vault.mv.db")) < before / 2);
            assertTrue(Files.exists(folder.resolve(Compaction.OLD)));
            assertEquals("rw-------", rights(folder.resolve("vault.mv.db")));
            try (var writer = db.connect(DatabaseUser.WRITER)) {
                assertFalse(Files.exists(folder.resolve(Compaction.OLD)));
                assertEquals("51", text(writer, "select count(*) from note"));
                run(writer, "insert into note values (100, 'after')");
            }
            db.verify();
        }
        try (var db = open();
                var reader = db.connect(DatabaseUser.READER)) {
            assertEquals("after", text(reader, "select text from note where id = 100"));
            assertEquals("59", text(reader, "select text from note where id = 59"));
        }
    }

    @Test
    void aCompactionThatWasCutOffLeavesTheDatabaseAsItWas() throws Exception {
        // Killed while it copied: half a copy lies there, perhaps under a key of its own.
        Files.write(folder.resolve("vault.new.mv.db"), new byte[30_000]);
        try (var db = open()) {
            try (var reader = db.connect(DatabaseUser.READER)) {
                assertEquals("seen", text(reader, "select text from note"));
            }
            assertFalse(Files.exists(folder.resolve("vault.new.mv.db")));
            Files.write(folder.resolve("vault.new.mv.db"), new byte[30_000]);
            db.compact();
            try (var reader = db.connect(DatabaseUser.READER)) {
                assertEquals("seen", text(reader, "select text from note"));
            }
        }
    }

    @Test
    void aDamagedDatabaseIsNotCompacted() throws Exception {
        var file = folder.resolve("vault.mv.db");
        var damaged = Files.readAllBytes(file);
        damaged[PAGES_AT + 4 * SEALED_PAGE + 99] ^= 1;
        Files.write(file, damaged);
        try (var db = open()) {
            assertThrows(Exception.class, db::compact);
        }
        assertArrayEquals(damaged, Files.readAllBytes(file));
    }
}
