package org.hearthside.persistence.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Sources;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.security.DatabaseUser;
import org.hearthside.persistence.security.KeyFile;
import org.hearthside.persistence.security.Keys;
import org.hearthside.persistence.security.LocalDatabase;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.persistence.testing.TestFacility;

/**
 * The real thing: a house at work through the stores of the program, as {@link HouseholdActs} does
 * it. An acknowledgement is {@code <what> <ids and values>}, and each is looked for afterwards.
 */
final class Household implements Workload {
    static final String LOGIN = "admin";
    private static final int PROBES = 20;
    private static final int OPENED_SSNS = 5;

    private final String marker;

    /**
     * @param marker stands in every text that is recorded
     */
    Household(String marker) {
        this.marker = marker;
    }

    static char[] password() {
        return TestFacility.PASSWORD.toCharArray();
    }

    @Override
    public Keys unlock(Path folder) throws Exception {
        return KeyFile.read(folder)
                .unlock(LOGIN, password())
                .orElseThrow(() -> new IllegalStateException("the key file does not open"));
    }

    @Override
    public void prepare(Path folder) throws Exception {
        TestFacility.closed(folder);
    }

    @Override
    public void run(
            Path folder, long seed, Runnable ready, Consumer<String> ack, BooleanSupplier goOn)
            throws Exception {
        var random = new Random(seed);
        while (goOn.getAsBoolean()) {
            try (var facility = enter(folder)) {
                // Counted from here: on a busy computer opening may take longer than the work.
                var until = System.nanoTime() + 1_000_000L * (300 + random.nextInt(2500));
                BooleanSupplier open = () -> goOn.getAsBoolean() && System.nanoTime() < until;
                ready.run();
                var jobs = new ArrayList<Runnable>();
                for (var i = 0; i < 3; i++) {
                    var acts =
                            new HouseholdActs(
                                    facility.facility(),
                                    facility.session(),
                                    random.nextLong(),
                                    ack,
                                    marker);
                    jobs.add(() -> acts.run(open));
                }
                Crew.work(jobs);
            }
            if (goOn.getAsBoolean() && random.nextInt(3) == 0) {
                try (var keys = unlock(folder);
                        var database = LocalDatabase.open(folder, keys, InstantSource.system())) {
                    database.compact();
                }
            }
        }
    }

    private record Entered(LocalFacility facility, Session session) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            facility.close();
        }
    }

    private static Entered enter(Path folder) throws Exception {
        var opening = LocalFacility.open(folder, LOGIN, password(), "gate desk", Sources.system());
        if (opening.outcome() instanceof SignInOutcome.SignedIn in) {
            return new Entered(opening.facility().orElseThrow(), in.session());
        }
        throw new IllegalStateException("not signed in: " + opening.outcome());
    }

    @Override
    public List<String> check(Path folder, List<String> acked) throws Exception {
        var wrong = new ArrayList<String>();
        try (var keys = unlock(folder);
                var database = LocalDatabase.open(folder, keys, InstantSource.system());
                var reader = database.connect(DatabaseUser.READER)) {
            database.verify();
            lookFor(acked, reader, wrong);
        }
        var staff = KeyFile.read(folder);
        for (var act : acked) {
            var words = act.split(" ");
            if (words[0].equals("staff")
                    && staff.userOf(words[2])
                            .filter(u -> u.toString().equals(words[1]))
                            .isEmpty()) {
                wrong.add("lost: the key slot of " + act);
            }
        }
        // Opening reads back the last 1,000 manifests, as the program does after a crash.
        try (var house = enter(folder)) {
            var db = house.facility().db();
            db.firstTornWrite(1_000_000).ifPresent(torn -> wrong.add("torn: " + torn));
            var audit = db.verifyAudit(house.session());
            if (!audit.ok()) {
                wrong.add("torn: the audit chain at " + audit.firstBroken());
            }
            ssns(acked, new ClientStore(db), house.session(), wrong);
            var acts =
                    new HouseholdActs(
                            house.facility(),
                            house.session(),
                            new Random().nextLong(),
                            act -> {},
                            marker);
            for (var i = 0; i < PROBES; i++) {
                acts.one();
            }
        }
        return wrong;
    }

    private static void lookFor(List<String> acked, Connection reader, List<String> wrong)
            throws SQLException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (var table : new String[] {"client", "allergy", "vital", "medication_order", "staff"}) {
            ids.put(table, new HashSet<>(column(reader, "select id from " + table)));
        }
        Map<String, String> marks = new HashMap<>();
        for (var row : column(reader, "select id || ' ' || version || ' ' || marks from client")) {
            marks.put(row.substring(0, 36), row.substring(37));
        }
        var signIns = 0L;
        for (var act : acked) {
            // The fourth word may have blanks in it.
            var words = act.split(" ", 4);
            switch (words[0]) {
                case "client", "allergy", "vital", "medication_order", "staff" -> {
                    if (!ids.getOrDefault(words[0], Set.of()).contains(words[1])) {
                        wrong.add("lost: " + act);
                    }
                }
                case "corrected" -> corrected(act, words, marks, wrong);
                case "signed-in" -> signIns++;
                default -> {}
            }
        }
        var found = column(reader, "select id from audit_entry where action = 'SIGN_IN'").size();
        if (found < signIns) {
            wrong.add("lost: " + signIns + " sign-ins acknowledged, found " + found);
        }
        var entries = column(reader, "select id from audit_entry").size();
        if (entries < acked.size()) {
            wrong.add("lost: " + acked.size() + " acts acknowledged, audited " + entries);
        }
    }

    // A later correction that was not acknowledged may have come through.
    private static void corrected(
            String act, String[] words, Map<String, String> marks, List<String> wrong) {
        var found = marks.getOrDefault(words[1], "0 ").split(" ", 2);
        var version = Long.parseLong(found[0]);
        var acknowledged = Long.parseLong(words[2]);
        if (version < acknowledged || (version == acknowledged && !found[1].equals(words[3]))) {
            wrong.add("lost: " + act);
        }
    }

    private static void ssns(
            List<String> acked, ClientStore clients, Session who, List<String> wrong) {
        var sample = acked.stream().filter(a -> a.startsWith("ssn ")).toList();
        for (var act : sample.subList(Math.max(0, sample.size() - OPENED_SSNS), sample.size())) {
            var words = act.split(" ");
            var id = new ClientId(java.util.UUID.fromString(words[1]));
            if (!clients.revealSsn(who, id).equals(java.util.Optional.of(words[2]))) {
                wrong.add("lost: the number of " + words[1]);
            }
        }
    }

    @Override
    public String digest(Path folder, Keys keys) throws Exception {
        try (var database = LocalDatabase.open(folder, keys, InstantSource.system());
                var owner = database.connect(DatabaseUser.OWNER)) {
            var text = new StringBuilder();
            for (var table :
                    column(
                            owner,
                            "select table_name from information_schema.tables where table_schema ="
                                    + " 'PUBLIC' and table_type = 'BASE TABLE' order by 1")) {
                text.append(table).append('\n');
                try (var sql = owner.createStatement();
                        var rows = sql.executeQuery("select * from \"" + table + "\" order by 1")) {
                    while (rows.next()) {
                        for (var i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            text.append(rows.getString(i)).append('\t');
                        }
                        text.append('\n');
                    }
                }
            }
            return Ledger.sha256(Ledger.utf8(text.toString()));
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var sql = connection.createStatement();
                var rows = sql.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
