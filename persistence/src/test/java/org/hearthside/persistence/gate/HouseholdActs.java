package org.hearthside.persistence.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Names;
import org.hearthside.core.clients.NewClient;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.Vital;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.SignInOutcome;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.core.stays.NewStay;
import org.hearthside.persistence.clients.ClientStore;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.VitalStore;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.security.Argon2id;
import org.hearthside.persistence.security.LocalFacility;
import org.hearthside.persistence.security.StaffStore;
import org.hearthside.persistence.stays.StayStore;
import org.hearthside.persistence.testing.TestFacility;

/**
 * One person at work, in a random mix: registers, places, corrects, keeps a social security number,
 * records allergies, vitals and orders, reads charts, signs in, adds staff.
 */
final class HouseholdActs {
    static final String STAFF_PASSWORD = "another long pass phrase";

    private final LocalFacility facility;
    private final Session admin;
    private final Session nurse;
    private final Random random;
    private final Consumer<String> ack;
    private final List<Client> mine = new ArrayList<>();
    private final String marker;

    /**
     * @param marker stands in every text that is recorded; for the hunt after it
     */
    HouseholdActs(
            LocalFacility facility, Session admin, long seed, Consumer<String> ack, String marker) {
        this.facility = facility;
        this.admin = admin;
        this.random = new Random(seed);
        this.ack = ack;
        this.marker = marker;
        this.nurse =
                new Session(
                        id(),
                        new StaffId(new UUID(0x5eed, 11)),
                        "Jane Diaz, RN",
                        Role.NURSE,
                        Set.of(TestFacility.MAPLE),
                        "gate desk");
    }

