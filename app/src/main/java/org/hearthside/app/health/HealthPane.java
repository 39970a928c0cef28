package org.hearthside.app.health;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.HealthItem;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.Vital;
import org.jspecify.annotations.Nullable;

/** Everything recorded about health, each item with its state, who said so and when. */
public final class HealthPane extends VBox {
    /**
     * What is shown. A part that the role may not read is null: that is said, and never taken for
     * nothing.
     */
    public record Facts(
            Allergies allergies,
            @Nullable CodeStatus codeStatus,
            @Nullable List<Condition> conditions,
            @Nullable List<CareFact> care,
            @Nullable List<Reading> vitals,
            @Nullable List<LabResult> labs,
            @Nullable List<Immunization> immunizations) {
        @Override
        public String toString() {
            return "Facts[…]";
        }
    }

    /** A reading and how it is written everywhere. */
    public record Reading(Vital vital, String words) {
        @Override
        public String toString() {
            return vital.toString();
        }
    }

    /**
     * What can be done from here.
     *
     * @param codePaper opens the scan of the order; absent when there is none to be seen
     * @param directivePaper opens the advance directive; absent when there is none to be seen
     */
    public record Acts(
            Consumer<@Nullable Allergy> allergy,
            Runnable answer,
            Runnable codeStatus,
            Consumer<@Nullable Condition> condition,
            Consumer<CareTopic> care,
            Runnable vitals,
            Consumer<Vital> strike,
            Consumer<@Nullable Immunization> immunization,
            Consumer<@Nullable LabResult> lab,
            Consumer<Asked> history,
            @Nullable Runnable codePaper,
            @Nullable Runnable directivePaper) {}

    /** An entry of which the history is asked for, and what it is called. */
    public record Asked(HealthItem item, UUID id, String about) {
        @Override
        public String toString() {
            return "Asked[" + item + "]";
        }
    }

    /** Shows these facts. */
    public HealthPane(Resident resident, LocalDate today, Facts facts, Acts acts) {
        var at = new HealthView(resident, today, facts, acts);
        var results = new ResultCards(at);
        getStyleClass().add("page");
        getChildren()
                .addAll(
                        new AllergyCard(at).card(),
                        new CodeStatusCard(at).card(),
                        new VitalsCard(at).card(),
                        new ConditionsCard(at).card());
        getChildren().addAll(new CareCards(at).cards());
        getChildren().addAll(results.immunizations(), results.labs());
    }
}
