package org.hearthside.core.health;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is said about life-sustaining treatment, on screen and paper (forms.md 2.2, SR-20, SR-21).
 * It points to an order and never tells anyone whether to resuscitate. The wording needs clinical
 * and legal sign-off before use.
 *
 * @param chip the words of the header chip
 * @param block the words of the block, one sentence a line; empty when nothing is recorded
 * @param tone how the chip looks; the words alone carry the meaning
 * @param orderOnFile whether an order document in force, dated and signed, is on file here
 */
public record CodeStatusWords(String chip, List<String> block, Tone tone, boolean orderOnFile) {

    /** The look of the chip. */
    public enum Tone {
        /** A signed order limits treatment. */
        ALERT,
        /** Something was said that must be verified before acting. */
        CAUTION,
        /** Full treatment. */
        PLAIN,
        /** Nobody has recorded an answer. */
        UNKNOWN
    }

    public CodeStatusWords {
        block = List.copyOf(block);
    }

    /**
     * The words for what is recorded.
     *
     * @param status absent when there is no entry: that is never "full code" (SR-21)
     * @param today for documents that have ended
     * @param zone of the house, for the day of the entry
     */
    public static CodeStatusWords of(@Nullable CodeStatus status, LocalDate today, ZoneId zone) {
        if (status == null) {
            return unknown(Words.say("code.notRecorded"), List.of());
        }
        var on = Dates.printDay(status.stamp().at(), zone);
        var said = Words.say("code.recordedBy", on, status.stamp().byName());
        return switch (status.state()) {
            case NOT_RECORDED -> unknown(Words.say("code.notRecorded"), List.of());
            case UNABLE_TO_VERIFY -> unknown(Words.say("code.unable", on), List.of(said));
            case NONE_KNOWN -> unknown(Words.say("code.noDecision", on), List.of(said));
            case RECORDED -> recorded(status, today, on, said);
        };
    }

    /**
     * The chip with the place of the document: {@code DNR + DNI — POLST 12-Jan-2026, see page 2}.
     * Without an order on file, the chip as it is.
     */
    public String chipSeeing(String place) {
        return orderOnFile ? Words.say("code.see", chip, place) : chip;
    }

    private static CodeStatusWords unknown(String chip, List<String> block) {
        return new CodeStatusWords(chip, block, Tone.UNKNOWN, false);
    }

    private static CodeStatusWords recorded(
            CodeStatus status, LocalDate today, String on, String said) {
        var choices = ordered(status.choices());
        var document = status.document();
        var block = block(status, choices);
        block.add(said);
        if (document != null && ended(document, today)) {
            var key = voided(document, today) ? "code.void" : "code.expired";
            var day = voided(document, today) ? document.voidedOn() : document.expires();
            var chip = Words.say(key, form(document), Dates.print(day == null ? today : day));
            block.addFirst(Words.say("code.ended", chip, joined(choices)));
            return new CodeStatusWords(chip, block, Tone.CAUTION, false);
        }
        boolean inForce = document != null && signed(document, today);
        if (contradictory(choices)) {
            var chip = Words.say("code.contradictory", joined(choices));
            return new CodeStatusWords(chip, block, Tone.CAUTION, false);
        }
        if (choices.contains(CodeStatus.Choice.UNCERTAIN)) {
            var chip = Words.say("code.uncertain", decided(status, on));
            return new CodeStatusWords(chip, block, Tone.CAUTION, false);
        }
        if (choices.equals(EnumSet.of(CodeStatus.Choice.FULL_TREATMENT))) {
            var chip = Words.say("code.full", decided(status, on));
            return new CodeStatusWords(chip, block, Tone.PLAIN, inForce);
        }
        if (document != null && inForce) {
            var chip =
                    Words.say(
                            "code.order",
                            joined(choices),
                            form(document),
                            Dates.print(document.date()));
            return new CodeStatusWords(chip, block, Tone.ALERT, true);
        }
        return new CodeStatusWords(
                Words.say("code.stated", joined(choices)), block, Tone.CAUTION, false);
    }

    private static ArrayList<String> block(CodeStatus status, Set<CodeStatus.Choice> choices) {
        var block = new ArrayList<String>();
        for (var choice : choices) {
            block.add(Words.say(Words.key(choice) + ".long"));
        }
        var document = status.document();
        if (document != null) {
            var region = document.region().isBlank() ? "" : " (" + document.region() + ")";
            block.add(
                    Words.say(
                            "code.document",
                            form(document) + region,
                            Dates.print(document.date()),
                            orNotRecorded(document.signer())));
            block.add(Words.say("code.original", orNotRecorded(document.original())));
            var expires = document.expires();
            if (expires != null && document.voidedOn() == null) {
                block.add(Words.say("code.holdsUntil", Dates.print(expires)));
            }
        }
        block.add(Words.say("code.decidedBy", orNotRecorded(status.decidedBy())));
        var reviewed = status.reviewedOn();
        block.add(
                Words.say(
                        "code.reviewed",
                        reviewed == null ? Words.say("notRecorded") : Dates.print(reviewed)));
        return block;
    }

    /** {@code 12-Jan-2026, Dr. Patel}: when it was last said, and who decided. */
    private static String decided(CodeStatus status, String recordedOn) {
        var document = status.document();
        var reviewed = status.reviewedOn();
        var day =
                reviewed != null
                        ? Dates.print(reviewed)
                        : document != null ? Dates.print(document.date()) : recordedOn;
        var who = status.decidedBy();
        if (who.isBlank() && document != null) {
            who = document.signer();
        }
        return who.isBlank() ? day : day + ", " + who;
    }

    private static boolean signed(CodeStatus.Document document, LocalDate today) {
        return !document.signer().isBlank() && !document.date().isAfter(today);
    }

    private static boolean voided(CodeStatus.Document document, LocalDate today) {
        var day = document.voidedOn();
        return day != null && !day.isAfter(today);
    }

    private static boolean ended(CodeStatus.Document document, LocalDate today) {
        var expires = document.expires();
        return voided(document, today) || (expires != null && expires.isBefore(today));
    }

    /**
     * Choices that cannot stand together. Full treatment with DNR can: a POLST form asks about a
     * stopped heart and about treatment before that in two sections.
     */
    static boolean contradictory(Set<CodeStatus.Choice> choices) {
        return choices.size() > 1
                && (choices.contains(CodeStatus.Choice.UNCERTAIN)
                        || choices.containsAll(
                                EnumSet.of(
                                        CodeStatus.Choice.FULL_TREATMENT,
                                        CodeStatus.Choice.COMFORT_ONLY)));
    }

    /** Limits first, in a fixed order, so that the chip reads the same every time. */
    private static Set<CodeStatus.Choice> ordered(Set<CodeStatus.Choice> choices) {
        return EnumSet.copyOf(choices);
    }

    private static String joined(Set<CodeStatus.Choice> choices) {
        // Full treatment is the first constant, but a limit must be read first.
        return choices.stream()
                .sorted(Comparator.comparing(c -> c == CodeStatus.Choice.FULL_TREATMENT))
                .map(c -> Words.of(c))
                .collect(Collectors.joining(" + "));
    }

    private static String form(CodeStatus.Document document) {
        return document.form().isBlank() ? Words.say("code.orderDocument") : document.form();
    }

    private static String orNotRecorded(String text) {
        return text.isBlank() ? Words.say("notRecorded") : text;
    }

    @Override
    public String toString() {
        return "CodeStatusWords[" + tone + "]";
    }
}
