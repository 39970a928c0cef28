package org.hearthside.reports.common.layout;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.fonts.GlyphRun;
import org.hearthside.reports.common.fonts.Sanitizer;
import org.hearthside.reports.common.fonts.Shaper;

/**
 * Breaks text into lines. Nothing is ever cut off: a line that is full goes on below.
 *
 * <p>A document is laid out several times with the same words until its page numbers are right, so
 * what a word is drawn with and where a line may end are remembered. A typesetter lives as long as
 * its document: texts about people are not kept longer.
 */
final class Typesetter {
    private static final double ROUNDING = 0.01;

    private final FontLibrary fonts;
    private final BreakIterator lineBreaks = BreakIterator.getLineInstance(ULocale.ENGLISH);
    private final Map<Drawing, List<List<GlyphRun>>> drawings = new HashMap<>();
    private final Map<String, BitSet> ends = new HashMap<>();

    /** Words as they are asked for. */
    private record Drawing(String text, boolean heavy, boolean mono) {}

    Typesetter(FontLibrary fonts) {
        this.fonts = fonts;
    }

    /** The text as lines of at most this width in points; at least one line. */
    List<Line> lines(Text text, LayoutContext context, double width) {
        return fill(atoms(text, context), context.size(), width);
    }

    /** Width in points of the text when it is set on one line. */
    double width(Text text, LayoutContext context) {
        return atoms(text, context).stream().mapToDouble(Atom::width).sum();
    }

    private List<Atom> atoms(Text text, LayoutContext context) {
        List<Atom> atoms = new ArrayList<>();
        for (Span span : text.spans()) {
            double size = context.size();
            switch (span) {
                case Span.Words words -> addWords(atoms, words, context);
                case Span.Blank blank -> atoms.add(Atom.drawn(span, size, blank.width()));
                case Span.CheckBox box -> atoms.add(Atom.drawn(box, size, size * 0.82));
                case Span.Warning warning -> atoms.add(Atom.drawn(warning, size, size * 1.05));
                case Span.PageOf ref -> {
                    String page = context.pages().page(ref.anchor());
                    addWords(atoms, new Span.Words(page, ref.heavy(), false, 0, ""), context);
                }
                case Span.PageCount count -> {
                    String total = Integer.toString(context.pages().total());
                    addWords(atoms, new Span.Words(total, false, false, 0, ""), context);
                }
            }
        }
        return atoms;
    }

    private void addWords(List<Atom> atoms, Span.Words words, LayoutContext context) {
        double size = words.size() > 0 ? words.size() : context.size();
        Tag tag = context.tag();
        if (!words.language().isEmpty()) {
            tag = Tag.inLanguage(tag, words.language());
        }
        List<List<GlyphRun>> lines =
                drawings.computeIfAbsent(
                        new Drawing(words.text(), words.heavy(), words.mono()), this::draw);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                atoms.add(Atom.lineEnd(words, size));
            }
            for (GlyphRun run : lines.get(i)) {
                atoms.add(Atom.glyph(run, words, size, tag));
            }
        }
    }

    /** The glyphs of each line of a text. */
    private List<List<GlyphRun>> draw(Drawing words) {
        String clean = Shaper.join(NoBreak.bind(Sanitizer.clean(words.text())));
        List<List<GlyphRun>> lines = new ArrayList<>();
        int start = 0;
        while (true) {
            int end = clean.indexOf('\n', start);
            String line = clean.substring(start, end < 0 ? clean.length() : end);
            lines.add(fonts.glyphs(line, words.heavy(), words.mono()));
            if (end < 0) {
                return lines;
            }
            start = end + 1;
        }
    }

    private List<Line> fill(List<Atom> atoms, double size, double width) {
        BitSet breaks = breaksBefore(atoms);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start < atoms.size()) {
            int end = endOfLine(atoms, breaks, start, width);
            boolean hard = end < atoms.size() && atoms.get(end).isLineEnd();
            lines.add(Line.of(atoms.subList(start, end), size, width));
            start = hard ? end + 1 : afterSpaces(atoms, end);
            if (hard && start == atoms.size()) {
                lines.add(Line.of(List.of(), size, width));
            }
        }
        if (lines.isEmpty()) {
            lines.add(Line.of(List.of(), size, width));
        }
        return lines;
    }

    private static int afterSpaces(List<Atom> atoms, int from) {
        int next = from;
        while (next < atoms.size() && atoms.get(next).isSpace()) {
            next++;
        }
        return next;
    }

    /** Index behind the last character of the line that begins at an index. */
    private static int endOfLine(List<Atom> atoms, BitSet breaks, int start, double width) {
        double used = 0;
        int lastBreak = -1;
        int lastBound = -1;
        int lastJoint = -1;
        for (int i = start; i < atoms.size(); i++) {
            Atom atom = atoms.get(i);
            if (atom.isLineEnd()) {
                return i;
            }
            if (i > start && breaks.get(i)) {
                lastBreak = i;
            }
            used += atom.width();
            if (used > width + ROUNDING && !atom.isSpace() && i > start) {
                return lastResort(lastBreak, lastBound, lastJoint, i);
            }
            if (i > start && atom.isBound()) {
                lastBound = i + 1;
            }
            if (i > start && atom.isJoint()) {
                lastJoint = i + 1;
            }
        }
        return atoms.size();
    }

    /** Between words, else at a bound space, else behind a hyphen, else between characters. */
    private static int lastResort(int lastBreak, int lastBound, int lastJoint, int character) {
        if (lastBreak > 0) {
            return lastBreak;
        }
        if (lastBound > 0) {
            return lastBound;
        }
        return lastJoint > 0 ? lastJoint : character;
    }

    private BitSet breaksBefore(List<Atom> atoms) {
        StringBuilder joined = new StringBuilder();
        int[] starts = new int[atoms.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = joined.length();
            joined.append(atoms.get(i).text());
        }
        BitSet allowed = ends.computeIfAbsent(joined.toString(), this::lineEnds);
        BitSet breaks = new BitSet();
        for (int i = 1; i < starts.length; i++) {
            if (!atoms.get(i).isBlank() && allowed.get(starts[i])) {
                breaks.set(i);
            }
        }
        return breaks;
    }

    /** Before which characters of a text a line may end. */
    private BitSet lineEnds(String text) {
        lineBreaks.setText(text);
        BitSet allowed = new BitSet();
        for (int at = lineBreaks.next(); at != BreakIterator.DONE; at = lineBreaks.next()) {
            if (NoBreak.mayBreak(text, at)) {
                allowed.set(at);
            }
        }
        return allowed;
    }

    /** The widest of these texts on one line, in points. */
    double widest(List<Text> texts, LayoutContext context) {
        return texts.stream().mapToDouble(t -> width(t, context)).max().orElse(0);
    }
}
