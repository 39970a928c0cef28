package org.hearthside.persistence.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.MarCell;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.medications.administration.MarMonth.Mode;
import org.hearthside.core.medications.administration.MarNote.Why;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.stays.Absence;
import org.hearthside.persistence.stays.AbsenceStore;
import org.hearthside.persistence.testing.Given;
import org.hearthside.persistence.testing.GivenDoses;
import org.hearthside.persistence.testing.StoreTest;
import org.hearthside.persistence.testing.TestFacility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarStoreTest extends StoreTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    /** The clock of the test stands at 08:00 in New York. */
    private static final LocalDateTime EIGHT = LocalDateTime.parse("2026-11-21T08:00");

    private ClientId maria = new ClientId(new UUID(0, 1));

    @BeforeEach
    void givenAResident() {
        maria = Given.resident(facility, "Maria", "Lopez", TestFacility.MAPLE, null).id();
    }

    private MedPassStore pass() {
        return new MedPassStore(db);
    }

    private Instant now() {
        return facility.clock().instant();
    }

    private MarMonth record() {
        return MarMonth.of(new MarStore(db).month(dsp, maria, NOVEMBER), Mode.RECORD);
    }

    private static MarCell cell(MarMonth mar, LocalDateTime wall) {
        return mar.blocks().stream()
                .flatMap(b -> b.rows().stream())
                .filter(r -> r.time().equals(wall.toLocalTime()))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(wall.getDayOfMonth() - 1);
    }

    @Test
    void aSignedDoseStandsInItsCellWithTheInitialsOfWhoSignedIt() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        pass().sign(dsp, GivenDoses.given(order, EIGHT, now(), "busy night"));
        var mar = record();
        assertEquals(
                NOVEMBER.lengthOfMonth(), mar.blocks().getFirst().rows().getFirst().cells().size());
        var given = assertInstanceOf(MarCell.Given.class, cell(mar, EIGHT));
        var signer = mar.signers().getFirst();
        assertEquals(given.initials(), signer.initials());
        assertEquals("Sam Okoro, DSP", signer.name());
        assertEquals(2, mar.blocks().getFirst().checks().transcribed().length());
    }

    @Test
    void aCorrectionAndItsOriginalAreBothRead() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var wrong = GivenDoses.given(order, EIGHT, now(), "busy night");
        pass().sign(dsp, wrong);
        pass().correct(dsp, wrong.id(), GivenDoses.corrected(wrong, "Wrong site"));
        var mar = record();
        var given = assertInstanceOf(MarCell.Given.class, cell(mar, EIGHT));
        assertEquals(Set.of(Why.CORRECTED), given.why());
        var note = mar.notes().stream().filter(n -> !n.versions().isEmpty()).findFirst();
        assertEquals(2, note.orElseThrow().versions().size());
    }

    @Test
    void anEntryThatWasTakenBackIsToldAndTheDoseIsOpenAgain() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var wrong = GivenDoses.given(order, EIGHT, now(), "busy night");
        pass().sign(dsp, wrong);
        pass().takeBack(dsp, maria, wrong.id(), "Wrong person");
        var mar = record();
        assertInstanceOf(MarCell.Open.class, cell(mar, EIGHT));
        assertTrue(mar.notes().stream().anyMatch(n -> n.why().contains(Why.TAKEN_BACK)));
        pass().sign(dsp, GivenDoses.given(order, EIGHT, now(), "again"));
        assertInstanceOf(MarCell.Given.class, cell(record(), EIGHT));
    }

    @Test
    void aLeaveAPrnDoseAndItsRecheckStandOnIt() {
        GivenDoses.daily(facility, maria, "valproate");
        var prn = GivenDoses.prn(facility, maria, "ibuprofen");
        var left = now().minus(Duration.ofHours(16));
        new AbsenceStore(db)
                .record(
                        nurse,
                        new Absence(
                                newId(),
                                maria,
                                Absence.Kind.LEAVE,
                                left,
                                null,
                                now().minus(Duration.ofHours(2)),
                                "Sister",
                                "",
                                Stamp.UNSAVED));
        var dose = GivenDoses.asNeeded(prn, now());
        pass().sign(dsp, dose);
        pass().recheck(
                        dsp,
                        new Recheck(
                                newId(),
                                maria,
                                dose.id(),
                                now(),
                                Recheck.Effect.BETTER,
                                2,
                                "",
                                Stamp.UNSAVED));
        var mar = record();
        var away =
                assertInstanceOf(
                        MarCell.Coded.class, cell(mar, LocalDateTime.parse("2026-11-20T20:00")));
        assertEquals(Outcome.LEAVE, away.outcome());
        var use = mar.asNeeded().getFirst().uses().getFirst();
        assertEquals(Recheck.Effect.BETTER, Objects.requireNonNull(use.recheck()).effect());
    }

    @Test
    void anOrderThatWasStoppedThisMonthIsReadAndOneOfAnotherMonthIsNot() {
        var order = GivenDoses.daily(facility, maria, "valproate");
        var other = GivenDoses.daily(facility, maria, "levetiracetam");
        new OrderStore(db).discontinue(nurse, maria, other.id(), newId(), now(), "rash");
        assertEquals(
                List.of(order.number(), other.number()),
                record().orders().map(MedicationOrder::number).sorted().toList());
        var later =
                MarMonth.of(new MarStore(db).month(dsp, maria, NOVEMBER.plusMonths(1)), Mode.BLANK);
        assertEquals(List.of(order.number()), later.orders().map(MedicationOrder::number).toList());
        assertEquals(62, later.counts().due());
    }

    @Test
    void aNurseOfAnotherHouseDoesNotSeeIt() {
        assertThrows(NotFound.class, () -> new MarStore(db).month(nurseElsewhere, maria, NOVEMBER));
    }

    @Test
    void readingItIsWrittenDown() {
        new MarStore(db).month(dsp, maria, NOVEMBER);
        assertEquals(AuditAction.READ, actionsOf(dsp).getLast());
    }
}
