package org.hearthside.core.health;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Words;

/** Finds the words of an {@link AllergyBanner}. */
record AllergyWording(Allergies allergies, LocalDate today, ZoneId zone) {

    AllergyBanner banner() {
        var items =
                allergies.items().stream()
                        // Stable, so that the order by severity stays within each half.
                        .sorted(Comparator.comparing(a -> !isSevere(a)))
                        .map(this::item)
                        .toList();
        var statements = new ArrayList<AllergyBanner.Statement>();
        notRecorded(!items.isEmpty(), statements);
        grouped(RecordState.UNABLE_TO_VERIFY, statements);
        grouped(RecordState.NONE_KNOWN, statements);
        return new AllergyBanner(kind(!items.isEmpty()), items, statements);
    }

    private AllergyBanner.Kind kind(boolean anyItem) {
        if (anyItem) {
            return AllergyBanner.Kind.RECORDED;
        }
        if (!classes(RecordState.NOT_RECORDED).isEmpty()) {
            return AllergyBanner.Kind.NOT_RECORDED;
        }
        return classes(RecordState.UNABLE_TO_VERIFY).isEmpty()
                ? AllergyBanner.Kind.NONE_KNOWN
                : AllergyBanner.Kind.UNABLE_TO_VERIFY;
    }

    /** Severe by its mark, or by a reaction that kills: the mark is often missing in imports. */
    static boolean isSevere(Allergy allergy) {
        return allergy.severity() == Allergy.Severity.SEVERE
                || allergy.reaction().toLowerCase(Locale.ROOT).contains("anaphyla");
    }

    private AllergyBanner.Item item(Allergy a) {
        var marks = new ArrayList<String>();
        if (a.allergyClass() != AllergyClass.DRUG
                && !a.substance()
                        .toLowerCase(Locale.ROOT)
                        .contains(Words.of(a.allergyClass()).toLowerCase(Locale.ROOT))) {
            marks.add(Words.of(a.allergyClass()));
        }
        if (a.kind() == Allergy.Kind.INTOLERANCE) {
            marks.add(Words.of(a.kind()));
        }
        var shortMarks = new ArrayList<>(marks);
        if (a.severity() != Allergy.Severity.NOT_RECORDED) {
            marks.add(Words.of(a.severity()));
        }
        if (isSevere(a)) {
            shortMarks.add(Words.of(Allergy.Severity.SEVERE));
        }
        var reaction = a.reaction().isBlank() ? "" : " — " + a.reaction();
        var verified = a.verifiedOn();
        var checked =
                verified == null ? "" : Words.say("allergies.verifiedOn", Dates.print(verified));
        return new AllergyBanner.Item(
                a.substance() + reaction + inParentheses(marks) + checked,
                a.substance() + inParentheses(shortMarks),
                isSevere(a));
    }

    private static String inParentheses(List<String> marks) {
        return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
    }

    /** The state of a class as it may be printed: an answer without a name is no answer (SR-18). */
    private RecordState state(AllergyClass c) {
        boolean unsigned = allergies.answer(c).map(a -> a.stamp().byName().isBlank()).orElse(false);
        var state = allergies.state(c);
        return unsigned && state != RecordState.RECORDED ? RecordState.NOT_RECORDED : state;
    }

    private List<AllergyClass> classes(RecordState state) {
        return Arrays.stream(AllergyClass.values()).filter(c -> state(c) == state).toList();
    }

    private void notRecorded(boolean anyItem, List<AllergyBanner.Statement> into) {
        var classes = classes(RecordState.NOT_RECORDED);
        if (classes.isEmpty()) {
            return;
        }
        boolean all = !anyItem && classes.size() == AllergyClass.values().length;
        var which = all ? "" : Words.and(names(classes)) + " ";
        var key =
                classes.contains(AllergyClass.DRUG)
                        ? "allergies.notRecorded.ask"
                        : "allergies.notRecorded";
        into.add(new AllergyBanner.Statement(Words.say(key, upper(which)), true));
    }

    /** One statement for all classes answered alike: same words, same day, same person. */
    private void grouped(RecordState state, List<AllergyBanner.Statement> into) {
        var tails = new LinkedHashMap<String, List<AllergyClass>>();
        boolean unable = state == RecordState.UNABLE_TO_VERIFY;
        for (var c : classes(state)) {
            var answer = allergies.answer(c).orElseThrow();
            // "NKDA" speaks of drugs alone, so drugs have a statement of their own.
            var own = !unable && c == AllergyClass.DRUG ? "\u0000" : "";
            tails.computeIfAbsent(own + tail(answer), k -> new ArrayList<>()).add(c);
        }
        tails.forEach((key, classes) -> {
            var tail = key.replace("\u0000", "");
            boolean overdue =
                    classes.stream().anyMatch(c -> overdue(allergies.answer(c).orElseThrow()));
            into.add(new AllergyBanner.Statement(head(state, classes) + tail, unable || overdue));
        });
    }

    private String head(RecordState state, List<AllergyClass> classes) {
        if (state == RecordState.NONE_KNOWN) {
            return classes.equals(List.of(AllergyClass.DRUG))
                    ? Words.say("allergies.nkda")
                    : Words.say("allergies.noneKnown", upper(Words.or(names(classes))));
        }
        boolean all = classes.size() == AllergyClass.values().length;
        var which = all ? "" : Words.and(names(classes)) + " ";
        return Words.say("allergies.unable", upper(which));
    }

    private String tail(AllergyAnswer answer) {
        var on = Dates.printDay(answer.stamp().at(), zone);
        var text =
                answer.state() == RecordState.UNABLE_TO_VERIFY
                        ? Words.say("allergies.asOf", on)
                        : Words.say("allergies.verifiedBy", on, answer.stamp().byName());
        return Stream.of(
                        text,
                        answer.note().isBlank() ? "" : " — " + answer.note(),
                        overdue(answer) ? " — " + Words.say("review.overdue") : "")
                .reduce("", String::concat);
    }

    private boolean overdue(AllergyAnswer answer) {
        var due = answer.reviewDue();
        return due != null && due.isBefore(today);
    }

    private static List<String> names(List<AllergyClass> classes) {
        return classes.stream().map(c -> Words.of(c)).toList();
    }

    private static String upper(String words) {
        return words.toUpperCase(Locale.ROOT);
    }
}
