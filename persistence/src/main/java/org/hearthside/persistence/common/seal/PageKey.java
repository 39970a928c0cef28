package org.hearthside.persistence.common.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit key of a data folder's page layer, and the AES-256-GCM that is done with it: a sealed
 * block is 12 bytes of random nonce, the ciphertext and 16 bytes of tag. Safe for use by many
 * threads; useless once {@link #close() closed}.
 */
public final class PageKey implements AutoCloseable {
    /** What sealing adds to a block, in bytes. */
    static final int OVERHEAD = 28;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentLinkedQueue<Cipher> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /**
     * @param key 32 bytes; copied, the caller wipes its own
     */
    public PageKey(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("a page key has 32 bytes");
        }
        this.key = key.clone();
    }

    /** Seals {@code plain[from, from+length)} into {@code out} at {@code at}. */
    void seal(byte[] plain, int from, int length, byte[] aad, byte[] out, int at) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, out, at, NONCE);
        try {
            run(Cipher.ENCRYPT_MODE, nonce, aad, plain, from, length, out, at + NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not usable on this computer", e);
        }
    }

    /**
     * Opens the sealed block at {@code sealed[from, from+length)} into {@code out} at {@code at}.
     *
     * @return false, and nothing usable in {@code out}, if the block is not what was sealed
     */
    boolean open(byte[] sealed, int from, int length, byte[] aad, byte[] out, int at) {
        var nonce = Arrays.copyOfRange(sealed, from, from + NONCE);
        try {
            run(Cipher.DECRYPT_MODE, nonce, aad, sealed, from + NONCE, length - NONCE, out, at);
            return true;
        } catch (AEADBadTagException damaged) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not usable on this computer", e);
        }
    }

    private void run(
            int mode, byte[] nonce, byte[] aad, byte[] in, int from, int length, byte[] out, int at)
            throws GeneralSecurityException {
        var copy = new SecretKeySpec(key, "AES");
        if (closed) {
            // Asked after the copy was made: a copy taken during the wiping is never used.
            throw new IllegalStateException("the page key was wiped");
        }
        var cipher = idle.poll();
        if (cipher == null) {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        }
        cipher.init(mode, copy, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(aad);
        cipher.doFinal(in, from, length, out, at);
        idle.add(cipher);
    }

    /** Wipes the key; every later use is refused. */
    @Override
    public void close() {
        closed = true;
        Arrays.fill(key, (byte) 0);
        idle.clear();
    }
}
