package org.hearthside.persistence.security;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * The printed code that opens a vault when every password is lost: 256 random bits and a check sum,
 * written in 14 groups of four letters and digits without I, L, O and U.
 */
public final class RecoveryCode implements AutoCloseable {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SECRET = 32;
    // 260 bits hold the secret, 20 more the check sum.
    private static final int SECRET_LETTERS = 52;
    private static final int LENGTH = 56;

    private final byte[] secret;

    private RecoveryCode(byte[] secret) {
        this.secret = secret;
    }

    /** A new code. */
    public static RecoveryCode random() {
        var secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return new RecoveryCode(secret);
    }

    /**
     * Reads a code as somebody typed it: spaces, dashes and case do not matter, O reads as 0, I and
     * L as 1.
     *
     * @return empty if it is not a whole code without a typing error
     */
    public static Optional<RecoveryCode> parse(char[] typed) {
        var values = new byte[LENGTH];
        var n = 0;
        for (var c : typed) {
            if (c == '-' || Character.isWhitespace(c)) {
                continue;
            }
            var value = value(c);
            if (value < 0 || n == LENGTH) {
                return Optional.empty();
            }
            values[n++] = (byte) value;
        }
        if (n != LENGTH) {
            return Optional.empty();
        }
        var secret = new byte[SECRET];
        var spare = 0;
        for (var bit = 0; bit < SECRET_LETTERS * 5; bit++) {
            var set = values[bit / 5] >> (4 - bit % 5) & 1;
            if (bit < SECRET * 8) {
                secret[bit / 8] |= (byte) (set << (7 - bit % 8));
            } else {
                spare |= set;
            }
        }
        var sum = checksum(secret);
        var same = spare == 0;
        for (var i = 0; i < sum.length; i++) {
            same &= sum[i] == values[SECRET_LETTERS + i];
        }
        Arrays.fill(values, (byte) 0);
        return same ? Optional.of(new RecoveryCode(secret)) : Optional.empty();
    }

    /** The code as it is printed, in groups of four. The caller wipes it. */
    public char[] text() {
        var values = new byte[LENGTH];
        for (var bit = 0; bit < SECRET * 8; bit++) {
            values[bit / 5] |= (byte) ((secret[bit / 8] >> (7 - bit % 8) & 1) << (4 - bit % 5));
        }
        System.arraycopy(checksum(secret), 0, values, SECRET_LETTERS, LENGTH - SECRET_LETTERS);
        var text = new char[LENGTH + LENGTH / 4 - 1];
        var n = 0;
        for (var i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                text[n++] = '-';
            }
            text[n++] = LETTERS.charAt(values[i]);
        }
        Arrays.fill(values, (byte) 0);
        return text;
    }

    /** The secret bits. The caller wipes them. */
    byte[] secret() {
        return secret.clone();
    }

    private static int value(char c) {
        var upper = Character.toUpperCase(c);
        return switch (upper) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> LETTERS.indexOf(upper);
        };
    }

    // Four values of five bits from the front of SHA-256.
    private static byte[] checksum(byte[] secret) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(secret);
            var sum = new byte[LENGTH - SECRET_LETTERS];
            for (var bit = 0; bit < sum.length * 5; bit++) {
                sum[bit / 5] |= (byte) ((hash[bit / 8] >> (7 - bit % 8) & 1) << (4 - bit % 5));
            }
            return sum;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not usable on this computer", e);
        }
    }

    /** Wipes the code. */
    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "RecoveryCode";
    }
}