    void run(BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            one();
        }
    }

    /** One act, of whatever kind. */
    void one() {
        if (mine.size() < 3) {
            register();
            return;
        }
        switch (random.nextInt(40)) {
            case 0, 1, 2 -> register();
            case 3, 4, 5, 6, 7, 8 -> correct();
            case 9, 10, 11 -> ssn();
            case 12, 13, 14, 15, 16, 17, 18, 19 -> allergy();
            case 20, 21, 22, 23, 24, 25, 26 -> vital();
            case 27, 28, 29, 30, 31, 32 -> order();
            case 33, 34, 35, 36 -> chart();
            case 37 -> staff();
            default -> signIn();
        }
    }

    void register() {
        var id = new ClientId(id());
        var client =
                new ClientStore(facility.db())
                        .register(admin, NewClient.active(id, described("marks-" + id())));
        ack.accept("client " + id.value());
        mine.add(client);
        new StayStore(facility.db())
                .place(
                        admin,
                        new NewStay(
                                id(), id, TestFacility.MAPLE, null, now(), marker + "moves in"));
    }

    void correct() {
        var at = random.nextInt(mine.size());
        var before = mine.get(at);
        var marks = "m" + id() + "x".repeat(random.nextInt(900));
        var after =
                new ClientStore(facility.db())
                        .correct(admin, before.id(), before.version(), described(marks));
        mine.set(at, after);
        ack.accept(
                "corrected %s %d %s"
                        .formatted(
                                after.id().value(), after.version(), after.demographics().marks()));
    }

    void ssn() {
        var at = random.nextInt(mine.size());
        var before = mine.get(at);
        var ssn = "001%02d%04d".formatted(1 + random.nextInt(99), 1 + random.nextInt(9999));
        if (before.ssnOnFile()) {
            chart();
            return;
        }
        try {
            var after =
                    new ClientStore(facility.db())
                            .setSsn(admin, before.id(), before.version(), ssn);
            mine.set(at, after);
            ack.accept("ssn " + after.id().value() + " " + ssn);
        } catch (InvalidEntry refused) {
            // Somebody has that number already: a refusal is an answer as well.
            if (!refused.problems().getFirst().key().equals("client.ssnTaken")) {
                throw refused;
            }
        }
    }

    void allergy() {
        var id = id();
        new AllergyStore(facility.db())
                .record(
                        nurse,
                        new Allergy(
                                id,
                                someone(),
                                AllergyClass.FOOD,
                                marker + "peanut " + random.nextInt(1000),
                                null,
                                marker + "hives ".repeat(random.nextInt(100)),
                                Allergy.Severity.SEVERE,
                                Allergy.Kind.ALLERGY,
                                null,
                                Allergy.Status.ACTIVE,
                                marker + "sister",
                                null,
                                "",
                                stamp()));
        ack.accept("allergy " + id);
    }

    void vital() {
        var id = id();
        new VitalStore(facility.db())
                .record(
                        nurse,
                        new Vital(
                                id,
                                someone(),
                                Vital.Kind.PULSE,
                                BigDecimal.valueOf(60 + random.nextInt(40)),
                                null,
                                "per minute",
                                marker,
                                now(),
                                Vital.Status.FINAL,
                                stamp()));
        ack.accept("vital " + id);
    }

    void order() {
        var id = id();
        new OrderStore(facility.db())
                .record(
                        nurse,
                        new MedicationOrder(
                                id,
                                someone(),
                                0,
                                OrderStatus.ACTIVE,
                                new MedicationOrder.Drug(
                                        "amoxicillin", "", "500 mg", "capsule", null, "", false),
                                new MedicationOrder.Dose(BigDecimal.ONE, "capsule", ""),
                                "oral",
                                "twice a day",
                                false,
                                false,
                                null,
                                marker + "infection",
                                marker + "with food",
                                new MedicationOrder.Prescriber(marker + "Dr. Lee", "", "", "", ""),
                                null,
                                now(),
                                null,
                                "",
                                marker + "amoxicillin 500 mg twice a day",
                                "written",
                                Regimen.NONE,
                                // the same drug again and again: that needs an answer
                                new OrderTrail(null, null, false, "asked Dr. Lee"),
                                stamp()));
        ack.accept("medication_order " + id);
    }

    void chart() {
        var id = someone();
        new OverviewStore(facility.db()).chart(nurse, id);
        new AllergyStore(facility.db()).list(nurse, id);
        new VitalStore(facility.db()).list(nurse, id, Vital.Kind.PULSE, new Slice(0, 50));
        new OrderStore(facility.db()).current(nurse, id);
    }

    void signIn() {
        try {
            var outcome = facility.signIn(Household.LOGIN, Household.password(), "gate desk");
            if (outcome instanceof SignInOutcome.SignedIn) {
                ack.accept("signed-in");
            } else {
                throw new IllegalStateException("not signed in: " + outcome);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void staff() {
        var id = id();
        var login = "s" + Long.toHexString(id.getLeastSignificantBits());
        // One at a time: adding a person reads and writes the key file.
        synchronized (facility) {
            try {
                // Everybody has initials of their own, and a key file holds some 40 people.
                var people = new StaffStore(facility).list(admin).size();
                if (people > 25) {
                    return;
                }
                new StaffStore(facility)
                        .add(
                                admin,
                                TestFacility.ORGANIZATION,
                                new Staff(
                                        new StaffId(id),
                                        1,
                                        login,
                                        marker + "Pat Doe",
                                        "",
                                        initials(people),
                                        Role.DSP,
                                        Set.of(TestFacility.MAPLE),
                                        true),
                                STAFF_PASSWORD.toCharArray(),
                                Argon2id.FLOOR);
                ack.accept("staff " + id + " " + login);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String initials(int number) {
        return "X" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }

    private ClientId someone() {
        return mine.get(random.nextInt(mine.size())).id();
    }

    private Demographics described(String marks) {
        var plain =
                Demographics.named(
                        new Names(
                                marker + "Robin",
                                "",
                                marker + "Test" + random.nextInt(1000),
                                "",
                                "",
                                ""));
        return new Demographics(
                plain.names(),
                LocalDate.of(1950 + random.nextInt(50), 3, 4),
                false,
                plain.gender(),
                plain.sex(),
                "",
                "",
                "",
                plain.address(),
                plain.language(),
                marker,
                "",
                null,
                marker + marks,
                plain.hospital(),
                "",
                null);
    }

    private Stamp stamp() {
        return new Stamp(nurse.staff().value(), nurse.printedName(), now());
    }

    private Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private UUID id() {
        return UUID.randomUUID();
    }
}
