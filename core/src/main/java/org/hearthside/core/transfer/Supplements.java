package org.hearthside.core.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.core.overview.ContactSheet;
import org.hearthside.core.overview.FaceSheet;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.overview.InsuranceSummary;

/**
 * What parts 3 to 6 of a transfer packet print (forms.md 6.3): for the ward at night.
 *
 * @param passport the hospital passport: must know, important, what the person likes; of the last
 *     nothing is kept yet, and there are lines to write on
 * @param details care details, each chapter with what is recorded or that it is not
 * @param contacts whom to call and who may consent
 * @param insurance payers and numbers
 * @param onFile the papers on file, and how each goes along
 * @param notOnFile what is said of papers that are not listed; empty when all are
 * @param scansLacking papers of which the record speaks and whose scan does not go along, with why
 */
public record Supplements(
        List<Chapter> passport,
        List<Chapter> details,
        ContactSheet contacts,
        InsuranceSummary insurance,
        List<Enclosure> onFile,
        String notOnFile,
        List<String> scansLacking) {

    /** A surveyor counts care-plan goals among what must go along (42 CFR 483.15(c)(2)(iii)). */
    private static final String GOALS = "packet.goals";

    private static final int LABS = 20;

    /**
     * Facts under one heading.
     *
     * @param title the heading
     * @param facts may be empty: then it is filled in by hand
     */
    public record Chapter(String title, List<Fact> facts) {
        public Chapter {
            facts = List.copyOf(facts);
        }

        @Override
        public String toString() {
            return "Chapter[" + title + "]";
        }
    }

    /**
     * The supplements of a chart.
     *
     * @param chosen confidential papers that go along
     */
    static Supplements of(ChartWords words, Set<UUID> chosen) {
        var onFile = Enclosure.of(words.chart().onFile(), words.today(), chosen);
        return new Supplements(
                passport(words),
                details(words),
                ContactSheet.of(words.chart()),
                InsuranceSummary.of(words.chart()),
                onFile,
                notOnFile(words, onFile),
                ExpectedScans.lacking(words, onFile));
    }

    private static List<Chapter> passport(ChartWords words) {
        return List.of(
                chapter(
                        words,
                        "packet.mustKnow",
                        List.of(
                                CareTopic.COMMUNICATION,
                                CareTopic.YES_AND_NO,
                                CareTopic.SHOWS_PAIN,
                                CareTopic.CANNOT_TELL,
                                CareTopic.CAPACITY,
                                CareTopic.SWALLOWING,
                                CareTopic.BEHAVIOR,
                                CareTopic.CALMING,
                                CareTopic.NEVER_DO),
                        List.of(CareTopic.PROCEDURES_TO_AVOID, CareTopic.TRIGGERS)),
                chapter(
                        words,
                        "packet.important",
                        List.of(
                                CareTopic.VISION,
                                CareTopic.HEARING,
                                CareTopic.FOOD_TEXTURE,
                                CareTopic.DRINK_THICKNESS,
                                CareTopic.DENTURES,
                                CareTopic.MEDICINE_TAKING,
                                CareTopic.MOBILITY,
                                CareTopic.CONTINENCE,
                                CareTopic.FALLS,
                                CareTopic.ELOPEMENT),
                        List.of(CareTopic.COMMUNICATION_AID, CareTopic.PAIN, CareTopic.SELF_HARM)),
                new Chapter(Words.say("packet.likes"), List.of()));
    }

    private static List<Chapter> details(ChartWords words) {
        var chart = words.chart();
        return List.of(
                chapter(
                        words,
                        "packet.seizures",
                        List.of(CareTopic.SEIZURES, CareTopic.SEIZURE_RESCUE),
                        List.of()),
                new Chapter(Words.say("packet.diet"), diet(words)),
                chapter(
                        words,
                        "packet.skinAndDevices",
                        List.of(CareTopic.SKIN, CareTopic.DEVICES),
                        List.of()),
                chapter(
                        words,
                        "packet.toilet",
                        List.of(CareTopic.CONTINENCE, CareTopic.LAST_BOWEL_MOVEMENT),
                        List.of(CareTopic.CONSTIPATION)),
                new Chapter(Words.say("face.vaccines"), FaceSheet.of(chart).immunizations()),
                new Chapter(Words.say("packet.labs"), labs(words)),
                new Chapter(
                        Words.say("packet.plan"),
                        List.of(
                                Fact.of(Words.say("packet.behaviorPlan"), ""),
                                Fact.of(Words.say(GOALS), ""))));
    }

    private static List<Fact> diet(ChartWords words) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(Words.say("face.diet"), words.chart().client().demographics().diet()));
        facts.add(words.care(CareTopic.FOOD_TEXTURE));
        facts.add(words.care(CareTopic.DRINK_THICKNESS));
        facts.addAll(words.careWhereRecorded(List.of(CareTopic.TUBE_FEEDING, CareTopic.FLUIDS)));
        return facts;
    }

    /** The newest of each test, each with its own time (forms.md 4.4). */
    private static List<Fact> labs(ChartWords words) {
        var label = Words.say("packet.labs");
        if (words.chart().labs().isWithheld()) {
            return List.of(Fact.withheld(label));
        }
        var newest = new LinkedHashMap<String, LabResult>();
        words.chart().labs().orElse(List.of()).forEach(lab -> newest.putIfAbsent(lab.name(), lab));
        if (newest.isEmpty()) {
            return List.of(Fact.of(label, ""));
        }
        return newest.values().stream().limit(LABS).map(lab -> lab(words, lab)).toList();
    }

    private static Fact lab(ChartWords words, LabResult lab) {
        var value =
                Stream.of(lab.value(), lab.unit(), lab.flag())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" "));
        var range = lab.range().isBlank() ? "" : " (" + lab.range() + ")";
        return Fact.of(lab.name(), value + range + " " + Dates.print(lab.takenAt(), words.zone()));
    }

    private static Chapter chapter(
            ChartWords words, String title, List<CareTopic> always, List<CareTopic> rare) {
        var facts = new ArrayList<Fact>();
        always.forEach(topic -> facts.add(words.care(topic)));
        facts.addAll(words.careWhereRecorded(rare));
        return new Chapter(Words.say(title), facts);
    }

    /** What is withheld is never told as if there were none. */
    private static String notOnFile(ChartWords words, List<Enclosure> listed) {
        var papers = words.chart().papers();
        if (papers.isWithheld()) {
            return Words.say("packet.paper.notShown");
        }
        var onFile = words.chart().onFile();
        if (onFile.withheld() > 0) {
            return Words.say("packet.paper.withheld", onFile.withheld());
        }
        return listed.isEmpty() ? Words.say("packet.paper.none") : "";
    }

    @Override
    public String toString() {
        return "Supplements[…]";
    }
}
