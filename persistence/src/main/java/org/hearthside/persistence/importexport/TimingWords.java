package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;

/** How often, in words: from the coded fields of a Timing, nothing added and nothing left out. */
final class TimingWords {
    /** Events of the day (HL7 TimingEvent, FHIR EventTiming). */
    private static final Map<String, String> EVENTS =
            Map.ofEntries(
                    Map.entry("MORN", "in the morning"),
                    Map.entry("MORN.early", "early in the morning"),
                    Map.entry("MORN.late", "late in the morning"),
                    Map.entry("NOON", "at noon"),
                    Map.entry("AFT", "in the afternoon"),
                    Map.entry("AFT.early", "early in the afternoon"),
                    Map.entry("AFT.late", "late in the afternoon"),
                    Map.entry("EVE", "in the evening"),
                    Map.entry("EVE.early", "early in the evening"),
                    Map.entry("EVE.late", "late in the evening"),
                    Map.entry("NIGHT", "at night"),
                    Map.entry("PHS", "after going to sleep"),
                    Map.entry("HS", "at bedtime"),
                    Map.entry("WAKE", "on waking"),
                    Map.entry("C", "with meals"),
                    Map.entry("CM", "with breakfast"),
                    Map.entry("CD", "with lunch"),
                    Map.entry("CV", "with the evening meal"),
                    Map.entry("AC", "before meals"),
                    Map.entry("ACM", "before breakfast"),
                    Map.entry("ACD", "before lunch"),
                    Map.entry("ACV", "before the evening meal"),
                    Map.entry("PC", "after meals"),
                    Map.entry("PCM", "after breakfast"),
                    Map.entry("PCD", "after lunch"),
                    Map.entry("PCV", "after the evening meal"));

    private static final Map<String, String> DAYS =
            Map.of(
                    "mon",
                    "Monday",
                    "tue",
                    "Tuesday",
                    "wed",
                    "Wednesday",
                    "thu",
                    "Thursday",
                    "fri",
                    "Friday",
                    "sat",
                    "Saturday",
                    "sun",
                    "Sunday");

    private TimingWords() {}

    /** All that the timing says, in words; empty when it says nothing. */
    static String of(Timing timing) {
        var words = new ArrayList<String>();
        var repeat = timing.getRepeat();
        words.add(rate(repeat));
        words.add(
                repeat.getDayOfWeek().stream()
                        .filter(d -> d.getCode() != null)
                        .map(d -> DAYS.getOrDefault(d.getCode(), d.getCode()))
                        .collect(Collectors.joining(", ")));
        if (repeat.hasTimeOfDay()) {
            words.add(
                    "at "
                            + repeat.getTimeOfDay().stream()
                                    .filter(t -> t.hasValue())
                                    .map(t ->
                                            t.getValue().replaceFirst("^(\\d\\d:\\d\\d):00$", "$1"))
                                    .collect(Collectors.joining(", ")));
        }
        repeat.getWhen().stream()
                .filter(w -> w.getCode() != null)
                .forEach(w -> words.add(EVENTS.getOrDefault(w.getCode(), w.getCode())));
        if (repeat.hasOffset()) {
            words.add(repeat.getOffset() + " minutes from it");
        }
        if (repeat.hasDuration()) {
            words.add(
                    "over "
                            + amount(
                                    repeat.getDuration(),
                                    repeat.getDurationMax(),
                                    repeat.getDurationUnit()));
        }
        words.add(limits(repeat));
        words.addAll(events(timing));
        var all = words.stream().filter(w -> !w.isBlank()).collect(Collectors.joining(", "));
        var code = timing.hasCode() ? Coded.text(timing.getCode()) : "";
        return all.isEmpty() ? code : all;
    }

    private static List<String> events(Timing timing) {
        return timing.getEvent().stream()
                .filter(e -> e.hasValue())
                .map(e -> "on " + e.getValueAsString())
                .toList();
    }

