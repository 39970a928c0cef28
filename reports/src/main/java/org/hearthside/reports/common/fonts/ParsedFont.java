package org.hearthside.reports.common.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A shipped font file, read once: which characters it has and how wide they are. */
final class ParsedFont {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;

    private ParsedFont(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
    }

    static ParsedFont read(String file) {
        String resource = "/org/hearthside/reports/fonts/" + file;
        try (InputStream in = ParsedFont.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("font missing from the program: " + file);
            }
            TrueTypeFont font =
                    new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
            // Substituted glyphs have no code point, so their text could not be read back.
            font.setEnableGsub(false);
            return new ParsedFont(font);
        } catch (IOException e) {
            throw new UncheckedIOException("font cannot be read: " + file, e);
        }
    }

    TrueTypeFont font() {
        return font;
    }

    boolean has(int codePoint) {
        return characters.getGlyphId(codePoint) != 0;
    }

    boolean hasAll(String text) {
        return text.codePoints().allMatch(this::has);
    }

    /** Width of one character as a part of the type size. */
    double width(int codePoint) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(codePoint)) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::width).sum();
    }

    /** Outlines of the characters from x on, type size 1. */
    GeneralPath outline(String text, double x) {
        GeneralPath path = new GeneralPath();
        double at = x;
        try {
            for (int cp : text.codePoints().toArray()) {
                GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(cp));
                if (glyph != null) {
                    AffineTransform place = AffineTransform.getTranslateInstance(at, 0);
                    place.scale(1 / unitsPerEm, 1 / unitsPerEm);
                    path.append(glyph.getPath().getPathIterator(place), false);
                }
                at += width(cp);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }
}
