package org.hearthside.reports.common.fonts;

/**
 * The shipped type faces in the order in which they are asked for a character (forms.md 4.8).
 *
 * <p>All are under the SIL Open Font License; the licence texts lie beside the files.
 */
enum Face {
    LATIN("Inter_400Regular", "Inter_700Bold", 0.97, 0.25),
    MONO("NotoSansMono_400Regular", "NotoSansMono_700Bold", 0.97, 0.25),
    ARABIC("NotoSansArabic_400Regular", "NotoSansArabic_700Bold", 1.1, 0.45),
    HEBREW("NotoSansHebrew_400Regular", "NotoSansHebrew_700Bold", 1.0, 0.3),
    DEVANAGARI("NotoSansDevanagari_400Regular", "NotoSansDevanagari_700Bold", 1.05, 0.4),
    THAI("NotoSansThai_400Regular", "NotoSansThai_700Bold", 1.15, 0.4),
    WIDE_LATIN("NotoSans_400Regular", "NotoSans_700Bold", 1.05, 0.3),
    KOREAN("NotoSansKR_400Regular", "NotoSansKR_400Regular", 1.0, 0.28),
    CHINESE("NotoSansSC_400Regular", "NotoSansSC_400Regular", 1.0, 0.28),
    EMOJI("NotoEmoji_400Regular", "NotoEmoji_400Regular", 1.0, 0.28);

    private final String regular;
    private final String bold;
    private final double ascent;
    private final double descent;

    Face(String regular, String bold, double ascent, double descent) {
        this.regular = regular;
        this.bold = bold;
        this.ascent = ascent;
        this.descent = descent;
    }

    String file(boolean heavy) {
        return (heavy ? bold : regular) + ".ttf";
    }

    /** Whether bold has to be made by stroking the outlines, because one weight is shipped. */
    boolean lacksBold() {
        return regular.equals(bold);
    }

    /** Whether glyphs are exchanged and moved by the font's own tables when words are drawn. */
    boolean isShaped() {
        return this == DEVANAGARI;
    }

    /** Room above the base line as a part of the type size. */
    double ascent() {
        return ascent;
    }

    /** Room below the base line as a part of the type size. */
    double descent() {
        return descent;
    }

    /**
     * Whether the face is worth asking. The large faces are parsed on first use only, so they are
     * asked only for characters that they can be expected to have.
     */
    boolean mayHave(int cp) {
        return switch (this) {
            case LATIN, WIDE_LATIN -> true;
            case MONO -> false;
            case ARABIC -> in(cp, 0x0600, 0x08FF) || in(cp, 0xFB50, 0xFEFF);
            case HEBREW -> in(cp, 0x0590, 0x05FF) || in(cp, 0xFB1D, 0xFB4F);
            case DEVANAGARI -> in(cp, 0x0900, 0x097F) || in(cp, 0xA8E0, 0xA8FF);
            case THAI -> in(cp, 0x0E00, 0x0E7F);
            case KOREAN -> isHangul(cp);
            case CHINESE -> isWide(cp);
            case EMOJI -> cp >= 0x2190 && !isWide(cp) && !isHangul(cp);
        };
    }

    private static boolean isHangul(int cp) {
        return in(cp, 0x1100, 0x11FF)
                || in(cp, 0x3130, 0x318F)
                || in(cp, 0xA960, 0xA97F)
                || in(cp, 0xAC00, 0xD7FF);
    }

    private static boolean isWide(int cp) {
        return in(cp, 0x2E80, 0x312F)
                || in(cp, 0x3190, 0x9FFF)
                || in(cp, 0xF900, 0xFAFF)
                || in(cp, 0xFE30, 0xFE4F)
                || in(cp, 0xFF00, 0xFFEF)
                || in(cp, 0x20000, 0x3FFFF);
    }

    private static boolean in(int cp, int from, int to) {
        return cp >= from && cp <= to;
    }
}
