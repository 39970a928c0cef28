package org.hearthside.persistence.security;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.hearthside.persistence.common.seal.PageKey;

/**
 * The two root keys of a vault, and every key that is derived from them by name. The vault key (VK)
 * belongs to the file and stays on the desk that holds it; the record key (RK) belongs to sealed
 * columns and audit, and every desk needs it. Both lie outside the heap and are zeroed by {@link
 * #close()}; every use after that is refused.
 */
public final class Keys implements AutoCloseable {
    /** Bytes of one root key. */
    static final int ROOT = 32;

    private final UUID vault;
    private final int generation;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment roots = arena.allocate(2 * ROOT);
    private boolean closed;

    private Keys(UUID vault, int generation) {
        this.vault = vault;
        this.generation = generation;
    }

    /** New random keys for a new vault. */
    public static Keys random(UUID vault) {
        var both = new byte[2 * ROOT];
        new SecureRandom().nextBytes(both);
        return of(vault, 1, both);
    }

    /** Takes VK ‖ RK over and wipes the array. */
    static Keys of(UUID vault, int generation, byte[] both) {
        if (both.length != 2 * ROOT) {
            throw new IllegalArgumentException("two root keys have 64 bytes");
        }
        var keys = new Keys(vault, generation);
        MemorySegment.copy(both, 0, keys.roots, ValueLayout.JAVA_BYTE, 0, both.length);
        Arrays.fill(both, (byte) 0);
        return keys;
    }

    /** The vault these keys belong to. */
    public UUID vault() {
        return vault;
    }

    /** Rises by one when the root keys are replaced. */
    public int generation() {
        return generation;
    }

    /** Key of the page layer. */
    public PageKey pageKey() {
        var key = fromVaultKey("page/v1");
        try {
            return new PageKey(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The password of H2's own encryption: 256 bits as base64. The caller wipes it. */
    public char[] filePassword() {
        return text(fromVaultKey("h2-password/v1"));
    }

    /** The password of a database user: 256 bits as base64. The caller wipes it. */
    public char[] userPassword(DatabaseUser user) {
        return text(fromVaultKey("h2-user/v1/" + user.name().toLowerCase(Locale.ROOT)));
    }

    /** Key of backups. The caller wipes it. */
    public byte[] backupKey() {
        return fromVaultKey("backup/v1");
    }

    /** Key of the seal over the key file. The caller wipes it. */
    byte[] keyFileMacKey() {
        return fromVaultKey("keyfile-mac/v1");
    }

    /** Key that seals the values of one column. The caller wipes it. */
    public byte[] fieldKey(String table, String column) {
        return fromRecordKey("field/v1/" + table + "." + column);
    }

    /** Key of the blind index of one column. The caller wipes it. */
    public byte[] blindIndexKey(String table, String column) {
        return fromRecordKey("bidx/v1/" + table + "." + column);
    }

    /** Key that wraps the key of each client. The caller wipes it. */
    public byte[] clientWrapKey() {
        return fromRecordKey("client-wrap/v1");
    }

    /** Root key of the audit chains. The caller wipes it. */
    public byte[] auditKey() {
        return fromRecordKey("audit/v1");
    }

    /** VK ‖ RK. The caller wipes it. */
    byte[] roots() {
        return copy(0, 2 * ROOT);
    }

    private byte[] fromVaultKey(String info) {
        return derive(copy(0, ROOT), info);
    }

    private byte[] fromRecordKey(String info) {
        return derive(copy(ROOT, ROOT), info);
    }

    private static byte[] derive(byte[] root, String info) {
        try {
            return Hkdf.derive(root, info);
        } finally {
            Arrays.fill(root, (byte) 0);
        }
    }

    private synchronized byte[] copy(int from, int length) {
        if (closed) {
            throw new IllegalStateException("the keys were wiped");
        }
        return roots.asSlice(from, length).toArray(ValueLayout.JAVA_BYTE);
    }

    private static char[] text(byte[] secret) {
        var encoded = Base64.getEncoder().encode(secret);
        var text = new char[encoded.length];
        for (var i = 0; i < encoded.length; i++) {
            text[i] = (char) encoded[i];
        }
        Arrays.fill(secret, (byte) 0);
        Arrays.fill(encoded, (byte) 0);
        return text;
    }

    /** Zeroes both keys. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            roots.fill((byte) 0);
            arena.close();
        }
    }

    @Override
    public String toString() {
        return "Keys of vault " + vault;
    }
}
