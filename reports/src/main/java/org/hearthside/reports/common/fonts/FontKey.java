package org.hearthside.reports.common.fonts;

/** One weight of one shipped face. */
public final class FontKey {
    private final Face face;
    private final boolean bold;

    FontKey(Face face, boolean bold) {
        this.face = face;
        this.bold = bold;
    }

    Face face() {
        return face;
    }

    String file() {
        return face.file(bold);
    }

    /** Whether the glyphs have to be stroked to look bold. */
    public boolean strokedBold() {
        return bold && face.lacksBold();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FontKey key && key.face == face && key.bold == bold;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(bold) + 31 * face.file(bold).hashCode();
    }

    @Override
    public String toString() {
        return file();
    }
}
