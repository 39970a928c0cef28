package org.hearthside.persistence.security;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Sources;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Dialect;
import org.hearthside.persistence.common.Schema;
import org.hearthside.persistence.common.seal.DamagedFile;

/**
 * The facility in a data folder of this workstation, open and unlocked: its keys and the door to
 * its record. At most one program has a folder open at a time.
 */
public final class LocalFacility implements AutoCloseable {
    /**
     * Stands beside the database while it is open: if it is there at the start, the stop was not
     * clean.
     */
    static final String OPEN_MARK = "vault.open";

    private static final int MANIFESTS_READ_BACK = 1000;
    private static final int READERS = 3;

    private final Path folder;
    private final Keys keys;
    private final LocalDatabase database;
    private final Db db;
    private final Sources sources;

    private LocalFacility(Path folder, Keys keys, LocalDatabase database, Db db, Sources sources) {
        this.folder = folder;
        this.keys = keys;
        this.database = database;
        this.db = db;
        this.sources = sources;
    }

    /**
     * What opening a folder gives.
     *
     * @param facility open; absent unless the outcome is a sign-in
     * @param outcome what became of the sign-in
     */
    public record Opening(Optional<LocalFacility> facility, SignInOutcome outcome) {}

    /**
     * Makes an empty vault: keys, recovery code, tables, nobody in it yet. The caller adds the
     * organization and the first administrator in one act, says {@link DataFolder#finished}, and
     * shows the code once.
     *
     * @param folder does not exist, or is empty but for a making that was cut off
     * @param admin id of the first administrator
     * @param login sign-in name of the first administrator
     * @param password not kept; the caller wipes it
     * @param work how hard the password is to guess by trying
     * @param code opens the vault when every password is lost
     * @throws IOException when the folder holds something already, or cannot be written
     */
    public static LocalFacility create(
            Path folder,
            StaffId admin,
            String login,
            char[] password,
            Argon2id work,
            RecoveryCode code,
            Sources sources)
            throws IOException {
        DataFolder.begin(folder, sources);
        var vault = sources.newId();
        var keys = Keys.random(vault);
        try {
            var database = LocalDatabase.create(folder, keys, sources.clock());
            KeyFile.create(keys, code)
                    .withPassword(keys, admin.value(), login, password, work)
                    .save(folder);
            // H2 closes its file with the last connection: with one held it opens it only once.
            try (var _ = database.connect(DatabaseUser.OWNER)) {
                migrate(database);
                writeIdentity(database, vault, sources);
                SafeFile.mark(folder, OPEN_MARK);
                return new LocalFacility(
                        folder, keys, database, door(database, keys, sources), sources);
            }
        } catch (SQLException e) {
            keys.close();
            throw new IOException("The database could not be made (" + e.getSQLState() + ")");
        } catch (IOException | RuntimeException e) {
            keys.close();
            throw e;
        }
    }

    /**
     * Opens the folder and signs one person in.
     *
     * @param password not kept; the caller wipes it
     * @param workstation the desk's name, for the audit log
     */
    public static Opening open(
            Path folder, String login, char[] password, String workstation, Sources sources)
            throws IOException {
        var unlocked = unlock(folder, login, password, sources);
        if (unlocked.keys().isEmpty()) {
            return new Opening(Optional.empty(), unlocked.otherwise());
        }
        var keys = unlocked.keys().get();
        LocalFacility facility;
        try {
            facility = open(folder, keys, sources);
        } catch (DataFolderInUse e) {
            keys.close();
            return new Opening(Optional.empty(), new SignInOutcome.InUse(e.holder()));
        } catch (DamagedFile e) {
            keys.close();
            return new Opening(
                    Optional.empty(), new SignInOutcome.Damaged(String.valueOf(e.getMessage())));
        } catch (IOException | RuntimeException e) {
            keys.close();
            throw e;
        }
        var outcome = facility.enter(login, workstation);
        if (!(outcome instanceof SignInOutcome.SignedIn)) {
            facility.close();
            return new Opening(Optional.empty(), outcome);
        }
        return new Opening(Optional.of(facility), outcome);
    }