    private static String rate(TimingRepeatComponent r) {
        var unit = r.getPeriodUnit();
        if (unit == null || !r.hasPeriod() || !Amounts.isSane(r.getPeriod())) {
            return r.hasFrequency() ? times(r) : "";
        }
        boolean onePeriod = r.getPeriod().compareTo(BigDecimal.ONE) == 0 && !r.hasPeriodMax();
        boolean once = (!r.hasFrequency() || r.getFrequency() == 1) && !r.hasFrequencyMax();
        if (once && onePeriod && unit == UnitsOfTime.D) {
            return "once a day";
        }
        if (once) {
            return onePeriod
                    ? "every " + name(unit, false)
                    : "every " + amount(r.getPeriod(), r.getPeriodMax(), unit);
        }
        return onePeriod
                ? times(r) + " a " + name(unit, false).replace("a hour", "an hour")
                : times(r) + " every " + amount(r.getPeriod(), r.getPeriodMax(), unit);
    }

    private static String times(TimingRepeatComponent r) {
        if (r.hasFrequencyMax() && r.getFrequencyMax() != r.getFrequency()) {
            return r.getFrequency() + " to " + r.getFrequencyMax() + " times";
        }
        return r.getFrequency() == 1 ? "once" : r.getFrequency() + " times";
    }

    private static String amount(
            BigDecimal low, @Nullable BigDecimal high, @Nullable UnitsOfTime unit) {
        var name =
                unit == null
                        ? ""
                        : " " + name(unit, low.compareTo(BigDecimal.ONE) != 0 || high != null);
        if (!Amounts.isSane(low) || (high != null && !Amounts.isSane(high))) {
            return "";
        }
        return Amounts.number(low) + (high == null ? "" : " to " + Amounts.number(high)) + name;
    }

    private static String limits(TimingRepeatComponent r) {
        var words = new ArrayList<String>();
        if (r.hasBoundsDuration()) {
            var d = r.getBoundsDuration();
            var unit = unit(d.getCode() == null ? d.getUnit() : d.getCode());
            if (d.hasValue() && Amounts.isSane(d.getValue())) {
                words.add("for " + Amounts.number(d.getValue()) + " " + unit);
            }
        }
        if (r.hasBoundsRange()) {
            words.add("for " + Amounts.words(r.getBoundsRange()));
        }
        if (r.hasBoundsPeriod()) {
            var p = r.getBoundsPeriod();
            words.add(p.hasStart() ? "from " + p.getStartElement().getValueAsString() : "");
            words.add(p.hasEnd() ? "until " + p.getEndElement().getValueAsString() : "");
        }
        if (r.hasCount()) {
            words.add(
                    (r.hasCountMax() ? r.getCount() + " to " + r.getCountMax() : r.getCount())
                            + " times in all");
        }
        return words.stream().filter(w -> !w.isBlank()).collect(Collectors.joining(", "));
    }

    private static String unit(@Nullable String code) {
        if (code == null) {
            return "";
        }
        try {
            return name(UnitsOfTime.fromCode(code), true);
        } catch (org.hl7.fhir.exceptions.FHIRException e) {
            return code;
        }
    }

    private static String name(UnitsOfTime unit, boolean many) {
        var one =
                switch (unit) {
                    case S -> "second";
                    case MIN -> "minute";
                    case H -> "hour";
                    case D -> "day";
                    case WK -> "week";
                    case MO -> "month";
                    case A -> "year";
                    case NULL -> "";
                };
        return many ? one + "s" : one;
    }

    /**
     * The shortest time between two doses that the timing itself says: "every 4 to 6 hours" means 4
     * hours at least. Nothing for "4 times a day", which says nothing of it.
     */
    static @Nullable Duration interval(Timing timing) {
        var r = timing.getRepeat();
        boolean once = (!r.hasFrequency() || r.getFrequency() == 1) && !r.hasFrequencyMax();
        if (!once
                || !r.hasPeriod()
                || r.getPeriodUnit() == null
                || !Amounts.isSane(r.getPeriod())) {
            return null;
        }
        long minutes =
                switch (r.getPeriodUnit()) {
                    case MIN -> 1;
                    case H -> 60;
                    case S, D, WK, MO, A, NULL -> 0;
                };
        var all = r.getPeriod().multiply(BigDecimal.valueOf(minutes));
        return minutes == 0 || all.signum() <= 0 || all.compareTo(BigDecimal.valueOf(100_000)) > 0
                ? null
                : Duration.ofMinutes(all.longValue());
    }
}
