package org.hearthside.reports.medications;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.medications.administration.MarNote;
import org.hearthside.core.medications.administration.MarNote.Why;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.reports.common.layout.Block;
import org.hearthside.reports.common.layout.Column;
import org.hearthside.reports.common.layout.Group;
import org.hearthside.reports.common.layout.Paragraph;
import org.hearthside.reports.common.layout.Spacer;
import org.hearthside.reports.common.layout.Struck;
import org.hearthside.reports.common.layout.Table;
import org.hearthside.reports.common.layout.Text;

/** The page of exceptions of a MAR: what a cell has no room for (A-M7). */
final class MarExceptions {
    /** Blank lines to write on by hand. */
    private static final int BLANKS = 5;

    /** Height of a line to write on. */
    private static final double HAND = 14;

    private MarExceptions() {}

    static List<Block> of(MarMonth month) {
        var blocks = new ArrayList<Block>();
        if (month.mode() == MarMonth.Mode.RECORD) {
            blocks.add(
                    Paragraph.of(
                            Text.bold(
                                    switch (month.notes().size()) {
                                        case 0 -> "No exception is recorded for this month.";
                                        case 1 -> "1 line";
                                        default -> month.notes().size() + " lines";
                                    })));
        }
        var table =
                Table.of(
                                Column.fixed("Dose due", 104).asRowLabel(),
                                Column.fixed("Order", 120),
                                Column.fixed("What", 110),
                                Column.of("Recorded", 1),
                                Column.fixed("Prescriber told: who, when", 112))
                        .filledHead()
                        .padding(2)
                        .size(8);
        for (var note : month.notes()) {
            table =
                    table.row(
                            List.of(
                                    Paragraph.of(due(month, note)).gap(0),
                                    Paragraph.of(MarLabel.brief(month, note.order())).gap(0),
                                    Paragraph.of(what(note)).gap(0),
                                    recorded(month, note),
                                    told(note)));
        }
        for (int i = 0; i < BLANKS; i++) {
            table = table.row(java.util.Collections.nCopies(5, Spacer.of(HAND)));
        }
        blocks.add(table);
        return blocks;
    }

    /** Who was told is asked where the prescriber must know (E14). */
    private static Block told(MarNote note) {
        boolean asked = note.outcome() == Outcome.REFUSED || note.why().contains(Why.UNKNOWN);
        return asked ? Spacer.of(HAND) : Paragraph.of("—").gap(0);
    }

    private static String due(MarMonth month, MarNote note) {
        var slots = note.slots();
        if (slots.isEmpty()) {
            return Dates.print(note.versions().getLast().entry().at(), month.zone());
        }
        if (slots.size() == 1) {
            return at(slots.getFirst());
        }
        if (note.why().contains(Why.UNKNOWN)) {
            var days =
                    slots.stream()
                            .map(s -> Integer.toString(s.getDayOfMonth()))
                            .collect(Collectors.joining(", "));
            return Dates.print(slots.getFirst().toLocalTime()) + " on day " + days;
        }
        return at(slots.getFirst()) + " to " + at(slots.getLast()) + ", " + slots.size() + " doses";
    }

    private static String at(LocalDateTime wall) {
        return Dates.print(wall.toLocalDate()) + " " + Dates.print(wall.toLocalTime());
    }

    private static Text what(MarNote note) {
        var outcome = note.outcome();
        var text = Text.empty();
        if (outcome != null && !outcome.code().isEmpty()) {
            text = Text.bold(outcome.code()).then(" " + Words.of(outcome));
        }
        var why =
                note.why().stream()
                        .sorted()
                        .filter(w -> w != Why.NOT_GIVEN && w != Why.BY_RECORD)
                        .map(Words::of)
                        .collect(Collectors.joining(", "));
        if (why.isEmpty()) {
            return text;
        }
        return text.isEmpty() ? Text.bold(why) : text.then(" · ").thenBold(why);
    }

    private static Block recorded(MarMonth month, MarNote note) {
        var blocks = new ArrayList<Block>();
        var versions = note.versions();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var next = i + 1 < versions.size() ? versions.get(i + 1) : null;
            if (version.struck()) {
                blocks.add(
                        Paragraph.of(
                                        "taken back "
                                                + signed(month, version)
                                                + ": "
                                                + version.entry().correction())
                                .gap(0));
                continue;
            }
            var text = Paragraph.of(entry(month, version)).gap(0);
            blocks.add(next == null ? text : Struck.of(text));
        }
        if (versions.isEmpty()) {
            blocks.add(Paragraph.of(note.words()).gap(0));
        }
        return Group.of(blocks);
    }

    private static String signed(MarMonth month, MarNote.Version version) {
        return Dates.print(version.entry().stamp().at(), month.zone())
                + " by "
                + version.initials();
    }

    /** Without the day where that is the day of the dose. */
    private static String sameDay(MarMonth month, MarNote.Version version) {
        var day = Dates.printDay(version.entry().at(), month.zone());
        return signed(month, version).replaceFirst("^" + day + " ", "");
    }

    private static String entry(MarMonth month, MarNote.Version version) {
        var entry = version.entry();
        var parts = new ArrayList<String>();
        var taken = entry.dose();
        parts.add(
                Words.of(entry.outcome())
                        + (taken == null
                                ? ""
                                : " " + Measures.quantity(taken.amount(), taken.unit()))
                        + " "
                        + Dates.print(entry.at(), month.zone())
                        + ", recorded "
                        + sameDay(month, version));
        readings(entry, parts);
        add(parts, "site ", entry.site());
        add(parts, "witness ", entry.witness());
        add(parts, "", entry.reason());
        add(parts, "", entry.note());
        add(parts, "corrected because: ", entry.correction());
        return String.join("; ", parts);
    }

    private static void readings(Administration entry, List<String> parts) {
        entry.readings().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(r ->
                        parts.add(
                                Words.of(r.getKey())
                                        + " "
                                        + (r.getKey().unit().isEmpty()
                                                ? Measures.number(r.getValue())
                                                : Measures.quantity(
                                                        r.getValue(), r.getKey().unit()))));
    }

    private static void add(List<String> parts, String before, String text) {
        if (!text.isBlank()) {
            parts.add(before + text.strip());
        }
    }
}
