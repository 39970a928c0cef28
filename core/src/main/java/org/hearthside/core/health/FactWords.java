package org.hearthside.core.health;

import java.time.LocalDate;
import java.time.ZoneId;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Words;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one {@link CareTopic}: the value, or its state in words. Never empty, and never
 * "none" for what nobody asked (SR-17, SR-47).
 *
 * @param label the topic in words
 * @param text the value or its state
 * @param recorded whether there is a value
 * @param known whether anybody has answered
 */
public record FactWords(String label, String text, boolean recorded, boolean known) {

    /**
     * The words for a topic.
     *
     * @param fact absent when there is no entry
     * @param today for overdue reviews
     * @param zone of the house, for the day of the entry
     */
    public static FactWords of(
            CareTopic topic, @Nullable CareFact fact, LocalDate today, ZoneId zone) {
        var label = Words.of(topic);
        if (fact == null || fact.state() == RecordState.NOT_RECORDED) {
            return new FactWords(label, Words.say("notRecorded"), false, false);
        }
        var on = Dates.printDay(fact.stamp().at(), zone);
        var due = fact.reviewDue();
        var overdue = due != null && due.isBefore(today) ? " — " + Words.say("review.overdue") : "";
        return switch (fact.state()) {
            case RECORDED -> new FactWords(label, value(topic, fact) + overdue, true, true);
            case NONE_KNOWN -> {
                var none = Words.say("fact.noneKnown", on, fact.stamp().byName());
                yield new FactWords(label, none + overdue, false, true);
            }
            case UNABLE_TO_VERIFY -> {
                var why = fact.text().isBlank() ? "" : " — " + fact.text();
                var unable = Words.say("fact.unable", on);
                yield new FactWords(label, unable + why + overdue, false, true);
            }
            case NOT_RECORDED -> throw new IllegalStateException();
        };
    }

    /** {@code Seizures: tonic-clonic, 1 to 2 min}. */
    public String labeled() {
        return label + ": " + text;
    }

    /** The same without who said so and when: {@code Isolation: none known}. */
    public String brief() {
        return recorded ? labeled() : label + ": " + text.replaceFirst(" \\([^)]*\\)", "");
    }

    private static String value(CareTopic topic, CareFact fact) {
        var level = fact.level();
        var words = fact.text();
        if (level == null) {
            return words.isBlank() ? Words.say("notRecorded") : words;
        }
        var name =
                topic == CareTopic.FOOD_TEXTURE && Iddsi.isFood(level)
                        ? Iddsi.food(level)
                        : topic == CareTopic.DRINK_THICKNESS && Iddsi.isDrink(level)
                                ? Iddsi.drink(level)
                                : Integer.toString(level);
        return words.isBlank() ? name : name + ", " + words;
    }

    @Override
    public String toString() {
        return "FactWords[" + label + "]";
    }
}
