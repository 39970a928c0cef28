package org.hearthside.core.health;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.TextPart;
import org.hearthside.core.common.TextPart.Line;

/**
 * What the allergy band says, on screen and on every clinical page (forms.md 2.1 and 4.2, SR-16 to
 * SR-18). It is never empty: recorded allergies first, severe before the rest, then by name every
 * class for which the answer is something else.
 *
 * @param kind decides the look of the band
 * @param items recorded allergies, severe first
 * @param statements what is said of the classes without a recorded allergy; those that ask the
 *     reader to act come first
 */
public record AllergyBanner(Kind kind, List<Item> items, List<Statement> statements) {

    /** So many allergies are listed in full in a band; more of them are shortened. */
    public static final int SHORT_LIST = 4;

    /** The look of the band, most urgent first. Names the state, never a color. */
    public enum Kind {
        /** Allergies are listed: bold in a double-ruled box. */
        RECORDED,
        /** At least one class was never asked: bold in a single box with a warning sign. */
        NOT_RECORDED,
        /** At least one class could not be verified: as not recorded. */
        UNABLE_TO_VERIFY,
        /** Every class was asked and nothing is known: plain in a single box. */
        NONE_KNOWN
    }

    /**
     * One recorded allergy.
     *
     * @param full substance, reaction, class, severity and verification
     * @param brief substance and severity, for a band in which no more fits
     * @param severe whether it must be in the first line
     */
    public record Item(String full, String brief, boolean severe) {}

    /**
     * What is said of one or more classes.
     *
     * @param text the words
     * @param strong whether the reader must act on it
     */
    public record Statement(String text, boolean strong) {}

    public AllergyBanner {
        items = List.copyOf(items);
        statements = List.copyOf(statements);
        if (items.isEmpty() && statements.isEmpty()) {
            throw new IllegalArgumentException("The allergy band is never empty");
        }
    }

    /**
     * The band for what is recorded.
     *
     * @param today for overdue reviews
     * @param zone of the house, for the day on which an answer was given
     */
    public static AllergyBanner of(Allergies allergies, LocalDate today, ZoneId zone) {
        return new AllergyWording(allergies, today, zone).banner();
    }

    /** Everything in one text, nothing left out. */
    public String text() {
        return Line.text(parts());
    }

    /** Everything as one run of parts, nothing left out. */
    public List<TextPart> parts() {
        return AllergyFit.parts(items.stream().map(Item::full).toList(), "", statements);
    }

    /**
     * Breaks the band into lines. When not everything fits, every severe allergy stays, then comes
     * {@code + 6 more — full list page 2}; the caller must then print the full list there. What is
     * said of the other classes always stays. When even that needs more room, there are more lines
     * than asked for: nothing is ever cut.
     *
     * @param measure width of a text in the boldest style used
     * @param width width of the band, in the unit of {@code measure}
     * @param lines how many lines are wanted
     * @param fullList where the full list stands, for example {@code page 2}
     */
    public List<Line> fit(
            ToDoubleFunction<String> measure, double width, int lines, String fullList) {
        return AllergyFit.fit(this, measure, width, lines, fullList);
    }

    /** Words of a list row: {@code penicillin, latex}, or the state in words. */
    public String brief() {
        return Stream.concat(
                        Stream.of(
                                items.stream().map(Item::brief).collect(Collectors.joining(", "))),
                        statements.stream().filter(Statement::strong).map(Statement::text))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public String toString() {
        return "AllergyBanner[" + kind + "]";
    }
}
