package org.hearthside.reports.common.pages;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Fonts for a file that names a font and does not bring it. PDFBox would read every font of the
 * workstation and write a list of them into the home folder; these come with the program, so that a
 * page looks the same everywhere.
 */
final class StandInFonts implements FontMapper {
    private static final String TEXT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String OURS = "/org/hearthside/reports/fonts/";
    private static final String MARKS = OURS + "Inter_400Regular.ttf";
    private static final String CHINESE = OURS + "NotoSansSC_400Regular.ttf";
    private static final String KOREAN = OURS + "NotoSansKR_400Regular.ttf";

    private final Map<String, TrueTypeFont> read = new HashMap<>();

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            @Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font(TEXT), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            @Nullable String name, @Nullable PDFontDescriptor descriptor) {
        var marks = name != null && name.toLowerCase(Locale.ROOT).contains("dingbats");
        return new FontMapping<>(marks ? new Marks(font(MARKS)) : font(TEXT), true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            @Nullable String name,
            @Nullable PDFontDescriptor descriptor,
            @Nullable PDCIDSystemInfo characters) {
        var of = characters == null ? "" : characters.getOrdering();
        var file =
                switch (of == null ? "" : of) {
                    case "Korea1" -> KOREAN;
                    case "GB1", "CNS1", "Japan1" -> CHINESE;
                    default -> TEXT;
                };
        return new CIDFontMapping(null, font(file), true);
    }

    private TrueTypeFont font(String file) {
        return read.computeIfAbsent(file, StandInFonts::parsed);
    }

    private static TrueTypeFont parsed(String file) {
        try (InputStream in = StandInFonts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("a font is missing in the program: " + file);
            }
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ticks, crosses and dots of forms. A mark that the font does not have is drawn as a full
     * square: a ticked box must never look like an empty one.
     */
    private record Marks(TrueTypeFont font) implements FontBoxFont {
        private static final String SQUARE = "uni25A0";
        private static final Map<String, String> ALIKE =
                Map.of(
                        "uni2714", "uni2713",
                        "uni2715", "uni2717",
                        "uni2716", "uni2717",
                        "uni2718", "uni2717");

        private String drawn(String mark) throws IOException {
            var alike = ALIKE.getOrDefault(mark, mark);
            return font.hasGlyph(alike) ? alike : SQUARE;
        }

        @Override
        public String getName() throws IOException {
            return font.getName();
        }

        @Override
        public BoundingBox getFontBBox() throws IOException {
            return font.getFontBBox();
        }

        @Override
        public List<Number> getFontMatrix() throws IOException {
            return font.getFontMatrix();
        }

        @Override
        public GeneralPath getPath(String mark) throws IOException {
            return font.getPath(drawn(mark));
        }

        @Override
        public float getWidth(String mark) throws IOException {
            return font.getWidth(drawn(mark));
        }

        @Override
        public boolean hasGlyph(String mark) {
            // the space, and names that only this kind of font has, are translated to these first
            return mark.startsWith("uni");
        }
    }
}
