package org.hearthside.persistence.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way to open a vault: the root keys, wrapped by what one person knows.
 *
 * @param id random, 16 hexadecimal digits
 * @param type who it is for
 * @param user staff id; absent on the recovery slot
 * @param login sign-in name; absent on the recovery slot
 * @param kdf {@code argon2id}, or {@code hkdf-sha256} where the secret is random already
 * @param m memory in KiB, 0 without Argon2id
 * @param t passes, 0 without Argon2id
 * @param p lanes, 0 without Argon2id
 * @param salt 32 bytes, base64
 * @param nonce 12 bytes, base64
 * @param wrapped VK ‖ RK under AES-256-GCM: 80 bytes, base64
 */
public record Slot(
        String id,
        Type type,
        @Nullable UUID user,
        @Nullable String login,
        String kdf,
        int m,
        int t,
        int p,
        String salt,
        String nonce,
        String wrapped) {
    static final String ARGON2ID = "argon2id";
    static final String HKDF = "hkdf-sha256";

    /** Who a slot is for. */
    public enum Type {
        /** One person, by password. */
        @JsonProperty("password")
        PASSWORD,
        /** Whoever holds the printed recovery code. */
        @JsonProperty("recovery")
        RECOVERY
    }

    /** Refuses whatever is not a slot of this format, or weaker or heavier than allowed. */
    public Slot {
        if (!id.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException("a slot id has 16 hexadecimal digits");
        }
        length(salt, 32);
        length(nonce, 12);
        length(wrapped, 80);
        switch (type) {
            case PASSWORD -> {
                if (user == null || login == null || !login.equals(Login.of(login).name())) {
                    throw new IllegalArgumentException("a password slot names its user and login");
                }
                if (!kdf.equals(ARGON2ID)) {
                    throw new IllegalArgumentException("a password slot uses " + ARGON2ID);
                }
                work(m, t, p);
            }
            case RECOVERY -> {
                if (user != null || login != null) {
                    throw new IllegalArgumentException("a recovery slot names nobody");
                }
                if (!kdf.equals(HKDF) || m != 0 || t != 0 || p != 0) {
                    throw new IllegalArgumentException("a recovery slot uses " + HKDF);
                }
            }
        }
    }

    /** The same slot with the keys in it. */
    Slot withWrapped(byte[] keys) {
        return new Slot(id, type, user, login, kdf, m, t, p, salt, nonce, Wrap.encode(keys));
    }

    /** The work of a password slot. */
    Argon2id argon2id() {
        return work(m, t, p);
    }

    // Refuses what is below the floor or above the ceiling.
    private static Argon2id work(int m, int t, int p) {
        return new Argon2id(m, t, p);
    }

    private static void length(String base64, int bytes) {
        if (!Wrap.isEncoded(base64, bytes)) {
            throw new IllegalArgumentException("a slot value does not have its length");
        }
    }
}
