package org.hearthside.app.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.persistence.health.AllergyStore;
import org.hearthside.persistence.health.HealthStore;
import org.hearthside.persistence.health.VitalStore;
import org.hearthside.persistence.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ResultFormsTest {
    private final House house = House.furnished();
    private final Toolkit kit = house.kit();
    private final HealthStore store = new HealthStore(house.facility().db());
    private final HealthModel model =
            new HealthModel(
                    kit,
                    new AllergyStore(house.facility().db()),
                    store,
                    new VitalStore(house.facility().db()));
    private final Resident yusuf =
            new Resident(house.nurse(), House.YUSUF, Given.names("Yusuf", "Haddad"), House.ZONE);
    private int saved;

    @AfterEach
    void close() {
        house.close();
        assertEquals(List.of(), house.faults());
    }

    private static List<String> fields(List<Problem> problems) {
        return problems.stream().map(Problem::field).toList();
    }

    @Test
    void recordsAVaccineThatWasDeclinedAndTakesBackWhatWasWrong() {
        var typed = model.immunization(yusuf, null, null, () -> saved++);
        typed.entries().vaccine.set("zoster");
        typed.entries().outcome.set(Immunization.Outcome.DECLINED);
        typed.entries().lot.set("L1");
        typed.editor().save();
        assertEquals(List.of("givenOn", "lot"), fields(typed.editor().problems()));
        typed.entries().lot.set("");
        typed.entries().givenOn.set("3/1/2026");
        typed.editor().save();
        assertEquals(1, saved);
        var kept = store.immunizations(house.nurse(), House.YUSUF).getFirst();
        assertEquals(Immunization.Outcome.DECLINED, kept.outcome());
        var back = model.immunization(yusuf, kept, null, () -> saved++);
        back.entries().status.set(Immunization.Status.ENTERED_IN_ERROR);
        back.editor().save();
        assertEquals(List.of(), store.immunizations(house.nurse(), House.YUSUF));
    }

    @Test
    void correctsAResultAndLeavesTheTimeOfTheSampleAlone() {
        var typed = model.lab(yusuf, null, null, () -> saved++);
        typed.entries().name.set("Potassium");
        typed.entries().value.set("6.2");
        typed.entries().flag.set("HH");
        typed.entries().takenOn.set("3/1/2026");
        typed.entries().takenAt.set("7:20 am");
        typed.editor().save();
        var first = store.labs(house.nurse(), House.YUSUF, Slice.first(1)).getFirst();
        assertEquals("HH", first.flag());
        var fix = model.lab(yusuf, first, null, () -> saved++);
        fix.entries().value.set("5.2");
        fix.editor().save();
        var now = store.labs(house.nurse(), House.YUSUF, Slice.first(5));
        assertEquals(List.of("5.2"), now.stream().map(LabResult::value).toList());
        assertEquals(first.takenAt(), now.getFirst().takenAt());
    }

    @Test
    void picksWordsIntoATopicOnce() {
        var typed = model.careFact(yusuf, CareTopic.MOBILITY, null, () -> saved++);
        typed.entries().state.set(RecordState.NOT_RECORDED);
        typed.entries().add("Walker");
        typed.entries().add("Walks with 1 person");
        typed.entries().add("Walker");
        typed.editor().save();
        var fact = store.careFacts(house.nurse(), House.YUSUF).getFirst();
        assertEquals("Walker; Walks with 1 person", fact.text());
        assertEquals(RecordState.RECORDED, fact.state());
    }

    @Test
    void everyTopicSaysWhatBelongsInIt() {
        var words = Words.of(HealthForms.class);
        for (var topic : CareTopic.values()) {
            assertTrue(words.has("prompt." + topic), topic.name());
        }
    }
}
