package org.hearthside.core.medications;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An order in words, for list, packet, record and screen alike (forms.md 5). The parts stand in the
 * order in which they are read and are never shortened (SR-11); what came as text and cannot be
 * printed safely is quoted, never rewritten.
 *
 * @param parts the line itself
 * @param notes what stands under it: the words of the order, and what to clarify
 */
public record MedicationLine(List<Part> parts, List<Part> notes) {
    private static final String BETWEEN = " — ";

    /** What a part is about. */
    public enum Kind {
        /** {@code NOT VERIFIED}, {@code ON HOLD}, {@code DISCONTINUED 14-Nov-2026 …}. */
        STATUS,
        /** {@code ALSO ORDERED: #10511}, {@code ALLERGY CONFLICT: penicillin}. */
        ALERT,
        /** Generic name with tall-man letters. */
        GENERIC,
        BRAND,
        /** Strength and form. */
        PRODUCT,
        /** {@code DOSE 300 mg (2 tablets)}. */
        DOSE,
        ROUTE,
        FREQUENCY,
        /** When, how often at most and how far apart, of an order given as needed. */
        AS_NEEDED,
        INDICATION,
        INSTRUCTIONS,
        /** {@code HIGH ALERT}, {@code CONTROLLED II}, {@code DO NOT CRUSH}. */
        FLAG,
        START,
        STOP,
        ORDER,
        PRESCRIBER,
        /** {@code As ordered: "…"}. */
        AS_ORDERED,
        /** {@code contains "U" — clarify with prescriber}. */
        CLARIFY
    }

    /** How a part is set. */
    public enum Style {
        /** As it is. */
        PLAIN,
        /** Bold: drug name, dose, alerts. */
        STRONG,
        /** The words of somebody else, quoted and unchanged. */
        VERBATIM
    }

    /**
     * A part of the line.
     *
     * @param kind what it is about
     * @param style how it is set
     * @param text the words; never empty
     */
    public record Part(Kind kind, Style style, String text) {
        public Part {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A part of a medication line is never empty");
            }
        }
    }

    public MedicationLine {
        parts = List.copyOf(parts);
        notes = List.copyOf(notes);
    }

    /**
     * The line of an order.
     *
     * @param tallMan names to show in tall-man letters
     * @param zone of the house, for start and stop
     */
    public static MedicationLine of(MedicationOrder order, TallMan tallMan, ZoneId zone) {
        return new LineWriter(order, tallMan, zone).line();
    }

    /** The line with alerts of {@link OrderChecks} in front, where they are read first. */
    public MedicationLine withAlerts(List<String> alerts) {
        var all = new ArrayList<Part>();
        alerts.forEach(alert -> all.add(new Part(Kind.ALERT, Style.STRONG, alert)));
        all.addAll(parts);
        return new MedicationLine(all, notes);
    }

    /**
     * Drug, dose, route and frequency with any status and alert, for a place that holds no more.
     */
    public MedicationLine brief() {
        return only(
                EnumSet.of(
                        Kind.STATUS,
                        Kind.ALERT,
                        Kind.GENERIC,
                        Kind.DOSE,
                        Kind.ROUTE,
                        Kind.FREQUENCY,
                        Kind.AS_NEEDED));
    }

    /** The parts of these kinds, in the same order, with all notes. */
    public MedicationLine only(Set<Kind> kinds) {
        return new MedicationLine(
                parts.stream().filter(p -> kinds.contains(p.kind())).toList(), notes);
    }

    /** The line in plain text. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining(BETWEEN));
    }

    /** The line and its notes, each on a line of its own. */
    public String fullText() {
        var all = new ArrayList<String>();
        all.add(text());
        notes.forEach(note -> all.add(note.text()));
        return String.join("\n", all);
    }

    @Override
    public String toString() {
        return "MedicationLine[" + parts.size() + " parts]";
    }
}
