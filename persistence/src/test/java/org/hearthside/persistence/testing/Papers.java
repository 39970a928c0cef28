package org.hearthside.persistence.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.NewDocument;

/** Made-up documents. */
public final class Papers {
    public static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);

    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600");

    private Papers() {}

    /** What is said of a document that holds until the end of 2027. */
    public static NewDocument said(ClientId client, DocumentCategory category, boolean kept) {
        return new NewDocument(
                UUID.randomUUID(),
                client,
                category,
                "Signed form",
                ISSUED,
                LocalDate.of(2027, 12, 31),
                kept);
    }

    /** What is said of a photo. */
    public static NewDocument photo(ClientId client, LocalDate takenOn) {
        return new NewDocument(
                UUID.randomUUID(), client, DocumentCategory.PHOTO, "Photo", takenOn, null, false);
    }

    /** Bytes that begin as a PDF file. */
    public static byte[] pdf(int bytes, long seed) {
        var content = new byte[bytes];
        new Random(seed).nextBytes(content);
        var magic = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, content, 0, magic.length);
        return content;
    }

    /** Bytes that begin as a JPEG file. */
    public static byte[] jpeg(int bytes) {
        return Arrays.copyOf(JPEG, bytes);
    }
}
