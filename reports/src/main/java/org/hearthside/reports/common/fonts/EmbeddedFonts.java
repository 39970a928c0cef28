package org.hearthside.reports.common.fonts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one document: each is embedded as the subset of glyphs that the document uses. */
public final class EmbeddedFonts {
    private final FontLibrary library;
    private final PDDocument document;
    private final Map<String, PDFont> fonts = new LinkedHashMap<>();

    /** For one document under construction. */
    public EmbeddedFonts(FontLibrary library, PDDocument document) {
        this.library = library;
        this.document = document;
    }

    /**
     * The font to draw a run with.
     *
     * @throws IOException if the font cannot be embedded
     */
    public PDFont font(GlyphRun run) throws IOException {
        String file = run.font().file();
        PDFont known = fonts.get(file);
        if (known != null) {
            return known;
        }
        PDFont font = PDType0Font.load(document, library.parsed(run.font()).font(), true);
        fonts.put(file, font);
        return font;
    }
}
