package org.hearthside.core.medications;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Words;

/**
 * Routes and frequencies in words. Only a text that is known as a whole is turned into words; any
 * other is left to the caller as it came (SR-10: never guessed).
 */
public final class Sig {
    /** Spellings of a route, as codes of HL7 table 0162, SNOMED CT terms and shorthand write it. */
    private static final Map<String, String> ROUTES =
            table(
                    """
                    oral: po, p.o., oral, by mouth, orally, oral use, mouth
                    sublingual: sl, sublingual, under the tongue
                    buccal: buccal
                    rectal: pr, rectal, rectally, per rectum
                    vaginal: pv, vaginal, vaginally, per vagina
                    muscle: im, intramuscular, intramuscularly
                    vein: iv, intravenous, intravenously
                    subcut: sc, sq, subq, sub q, sub-q, subcut, subcutaneous, subcutaneously
                    skin: tp, top, topical, topically, on the skin, cutaneous, apply externally
                    patch: td, transdermal, transdermally
                    inhaled: inh, ih, inhalation, inhaled, respiratory tract, oral inhalation
                    nebulizer: neb, nebulizer, nebulized, nebulised
                    nose: nas, nasal, nasally, intranasal, in the nose
                    eye: ophthalmic, eye, op
                    leftEye: os, left eye
                    rightEye: od, right eye
                    bothEyes: ou, both eyes
                    ear: otic, ear, ot
                    leftEar: as, left ear
                    rightEar: ad, right ear
                    bothEars: au, both ears
                    gTube: gt, g-tube, g tube, gastrostomy, gastrostomy tube, peg, peg tube
                    jTube: j-tube, j tube, jejunostomy, jejunostomy tube
                    ngTube: ng, ng tube, nasogastric, nasogastric tube
                    """);

    /** Spellings of a frequency (emar-rules 3.2; HL7 GTS abbreviations). */
    private static final Map<String, String> FREQUENCIES =
            table(
                    """
                    daily: qd, q.d., daily, qday, once daily, once a day, every day, 1 time per day
                    morning: qam, q am, am, every morning, each morning, in the morning, daily in the morning
                    evening: qpm, q pm, pm, every evening, each evening, in the evening, daily in the evening
                    bedtime: hs, qhs, bed, at bedtime, bedtime, q hs
                    night: qn, nightly, every night, each night
                    twice: bid, b.i.d., twice daily, twice a day, two times a day, 2 times per day
                    three: tid, t.i.d., three times daily, three times a day, 3 times per day
                    four: qid, q.i.d., four times daily, four times a day, 4 times per day
                    beforeMeals: ac, a.c., before meals
                    afterMeals: pc, p.c., after meals
                    withMeals: with meals, with each meal, three times daily with meals
                    mealsAndBedtime: ac & hs, ac and hs, ac hs, achs
                    otherDay: qod, q.o.d., every other day, every 2 days, q2d
                    threeWeekly: tiw, three times a week, three times weekly
                    once: once, one time, 1 time
                    now: stat, now, once now
                    asNeeded: prn, p.r.n., as needed
                    """);

    private static final Map<String, String> WITHOUT_A_DAY =
            Map.of(
                    "weekly", "med.freq.weekly",
                    "qwk", "med.freq.weekly",
                    "qweek", "med.freq.weekly",
                    "once weekly", "med.freq.weekly",
                    "once a week", "med.freq.weekly",
                    "every week", "med.freq.weekly",
                    "monthly", "med.freq.monthly",
                    "qmonth", "med.freq.monthly",
                    "once a month", "med.freq.monthly",
                    "every month", "med.freq.monthly");

    private static final Pattern EVERY =
            Pattern.compile(
                    "(?:q|every) ?(\\d{1,2})(?: ?(?:-|to) ?(\\d{1,2}))? ?(h|hr|hrs|hour|hours|min|minutes"
                            + "|d|day|days|w|wk|week|weeks)");
    private static final Pattern TIMES =
            Pattern.compile("(\\d{1,2}) ?(?:x|times?) ?(?:daily|(?:per|a|every) (?:1 )?day)");
    private static final Pattern NEEDED = Pattern.compile("(.+?),? (?:prn|as needed)");

    private static final Pattern LATIN = Pattern.compile("o[dsu]|a[dsu]");
    private static final Pattern DROPS =
            Pattern.compile("drop|ophth|otic|ointment|\\b(eye|ear)\\b");

    private Sig() {}

    /**
     * The route in words, {@code by mouth}; empty when the text is not known as a whole.
     *
     * @param form of the drug: {@code OS} is the left eye of drops and the mouth of a tablet, so
     *     the Latin letters for eyes and ears are known only beside such a form
     */
    public static Optional<String> route(String recorded, String form) {
        var text = key(recorded).replaceAll(" (route|use)$", "");
        if (LATIN.matcher(text).matches() && !DROPS.matcher(key(form)).find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(ROUTES.get(text)).map(name -> Words.say("med.route." + name));
    }

    /** The frequency in words, {@code twice daily}; empty when it is not known as a whole. */
    public static Optional<String> frequency(String recorded) {
        var text = key(recorded);
        var dayless = WITHOUT_A_DAY.get(text);
        if (dayless != null) {
            return Optional.of(Words.say(dayless));
        }
        var known = FREQUENCIES.get(text);
        if (known != null) {
            return Optional.of(Words.say("med.freq." + known));
        }
        var needed = NEEDED.matcher(text);
        if (needed.matches()) {
            return frequency(needed.group(1))
                    .map(words -> words + " " + Words.say("med.freq.asNeeded"));
        }
        var times = TIMES.matcher(text);
        return times.matches() ? times(Integer.parseInt(times.group(1))) : every(text);
    }

    /**
     * Which frequency is meant, for example {@code twice}; empty when it is none of the table.
     *
     * @param key as {@link #key} makes it
     */
    static String name(String key) {
        return FREQUENCIES.getOrDefault(key, "");
    }

    /** As data from elsewhere say it: {@code 2 times per 1 day}. */
    private static Optional<String> times(int times) {
        return switch (times) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(Words.say("med.freq.daily"));
            case 2 -> Optional.of(Words.say("med.freq.twice"));
            case 3 -> Optional.of(Words.say("med.freq.three"));
            case 4 -> Optional.of(Words.say("med.freq.four"));
            default -> Optional.of(Words.say("med.freq.times", times));
        };
    }

    private static Optional<String> every(String text) {
        var m = EVERY.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int from = Integer.parseInt(m.group(1));
        boolean range = m.group(2) != null;
        int most = range ? Integer.parseInt(m.group(2)) : from;
        if (from < 1 || (range && most <= from)) {
            return Optional.empty();
        }
        var unit =
                switch (m.group(3).charAt(0)) {
                    case 'h' -> "hours";
                    case 'm' -> "minutes";
                    case 'd' -> "days";
                    default -> "weeks";
                };
        if (!range && from == 1) {
            return Optional.of(Words.say("med.every.one." + unit));
        }
        var amount = range ? Words.say("med.range", from, most) : Integer.toString(from);
        return Optional.of(Words.say("med.every." + unit, amount));
    }

    static String key(String recorded) {
        return recorded.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll(" ?\\(qualifier value\\)$", "")
                .replaceAll("[\\s\\u00a0]+", " ");
    }

    private static Map<String, String> table(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .flatMap(row -> Stream.of(row[1].split(", ")).map(word -> Map.entry(word, row[0])))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
