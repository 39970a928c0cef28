package org.hearthside.persistence.security;

import static org.hearthside.persistence.schema.Tables.SIGNING_PIN;
import static org.hearthside.persistence.schema.Tables.STAY;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.PinRule;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Signer;
import org.hearthside.core.security.SignerPin;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.SigningPinRecord;
import org.jspecify.annotations.Nullable;

/**
 * The PINs with which people sign beside a colleague (E25): Argon2id verifiers, sealed. Five wrong
 * tries in a row, and only a new PIN set with the password helps.
 */
public final class SigningPins {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private final Db db;

    /** Takes the door to the record. */
    public SigningPins(Db db) {
        this.db = db;
    }

    /**
     * Whether a typed PIN is right: found outside the transaction, for it takes its time, and
     * counted within it.
     */
    private record Try(SignerPin typed, long version, boolean right) {}

    /** Whether the person at the screen has a PIN that signs (SIGN). */
    public boolean isSet(Session who) {
        return db.read(
                who,
                Permission.SIGN,
                subject(who.staff()),
                tx -> {
                    var row = find(tx, who.staff());
                    return row != null && row.getWrong() < PinRule.TRIES;
                });
    }

    /** Who else may sign in a house beside the person at the screen, by name (SIGN). */
    public List<Signer> colleagues(Session who, UUID house) {
        return db.read(
                who,
                Permission.SIGN,
                AuditAction.LIST,
                Subject.of("signing_pin", null),
                tx -> {
                    var with =
                            tx.sql()
                                    .select(SIGNING_PIN.ID)
                                    .from(SIGNING_PIN)
                                    .fetchSet(SIGNING_PIN.ID);
                    return StaffRows.all(tx).stream()
                            .filter(staff -> maySign(staff, house))
                            .filter(staff -> !staff.id().equals(who.staff()))
                            .map(staff ->
                                    new Signer(
                                            staff.id(),
                                            staff.printedName(),
                                            with.contains(staff.id().value())))
                            .toList();
                });
    }

    /**
     * Sets one's own PIN, and forgets wrong tries. The caller has seen the person's password.
     *
     * @param pin not kept; the caller wipes it
     * @param work how hard it is to guess by trying
     */
    static void set(Db db, Session who, char[] pin, Argon2id work) {
        InvalidEntry.ifAny(PinRule.check(pin));
        var verifier = verifier(pin, work);
        db.act(
                who,
                Permission.SIGN,
                AuditAction.STAFF,
                subject(who.staff()),
                tx -> {
                    insert(tx, who.staff(), verifier);
                    tx.detail("signing PIN");
                });
    }

    /** The form in which a PIN is kept, before it is sealed. */
    public static String verifier(char[] pin, Argon2id work) {
        var salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return Verifier.of(pin, salt, work).text();
    }

    /** Keeps a verifier, new or instead of the one before. */
    public static void insert(Tx tx, StaffId staff, String verifier) {
        var before = find(tx, staff);
        var row = new SigningPinRecord();
        row.setId(staff.value());
        row.setVerifier(tx.seals().seal("signing_pin", "verifier", staff.value(), verifier));
        row.setWrong(0);
        if (before == null) {
            tx.insert(row);
        } else {
            tx.update(row, before.getVersion());
        }
    }

    /**
     * Does an act that others sign at this screen. A wrong PIN is counted and nothing is done.
     *
     * @param house where it is done: who signs works there and may give; absent for the house of
     *     the person whom the act is about
     * @param typed who signs, each with the PIN as typed
     * @param act gets the printed names and ids of who signed, in the order of {@code typed}
     * @throws InvalidEntry when a PIN is wrong, blocked or not set, or somebody may not sign there
     */
    public static void signed(
            Db db,
            Session who,
            Permission permission,
            AuditAction action,
            Subject subject,
            @Nullable UUID house,
            Collection<SignerPin> typed,
            BiConsumer<Tx, List<Signer>> act) {
        if (typed.isEmpty()) {
            db.act(who, permission, action, subject, tx -> act.accept(tx, List.of()));
            return;
        }
        var tries = typed.stream().map(pin -> tried(db, who, pin)).toList();
        var problems =
                db.write(
                        who,
                        permission,
                        action,
                        subject,
                        tx -> {
                            var place = house == null ? houseOf(tx, subject) : house;
                            var signers = new ArrayList<Signer>();
                            var wrong = new ArrayList<Problem>();
                            for (var each : tries) {
                                var problem = count(tx, each, place, signers);
                                if (problem != null) {
                                    wrong.add(problem);
                                }
                            }
                            if (wrong.isEmpty()) {
                                act.accept(tx, List.copyOf(signers));
                            } else {
                                tx.detail("not done: not signed");
                            }
                            return wrong;
                        });
        InvalidEntry.ifAny(problems);
    }