    private static LocalFacility open(Path folder, Keys keys, Sources sources) throws IOException {
        var database = LocalDatabase.open(folder, keys, sources.clock());
        // As in create: held, so that the file is opened once.
        try (var _ = database.connect(DatabaseUser.OWNER)) {
            // Before anything is migrated: a damaged file that opens as an empty database must not
            // get a fresh schema.
            checkIdentity(database, keys.vault());
            migrate(database);
            var unclean = Files.exists(folder.resolve(OPEN_MARK));
            var db = door(database, keys, sources);
            if (unclean) {
                var torn = db.firstTornWrite(MANIFESTS_READ_BACK);
                if (torn.isPresent()) {
                    db.close();
                    throw new DamagedFile(LocalDatabase.FILE, "the write of " + torn.get());
                }
            } else {
                SafeFile.mark(folder, OPEN_MARK);
            }
            return new LocalFacility(folder, keys, database, db, sources);
        } catch (SQLException e) {
            database.close();
            throw new DamagedFile(LocalDatabase.FILE, "the opening (" + e.getSQLState() + ")");
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /**
     * Signs a person in while the facility is open: after a lock, or when another one takes over.
     *
     * @param password not kept; the caller wipes it
     */
    public SignInOutcome signIn(String login, char[] password, String workstation)
            throws IOException {
        var unlocked = unlock(folder, login, password, sources);
        if (unlocked.keys().isEmpty()) {
            db.asHearthside(AuditAction.SIGN_IN_REFUSED, Subject.of("staff", null), tx -> true);
            return unlocked.otherwise();
        }
        unlocked.keys().get().close();
        return enter(login, workstation);
    }

    /** Whether a password, which the caller wipes, is a person's own; wrong ones are counted. */
    boolean isPassword(String login, char[] password) throws IOException {
        var unlocked = unlock(folder, login, password, sources);
        unlocked.keys().ifPresent(Keys::close);
        return unlocked.keys().isPresent();
    }

    private SignInOutcome enter(String login, String workstation) throws IOException {
        var id = KeyFile.read(folder).userOf(login).map(StaffId::new);
        if (id.isEmpty()) {
            return new SignInOutcome.Wrong();
        }
        return db.asHearthside(
                AuditAction.SIGN_IN,
                Subject.of("staff", id.get().value()),
                tx ->
                        StaffRows.find(tx, id.get())
                                .filter(Staff::active)
                                .<SignInOutcome>map(staff ->
                                        new SignInOutcome.SignedIn(
                                                session(staff, tx.newId(), workstation)))
                                .orElseGet(SignInOutcome.Disabled::new));
    }

    private static Session session(Staff staff, UUID id, String workstation) {
        return new Session(
                id,
                staff.id(),
                staff.printedName(),
                staff.role(),
                staff.role() == Role.ADMIN ? java.util.Set.of() : staff.houses(),
                workstation);
    }

    /**
     * The key file with a password for this person, new or instead of the old one. Nothing is
     * written before {@link #keep}.
     *
     * @param password not kept; the caller wipes it
     * @throws InvalidEntry when somebody else signs in with the name, or there is no room
     */
    KeyFile withPassword(StaffId staff, String login, char[] password, Argon2id work)
            throws IOException {
        var file = KeyFile.read(folder);
        if (file.userOf(login).filter(user -> !user.equals(staff.value())).isPresent()) {
            throw new InvalidEntry(List.of(Problem.of("login", "staff.loginTaken")));
        }
        try {
            return file.withPassword(keys, staff.value(), login, password, work);
        } catch (IllegalArgumentException full) {
            throw new InvalidEntry(List.of(Problem.of("login", "staff.full")));
        }
    }

    /** Writes the key file, unless it changed since it was read, and ends a lockout. */
    void keep(KeyFile changed, String login) throws IOException {
        if (KeyFile.read(folder).revision() != changed.revision() - 1) {
            throw new StaleRecord("key file");
        }
        changed.save(folder);
        new SignInAttempts(folder).right(login);
    }

    /** Takes the key of a person out of the key file. */
    void removePassword(StaffId staff) throws IOException {
        KeyFile.read(folder).withoutSlot(keys, staff.value()).save(folder);
    }

    /** The door to the record. */
    public Db db() {
        return db;
    }

    /** The data folder. */
    public Path folder() {
        return folder;
    }

    /** Reads every page of the database file and throws if one is not what was written. */
    public void verifyStorage() throws IOException {
        database.verify();
    }

    /** Closes the record, wipes the keys and gives the folder back. */
    @Override
    public void close() throws IOException {
        try {
            try {
                db.close();
            } finally {
                // Before the keys: closing may compact.
                database.close();
            }
            // Last: whatever stops the closing leaves the mark, and the newest writes are checked.
            Files.deleteIfExists(folder.resolve(OPEN_MARK));
        } finally {
            keys.close();
        }
    }

    private record Unlocked(Optional<Keys> keys, SignInOutcome otherwise) {}

    private static Unlocked unlock(Path folder, String login, char[] password, Sources sources)
            throws IOException {
        KeyFile file;
        try {
            file = KeyFile.read(folder);
        } catch (NoSuchFileException e) {
            return new Unlocked(Optional.empty(), new SignInOutcome.NoFacility());
        } catch (UnusableKeyFile e) {
            return new Unlocked(
                    Optional.empty(), new SignInOutcome.Damaged(String.valueOf(e.getMessage())));
        }
        var attempts = new SignInAttempts(folder);
        var obstacle = attempts.obstacle(login, sources.now());
        if (obstacle.isPresent()) {
            return new Unlocked(Optional.empty(), obstacle.get());
        }
        Optional<Keys> keys;
        try {
            keys = file.unlock(login, password);
        } catch (UnusableKeyFile e) {
            return new Unlocked(
                    Optional.empty(), new SignInOutcome.Damaged(String.valueOf(e.getMessage())));
        }
        if (keys.isEmpty()) {
            attempts.wrong(login, sources.now());
        } else {
            attempts.right(login);
        }
        return new Unlocked(keys, new SignInOutcome.Wrong());
    }

    private static void migrate(LocalDatabase database) {
        Schema.migrate(new LocalSource(database, DatabaseUser.OWNER), Dialect.H2);
    }

    private static void writeIdentity(LocalDatabase database, UUID vault, Sources sources)
            throws SQLException, IOException {
        try (var owner = database.connect(DatabaseUser.OWNER);
                var insert =
                        owner.prepareStatement(
                                "insert into vault_identity (id, created_at) values (?, ?)")) {
            insert.setObject(1, vault);
            insert.setObject(2, sources.now());
            insert.execute();
        }
    }

    private static void checkIdentity(LocalDatabase database, UUID vault)
            throws SQLException, IOException {
        try (var owner = database.connect(DatabaseUser.OWNER);
                var query = owner.prepareStatement("select id from vault_identity");
                var found = query.executeQuery()) {
            if (!found.next() || !vault.equals(found.getObject(1, UUID.class))) {
                throw new DamagedFile(LocalDatabase.FILE, "the identity");
            }
        }
    }

    private static Db door(LocalDatabase database, Keys keys, Sources sources) {
        var writer = pool(database, DatabaseUser.WRITER, 1);
        var readers = pool(database, DatabaseUser.READER, READERS);
        return new Db(
                Dialect.H2,
                writer,
                readers,
                () -> {
                    // Whoever leaves last closes the database, and that takes as long as it takes.
                    // A pool leaves on a thread of its own and waits ten seconds for it: then the
                    // file would still be in use when it is compacted and given back.
                    var last = database.connect(DatabaseUser.READER);
                    try {
                        readers.close();
                        writer.close();
                    } finally {
                        last.close();
                    }
                },
                chain -> auditSeed(keys, chain),
                new VaultSeals(keys),
                sources);
    }

    /** The secret start of a session's audit chain. */
    static byte[] auditSeed(Keys keys, UUID chain) {
        var root = keys.auditKey();
        try {
            return Hkdf.derive(root, "chain/" + chain);
        } finally {
            Arrays.fill(root, (byte) 0);
        }
    }

    private static HikariDataSource pool(LocalDatabase database, DatabaseUser user, int size) {
        var config = new HikariConfig();
        config.setPoolName(user.name());
        config.setDataSource(new LocalSource(database, user));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        config.setIdleTimeout(0);
        config.setReadOnly(user == DatabaseUser.READER);
        return new HikariDataSource(config);
    }
}
