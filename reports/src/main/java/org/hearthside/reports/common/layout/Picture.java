package org.hearthside.reports.common.layout;

/**
 * A picture as stored, JPEG or PNG.
 *
 * <p>It is scaled down to 300 dpi at its printed size when it is larger.
 */
public final class Picture {
    private final byte[] bytes;
    private final String alternative;

    /**
     * Takes a picture.
     *
     * @param bytes of a JPEG or PNG file
     * @param alternative what a screen reader says instead: {@code Photo of Mari, taken
     *     03-Jun-2026}
     */
    public Picture(byte[] bytes, String alternative) {
        this.bytes = bytes.clone();
        this.alternative = alternative;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** What a screen reader says instead of it. */
    String alternative() {
        return alternative;
    }
}
