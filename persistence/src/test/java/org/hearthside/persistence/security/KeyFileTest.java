package org.hearthside.persistence.security;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hearthside.persistence.testing.Seeds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    private static final UUID ANA = new UUID(10, 1);
    private static final UUID BEN = new UUID(10, 2);
    private static final String ANAS = "ana pass phrase one";
    private static final String BENS = "ben pass phrase two";

    @TempDir Path folder;

    private static final Keys KEYS = Keys.random(new UUID(1, 1));
    private static final RecoveryCode CODE = RecoveryCode.random();
    private static final KeyFile TWO =
            KeyFile.create(KEYS, CODE)
                    .withPassword(KEYS, ANA, "Ana.Reyes", ANAS.toCharArray(), Argon2id.FLOOR)
                    .withPassword(KEYS, BEN, "ben", BENS.toCharArray(), Argon2id.FLOOR);

    @AfterAll
    static void wipe() {
        KEYS.close();
        CODE.close();
    }

    private static Optional<Keys> unlock(KeyFile file, String login, String password)
            throws UnusableKeyFile {
        return file.unlock(login, password.toCharArray());
    }

    private void opens(Optional<Keys> unlocked) {
        try (var opened = unlocked.orElseThrow()) {
            assertArrayEquals(KEYS.roots(), opened.roots());
            assertEquals(KEYS.vault(), opened.vault());
        }
    }

    private static String json(KeyFile file) {
        return new String(file.json(), StandardCharsets.UTF_8);
    }

    private static KeyFile parse(String json) throws UnusableKeyFile {
        return KeyFile.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyPersonOpensTheVaultWithTheOwnPassword() throws IOException {
        TWO.save(folder);
        var read = KeyFile.read(folder);
        assertEquals(TWO, read);
        opens(unlock(read, "ana.reyes", ANAS));
        opens(unlock(read, " ANA.REYES ", ANAS));
        opens(unlock(read, "ben", BENS));
        opens(read.unlockWithRecovery(CODE));
        assertEquals(Optional.of(ANA), read.userOf("ana.reyes"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameHaveTheSameAnswer() throws IOException {
        assertTrue(unlock(TWO, "ben", ANAS).isEmpty());
        assertTrue(unlock(TWO, "nobody", ANAS).isEmpty());
        assertTrue(unlock(TWO, "", ANAS).isEmpty());
        assertTrue(unlock(TWO, "x".repeat(500), ANAS).isEmpty());
        try (var other = RecoveryCode.random()) {
            assertTrue(TWO.unlockWithRecovery(other).isEmpty());
        }
        assertEquals(Optional.empty(), TWO.userOf("nobody"));
    }

    @Test
    void aNewPasswordReplacesTheOldOne() throws IOException {
        var changed =
                TWO.withPassword(
                        KEYS, BEN, "ben", "another pass phrase".toCharArray(), Argon2id.FLOOR);
        assertEquals(TWO.slots().size(), changed.slots().size());
        assertEquals(TWO.revision() + 1, changed.revision());
        opens(unlock(changed, "ben", "another pass phrase"));
        assertTrue(unlock(changed, "ben", BENS).isEmpty());
        opens(unlock(changed, "ana.reyes", ANAS));
    }

    @Test
    void aNewRecoveryCodeReplacesTheOldOne() throws IOException {
        try (var fresh = RecoveryCode.random()) {
            var changed = TWO.withRecovery(KEYS, fresh);
            opens(changed.unlockWithRecovery(fresh));
            assertTrue(changed.unlockWithRecovery(CODE).isEmpty());
        }
    }

    @Test
    void aRemovedPersonDoesNotOpenItAnyMore() throws IOException {
        var without = TWO.withoutSlot(KEYS, BEN);
        assertTrue(unlock(without, "ben", BENS).isEmpty());
        opens(unlock(without, "ana.reyes", ANAS));
    }

    @Test
    void theLastSlotStays() {
        var only =
                new KeyFile(
                        TWO.format(),
                        TWO.vault(),
                        TWO.generation(),
                        TWO.revision(),
                        List.of(TWO.slots().get(2)),
                        "");
        var sealed =
                new KeyFile(
                        only.format(),
                        only.vault(),
                        only.generation(),
                        only.revision(),
                        only.slots(),
                        Wrap.encode(Wrap.mac(KEYS, only)));
        assertThrows(IllegalStateException.class, () -> sealed.withoutSlot(KEYS, BEN));
    }

    @Test
    void keysOfAnotherVaultCannotChangeTheFile() {
        try (var other = Keys.random(new UUID(1, 1))) {
            assertThrows(IllegalArgumentException.class, () -> TWO.withoutSlot(other, BEN));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> TWO.withPassword(other, BEN, "ben", BENS.toCharArray(), Argon2id.FLOOR));
        }
    }

    @Test
    void twoPeopleCannotHaveOneName() {
        assertThrows(
                IllegalArgumentException.class,
                () -> TWO.withPassword(KEYS, ANA, "BEN", ANAS.toCharArray(), Argon2id.FLOOR));
    }

    @Test
    void parametersOutsideFloorAndCeilingAreRefused() {
        List<UnaryOperator<String>> changes =
                List.of(
                        s -> s.replaceFirst("\"m\" : 19456", "\"m\" : 8"),
                        s -> s.replaceFirst("\"m\" : 19456", "\"m\" : 2000000000"),
                        s -> s.replaceFirst("\"t\" : 2", "\"t\" : 1"),
                        s -> s.replaceFirst("\"t\" : 2", "\"t\" : 1000000"),
                        s -> s.replaceFirst("\"p\" : 1", "\"p\" : 200"),
                        s -> s.replaceFirst("argon2id", "pbkdf2"),
                        s -> s.replaceFirst("argon2id", "hkdf-sha256"));
        for (var change : changes) {
            var changed = change.apply(json(TWO));
            assertFalse(changed.equals(json(TWO)));
            assertThrows(UnusableKeyFile.class, () -> parse(changed));
        }
    }

    @Test
    void whatIsNoKeyFileIsRefusedWithoutQuotingIt() {
        for (var text :
                new String[] {
                    "",
                    "null",
                    "[]",
                    "{}",
                    json(TWO).substring(1),
                    json(TWO) + "x",
                    json(TWO).replace("\"mac\"", "\"mack\""),
                    json(TWO).replaceFirst("\"slots\"", "\"revision\" : 9, \"slots\""),
                    json(TWO).replace("hearthside-keys/1", "hearthside-keys/2"),
                    json(TWO).replaceFirst("\"salt\" : \"....", "\"salt\" : \""),
                }) {
            var refusal = assertThrows(UnusableKeyFile.class, () -> parse(text), text);
            assertFalse(String.valueOf(refusal.getMessage()).contains("salt"));
            assertEquals(null, refusal.getCause());
        }
    }

    @Test
    void aSlotPutInByAStrangerIsNoticed() {
        // The stranger knows the own KEYS and password, not those of the vault.
        try (var strange = Keys.random(KEYS.vault())) {
            var foreign =
                    KeyFile.create(strange, CODE)
                            .withPassword(
                                    strange,
                                    new UUID(10, 3),
                                    "eve",
                                    "eve pass phrase".toCharArray(),
                                    Argon2id.FLOOR);
            var slots = new ArrayList<>(TWO.slots());
            slots.add(foreign.slots().get(1));
            var injected =
                    new KeyFile(TWO.format(), TWO.vault(), 1, TWO.revision(), slots, TWO.mac());
            assertThrows(UnusableKeyFile.class, () -> unlock(injected, "ana.reyes", ANAS));
            assertThrows(UnusableKeyFile.class, () -> unlock(injected, "eve", "eve pass phrase"));
        }
    }

    @Test
    void anOldSlotBroughtBackIsNoticed() {
        var changed =
                TWO.withPassword(
                        KEYS, BEN, "ben", "another pass phrase".toCharArray(), Argon2id.FLOOR);
        var slots = new ArrayList<>(changed.slots());
        slots.removeIf(s -> BEN.equals(s.user()));
        TWO.slots().stream().filter(s -> BEN.equals(s.user())).forEach(slots::add);
        var back =
                new KeyFile(
                        changed.format(),
                        changed.vault(),
                        1,
                        changed.revision(),
                        slots,
                        changed.mac());
        assertThrows(UnusableKeyFile.class, () -> unlock(back, "ben", BENS));
        assertThrows(UnusableKeyFile.class, () -> unlock(back, "ana.reyes", ANAS));
    }

    @Test
    void noFlippedBitOpensTheVaultWithAnotherContent() throws IOException {
        var seed = Seeds.next();
        var random = new Random(seed);
        var original = TWO.json();
        for (var i = 0; i < 150; i++) {
            var changed = original.clone();
            var at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            try {
                var file = KeyFile.parse(changed);
                var opened = file.unlockWithRecovery(CODE);
                if (opened.isPresent()) {
                    opened.get().close();
                    assertEquals(TWO, file, "seed " + seed + ", flip at " + at);
                }
            } catch (UnusableKeyFile refused) {
                assertTrue(refused.getMessage() != null);
            }
        }
    }

    @Test
    void savingKeepsTheTwoFilesBeforeAndLetsOnlyTheOwnerReadThem() throws IOException {
        var file = TWO;
        for (var i = 0; i < 4; i++) {
            file.save(folder);
            file = file.withRecovery(KEYS, CODE);
        }
        assertEquals(TWO.revision() + 3, KeyFile.read(folder).revision());
        for (var n = 1; n <= 2; n++) {
            var older = KeyFile.parse(Files.readAllBytes(folder.resolve("vault.keys." + n)));
            assertEquals(TWO.revision() + 3 - n, older.revision());
        }
        try (var all = Files.list(folder)) {
            for (var path : all.toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        try (var all = Files.list(folder)) {
            assertEquals(3, all.count());
        }
    }

    @Test
    void aFileThatIsTooLongIsRefused() throws IOException {
        Files.write(folder.resolve(KeyFile.NAME), new byte[KeyFile.LONGEST + 1]);
        assertThrows(UnusableKeyFile.class, () -> KeyFile.read(folder));
    }

    @Test
    void keepsTheStaffOfManyHousesAndNoMoreThanItCanHold() throws IOException {
        var slots = new ArrayList<>(TWO.slots());
        var like = TWO.slots().get(1);
        for (var n = 0; slots.size() < 250; n++) {
            slots.add(
                    new Slot(
                            "%016x".formatted(n),
                            like.type(),
                            new UUID(11, n),
                            "person.with.the.longest.name.that.is.allowed." + n,
                            like.kdf(),
                            like.m(),
                            like.t(),
                            like.p(),
                            like.salt(),
                            like.nonce(),
                            like.wrapped()));
        }
        var full = new KeyFile(TWO.format(), TWO.vault(), 1, 1, slots, TWO.mac());
        assertEquals(full, KeyFile.parse(full.json()));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        full.withPassword(
                                KEYS,
                                new UUID(8, 8),
                                "one.more",
                                ANAS.toCharArray(),
                                Argon2id.FLOOR));
    }

    @Test
    void nothingSecretIsInTheFileOrInItsWords() {
        var text = json(TWO) + KEYS + CODE + TWO.slots();
        assertFalse(text.contains(ANAS));
        assertFalse(text.contains(new String(CODE.text()).substring(0, 9)));
        assertFalse(text.contains(Wrap.encode(KEYS.roots()).substring(0, 20)));
    }
}
