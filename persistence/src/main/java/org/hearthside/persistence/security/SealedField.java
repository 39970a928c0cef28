package org.hearthside.persistence.security;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import org.hearthside.core.common.StorageFault;

/**
 * Seals single values (SSN, policy numbers, narratives) inside the database: {@code 1 ‖ key id (4)
 * ‖ nonce (12) ‖ ciphertext ‖ tag (16)} under AES-256-GCM with a key of its own for every column. A
 * value that is moved to another row, column or vault does not open.
 */
public final class SealedField {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int START = 1 + Integer.BYTES + NONCE;
    private static final int TAG = 16;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    /** Works for as long as the keys are not closed. */
    public SealedField(Keys keys) {
        this.keys = keys;
    }

    /** Seals a value for one column of one row. Names are those of the schema, in lower case. */
    public byte[] seal(String table, String column, UUID row, String plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var key = keys.fieldKey(table, column);
        var text = plain.getBytes(StandardCharsets.UTF_8);
        try {
            var body = Wrap.wrap(key, nonce, aad(table, column, row, keys.generation()), text);
            return ByteBuffer.allocate(START + body.length)
                    .put(VERSION)
                    .putInt(keys.generation())
                    .put(nonce)
                    .put(body)
                    .array();
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(text, (byte) 0);
        }
    }

    /**
     * Opens a value.
     *
     * @throws StorageFault of kind INTEGRITY if it was not sealed for this place or was changed
     */
    public String open(String table, String column, UUID row, byte[] sealed) {
        if (sealed.length < START + TAG || sealed[0] != VERSION) {
            throw damaged(table, column);
        }
        var keyId = ByteBuffer.wrap(sealed).getInt(1);
        var nonce = Arrays.copyOfRange(sealed, 1 + Integer.BYTES, START);
        var body = Arrays.copyOfRange(sealed, START, sealed.length);
        var key = keys.fieldKey(table, column);
        try {
            var plain =
                    Wrap.unwrap(key, nonce, aad(table, column, row, keyId), body)
                            .orElseThrow(() -> damaged(table, column));
            return new String(plain, StandardCharsets.UTF_8);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] aad(String table, String column, UUID row, int keyId) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeUTF("f1");
            out.writeLong(keys.vault().getMostSignificantBits());
            out.writeLong(keys.vault().getLeastSignificantBits());
            out.writeUTF(table);
            out.writeUTF(column);
            out.writeLong(row.getMostSignificantBits());
            out.writeLong(row.getLeastSignificantBits());
            out.writeInt(keyId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static StorageFault damaged(String table, String column) {
        return new StorageFault(
                StorageFault.Kind.INTEGRITY,
                "a sealed value of " + table + "." + column + " failed its integrity check");
    }
}
