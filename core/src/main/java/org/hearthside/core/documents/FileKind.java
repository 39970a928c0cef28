package org.hearthside.core.documents;

import java.util.Arrays;
import java.util.Optional;

/**
 * The files that are taken in. What a file is, its first bytes say, never its name: names are
 * wrong, and a name can be chosen to deceive (security.md 2.11).
 */
public enum FileKind {
    /** PDF (ISO 32000): begins with {@code %PDF-}. */
    PDF('%', 'P', 'D', 'F', '-'),
    /** PNG (ISO 15948), its eight bytes of signature. */
    PNG(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
    /** JPEG (ITU T.81): start of image, and the marker that follows. */
    JPEG(0xFF, 0xD8, 0xFF);

    @SuppressWarnings("ImmutableEnumChecker") // never given out and never written to
    private final byte[] magic;

    FileKind(int... magic) {
        this.magic = new byte[magic.length];
        for (var i = 0; i < magic.length; i++) {
            this.magic[i] = (byte) magic[i];
        }
    }

    /** What the bytes begin as; empty when it is none of these. */
    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    /** Whether it is one picture, not pages. */
    public boolean picture() {
        return this != PDF;
    }

    private boolean begins(byte[] content) {
        return content.length >= magic.length
                && Arrays.equals(magic, 0, magic.length, content, 0, magic.length);
    }
}
