package org.hearthside.persistence.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.Sources;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Dialect;
import org.hearthside.persistence.common.Schema;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.BedRecord;
import org.hearthside.persistence.schema.tables.records.HouseRecord;
import org.hearthside.persistence.schema.tables.records.OrganizationRecord;
import org.hearthside.persistence.schema.tables.records.RoomRecord;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.Keys;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.persistence.security.RecoveryCode;
import org.hearthside.persistence.security.StaffRows;
import org.hearthside.persistence.security.VaultSeals;

/**
 * A facility for one test, on one engine: an organization, Maple House and Cedar House with two
 * rooms of two beds each, an administrator, a nurse and a DSP of Maple House, and a nurse of Cedar
 * House.
 */
public final class TestFacility implements AutoCloseable {
    public static final UUID ORGANIZATION = id(1);
    public static final UUID MAPLE = id(2);
    public static final UUID CEDAR = id(3);
    public static final String PASSWORD = "correct horse battery staple";

    private static final Staff ADMIN = staff(10, "admin", "Ada Moss", "", "AM", Role.ADMIN);
    private static final Staff NURSE =
            staff(11, "nurse", "Jane Diaz", "RN", "JD", Role.NURSE, MAPLE);
    private static final Staff DSP = staff(12, "dsp", "Sam Okoro", "DSP", "SO", Role.DSP, MAPLE);
    private static final Staff OTHER =
            staff(13, "other", "Kim Lane", "LPN", "KL", Role.NURSE, CEDAR);

    private static final class Template {
        /** An encrypted folder made once for the whole run; each test gets a copy. */
        static final Path FOLDER = make();

