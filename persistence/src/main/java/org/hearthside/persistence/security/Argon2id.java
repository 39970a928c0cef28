package org.hearthside.persistence.security;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How much work it is to try one password (Argon2id, RFC 9106).
 *
 * @param memoryKiB memory in KiB
 * @param passes passes over the memory
 * @param lanes lanes
 */
public record Argon2id(int memoryKiB, int passes, int lanes) {
    private static final int MIB = 1024;

    /** What new slots get: 64 MiB, 3 passes, 4 lanes (about a third of a second). */
    public static final Argon2id STANDARD = new Argon2id(64 * MIB, 3, 4);

    /**
     * The least that is accepted (OWASP ASVS 5, appendix C): 19 MiB, 2 passes. For demo and tests.
     */
    public static final Argon2id FLOOR = new Argon2id(19 * MIB, 2, 1);

    /**
     * Accepts only parameters between floor and ceiling: weaker ones may come from a file that was
     * made weak on purpose, stronger ones from a file that is to exhaust the memory.
     */
    public Argon2id {
        var enough =
                (passes >= 1 && memoryKiB >= 46 * MIB) || (passes >= 2 && memoryKiB >= 19 * MIB);
        if (!enough) {
            throw new IllegalArgumentException("password protection below the accepted floor");
        }
        if (memoryKiB > MIB * MIB || passes > 10 || lanes < 1 || lanes > 16) {
            throw new IllegalArgumentException("password protection above the accepted ceiling");
        }
    }

    /** Turns a password (in normal form C, UTF-8) and a salt into 32 bytes. */
    byte[] hash(char[] password, byte[] salt) {
        var text = bytes(password);
        try {
            return hash(text, salt, new byte[0], new byte[0], memoryKiB, passes, lanes, 32);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    static byte[] hash(
            byte[] password,
            byte[] salt,
            byte[] secret,
            byte[] associated,
            int memoryKiB,
            int passes,
            int lanes,
            int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memoryKiB)
                        .withIterations(passes)
                        .withParallelism(lanes)
                        .withSalt(salt)
                        .withSecret(secret)
                        .withAdditional(associated)
                        .build());
        var out = new byte[length];
        generator.generateBytes(password, out);
        return out;
    }

    private static byte[] bytes(char[] password) {
        var typed = CharBuffer.wrap(password);
        // Almost every password is in normal form as typed; only the rare other one passes through
        // a
        // String, because the normalizer makes nothing else.
        var normal =
                Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                        ? typed
                        : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(normal);
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear().put(new byte[encoded.capacity()]);
        return bytes;
    }
}
