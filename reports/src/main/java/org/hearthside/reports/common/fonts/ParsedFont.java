package org.hearthside.reports.common.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.gsub.GsubWorker;
import org.apache.fontbox.ttf.gsub.GsubWorkerFactory;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** A shipped font file, read once: which characters it has and how wide they are. */
final class ParsedFont {
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unitsPerEm;
    private final @Nullable GsubWorker shaping;

    private ParsedFont(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.unitsPerEm = font.getUnitsPerEm();
        this.shaping =
                font.isEnableGsub()
                        ? new GsubWorkerFactory().getGsubWorker(characters, font.getGsubData())
                        : null;
    }

    static ParsedFont read(String file, boolean shaped) {
        String resource = "/org/hearthside/reports/fonts/" + file;
        try (InputStream in = ParsedFont.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("font missing from the program: " + file);
            }
            TrueTypeFont font =
                    new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
            // Substituted glyphs have no code point, so their text could not be read back: it is
            // done only where letters would stand in the wrong order without it.
            font.setEnableGsub(shaped);
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
        return advance(characters.getGlyphId(codePoint));
    }

    private double advance(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width of a word as a part of the type size, after substitution if the font does that. */
    double width(String text) {
        if (shaping == null) {
            return text.codePoints().mapToDouble(this::width).sum();
        }
        double width = 0;
        for (int glyph : shapedGlyphs(text)) {
            width += advance(glyph);
        }
        return width;
    }

    /** The glyphs that a word is drawn with, from left to right. */
    List<Integer> shapedGlyphs(String word) {
        List<Integer> glyphs = word.codePoints().mapToObj(characters::getGlyphId).toList();
        return shaping == null ? glyphs : shaping.applyTransforms(glyphs);
    }

    /** The box around a character's outline, type size 1. */
    BoundingBox bounds(int codePoint) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(characters.getGlyphId(codePoint));
            if (glyph == null) {
                return new BoundingBox();
            }
            BoundingBox box = glyph.getBoundingBox();
            return new BoundingBox(
                    (float) (box.getLowerLeftX() / unitsPerEm),
                    (float) (box.getLowerLeftY() / unitsPerEm),
                    (float) (box.getUpperRightX() / unitsPerEm),
                    (float) (box.getUpperRightY() / unitsPerEm));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The glyph that draws a character. */
    int glyph(int codePoint) {
        return characters.getGlyphId(codePoint);
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
