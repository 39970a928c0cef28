package org.hearthside.persistence.documents;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals one document piece by piece: the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár
 * 2015; security.md 2.5) over AES-256-GCM. The nonce of a piece is {@code prefix (7) ‖ number (4) ‖
 * last (1)}, and every piece is bound to the document, so that one that was changed, moved,
 * repeated or taken from elsewhere does not open, and a document that was cut has no last piece.
 */
final class ChunkSeal {
    /** Bytes of a piece before it is sealed. */
    static final int CHUNK = 64 * 1024;

    /** Bytes of the prefix of the nonces. */
    static final int PREFIX = 7;

    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final byte[] prefix;
    private final byte[] place;

    /**
     * For one document.
     *
     * @param key used for no other document
     * @param prefix random
     */
    ChunkSeal(byte[] key, byte[] prefix, UUID document) {
        if (prefix.length != PREFIX) {
            throw new IllegalArgumentException("a prefix has " + PREFIX + " bytes");
        }
        this.key = new SecretKeySpec(key, "AES");
        this.prefix = prefix.clone();
        this.place =
                ByteBuffer.allocate(2 + 2 * Long.BYTES)
                        .put((byte) 'd')
                        .put((byte) '1')
                        .putLong(document.getMostSignificantBits())
                        .putLong(document.getLeastSignificantBits())
                        .array();
    }

    /** In how many pieces a document of that many bytes is kept. */
    static int chunks(int bytes) {
        return Math.ceilDiv(bytes, CHUNK);
    }

    /** The sealed form of piece {@code n}, counted from 0. */
    byte[] seal(int n, boolean last, byte[] content, int from, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, n, last).doFinal(content, from, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not usable on this computer", e);
        }
    }

    /** The piece again; empty when it is not piece {@code n} of this document, unchanged. */
    Optional<byte[]> open(int n, boolean last, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, n, last).doFinal(sealed));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not usable on this computer", e);
        }
    }

    private Cipher cipher(int mode, int n, boolean last) throws GeneralSecurityException {
        var nonce =
                ByteBuffer.allocate(PREFIX + Integer.BYTES + 1)
                        .put(prefix)
                        .putInt(n)
                        .put((byte) (last ? 1 : 0))
                        .array();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
