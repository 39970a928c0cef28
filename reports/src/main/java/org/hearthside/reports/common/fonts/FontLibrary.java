package org.hearthside.reports.common.fonts;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.awt.geom.GeneralPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shipped fonts of one run of the program, each read on first use (the Chinese and Korean ones
 * are large), and the choice of a font for every character.
 *
 * <p>Not for use by two threads at once: a document holds the library's monitor while it is laid
 * out and written.
 */
public final class FontLibrary {
    private static final List<Face> CHAIN =
            List.of(
                    Face.LATIN,
                    Face.ARABIC,
                    Face.HEBREW,
                    Face.DEVANAGARI,
                    Face.THAI,
                    Face.WIDE_LATIN,
                    Face.KOREAN,
                    Face.CHINESE,
                    Face.EMOJI);

    private final Map<String, ParsedFont> parsed = new HashMap<>();
    private final BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ENGLISH);

    /** A library that has read nothing yet. */
    public FontLibrary() {}

    /**
     * Cuts text into what a reader sees as one character and finds a font for each.
     *
     * @param text cleaned by {@link Sanitizer} and shaped by {@link Shaper}
     * @param bold the weight
     * @param mono fixed pitch with a slashed zero, for identifiers
     * @return one element per visible character, in the order of the text; a character that no font
     *     has comes back as {@code [U+738B]}
     */
    public List<GlyphRun> glyphs(String text, boolean bold, boolean mono) {
        List<GlyphRun> runs = new ArrayList<>(text.length());
        clusters.setText(text);
        int start = clusters.first();
        for (int end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            addCluster(runs, text.substring(start, end), bold, mono);
            start = end;
        }
        return runs;
    }

    private void addCluster(List<GlyphRun> runs, String cluster, boolean bold, boolean mono) {
        FontKey key = find(cluster, bold, mono);
        if (key != null) {
            ParsedFont font = parsed(key);
            if (ThaiMarks.applies(key, cluster)) {
                runs.addAll(ThaiMarks.place(key, font, cluster));
            } else if (MarkPlacement.applies(key, cluster)) {
                runs.add(MarkPlacement.place(key, font, cluster));
            } else {
                runs.add(run(key, cluster));
            }
            return;
        }
        // No single font has the whole cluster: each of its characters stands for itself.
        cluster.codePoints()
                .forEach(cp -> {
                    String one = Character.toString(cp);
                    FontKey own = find(one, bold, mono);
                    if (own != null) {
                        runs.add(run(own, one));
                    } else {
                        runs.add(run(new FontKey(Face.LATIN, bold), Sanitizer.named(cp)));
                    }
                });
    }

    private @Nullable FontKey find(String cluster, boolean bold, boolean mono) {
        if (mono && parsed(new FontKey(Face.MONO, bold)).hasAll(cluster)) {
            return new FontKey(Face.MONO, bold);
        }
        for (Face face : CHAIN) {
            if (!isPrivate(cluster.codePointAt(0)) && face.mayHave(cluster.codePointAt(0))) {
                FontKey key = new FontKey(face, bold);
                if (parsed(key).hasAll(cluster)) {
                    return key;
                }
            }
        }
        return null;
    }

    /** Characters without a meaning of their own: a font's picture for one would say anything. */
    private static boolean isPrivate(int cp) {
        return Character.getType(cp) == Character.PRIVATE_USE;
    }

    private GlyphRun run(FontKey key, String text) {
        return new GlyphRun(key, text, parsed(key).width(text), List.of());
    }

    /**
     * The outlines of words, for letters that are drawn and not read.
     *
     * @return a path of bold letters of size 1 that stand on the x axis, y upwards
     */
    public GeneralPath outline(String words) {
        GeneralPath path = new GeneralPath();
        double x = 0;
        for (GlyphRun run : glyphs(words, true, false)) {
            path.append(parsed(run.font()).outline(run.text(), x), false);
            x += run.width();
        }
        return path;
    }

    /** The font file behind a key, read now if it has not been. */
    ParsedFont parsed(FontKey key) {
        return parsed.computeIfAbsent(
                key.file(), file -> ParsedFont.read(file, key.face().isShaped()));
    }
}
