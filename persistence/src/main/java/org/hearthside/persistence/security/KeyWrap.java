package org.hearthside.persistence.security;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * A key under another key: {@code 1 ‖ nonce (12) ‖ key ‖ tag (16)} under AES-256-GCM, bound to the
 * place for which it is meant.
 */
public final class KeyWrap {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;

    private KeyWrap() {}

    /**
     * Wraps a key.
     *
     * @param under the key that wraps, 32 bytes
     * @param place what the wrap is bound to
     */
    public static byte[] wrap(byte[] under, byte[] place, byte[] key) {
        var nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        var body = Wrap.wrap(under, nonce, place, key);
        return ByteBuffer.allocate(1 + NONCE + body.length)
                .put(VERSION)
                .put(nonce)
                .put(body)
                .array();
    }

    /** The key again, which the caller wipes; empty when it was changed or moved. */
    public static Optional<byte[]> unwrap(byte[] under, byte[] place, byte[] wrapped) {
        if (wrapped.length <= 1 + NONCE || wrapped[0] != VERSION) {
            return Optional.empty();
        }
        var nonce = Arrays.copyOfRange(wrapped, 1, 1 + NONCE);
        var body = Arrays.copyOfRange(wrapped, 1 + NONCE, wrapped.length);
        return Wrap.unwrap(under, nonce, place, body);
    }
}
