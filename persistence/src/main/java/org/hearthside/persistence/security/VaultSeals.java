package org.hearthside.persistence.security;

import java.util.UUID;
import org.hearthside.persistence.common.Seals;

/** Seals columns with the keys of a vault. Works for as long as the keys are not closed. */
public final class VaultSeals implements Seals {
    private final SealedField fields;
    private final BlindIndex index;

    /** Takes the unlocked keys. */
    public VaultSeals(Keys keys) {
        this.fields = new SealedField(keys);
        this.index = new BlindIndex(keys);
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
}
