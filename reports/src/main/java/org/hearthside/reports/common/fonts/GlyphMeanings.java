package org.hearthside.reports.common.fonts;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the glyphs of a font that joins letters stand for. PDFBox writes it only for glyphs of a
 * single character; PDF/UA asks for it for all (ISO 14289-1, 7.21.7).
 */
final class GlyphMeanings {
    private static final int TABLE_BLOCK = 100;
    private static final String NOTHING_OF_ITS_OWN = "\u200B";

    private final ParsedFont font;
    private final SortedMap<Integer, String> meanings = new TreeMap<>();

    GlyphMeanings(ParsedFont font) {
        this.font = font;
    }

    /** Takes note of the glyphs of a text. */
    void learn(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ENGLISH);
        clusters.setText(text);
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            learnCluster(text.substring(start, end));
            start = end;
        }
    }

    /** Glyphs of one character mean that; the first other one means what is left of the cluster. */
    private void learnCluster(String cluster) {
        List<Integer> left = new ArrayList<>(cluster.codePoints().boxed().toList());
        List<Integer> joined = new ArrayList<>();
        for (int glyph : font.shapedGlyphs(cluster)) {
            Integer single =
                    left.stream().filter(cp -> font.glyph(cp) == glyph).findFirst().orElse(null);
            if (single == null) {
                joined.add(glyph);
            } else {
                left.remove(/* element */ single);
                meanings.put(glyph, Character.toString(single));
            }
        }
        StringBuilder rest = new StringBuilder();
        left.forEach(rest::appendCodePoint);
        for (int i = 0; i < joined.size(); i++) {
            String meaning = i == 0 && !rest.isEmpty() ? rest.toString() : NOTHING_OF_ITS_OWN;
            meanings.putIfAbsent(joined.get(i), meaning);
        }
    }

    /** The font's ToUnicode table. */
    byte[] table() {
        StringBuilder out =
                new StringBuilder(
                        """
                        /CIDInit /ProcSet findresource begin
                        12 dict begin
                        begincmap
                        /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                        /CMapName /Adobe-Identity-UCS def
                        /CMapType 2 def
                        1 begincodespacerange
                        <0000> <FFFF>
                        endcodespacerange
                        """);
        List<Map.Entry<Integer, String>> all = new ArrayList<>(meanings.entrySet());
        for (int from = 0; from < all.size(); from += TABLE_BLOCK) {
            List<Map.Entry<Integer, String>> block =
                    all.subList(from, Math.min(all.size(), from + TABLE_BLOCK));
            out.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, String> entry : block) {
                out.append(String.format("<%04X> <", entry.getKey()));
                entry.getValue().chars().forEach(c -> out.append(String.format("%04X", c)));
                out.append(">\n");
            }
            out.append("endbfchar\n");
        }
        out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
