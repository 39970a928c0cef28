package org.hearthside.core.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.core.overview.Fact;

/**
 * What page 1 of the packet says where the full text would crowd out what matters. Every fact that
 * is recorded stays in its own words; answers of "none known" and questions that nobody asked are
 * gathered behind them. The full text of each stands in part 4.
 *
 * @param usual the five domains, moving, swallowing and toilet (SR-63)
 * @param hazards those of forms.md 6.3 E, worst first: what is recorded, what could not be
 *     verified, what is not there, what nobody recorded
 * @param history diagnoses without code and onset, hospital stays and surgeries
 */
public record FrontPage(List<Fact> usual, List<Fact> hazards, List<Fact> history) {
    /** So many diagnoses stand before the hospital stays, the others behind. */
    private static final int FIRST_DIAGNOSES = 6;

    /** Both stand in the chip at the head of the page. */
    private static final Set<CareTopic> AT_THE_HEAD =
            Set.of(CareTopic.FOOD_TEXTURE, CareTopic.DRINK_THICKNESS);

    public FrontPage {
        usual = List.copyOf(usual);
        hazards = List.copyOf(hazards);
        history = List.copyOf(history);
    }

    static FrontPage of(ChartWords words, List<Fact> usual) {
        return new FrontPage(usual(words, usual), hazards(words), history(words));
    }

    /** The text of a swallowing risk stands among the hazards, once. */
    private static List<Fact> usual(ChartWords words, List<Fact> usual) {
        if (state(words, CareTopic.SWALLOWING) != RecordState.RECORDED) {
            return usual;
        }
        var label = Words.of(CareTopic.SWALLOWING);
        return usual.stream()
                .map(f ->
                        f.label().equals(label)
                                ? new Fact(label, Words.say("packet.seeHazards"), true)
                                : f)
                .toList();
    }

    private static List<Fact> hazards(ChartWords words) {
        if (words.chart().careFacts().isWithheld()) {
            return List.of(Fact.withheld(Words.of(CareTopic.Group.HAZARD)));
        }
        var recorded = new ArrayList<Fact>();
        var unable = new ArrayList<Fact>();
        var none = new LinkedHashMap<String, List<String>>();
        var open = new ArrayList<String>();
        for (var topic : PacketWriter.HAZARDS) {
            if (AT_THE_HEAD.contains(topic)) {
                continue;
            }
            var fact = words.care(topic);
            switch (state(words, topic)) {
                case RECORDED -> recorded.add(fact);
                case UNABLE_TO_VERIFY -> unable.add(fact);
                case NONE_KNOWN ->
                        none.computeIfAbsent(whoSaidSo(fact), key -> new ArrayList<>())
                                .add(fact.label());
                case NOT_RECORDED -> open.add(fact.label());
            }
        }
        var all = new ArrayList<>(recorded);
        all.addAll(words.careWhereRecorded(PacketWriter.RARE_HAZARDS));
        all.addAll(unable);
        all.addAll(gathered(none));
        all.addAll(notRecorded(open));
        return all;
    }

    /** Behind "none known": {@code (03-Feb-2026, J. Diaz RN)} and whether a review is overdue. */
    private static String whoSaidSo(Fact fact) {
        int at = fact.value().indexOf(" (");
        return at < 0 ? "" : fact.value().substring(at);
    }

    /** {@code None known: falls, bleeding risk (03-Feb-2026, J. Diaz RN)}. */
    private static List<Fact> gathered(Map<String, List<String>> labels) {
        var none = Words.say("packet.noneKnown");
        return labels.entrySet().stream()
                .map(e -> new Fact(none, listed(e.getValue()) + e.getKey(), true))
                .toList();
    }

    private static List<Fact> notRecorded(List<String> labels) {
        return labels.isEmpty()
                ? List.of()
                : List.of(new Fact(Words.say("notRecorded"), listed(labels), false));
    }

    private static String listed(List<String> labels) {
        return labels.stream()
                .map(l -> l.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static List<Fact> history(ChartWords words) {
        var facts = new ArrayList<Fact>();
        var open = new ArrayList<String>();
        var label = Words.say("packet.diagnosesBrief");
        var active = words.activeConditions();
        if (words.chart().conditions().isWithheld()) {
            facts.add(Fact.withheld(label));
        } else if (active.isEmpty()) {
            open.add(label);
        }
        active.forEach(c -> facts.add(new Fact(label, c.text(), true)));
        int behind = Math.min(FIRST_DIAGNOSES, facts.size());
        for (var topic : List.of(CareTopic.HOSPITAL_STAYS, CareTopic.SURGERIES)) {
            var fact = words.care(topic);
            if (fact.recorded()) {
                facts.add(behind, fact);
                behind = facts.size();
            } else {
                open.add(fact.label());
            }
        }
        facts.addAll(notRecorded(open));
        return facts;
    }

    private static RecordState state(ChartWords words, CareTopic topic) {
        return words.chart().careFacts().orElse(List.of()).stream()
                .filter(f -> f.topic() == topic)
                .map(CareFact::state)
                .findFirst()
                .orElse(RecordState.NOT_RECORDED);
    }

    @Override
    public String toString() {
        return "FrontPage[" + hazards.size() + " hazards]";
    }
}