    private static Try tried(Db db, Session who, SignerPin typed) {
        var stored =
                db.glance(
                        who,
                        Permission.SIGN,
                        tx -> {
                            var row = find(tx, typed.staff());
                            return row == null
                                    ? new Stored(0, "")
                                    : new Stored(row.getVersion(), open(tx, row));
                        });
        boolean right =
                !stored.verifier().isEmpty() && Verifier.read(stored.verifier()).fits(typed.pin());
        return new Try(typed, stored.version(), right);
    }

    private record Stored(long version, String verifier) {}

    private static String open(Tx tx, SigningPinRecord row) {
        return tx.seals().open("signing_pin", "verifier", row.getId(), row.getVerifier());
    }

    /** Counts a try; the problem that it shows, or null when the person signs. */
    private static @Nullable Problem count(
            Tx tx, Try each, @Nullable UUID house, List<Signer> signers) {
        var typed = each.typed();
        var staff = StaffRows.find(tx, typed.staff()).orElseThrow(() -> new NotFound("staff"));
        if (!maySign(staff, house)) {
            return Problem.of(typed.field(), "pin.mayNot", staff.printedName());
        }
        var row = find(tx, typed.staff());
        if (row == null) {
            return Problem.of(typed.field(), "pin.none", staff.printedName());
        }
        if (row.getWrong() >= PinRule.TRIES) {
            return Problem.of(typed.field(), "pin.blocked", staff.printedName());
        }
        boolean right = each.right();
        if (right && row.getVersion() != each.version()) {
            // another desk set a new one, or tried, while this one was reckoned
            throw new StaleRecord("signing_pin");
        }
        int wrong = right ? 0 : row.getWrong() + 1;
        if (wrong != row.getWrong()) {
            var changed = new SigningPinRecord();
            changed.setId(row.getId());
            changed.setWrong(wrong);
            tx.update(changed, row.getVersion());
        }
        if (right) {
            signers.add(new Signer(staff.id(), staff.printedName(), true));
            return null;
        }
        return wrong >= PinRule.TRIES
                ? Problem.of(typed.field(), "pin.blocked", staff.printedName())
                : Problem.of(typed.field(), "pin.wrong", PinRule.TRIES - wrong);
    }

    /** Where the person lives whom the act is about; null when there is none, or no place. */
    private static @Nullable UUID houseOf(Tx tx, Subject subject) {
        var client = subject.client();
        return client == null
                ? null
                : tx.sql()
                        .select(STAY.HOUSE_ID)
                        .from(STAY)
                        .where(STAY.OPEN_CLIENT.eq(client))
                        .fetchOne(STAY.HOUSE_ID);
    }

    private static boolean maySign(Staff staff, @Nullable UUID house) {
        return staff.active()
                && Permission.GIVE_MEDICATION.allows(staff.role())
                && (house == null || staff.houses().contains(house));
    }

    private static @Nullable SigningPinRecord find(Tx tx, StaffId staff) {
        return tx.sql().selectFrom(SIGNING_PIN).where(SIGNING_PIN.ID.eq(staff.value())).fetchOne();
    }

    private static Subject subject(StaffId staff) {
        return Subject.of("signing_pin", staff.value());
    }

    /** A kept PIN: the work, the salt and the hash, as text. */
    private record Verifier(Argon2id work, String salt, String hash) {
        static Verifier of(char[] pin, byte[] salt, Argon2id work) {
            var coder = Base64.getEncoder();
            return new Verifier(
                    work, coder.encodeToString(salt), coder.encodeToString(work.hash(pin, salt)));
        }

        static Verifier read(String text) {
            var parts = text.split(" ");
            return new Verifier(
                    new Argon2id(
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2])),
                    parts[3],
                    parts[4]);
        }

        String text() {
            return work.memoryKiB()
                    + " "
                    + work.passes()
                    + " "
                    + work.lanes()
                    + " "
                    + salt
                    + " "
                    + hash;
        }

        boolean fits(char[] pin) {
            var coder = Base64.getDecoder();
            return MessageDigest.isEqual(work.hash(pin, coder.decode(salt)), coder.decode(hash));
        }

        @Override
        public String toString() {
            return "Verifier";
        }
    }
}
