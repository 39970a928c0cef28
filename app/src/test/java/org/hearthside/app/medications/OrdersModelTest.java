package org.hearthside.app.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Draft;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Problem;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Reading;
import org.hearthside.core.medications.schedule.ScheduleText;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.medications.OrderStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OrdersModelTest {
    private final House house = House.empty();
    private final OrderStore store = new OrderStore(house.facility().db());
    private final OrdersModel model = new OrdersModel(house.kit(), store);
    private final ClientId maria =
            Given.resident(house.facility(), "Maria", "Lopez", TestFacility.MAPLE, null).id();
    private int saved;

    @AfterEach
    void close() {
        house.close();
    }

    private Resident resident(Session who) {
        return new Resident(who, maria, Given.names("Maria", "Lopez"), House.ZONE);
    }

    private List<MedicationOrder> current() {
        return store.current(house.nurse(), maria);
    }

    private OrdersModel.Typing typed(String generic, String frequency) {
        var typed =
                model.order(
                        resident(house.nurse()), null, current(), Allergies.none(), () -> saved++);
        var d = typed.entries();
        d.generic.set(generic);
        d.strength.set("500 mg");
        d.form.set("tablet");
        d.amount.set("500");
        d.unit.set("mg");
        d.route.set("oral");
        d.frequency.set(frequency);
        d.indication.set("seizures");
        d.prescriber.set("Dr. Chen");
        d.startAt.set("20-Nov-2026");
        return typed;
    }

    private static List<String> fields(OrdersModel.Typing typed) {
        return typed.editor().problems().stream().map(Problem::field).toList();
    }

    @Test
    void readsTheTimesFromTheWordsAndSaysThemBackBeforeItIsSaved() {
        var typed = typed("valproate", "twice daily");
        assertEquals(
                "twice daily, at the times of the house",
                RegimenDraft.say(typed.entries().preview()));
        typed.editor().save();
        assertEquals(List.of(), fields(typed));
        var kept = current().getFirst();
        assertEquals(OrderStatus.UNVERIFIED, kept.status());
        assertEquals(
                "every day; house twice",
                ScheduleText.write(Objects.requireNonNull(kept.regimen().schedule())));
    }

    @Test
    void refusesWordsFromWhichNoTimesCanBeRead() {
        var typed = typed("valproate", "as the moon wanes");
        typed.editor().save();
        assertEquals(List.of("frequency"), fields(typed));
        assertEquals(0, saved);
    }

    @Test
    void keepsTimesOfItsOwnARangeAndALimit() {
        var typed = typed("valproate", "every 2 days");
        var d = typed.entries().regimen;
        d.times.set("9:30, 18:00");
        d.most.set("750");
        d.reading.set(Reading.PULSE);
        d.below.set("55");
        typed.editor().save();
        var regimen = current().getFirst().regimen();
        assertEquals(
                "every 2 days from 2026-11-20; at 09:30 18:00",
                ScheduleText.write(Objects.requireNonNull(regimen.schedule())));
        assertTrue(regimen.plan() instanceof DosePlan.Range);
        assertEquals(Reading.PULSE, regimen.parameters().getFirst().reading());
    }

    @Test
    void refusesTimesThatAreNoneARangeThatGoesDownAndALimitOfNothing() {
        var typed = typed("valproate", "daily");
        var d = typed.entries().regimen;
        d.times.set("noonish");
        d.most.set("100");
        d.above.set("90");
        typed.editor().save();
        assertEquals(List.of("most", "reading", "times"), fields(typed).stream().sorted().toList());
    }

    @Test
    void theSameDrugTwiceNeedsAnAnswerInWriting() {
        typed("valproate", "daily").editor().save();
        var second = typed("valproate", "at bedtime");
        assertFalse(second.entries().alerts().isEmpty());
        second.editor().save();
        assertEquals(List.of("override"), fields(second));
        second.entries().override.set("Dr. Chen wants both, asked by phone");
        second.editor().save();
        assertEquals(2, current().size());
    }

    @Test
    void whoWroteAnOrderCannotCheckItAndAnotherNurseCan() {
        typed("valproate", "daily").editor().save();
        var order = current().getFirst();
        var own = model.verify(resident(house.nurse()), order, new Draft(), () -> saved++);
        own.save();
        assertEquals("order.ownWriter", own.problems().getFirst().key());
        model.verify(resident(house.facility().secondNurse()), order, new Draft(), () -> saved++)
                .save();
        assertEquals(OrderStatus.ACTIVE, current().getFirst().status());
    }

    @Test
    void anOrderOnHoldGoesOnAsItWasAndNeverAsChecked() {
        typed("valproate", "daily").editor().save();
        var draft = new Draft();
        var why = draft.text("held", "Sleepy since the morning");
        model.hold(resident(house.nurse()), current().getFirst(), draft, why, () -> saved++).save();
        assertEquals(OrderStatus.HELD, current().getFirst().status());
        model.resume(resident(house.nurse()), current().getFirst(), () -> saved++);
        assertEquals(OrderStatus.UNVERIFIED, current().getFirst().status());
        assertEquals(3, saved);
    }
}
