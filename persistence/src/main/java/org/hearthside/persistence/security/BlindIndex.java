package org.hearthside.persistence.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds a sealed value by equality without opening it: the first 16 bytes of an HMAC under a key of
 * its own for every column. It tells who has the same value, so it is for values of high entropy.
 */
public final class BlindIndex {
    private static final int LENGTH = 16;

    private final Keys keys;

    /** Works for as long as the keys are not closed. */
    public BlindIndex(Keys keys) {
        this.keys = keys;
    }

    /**
     * The index entry of a value.
     *
     * @param normalized the value in the one form in which it is compared (an SSN: nine digits)
     */
    public byte[] of(String table, String column, String normalized) {
        var key = keys.blindIndexKey(table, column);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((table + "." + column).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(normalized.getBytes(StandardCharsets.UTF_8)), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC is not usable on this computer", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
