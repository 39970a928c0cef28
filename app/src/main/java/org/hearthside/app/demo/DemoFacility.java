package org.hearthside.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Sources;
import org.hearthside.core.locations.Bed;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.HouseType;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.locations.Room;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.core.stays.NewStay;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.health.AllergyRows;
import org.hearthside.persistence.health.CareFactRows;
import org.hearthside.persistence.health.CodeStatusRows;
import org.hearthside.persistence.health.ConditionRows;
import org.hearthside.persistence.health.PastRows;
import org.hearthside.persistence.health.ResultRows;
import org.hearthside.persistence.health.VitalRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.medications.OrderRows;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.persistence.security.RecoveryCode;
import org.hearthside.persistence.security.SigningPins;
import org.hearthside.persistence.security.StaffStore;
import org.hearthside.persistence.stays.StayRows;
import org.hearthside.persistence.workflows.NewFacility;

/**
 * The demo facility: three houses, 24 made-up residents, staff of every role. The same seed and day
 * give the same people, ids and dates. Everything in it is marked TEST.
 */
public final class DemoFacility {
    /** The one password of the demo's staff. Not a secret: the people in it are made up. */
    public static final String PASSWORD = "hearthside demo only";

    /** The one signing PIN of the demo's staff. */
    public static final String PIN = "7391";

    /** The file in the folder that says it is a demo, and of which day. */
    public static final String DAY_NOTE = "demo-day.txt";

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final List<String> HOUSES = List.of("Maple", "Cedar", "Birch");
    private static final List<String> STREETS =
            List.of("12 Elm Street", "48 Cedar Lane", "7 Birch Road");

    private final int residents;
    private final LocalDate asOf;
    private final Random random;
    private final Map<String, UUID> houses = new HashMap<>();
    private final Map<String, UUID> beds = new HashMap<>();
    private final DemoDocuments documents;
    private final DemoDirectory directory;
    private final DemoDoses history;

    /**
     * Takes what the demo depends on.
     *
     * @param residents how many people; more than the written 24 repeats them under other names
     * @param seed of ids and of added people
     * @param asOf the day on which the demo stands
     */
    public DemoFacility(int residents, long seed, LocalDate asOf) {
        this.residents = residents;
        this.asOf = asOf;
        this.random = new Random(seed ^ asOf.toEpochDay());
        this.documents = new DemoDocuments(this::id, asOf, at(7, 45));
        this.directory = new DemoDirectory(this::id, asOf);
        this.history = new DemoDoses(new Random(seed), at(7, 45), ZONE);
    }

    /**
     * One who can sign in to the demo.
     *
     * @param name sign-in name
     * @param role what the person may do
     */
    public record User(String name, Role role) {}

    /** Who can sign in, each with {@link #PASSWORD}. */
    public static List<User> users() {
        return List.of(
                new User("nurse", Role.NURSE),
                new User("dsp", Role.DSP),
                new User("admin", Role.ADMIN));
    }

    /**
     * Makes the demo: under another name first, so that one that was broken off is never opened.
     *
     * @param folder does not exist
     */
    public void create(Path folder) throws IOException {
        var making = folder.resolveSibling(folder.getFileName() + "." + id() + ".tmp");
        make(making);
        Files.writeString(making.resolve(DAY_NOTE), asOf.toString());
        Files.move(making, folder);
    }

    private void make(Path folder) throws IOException {
        var clock = new AtomicReference<>(at(7, 45));
        var sources = new Sources(clock::get, this::id);
        var organization =
                new Organization(
                        id(),
                        1,
                        "Hearth Homes (demo)",
                        new Address("1 Main Street", "", "Springfield", "OH", "45501"),
                        "(555) 010-0100",
                        "OH-D-0001",
                        ZONE,
                        true);
        var admin = staff("admin", "Ada Moss", "", "AM", Role.ADMIN, Set.of());
        var password = PASSWORD.toCharArray();
        try (var code = RecoveryCode.random();
                var facility =
                        new NewFacility(organization, house(0), admin)
                                .create(folder, password, Argon2id.FLOOR, code, sources)) {
            var adminSession = session(admin, Set.of());
            fillHouses(facility, adminSession);
            var all = Set.copyOf(houses.values());
            var nurse = staff("nurse", "Jane Diaz", "RN", "JD", Role.NURSE, all);
            var dsp = staff("dsp", "Sam Okoro", "DSP", "SO", Role.DSP, Set.of(houseOf("Maple")));
            var kim = staff("kim", "Kim Lane", "LPN", "KL", Role.NURSE, Set.of(houseOf("Cedar")));
            var ana = staff("ana", "Ana Bell", "DSP", "AB", Role.DSP, all);
            var mo = staff("mo", "Mo Trent", "DSP", "MT", Role.DSP, all);
            var givers = List.of(session(dsp, all), session(ana, all), session(mo, all));
            history.staffed(session(nurse, all), session(kim, all), givers);
            var staff = new StaffStore(facility);
            for (var person : List.of(nurse, dsp, kim, ana, mo)) {
                staff.add(adminSession, organization.id(), person, password, Argon2id.FLOOR);
            }
            var nurseSession = session(nurse, all);
            for (var person : people()) {
                admit(facility, nurseSession, person);
            }
            history.write(facility.db(), clock::set);
            var shifts = new DemoShifts(facility.db(), clock::set, at(7, 45), ZONE, this::id);
            shifts.told(nurseSession, history);
            shifts.sign(houses.values(), givers, houseOf("Maple"));
            pins(facility, List.of(nurse, dsp, kim, ana, mo));
            new DemoPacks(
                            this::id,
                            at(7, 45),
                            ZONE,
                            nurseSession,
                            session(ana, all),
                            session(mo, all))
                    .write(facility.db(), history.controlled(), clock::set);
            clock.set(at(7, 45));
        }
    }

