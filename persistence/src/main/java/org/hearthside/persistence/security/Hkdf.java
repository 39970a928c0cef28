package org.hearthside.persistence.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869). */
final class Hkdf {
    private Hkdf() {}

    /** Derives a 32-byte key from a secret for the use that {@code info} names; without salt. */
    static byte[] derive(byte[] secret, String info) {
        return derive(secret, new byte[0], info.getBytes(StandardCharsets.UTF_8), 32);
    }

    static byte[] derive(byte[] secret, byte[] salt, byte[] info, int length) {
        var extract = HKDFParameterSpec.ofExtract().addIKM(new SecretKeySpec(secret, "Generic"));
        if (salt.length > 0) {
            extract.addSalt(salt);
        }
        try {
            return KDF.getInstance("HKDF-SHA256").deriveData(extract.thenExpand(info, length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF is not usable on this computer", e);
        }
    }
}
