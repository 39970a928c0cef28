package org.hearthside.persistence.gate;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.DatabaseUser;
import org.hearthside.persistence.security.KeyFile;
import org.hearthside.persistence.security.Keys;
import org.hearthside.persistence.security.LocalDatabase;
import org.hearthside.persistence.security.RecoveryCode;

/**
 * Accounts, a journal and an audit row for each entry, in one transaction: the smallest thing of
 * which one can say whether a transaction was torn. One writer, two readers, and now and then the
 * folder is closed and opened again.
 */
final class Ledger implements Workload {
    static final String LOGIN = "gate";
    private static final int ACCOUNTS = 10;
    private static final int PROBES = 20;
    private static final UUID VAULT = new UUID(0x4845415254480000L, 0x5349444500000001L);

    static char[] password() {
        return "gate pass phrase".toCharArray();
    }

    @Override
    public Keys unlock(Path folder) throws Exception {
        return KeyFile.read(folder)
                .unlock(LOGIN, password())
                .orElseThrow(() -> new IllegalStateException("the key file does not open"));
    }

    /**
     * Key file with a floor-parameter slot, so that a cycle does not spend its time on Argon2id.
     */
    static Keys newKeys(Path folder) throws Exception {
        var keys = Keys.random(VAULT);
        try (var code = RecoveryCode.random()) {
            KeyFile.create(keys, code)
                    .withPassword(keys, new UUID(1, 1), LOGIN, password(), Argon2id.FLOOR)
                    .save(folder);
        }
        return keys;
    }

    @Override
    public void prepare(Path folder) throws Exception {
        try (var keys = newKeys(folder);
                var database = LocalDatabase.create(folder, keys, InstantSource.system());
                var owner = database.connect(DatabaseUser.OWNER);
                var sql = owner.createStatement()) {
            sql.execute("create table account(id int primary key, balance bigint not null)");
            sql.execute(
                    "create table journal(id bigint primary key, account int not null,"
                            + " amount bigint not null, text varbinary(1000000), sum varchar(64))");
            sql.execute("create index journal_account on journal(account)");
            sql.execute("create table audit(id bigint primary key, journal bigint not null)");
            sql.execute("grant select, insert, update on account to writer");
            sql.execute("grant select, insert on journal to writer");
            sql.execute("grant select, insert on audit to writer");
            for (var id = 0; id < ACCOUNTS; id++) {
                sql.execute("insert into account values (" + id + ", 0)");
            }
        }
    }

    @Override
    public void run(
            Path folder, long seed, Runnable ready, Consumer<String> ack, BooleanSupplier goOn)
            throws Exception {
        var random = new Random(seed);
        try (var keys = unlock(folder)) {
            while (goOn.getAsBoolean()) {
                var until = System.nanoTime() + 1_000_000L * (200 + random.nextInt(1500));
                BooleanSupplier open = () -> goOn.getAsBoolean() && System.nanoTime() < until;
                try (var database = LocalDatabase.open(folder, keys, InstantSource.system())) {
                    session(database, random, ready, ack, open);
                    if (goOn.getAsBoolean() && random.nextInt(3) == 0) {
                        database.compact();
                    }
                }
            }
        }
    }

    private static void session(
            LocalDatabase database,
            Random random,
            Runnable ready,
            Consumer<String> ack,
            BooleanSupplier goOn)
            throws Exception {
        var turn = new ReentrantLock(true);
        try (var writer = database.connect(DatabaseUser.WRITER);
                var first = database.connect(DatabaseUser.READER);
                var second = database.connect(DatabaseUser.READER)) {
            writer.setAutoCommit(false);
            var next = new long[] {number(writer, "select coalesce(max(id), 0) from journal")};
            ready.run();
            var jobs = new ArrayList<Runnable>();
            for (var i = 0; i < 3; i++) {
                var seed = random.nextLong();
                jobs.add(() -> write(writer, turn, next, seed, ack, goOn));
            }
            jobs.add(() -> readAll(first, goOn));
            jobs.add(() -> readAll(second, goOn));
            Crew.work(jobs);
        }
    }

