package org.hearthside.reports.common.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with parts in bold, in other sizes, and with things to fill in by hand. Immutable: every
 * method gives a longer text.
 */
public final class Text {
    private static final Text EMPTY = new Text(List.of());

    private final List<Span> spans;

    private Text(List<Span> spans) {
        this.spans = List.copyOf(spans);
    }

    /** No text. */
    public static Text empty() {
        return EMPTY;
    }

    /** Text in the regular weight. */
    public static Text of(String text) {
        return EMPTY.then(text);
    }

    /** Text in bold. */
    public static Text bold(String text) {
        return EMPTY.thenBold(text);
    }

    /** Several texts with the same words between them. */
    public static Text join(String separator, List<Text> texts) {
        Text all = EMPTY;
        for (Text text : texts) {
            all = all.isEmpty() ? text : all.then(separator).then(text);
        }
        return all;
    }

    /** Followed by words in the regular weight. */
    public Text then(String text) {
        return plus(new Span.Words(text, false, false, 0, ""));
    }

    /** Followed by bold words. */
    public Text thenBold(String text) {
        return plus(new Span.Words(text, true, false, 0, ""));
    }

    /** Followed by an identifier in fixed pitch with a slashed zero. */
    public Text thenId(String text) {
        return plus(new Span.Words(text, false, true, 0, ""));
    }

    /** Followed by words in another language, for readers aloud: {@code ar}, {@code zh}. */
    public Text thenIn(String language, String text) {
        return plus(new Span.Words(text, false, false, 0, language));
    }

    /** Followed by another text. */
    public Text then(Text more) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new Text(all);
    }

    /** Followed by a rule to write on, this many points wide, 15.6 points of room above it. */
    public Text thenBlank(double width) {
        return plus(new Span.Blank(width, false));
    }

    /** Followed by a rule that takes what is left of the line, at least this many points. */
    public Text thenBlankToEnd(double atLeast) {
        return plus(new Span.Blank(atLeast, true));
    }

    /** Followed by an empty check box and its label. */
    public Text thenCheckBox(String label) {
        return plus(new Span.CheckBox(false)).then("\u00A0" + label);
    }

    /** Followed by a check box with a cross in it and its label. */
    public Text thenChecked(String label) {
        return plus(new Span.CheckBox(true)).then("\u00A0" + label);
    }

    /** Followed by the warning triangle. */
    public Text thenWarning() {
        return plus(new Span.Warning());
    }

    /** Followed by the number of the page on which {@link Anchor} with this name stands. */
    public Text thenPageOf(String anchor) {
        return plus(new Span.PageOf(anchor, false));
    }

    /** Followed by the number of pages of the document. */
    public Text thenPageCount() {
        return plus(new Span.PageCount());
    }

    /** All words so far in this size, in points, unless they already have one. */
    public Text sized(double points) {
        return new Text(spans.stream().map(s -> s.sized(points)).toList());
    }

    /** All words so far in bold. */
    public Text allBold() {
        return new Text(spans.stream().map(Span::bold).toList());
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    List<Span> spans() {
        return spans;
    }

    private Text plus(Span span) {
        List<Span> all = new ArrayList<>(spans);
        all.add(span);
        return new Text(all);
    }
}
