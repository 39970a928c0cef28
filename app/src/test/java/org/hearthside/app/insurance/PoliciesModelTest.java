package org.hearthside.app.insurance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.layout.Region;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.testing.House;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.insurance.Policy;
import org.hearthside.persistence.insurance.PolicyStore;
import org.hearthside.persistence.testing.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PoliciesModelTest {
    private final House house = House.furnished();
    private final PolicyStore store = new PolicyStore(house.facility().db());
    private final PoliciesModel model = new PoliciesModel(house.kit(), store);
    private final Resident marta =
            new Resident(house.admin(), House.MARTA, Given.names("Marta", "Lopez"), House.ZONE);
    private final AtomicInteger proven = new AtomicInteger();
    private boolean refuse;
    private int saved;

    @AfterEach
    void close() {
        house.close();
    }

    private CardPapers cards() {
        var slot =
                new PaperSlot(
                        editor -> new Region(),
                        Optional::empty,
                        () -> {
                            if (refuse) {
                                throw new InvalidEntry(
                                        List.of(Problem.of("file", "entry.required")));
                            }
                            proven.incrementAndGet();
                        });
        return new CardPapers((draft, policy) -> slot, (draft, policy) -> slot);
    }

    private List<Policy> policies() {
        return store.list(house.admin(), House.MARTA);
    }

    private PoliciesModel.Typing typed() {
        var typed = model.add(marta, policies(), cards(), () -> saved++);
        typed.entries().payer.set(" Ohio  Medicaid ");
        typed.entries().medicareNumber.set("1eg4-te5-mk73");
        typed.entries().copay.set("$1,250.5");
        typed.entries().expires.set("12/31/2027");
        return typed;
    }

    @Test
    void keepsACardAsItShouldBeRead() {
        typed().editor().save();
        assertEquals(1, saved);
        assertEquals(2, proven.get());
        var kept = policies().getFirst();
        assertEquals("Ohio Medicaid", kept.payer());
        assertEquals("1EG4TE5MK73", kept.numbers().medicare());
        assertEquals(new BigDecimal("1250.50"), kept.amounts().copay());
        assertEquals(LocalDate.of(2027, 12, 31), kept.expires());
        assertEquals(Policy.Rank.PRIMARY, kept.rank());
    }

    @Test
    void offersTheFirstRankThatIsFree() {
        typed().editor().save();
        var next = model.add(marta, policies(), cards(), () -> saved++);
        assertEquals(Policy.Rank.SECONDARY, next.entries().rank.get());
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        var typed = typed();
        typed.entries().payer.set("");
        typed.entries().medicareNumber.set("1SG4-TE5-MK73");
        typed.entries().copay.set("ten dollars");
        typed.entries().verifiedResult.set("Active");
        typed.editor().save();
        assertEquals(
                List.of("copay", "payer", "medicareNumber", "verifiedOn"),
                typed.editor().problems().stream().map(Problem::field).toList());
        assertEquals(List.of(), policies());
        assertEquals("ten dollars", typed.entries().copay.get());
    }

    @Test
    void writesThePolicyOnceWhenThePictureOfItsCardIsRefusedAtFirst() {
        refuse = true;
        var typed = typed();
        typed.editor().save();
        assertEquals(0, saved);
        assertEquals(1, policies().size());
        refuse = false;
        typed.editor().save();
        assertEquals(1, saved);
        assertEquals(1, policies().size());
    }

    @Test
    void tellsOfTwoWhoChangeTheSamePolicyWhatTheOtherSaved() {
        typed().editor().save();
        var before = policies().getFirst();
        var late = model.change(marta, before, cards(), () -> saved++);
        var first = model.change(marta, before, cards(), () -> saved++);
        first.entries().notes.set("case worker T. Reed");
        first.editor().save();
        late.entries().notes.set("mine");
        late.editor().save();
        assertTrue(late.editor().conflictProperty().get());
        late.editor().compare();
        var difference = late.editor().differences().getFirst();
        assertEquals("notes", difference.name());
        assertEquals("case worker T. Reed", difference.stored());
        late.editor().save();
        assertEquals("mine", policies().getFirst().notes());
    }

    @Test
    void takesAPolicyAwayOnlyWithAReason() {
        typed().editor().save();
        var draft = new Draft();
        var reason = draft.text("removeReason", "");
        var editor = model.remove(marta, policies().getFirst(), draft, reason, () -> saved++);
        editor.save();
        assertEquals(1, policies().size());
        reason.set("Typed for her sister");
        editor.save();
        assertEquals(List.of(), policies());
    }
}
