package org.hearthside.reports.common.fonts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document: each is embedded as the subset of glyphs that the document uses.
 *
 * <p>A glyph can be read back as one character only. Where two characters share a glyph (the yeh of
 * Arabic and that of Persian) the font is embedded once more for the second one.
 */
public final class EmbeddedFonts {
    private final FontLibrary library;
    private final PDDocument document;
    private final Map<String, List<Copy>> copies = new LinkedHashMap<>();
    private final Map<PDFont, GlyphMeanings> meanings = new LinkedHashMap<>();

    /** For one document under construction. */
    public EmbeddedFonts(FontLibrary library, PDDocument document) {
        this.library = library;
        this.document = document;
    }

    /** Characters to draw with one embedded font. */
    public record Piece(PDFont font, String text) {}

    private record Copy(PDFont font, Map<Integer, Integer> meanings) {
        boolean takes(int glyph, int character) {
            return meanings.computeIfAbsent(glyph, g -> character) == character;
        }
    }

    /**
     * The run divided into pieces for the embedded fonts, to be drawn one behind the other.
     *
     * @throws IOException if a font cannot be embedded
     */
    public List<Piece> pieces(GlyphRun run) throws IOException {
        ParsedFont parsed = library.parsed(run.font());
        List<Piece> pieces = new ArrayList<>();
        if (run.isShaped()) {
            PDFont font = copies(run.font()).getFirst().font;
            meanings.computeIfAbsent(font, f -> new GlyphMeanings(parsed)).learn(run.text());
            pieces.add(new Piece(font, run.text()));
            return pieces;
        }
        for (int cp : run.text().codePoints().toArray()) {
            PDFont font = copyFor(run.font(), parsed.glyph(cp), cp == 0xA0 ? ' ' : cp);
            String text = Character.toString(cp);
            int last = pieces.size() - 1;
            if (last >= 0 && pieces.get(last).font.equals(font)) {
                text = pieces.remove(last).text + text;
            }
            pieces.add(new Piece(font, text));
        }
        return pieces;
    }

    /** Whether fonts exchange glyphs, so that {@link #explain} has something to add. */
    public boolean needExplaining() {
        return !meanings.isEmpty();
    }

    /**
     * Says in the embedded fonts what their exchanged glyphs stand for. Subsetting, which saving
     * does, forgets it: the document has to have been saved once before.
     *
     * @throws IOException if it cannot be written
     */
    public void explain() throws IOException {
        for (Map.Entry<PDFont, GlyphMeanings> entry : meanings.entrySet()) {
            PDStream table =
                    new PDStream(
                            document,
                            new ByteArrayInputStream(entry.getValue().table()),
                            COSName.FLATE_DECODE);
            entry.getKey().getCOSObject().setItem(COSName.TO_UNICODE, table);
        }
    }

    private PDFont copyFor(FontKey key, int glyph, int character) throws IOException {
        for (Copy copy : copies(key)) {
            if (copy.takes(glyph, character)) {
                return copy.font;
            }
        }
        Copy another = embed(key);
        copies(key).add(another);
        another.takes(glyph, character);
        return another.font;
    }

    private List<Copy> copies(FontKey key) throws IOException {
        List<Copy> known = copies.get(key.file());
        if (known == null) {
            known = new ArrayList<>();
            known.add(embed(key));
            copies.put(key.file(), known);
        }
        return known;
    }

    private Copy embed(FontKey key) throws IOException {
        PDFont font = PDType0Font.load(document, library.parsed(key).font(), true);
        return new Copy(font, new HashMap<>());
    }
}