    private static void write(
            Connection writer,
            ReentrantLock turn,
            long[] next,
            long seed,
            Consumer<String> ack,
            BooleanSupplier goOn) {
        var random = new Random(seed);
        while (goOn.getAsBoolean()) {
            turn.lock();
            try {
                post(writer, ++next[0], random);
                ack.accept(String.valueOf(next[0]));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                turn.unlock();
            }
        }
    }

    private static void post(Connection writer, long id, Random random) throws SQLException {
        var account = random.nextInt(ACCOUNTS);
        var amount = random.nextLong(-1000, 1000);
        var kind = random.nextInt(100);
        var text = new byte[kind < 90 ? random.nextInt(400) : kind < 99 ? 9000 : 120_000];
        random.nextBytes(text);
        try (var journal = writer.prepareStatement("insert into journal values (?, ?, ?, ?, ?)");
                var balance =
                        writer.prepareStatement(
                                "update account set balance = balance + ? where id = ?");
                var audit = writer.prepareStatement("insert into audit values (?, ?)")) {
            journal.setLong(1, id);
            journal.setInt(2, account);
            journal.setLong(3, amount);
            journal.setBytes(4, text);
            journal.setString(5, sha256(text));
            journal.executeUpdate();
            balance.setLong(1, amount);
            balance.setInt(2, account);
            balance.executeUpdate();
            audit.setLong(1, id);
            audit.setLong(2, id);
            audit.executeUpdate();
            writer.commit();
        }
    }

    private static void readAll(Connection reader, BooleanSupplier goOn) {
        try (var sql = reader.createStatement()) {
            while (goOn.getAsBoolean()) {
                try (var rows =
                        sql.executeQuery(
                                "select j.id, j.text from journal j join audit a on a.journal = j.id"
                                        + " order by j.sum limit 500")) {
                    while (rows.next() && goOn.getAsBoolean()) {
                        rows.getLong(1);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> check(Path folder, List<String> acked) throws Exception {
        var wrong = new ArrayList<String>();
        try (var keys = unlock(folder);
                var database = LocalDatabase.open(folder, keys, InstantSource.system());
                var writer = database.connect(DatabaseUser.WRITER)) {
            database.verify();
            var last = acked.stream().mapToLong(Long::parseLong).max().orElse(0);
            var count = number(writer, "select count(*) from journal");
            if (number(writer, "select count(*) from account") != ACCOUNTS) {
                wrong.add("opened empty");
                return wrong;
            }
            expect(wrong, count >= last, "lost: acked up to " + last + ", found " + count);
            expect(
                    wrong,
                    number(writer, "select coalesce(max(id), 0) from journal") == count,
                    "torn: a gap in the journal");
            expect(
                    wrong,
                    number(writer, "select count(*) from audit") == count
                            && number(
                                            writer,
                                            "select count(*) from audit a join journal j on"
                                                    + " j.id = a.journal and a.id = j.id")
                                    == count,
                    "torn: journal and audit differ");
            expect(
                    wrong,
                    number(
                                    writer,
                                    "select count(*) from account a where balance <> (select"
                                            + " coalesce(sum(amount), 0) from journal j where j.account"
                                            + " = a.id)")
                            == 0,
                    "torn: a balance is not the sum of its journal");
            texts(writer, wrong);
            writer.setAutoCommit(false);
            var random = new Random(count);
            for (var i = 1; i <= PROBES; i++) {
                post(writer, count + i, random);
            }
        }
        return wrong;
    }

    private static void texts(Connection connection, List<String> wrong) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery("select id, text, sum from journal")) {
            while (rows.next()) {
                expect(
                        wrong,
                        sha256(rows.getBytes(2)).equals(rows.getString(3)),
                        "text of " + rows.getLong(1) + " is not what was written");
            }
        }
    }

    @Override
    public String digest(Path folder, Keys keys) throws Exception {
        try (var database = LocalDatabase.open(folder, keys, InstantSource.system());
                var reader = database.connect(DatabaseUser.READER);
                var sql = reader.createStatement()) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var query :
                    List.of(
                            "select id, balance from account order by id",
                            "select id, account, amount, text, sum from journal order by id",
                            "select id, journal from audit order by id",
                            "select account, count(*) from journal group by account order by 1")) {
                try (var rows = sql.executeQuery(query)) {
                    while (rows.next()) {
                        for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            digest.update(rows.getBytes(i));
                        }
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    private static void expect(List<String> wrong, boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
