package org.hearthside.app.ui;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * A short code that names a fault by the classes and methods it came through, and nothing else: two
 * people who meet the same fault read the same code, and no person's data can be in it.
 *
 * @param text for example {@code 7KQ2-M4XD}
 */
public record ErrorCode(String text) {
    // No I, L, O, U: read over the phone.
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DEEPEST_CAUSE = 8;

    /** The code of a fault. */
    public static ErrorCode of(Throwable fault) {
        var digest = sha256(trace(fault).getBytes(StandardCharsets.UTF_8));
        var code = new StringBuilder();
        for (var i = 0; i < 8; i++) {
            if (i == 4) {
                code.append('-');
            }
            code.append(LETTERS.charAt(digest[i] & 31));
        }
        return new ErrorCode(code.toString());
    }

    /**
     * Classes and methods of the fault and its causes, one a line. Leaves out messages and line
     * numbers: a message may hold what was typed.
     */
    public static String trace(Throwable fault) {
        var trace = new StringBuilder();
        @Nullable Throwable cause = fault;
        for (var depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            trace.append(cause.getClass().getName()).append('\n');
            for (var frame : cause.getStackTrace()) {
                trace.append("  ")
                        .append(frame.getClassName().replaceAll("\\$\\$Lambda.*", "(lambda)"))
                        .append('.')
                        .append(frame.getMethodName())
                        .append('\n');
            }
            cause = cause.getCause();
        }
        return trace.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
