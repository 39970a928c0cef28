package org.hearthside.core.health;

import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.RecordState;

/**
 * What a care fact must be, for form and import alike. Field names: the components of the record.
 */
public final class CareRules {
    private CareRules() {}

    /**
     * Problems with a care fact: IDDSI numbers that exist, and words where something is recorded.
     */
    public static List<Problem> check(CareFact fact, LocalDate today) {
        boolean recorded = fact.state() == RecordState.RECORDED;
        var level = fact.level();
        var due = fact.reviewDue();
        return new Checks()
                .that(
                        level == null || (recorded && exists(fact.topic(), level)),
                        "level",
                        key(fact))
                .that(
                        !recorded || level != null || !fact.text().isBlank(),
                        "text",
                        "entry.required")
                .that(
                        fact.state() != RecordState.UNABLE_TO_VERIFY || !fact.text().isBlank(),
                        "text",
                        "health.whyUnable")
                .that(
                        recorded
                                || fact.state() == RecordState.UNABLE_TO_VERIFY
                                || fact.text().isBlank(),
                        "text",
                        "health.textWithoutState")
                .text("text", fact.text(), 2000)
                .text("source", fact.source(), 200)
                .that(due == null || !due.isBefore(today), "reviewDue", "health.reviewPast")
                .problems();
    }

    private static boolean exists(CareTopic topic, int level) {
        return switch (topic) {
            case FOOD_TEXTURE -> Iddsi.isFood(level);
            case DRINK_THICKNESS -> Iddsi.isDrink(level);
            default -> false;
        };
    }

    private static String key(CareFact fact) {
        return switch (fact.topic()) {
            case FOOD_TEXTURE -> "health.foodLevel";
            case DRINK_THICKNESS -> "health.drinkLevel";
            default -> "health.noLevel";
        };
    }
}
