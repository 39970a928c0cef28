package org.hearthside.persistence.security;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The key file {@code vault.keys} that lies beside the database: who can open the vault, and the
 * root keys wrapped once for each of them. A value; changes give a new one, which {@link
 * #save(Path)} puts in the place of the old.
 *
 * @param format {@value #FORMAT}
 * @param vault id of the vault
 * @param generation rises when the root keys are replaced
 * @param revision rises with every change of the file
 * @param slots ways to open the vault
 * @param mac HMAC over all of it, base64; checked as soon as the keys are known
 */
@JsonPropertyOrder({"format", "vault", "generation", "revision", "slots", "mac"})
public record KeyFile(
        String format, UUID vault, int generation, long revision, List<Slot> slots, String mac) {
    /** Name of the file in the data folder. */
    public static final String NAME = "vault.keys";

    static final String FORMAT = "hearthside-keys/1";
    static final int LONGEST = 128 * 1024;
    private static final int MOST_SLOTS = 250;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    /** Refuses an unknown format, no slot, too many slots and a slot or a person named twice. */
    public KeyFile {
        if (!format.equals(FORMAT)) {
            throw new IllegalArgumentException("not a key file of this program");
        }
        slots = List.copyOf(slots);
        if (slots.isEmpty() || slots.size() > MOST_SLOTS) {
            throw new IllegalArgumentException("a key file has 1 to " + MOST_SLOTS + " slots");
        }
        if (!mac.isEmpty() && !Wrap.isEncoded(mac, 32)) {
            throw new IllegalArgumentException("the seal of a key file has 32 bytes");
        }
        var seen = new HashSet<String>();
        for (var slot : slots) {
            var twice = !seen.add("id " + slot.id());
            twice |= slot.user() != null && !seen.add("user " + slot.user());
            twice |= slot.login() != null && !seen.add("login " + slot.login());
            twice |= slot.type() == Slot.Type.RECOVERY && !seen.add("recovery");
            if (twice) {
                throw new IllegalArgumentException("a key file names a slot twice");
            }
        }
    }

    /** A key file for new keys that the recovery code alone opens; password slots come after it. */
    public static KeyFile create(Keys keys, RecoveryCode code) {
        return seal(keys, 1, List.of(recoverySlot(keys, code)));
    }

    /**
     * Reads the key file of a data folder.
     *
     * @throws UnusableKeyFile if it is not one, or a slot lies outside floor and ceiling
     * @throws java.nio.file.NoSuchFileException if the folder has none
     */
    public static KeyFile read(Path folder) throws IOException {
        var file = folder.resolve(NAME);
        if (Files.size(file) > LONGEST) {
            throw new UnusableKeyFile("the key file is longer than 16 KB");
        }
        return parse(Files.readAllBytes(file));
    }

    static KeyFile parse(byte[] json) throws UnusableKeyFile {
        try {
            var file = JSON.readValue(json, KeyFile.class);
            if (file == null) {
                throw new UnusableKeyFile("the key file is empty");
            }
            return file;
        } catch (UnusableKeyFile e) {
            throw e;
        } catch (IOException e) {
            // Not chained: the parser's text quotes the file.
            throw new UnusableKeyFile("the key file is damaged or not allowed" + reason(e));
        }
    }

    private static String reason(IOException e) {
        return e.getCause() instanceof IllegalArgumentException known
                ? ": " + known.getMessage()
                : "";
    }

    /**
     * Unwraps the keys with a password. An unknown name takes the same work as a wrong password.
     *
     * @return empty if name or password is wrong, without saying which
     * @throws UnusableKeyFile if the password is right but the file was changed by a stranger
     */
    public Optional<Keys> unlock(String login, char[] password) throws UnusableKeyFile {
        var slot = slot(login);
        var shape = slot.or(() -> find(s -> s.type() == Slot.Type.PASSWORD));
        var salt = slot.map(s -> Wrap.decode(s.salt())).orElseGet(() -> random(32));
        var work = shape.map(Slot::argon2id).orElse(Argon2id.STANDARD);
        var key = Wrap.passwordKey(work, password, salt);
        try {
            return slot.isEmpty() ? Optional.empty() : open(slot.get(), key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Unwraps the keys with the printed code.
     *
     * @return empty if it is not the code of this vault
     * @throws UnusableKeyFile if the code is right but the file was changed by a stranger
     */
    public Optional<Keys> unlockWithRecovery(RecoveryCode code) throws UnusableKeyFile {
        var slot = find(s -> s.type() == Slot.Type.RECOVERY);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        var key = Wrap.recoveryKey(code, Wrap.decode(slot.get().salt()));
        try {
            return open(slot.get(), key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The staff member who signs in under this name; empty if nobody does. */
    public Optional<UUID> userOf(String login) {
        return slot(login).map(Slot::user);
    }

    /**
     * The same file with a password slot for this person, new or in the place of the old one.
     *
     * @param keys the unlocked keys of this vault
     * @param user staff id
     * @param login sign-in name, 1 to 64 characters; case does not matter
     * @param password not kept; the caller wipes it
     * @throws IllegalArgumentException if somebody else has the name, or the file would be too long
     */
    public KeyFile withPassword(
            Keys keys, UUID user, String login, char[] password, Argon2id work) {
        var salt = random(32);
        var key = Wrap.passwordKey(work, password, salt);
        try {
            var name = Login.of(login).name();
            var slot =
                    wrapped(
                            keys,
                            key,
                            new Slot(
                                    newSlotId(),
                                    Slot.Type.PASSWORD,
                                    user,
                                    name,
                                    Slot.ARGON2ID,
                                    work.memoryKiB(),
                                    work.passes(),
                                    work.lanes(),
                                    Wrap.encode(salt),
                                    Wrap.encode(random(12)),
                                    Wrap.encode(new byte[80])));
            return replacing(keys, s -> user.equals(s.user()), slot);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The same file with another recovery code; the old one opens nothing any more. */
    public KeyFile withRecovery(Keys keys, RecoveryCode code) {
        return replacing(keys, s -> s.type() == Slot.Type.RECOVERY, recoverySlot(keys, code));
    }

    /**
     * The same file without the slot of this person. Whoever has a copy of the old file and the
     * password still knows the root keys: that takes new root keys, not a removed slot.
     *
     * @throws IllegalStateException if it is the last slot
     */
    public KeyFile withoutSlot(Keys keys, UUID user) {
        check(keys);
        var rest = slots.stream().filter(s -> !user.equals(s.user())).toList();
        if (rest.isEmpty()) {
            throw new IllegalStateException("the last slot that opens the vault stays");
        }
        return seal(keys, revision + 1, rest);
    }

    /** Puts this file in the place of the old one; the two before it are kept. */
    public void save(Path folder) throws IOException {
        SafeFile.replace(folder.resolve(NAME), json(), 2);
    }

    byte[] json() {
        try {
            var bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
            if (bytes.length > LONGEST) {
                throw new IllegalArgumentException("the key file has no room for another person");
            }
            return bytes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a key file is always JSON", e);
        }
    }

    private Optional<Slot> slot(String login) {
        var name = login.isBlank() || login.length() > 64 ? "" : Login.of(login).name();
        return find(s -> name.equals(s.login()));
    }

    private Optional<Slot> find(Predicate<Slot> which) {
        return slots.stream().filter(which).findFirst();
    }

    private Optional<Keys> open(Slot slot, byte[] key) throws UnusableKeyFile {
        var roots =
                Wrap.unwrap(
                        key,
                        Wrap.decode(slot.nonce()),
                        Wrap.aad(vault, generation, slot),
                        Wrap.decode(slot.wrapped()));
        if (roots.isEmpty()) {
            return Optional.empty();
        }
        var keys = Keys.of(vault, generation, roots.get());
        if (!sealedBy(keys)) {
            keys.close();
            throw new UnusableKeyFile("the key file was changed by somebody without its keys");
        }
        return Optional.of(keys);
    }

    private boolean sealedBy(Keys keys) {
        return MessageDigest.isEqual(Wrap.mac(keys, this), Wrap.decode(mac));
    }

    private void check(Keys keys) {
        if (!keys.vault().equals(vault) || keys.generation() != generation || !sealedBy(keys)) {
            throw new IllegalArgumentException("these keys do not belong to this key file");
        }
    }

    private KeyFile replacing(Keys keys, Predicate<Slot> old, Slot slot) {
        check(keys);
        var next = new ArrayList<Slot>();
        slots.stream().filter(old.negate()).forEach(next::add);
        next.add(slot);
        var file = seal(keys, revision + 1, next);
        file.json();
        return file;
    }

    private static KeyFile seal(Keys keys, long revision, List<Slot> slots) {
        var open = new KeyFile(FORMAT, keys.vault(), keys.generation(), revision, slots, "");
        var mac = Wrap.encode(Wrap.mac(keys, open));
        return new KeyFile(FORMAT, keys.vault(), keys.generation(), revision, slots, mac);
    }

    private static Slot recoverySlot(Keys keys, RecoveryCode code) {
        var salt = random(32);
        var key = Wrap.recoveryKey(code, salt);
        try {
            return wrapped(
                    keys,
                    key,
                    new Slot(
                            newSlotId(),
                            Slot.Type.RECOVERY,
                            null,
                            null,
                            Slot.HKDF,
                            0,
                            0,
                            0,
                            Wrap.encode(salt),
                            Wrap.encode(random(12)),
                            Wrap.encode(new byte[80])));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Slot wrapped(Keys keys, byte[] key, Slot empty) {
        var roots = keys.roots();
        try {
            return empty.withWrapped(
                    Wrap.wrap(
                            key,
                            Wrap.decode(empty.nonce()),
                            Wrap.aad(keys.vault(), keys.generation(), empty),
                            roots));
        } finally {
            Arrays.fill(roots, (byte) 0);
        }
    }

    private static String newSlotId() {
        return HexFormat.of().formatHex(random(8));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
