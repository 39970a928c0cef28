package org.hearthside.reports.common;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * A paper for the mail: the same pages, which nobody can open without the password (AES, 256 bits).
 */
public final class ProtectedCopy {
    /** Shorter passwords are guessed by trying: whoever has the file can try for ever. */
    public static final int SHORTEST = 12;

    /** The file format takes no more; what is longer would be cut. */
    public static final int LONGEST = 120;

    private static final int KEY_BITS = 256;

    private ProtectedCopy() {}

    /**
     * Encrypts a paper. Readers for the blind may still read it aloud.
     *
     * @param pdf a file without a password
     * @param password of {@link #SHORTEST} to {@link #LONGEST} characters
     * @throws IllegalArgumentException when the password is too short or too long
     */
    public static byte[] of(byte[] pdf, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("a password of 12 to 120 characters");
        }
        try (PDDocument document = Loader.loadPDF(pdf);
                var out = new ByteArrayOutputStream()) {
            var policy = new StandardProtectionPolicy(password, password, new AccessPermission());
            policy.setEncryptionKeyLength(KEY_BITS);
            policy.setPreferAES(true);
            document.protect(policy);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a paper that was just drawn cannot be encrypted", e);
        }
    }
}