    /** Everybody signs with the same PIN here. */
    private static void pins(LocalFacility facility, List<Staff> staff) {
        var verifier = SigningPins.verifier(PIN.toCharArray(), Argon2id.FLOOR);
        facility.db()
                .asHearthside(
                        AuditAction.STAFF,
                        Subject.of("signing_pin", null),
                        tx -> {
                            staff.forEach(s -> SigningPins.insert(tx, s.id(), verifier));
                            return true;
                        });
    }

    private List<DemoPerson> people() {
        var written = DemoPerson.all();
        var people = new ArrayList<>(written.subList(0, Math.min(residents, written.size())));
        for (int i = written.size(); i < residents; i++) {
            people.add(DemoNames.another(written.get(i % written.size()), i, random));
        }
        return people;
    }

    private House house(int n) {
        var id = id();
        houses.put(HOUSES.get(n), id);
        return new House(
                id,
                1,
                HOUSES.get(n) + " House",
                HouseType.RESIDENTIAL,
                new Address(STREETS.get(n), "", "Springfield", "OH", "45501"),
                "Oak Avenue",
                "(555) 010-0" + (2 + n) + "00",
                "(555) 010-0" + (2 + n) + "24",
                "",
                "OH-RES-10" + n,
                8,
                ZONE,
                "Oxygen yes. Tube feeding yes. IV no. Nurse on site 07:00 to 19:00, on call at night.",
                "Jane Diaz, RN (555) 010-0190",
                "Mercy Hospital, 3 miles",
                true);
    }

    private void fillHouses(LocalFacility facility, Session admin) {
        facility.db()
                .act(
                        admin,
                        Permission.WRITE_LOCATIONS,
                        AuditAction.CREATE,
                        Subject.of("house", null),
                        tx -> {
                            LocationRows.insert(tx, house(1), Entry.FORM);
                            LocationRows.insert(tx, house(2), Entry.FORM);
                            HOUSES.forEach(name -> rooms(tx, name));
                            directory.write(tx);
                        });
    }

    private void rooms(Tx tx, String name) {
        for (int number = 1; number <= 4; number++) {
            var room = new Room(id(), 1, houseOf(name), Integer.toString(number));
            LocationRows.insert(tx, room);
            for (var letter : List.of("A", "B")) {
                var bed = new Bed(id(), 1, room.id(), letter);
                LocationRows.insert(tx, bed);
                beds.put(name + number + letter, bed.id());
            }
        }
    }

    private void admit(LocalFacility facility, Session nurse, DemoPerson person) {
        var client = new ClientId(id());
        facility.db()
                .act(
                        nurse,
                        Permission.IMPORT,
                        AuditAction.IMPORT,
                        Subject.newClient(client.value()),
                        tx -> write(tx, person, client));
    }

    private void write(Tx tx, DemoPerson person, ClientId client) {
        var chart = new DemoChart(person, client, this::id, asOf, ZONE);
        ClientRows.insert(
                tx,
                new NewClient(
                        client, chart.demographics(), ClientStatus.ACTIVE, chart.admittedOn(), ""),
                Entry.IMPORT);
        StayRows.place(
                tx,
                new NewStay(
                        id(),
                        client,
                        houseOf(person.house()),
                        beds.get(person.house() + person.room() + person.bed()),
                        stayFrom(chart.admittedOn()),
                        "Admission"));
        var contacts = chart.contacts();
        contacts.forEach(c -> ContactRows.insert(tx, c, Entry.IMPORT, false));
        if (!person.care().isEmpty()) {
            directory.serve(tx, client);
        }
        chart.allergies().forEach(a -> AllergyRows.insert(tx, a));
        chart.answers().forEach(a -> AllergyRows.answer(tx, a));
        var code = chart.codeStatus();
        if (code != null) {
            CodeStatusRows.record(tx, code, null);
        }
        chart.conditions().forEach(c -> ConditionRows.insert(tx, c));
        chart.careFacts().forEach(f -> CareFactRows.record(tx, f, null));
        var orders = new ArrayList<MedicationOrder>();
        for (var order : chart.orders()) {
            var checked = history.checked(order);
            orders.add(checked.numbered(OrderRows.insert(tx, checked)));
        }
        history.of(client, houseOf(person.house()), orders);
        chart.vitals().forEach(v -> VitalRows.insert(tx, v));
        chart.immunizations().forEach(i -> ResultRows.insert(tx, i, null));
        DemoResults.refused(chart).forEach(i -> ResultRows.insert(tx, i, null));
        DemoResults.labs(chart).forEach(l -> ResultRows.insert(tx, l, null));
        DemoPast.of(chart).forEach(e -> PastRows.insert(tx, e, null));
        var policies = DemoPolicies.of(chart);
        policies.forEach(p -> PolicyRows.insert(tx, p, Entry.IMPORT));
        documents.of(tx, person, client, contacts, policies);
    }

    /** The day of admission at ten, or now when that lies ahead. */
    private Instant stayFrom(LocalDate admitted) {
        var ten = admitted.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
        return ten.isAfter(at(7, 45)) ? at(7, 30) : ten;
    }

    private Staff staff(
            String login,
            String name,
            String credential,
            String initials,
            Role role,
            Set<UUID> at) {
        return new Staff(new StaffId(id()), 1, login, name, credential, initials, role, at, true);
    }

    private Session session(Staff staff, Set<UUID> at) {
        return new Session(id(), staff.id(), staff.printedName(), staff.role(), at, "demo");
    }

    private UUID houseOf(String name) {
        return java.util.Objects.requireNonNull(houses.get(name));
    }

    private Instant at(int hour, int minute) {
        return asOf.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    private synchronized UUID id() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