        private static Path make() {
            try {
                var folder = RunFolder.make("hearthside-vault", () -> {}).resolve("data");
                try (var code = RecoveryCode.random();
                        var facility =
                                LocalFacility.create(
                                        folder,
                                        ADMIN.id(),
                                        ADMIN.login(),
                                        PASSWORD.toCharArray(),
                                        Argon2id.FLOOR,
                                        code,
                                        Sources.system())) {
                    facility.db()
                            .asHearthside(
                                    AuditAction.CREATE_FACILITY,
                                    Subject.of("organization", ORGANIZATION),
                                    TestFacility::fill);
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Runs {
        /** Around the folders of all tests of this run. */
        static final Path FOLDER = RunFolder.make("hearthside-tests", () -> {});
    }

    private final Db db;
    private final AutoCloseable store;
    private final Runnable removal;
    private final TestClock clock;
    private final Path folder;

    private TestFacility(
            Db db, AutoCloseable store, Runnable removal, TestClock clock, Path folder) {
        this.db = db;
        this.store = store;
        this.removal = removal;
        this.clock = clock;
        this.folder = folder;
    }

    /**
     * A data folder of such a facility that nobody has open, for tests of what lies on the disk.
     *
     * @param folder made, and never removed from here
     */
    public static void closed(Path folder) throws IOException {
        RunFolder.copy(Template.FOLDER, folder);
    }

    /** Opens a fresh facility. */
    public static TestFacility open(Engine engine) {
        return switch (engine) {
            case H2 -> local();
            case POSTGRESQL -> shared();
        };
    }

    private static TestFacility local() {
        try {
            var made = Files.createTempDirectory(Runs.FOLDER, "test");
            var folder = made.resolve("data");
            closed(folder);
            var clock = new TestClock();
            var opening =
                    LocalFacility.open(
                            folder,
                            ADMIN.login(),
                            PASSWORD.toCharArray(),
                            "test desk",
                            new Sources(clock, UUID::randomUUID));
            if (!(opening.outcome() instanceof SignInOutcome.SignedIn)) {
                throw new IllegalStateException("Not signed in: " + opening.outcome());
            }
            var facility = opening.facility().orElseThrow();
            return new TestFacility(
                    facility.db(), facility, () -> RunFolder.delete(made), clock, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestFacility shared() {
        var database = PostgresServer.newDatabase();
        var keys = Keys.random(id(99));
        var clock = new TestClock();
        var writers = pool(PostgresServer.as(Schema.WRITER, database));
        var readers = pool(PostgresServer.as(Schema.READER, database));
        var db =
                new Db(
                        Dialect.POSTGRESQL,
                        writers,
                        readers,
                        () -> {
                            readers.close();
                            writers.close();
                        },
                        chain -> chain.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        new VaultSeals(keys),
                        new Sources(clock, UUID::randomUUID));
        db.asHearthside(
                AuditAction.CREATE_FACILITY,
                Subject.of("organization", ORGANIZATION),
                TestFacility::fill);
        return new TestFacility(
                db,
                () -> {
                    db.close();
                    keys.close();
                },
                () -> PostgresServer.drop(database),
                clock,
                Path.of(database));
    }

    private static HikariDataSource pool(DataSource source) {
        var pool = new HikariDataSource();
        pool.setDataSource(source);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        return pool;
    }

    private static boolean fill(Tx tx) {
        var organization = new OrganizationRecord();
        organization.setId(ORGANIZATION);
        organization.setName("Hearth Homes");
        organization.setAddressLine1("1 Main Street");
        organization.setAddressLine2("");
        organization.setCity("Springfield");
        organization.setState("OH");
        organization.setZip("45501");
        organization.setPhone_24h("(555) 010-0100");
        organization.setLicense("L-1");
        organization.setZone("America/New_York");
        organization.setTest(true);
        tx.insert(organization);
        house(tx, MAPLE, "Maple House");
        house(tx, CEDAR, "Cedar House");
        for (var staff : new Staff[] {ADMIN, NURSE, DSP, OTHER}) {
            StaffRows.insert(tx, ORGANIZATION, staff);
        }
        return true;
    }

    private static void house(Tx tx, UUID id, String name) {
        var house = new HouseRecord();
        house.setId(id);
        house.setOrganizationId(ORGANIZATION);
        house.setName(name);
        house.setType("RESIDENTIAL");
        house.setAddressLine1("12 Elm Street");
        house.setAddressLine2("");
        house.setCity("Springfield");
        house.setState("OH");
        house.setZip("45501");
        house.setCrossStreet("Oak Avenue");
        house.setPhone("(555) 010-0200");
        house.setPhone_24h("(555) 010-2000");
        house.setFax("");
        house.setLicense("H-1");
        house.setLicensedCapacity(8);
        house.setZone("America/New_York");
        house.setCapabilities("Oxygen yes. IV no.");
        house.setNurseOnCall("Jane Diaz, RN (555) 010-2001");
        house.setNearestHospital("Mercy Hospital");
        house.setActive(true);
        tx.insert(house);
        for (var room : new String[] {"1", "2"}) {
            var roomRow = new RoomRecord();
            roomRow.setId(tx.newId());
            roomRow.setHouseId(id);
            roomRow.setName(room);
            tx.insert(roomRow);
            for (var bed : new String[] {"A", "B"}) {
                var bedRow = new BedRecord();
                bedRow.setId(bedId(id, room, bed));
                bedRow.setRoomId(roomRow.getId());
                bedRow.setName(bed);
                tx.insert(bedRow);
            }
        }
    }

    /** The id of a bed of this facility. */
    public static UUID bedId(UUID house, String room, String bed) {
        return UUID.nameUUIDFromBytes(
                (house + room + bed).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public Db db() {
        return db;
    }

    public TestClock clock() {
        return clock;
    }

    /** The data folder (H2), gone when this is closed, or the database's name (PostgreSQL). */
    public Path folder() {
        return folder;
    }

    /** The open local records. Only on H2. */
    public LocalFacility records() {
        if (store instanceof LocalFacility records) {
            return records;
        }
        throw new IllegalStateException("No local records on this engine");
    }

    public Session admin() {
        return session(ADMIN);
    }

    public Session nurse() {
        return session(NURSE);
    }

    public Session dsp() {
        return session(DSP);
    }

    /** Another nurse of Maple House, who is not on the list of staff. */
    public Session secondNurse() {
        return session(staff(14, "second", "Ana Bell", "LPN", "AB", Role.NURSE, MAPLE));
    }

    /** A nurse who works in Cedar House only. */
    public Session nurseElsewhere() {
        return session(OTHER);
    }

    private static Session session(Staff staff) {
        return new Session(
                UUID.randomUUID(),
                staff.id(),
                staff.printedName(),
                staff.role(),
                staff.houses(),
                "test desk");
    }

    private static Staff staff(
            int id,
            String login,
            String name,
            String credential,
            String initials,
            Role role,
            UUID... houses) {
        return new Staff(
                new StaffId(id(id)),
                1,
                login,
                name,
                credential,
                initials,
                role,
                Set.of(houses),
                true);
    }

    private static UUID id(int n) {
        return new UUID(0x5eed, n);
    }

    /** Closes the records and removes them: the folder, or the database. */
    @Override
    public void close() {
        try {
            store.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        removal.run();
    }
}
