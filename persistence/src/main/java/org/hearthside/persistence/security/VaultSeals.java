package org.hearthside.persistence.security;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.hearthside.core.common.StorageFault;
import org.hearthside.persistence.common.Seals;

/** Seals columns with the keys of a vault. Works for as long as the keys are not closed. */
public final class VaultSeals implements Seals {
    private final SealedField fields;
    private final BlindIndex index;
    private final Keys keys;

    /** Takes the unlocked keys. */
    public VaultSeals(Keys keys) {
        this.fields = new SealedField(keys);
        this.index = new BlindIndex(keys);
        this.keys = keys;
    }

    @Override
    public byte[] seal(String table, String column, UUID row, String plain) {
        return fields.seal(table, column, row, plain);
    }

    @Override
    public String open(String table, String column, UUID row, byte[] sealed) {
        return fields.open(table, column, row, sealed);
    }

    @Override
    public byte[] index(String table, String column, String plain) {
        return index.of(table, column, plain);
    }

    @Override
    public byte[] wrapClientKey(UUID client, byte[] key) {
        var under = keys.clientWrapKey();
        try {
            return KeyWrap.wrap(under, place(client), key);
        } finally {
            Arrays.fill(under, (byte) 0);
        }
    }

    @Override
    public byte[] openClientKey(UUID client, byte[] wrapped) {
        var under = keys.clientWrapKey();
        try {
            return KeyWrap.unwrap(under, place(client), wrapped)
                    .orElseThrow(() ->
                            new StorageFault(
                                    StorageFault.Kind.INTEGRITY,
                                    "the key of a client's documents failed its integrity check"));
        } finally {
            Arrays.fill(under, (byte) 0);
        }
    }

    /** What a client's key is bound to: this vault and this client. */
    private byte[] place(UUID client) {
        var vault = keys.vault();
        return ByteBuffer.allocate(2 + 4 * Long.BYTES)
                .put((byte) 'c')
                .put((byte) '1')
                .putLong(vault.getMostSignificantBits())
                .putLong(vault.getLeastSignificantBits())
                .putLong(client.getMostSignificantBits())
                .putLong(client.getLeastSignificantBits())
                .array();
    }
}
