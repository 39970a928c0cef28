package org.hearthside.persistence.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.hearthside.persistence.common.Dialect;
import org.hearthside.persistence.common.Schema;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL 18 of this test run, as a site would set it up: every connection over TLS with
 * a SCRAM password. Embedded servers trust everyone as they come; this one does not, and says so by
 * refusing a wrong password before it is used.
 */
final class PostgresServer {
    private static final String OWNER = "hearthside_owner";
    private static final String PASSWORD = "a-password-of-this-test-run";
    private static final String TEMPLATE = "hearthside_template";

    private static final PostgresServer SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final int port;

    private PostgresServer(int port) {
        this.port = port;
    }

    /** A new, empty, migrated database. */
    static String newDatabase() {
        var name = "t" + COUNT.incrementAndGet();
        SERVER.run("postgres", "create database " + name + " template " + TEMPLATE);
        return name;
    }

    /** Removes a database and what it takes on the disk. */
    static void drop(String name) {
        SERVER.run("postgres", "drop database " + name + " with (force)");
    }

    /**
     * Has every commit wait for the disk from here on; tests do not.
     *
     * @param database in which the owner may make tables beside those of the program
     */
    static void writeThrough(String database) {
        SERVER.run(database, "grant create on schema public to " + OWNER);
        SERVER.run("postgres", "alter system set fsync = on");
        SERVER.run("postgres", "select pg_reload_conf()");
    }

    static PGSimpleDataSource as(String user, String database) {
        return SERVER.source(user, PASSWORD, database);
    }

    static PGSimpleDataSource owner(String database) {
        return SERVER.source(OWNER, PASSWORD, database);
    }

    private static PostgresServer start() {
        try {
            var running = new AtomicReference<@Nullable EmbeddedPostgres>();
            var data = RunFolder.make("hearthside-pg", () -> stop(running.get())).resolve("data");
            var postgres =
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(true)
                            .setRegisterShutdownHook(false)
                            .setServerConfig("password_encryption", "scram-sha-256")
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("fsync", "off")
                            // a database for each test is copied, and none is kept
                            .setServerConfig("wal_level", "minimal")
                            .setServerConfig("max_wal_senders", "0")
                            .setServerConfig("min_wal_size", "32MB")
                            .setServerConfig("max_wal_size", "96MB")
                            .setServerConfig("full_page_writes", "off")
                            .start();
            running.set(postgres);
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                for (var user : List.of("postgres", OWNER, Schema.WRITER, Schema.READER)) {
                    statement.execute(
                            (user.equals("postgres") ? "alter" : "create")
                                    + " role "
                                    + user
                                    + " login password '"
                                    + PASSWORD
                                    + "'");
                }
                certificate(data);
                Files.writeString(
                        data.resolve("pg_hba.conf"),
                        "hostssl all all 127.0.0.1/32 scram-sha-256\n");
                statement.execute("alter system set ssl = on");
                statement.execute("create database " + TEMPLATE + " owner " + OWNER);
                statement.execute("select pg_reload_conf()");
            }
            var server = new PostgresServer(postgres.getPort());
            server.awaitTls();
            server.refusesWrongPassword();
            server.migrateTemplate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | GeneralSecurityException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop(@Nullable EmbeddedPostgres server) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void migrateTemplate() {
        Schema.migrate(source(OWNER, PASSWORD, TEMPLATE), Dialect.POSTGRESQL);
    }

    /** The reload reaches the server a moment after it is asked for. */
    private void awaitTls() throws SQLException {
        SQLException last = new SQLException("never tried");
        for (int i = 0; i < 200; i++) {
            try (var connection = source("postgres", PASSWORD, "postgres").getConnection()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                last = e;
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        }
        throw last;
    }

    private void refusesWrongPassword() {
        try (var connection = source(OWNER, "wrong", "postgres").getConnection()) {
            throw new IllegalStateException("A wrong password was accepted: " + connection);
        } catch (SQLException expected) {
            if (!"28P01".equals(expected.getSQLState())) {
                throw new IllegalStateException(expected);
            }
        }
    }

    private void run(String database, String sql) {
        try (var connection = source("postgres", PASSWORD, database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private PGSimpleDataSource source(String user, String password, String database) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user.toLowerCase(java.util.Locale.ROOT));
        source.setPassword(password);
        source.setSslMode("require");
        return source;
    }

    /** A key pair of this run, made by the JDK's own tool. */
    private static void certificate(Path data)
            throws IOException, InterruptedException, GeneralSecurityException {
        var store = data.resolve("server.p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made =
                new ProcessBuilder(
                                tool,
                                "-genkeypair",
                                "-alias",
                                "server",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "san=ip:127.0.0.1",
                                "-validity",
                                "2",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (made != 0) {
            throw new IllegalStateException("keytool ended with " + made);
        }
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        Key key = keys.getKey("server", PASSWORD.toCharArray());
        pem(data.resolve("server.key"), "PRIVATE KEY", key.getEncoded());
        pem(data.resolve("server.crt"), "CERTIFICATE", keys.getCertificate("server").getEncoded());
    }

    private static void pem(Path file, String type, byte[] bytes) throws IOException {
        var body =
                Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes);
        Files.writeString(
                file, "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----\n");
        var owner = Files.getOwner(file.getParent());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setOwner(file, owner);
    }

    static {
        // the driver registers itself here, before the first use on a worker thread
        DriverManager.getDrivers();
    }
}
