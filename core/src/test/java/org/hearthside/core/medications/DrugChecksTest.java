package org.hearthside.core.medications;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.medications.DrugAlert.Kind;
import org.hearthside.core.medications.DrugAlert.Severity;
import org.hearthside.core.medications.MedicationOrder.AsNeeded;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.hearthside.core.medications.schedule.Days;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrugChecksTest {
    private static final DrugBook BOOK = DrugBook.standard();
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static MedicationOrder order(int number, String generic) {
        return Orders.wellbutrin()
                .number(number)
                .drug(generic, "", "", "")
                .dose(null, "", "")
                .order();
    }

    private static Orders tablets(int number, String generic, String strength, String count) {
        return Orders.wellbutrin()
                .number(number)
                .drug(generic, "", strength, "tablet")
                .dose(count, "tablets", "");
    }

    private static Allergies allergic(String substance, Allergy.Kind kind) {
        return new Allergies(
                List.of(
                        new Allergy(
                                UUID.randomUUID(),
                                Orders.CLIENT,
                                AllergyClass.DRUG,
                                substance,
                                null,
                                "",
                                Allergy.Severity.SEVERE,
                                kind,
                                null,
                                Allergy.Status.ACTIVE,
                                "",
                                null,
                                "",
                                Stamp.UNSAVED)),
                List.of());
    }

    private static List<DrugAlert> alerts(MedicationOrder order, MedicationOrder... others) {
        var all = new ArrayList<>(List.of(others));
        all.add(order);
        return DrugChecks.of(all, Allergies.none(), BOOK).alerts(order);
    }

    private static List<DrugAlert> alerts(
            Kind kind, MedicationOrder order, MedicationOrder... more) {
        return alerts(order, more).stream().filter(a -> a.kind() == kind).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "sertraline, Zoloft, ALLERGY, STOP, ALLERGY",
        "Percocet, oxycodone, ALLERGY, STOP, ALLERGY",
        "amoxicillin, penicillin, ALLERGY_CLASS, STOP, ALLERGY",
        "oxcarbazepine, Tegretol, ALLERGY_CLASS, STOP, ALLERGY",
        "fentanyl, opioids, ALLERGY_CLASS, STOP, ALLERGY",
        "Keflex, amoxicillin, ALLERGY_RELATED, WARN, ALLERGY",
        "sertraline, Zoloft, ALLERGY, WARN, INTOLERANCE",
    })
    void findsWhatAPersonIsAllergicTo(
            String drug, String substance, Kind kind, Severity severity, Allergy.Kind how) {
        var order = order(7, drug);
        var found = DrugChecks.of(List.of(), allergic(substance, how), BOOK).alerts(order);
        assertEquals(1, found.size(), found.toString());
        assertEquals(kind, found.getFirst().kind());
        assertEquals(severity, found.getFirst().severity());
        assertTrue(found.getFirst().text().contains(substance));
        assertFalse(found.getFirst().source().isBlank());
    }

    @Test
    void takesAnEntryOfOneOpioidForNoneOfTheOthers() {
        var found =
                DrugChecks.of(List.of(), allergic("codeine", Allergy.Kind.ALLERGY), BOOK)
                        .alerts(order(7, "fentanyl"));
        assertEquals(List.of(), found);
    }

    @Test
    void findsTheInteractionWhicheverOrderIsLookedAt() {
        var phenelzine = order(101, "phenelzine");
        var sertraline = order(102, "Zoloft");
        var first = alerts(Kind.INTERACTION, phenelzine, sertraline).getFirst();
        assertEquals(Severity.STOP, first.severity());
        assertEquals(List.of(102), first.orders());
        assertEquals(
                "INTERACTION with #102: sertraline with phenelzine can cause serotonin syndrome"
                        + " (fever, stiffness, confusion). Do not give together.",
                first.text());
        assertEquals("ONC high-priority list, pair 4 (Phansalkar 2012)", first.source());
        assertEquals(
                List.of(101), alerts(Kind.INTERACTION, sertraline, phenelzine).getFirst().orders());
    }

    @Test
    void saysOnceWhatHoldsOfSeveralOrders() {
        var found =
                alerts(
                        Kind.INTERACTION,
                        order(101, "warfarin"),
                        order(102, "ibuprofen"),
                        order(103, "Advil"));
        assertEquals(1, found.size());
        assertEquals(List.of(102, 103), found.getFirst().orders());
        assertEquals(Severity.WARN, found.getFirst().severity());
    }

    @Test
    void makesNoAlarmOfWhatStaysOnTheSkin() {
        var shampoo =
                Orders.wellbutrin()
                        .number(102)
                        .drug("ketoconazole", "", "2%", "shampoo")
                        .dose(null, "", "")
                        .sig("topical", "daily")
                        .order();
        var found = alerts(Kind.INTERACTION, order(101, "simvastatin"), shampoo);
        assertEquals(List.of(Severity.INFO), found.stream().map(DrugAlert::severity).toList());
    }

    @Test
    void doesNotCountAStoppedOrder() {
        var stopped =
                Orders.wellbutrin()
                        .number(102)
                        .drug("phenelzine", "", "", "")
                        .status(OrderStatus.DISCONTINUED)
                        .order();
        assertEquals(List.of(), alerts(order(101, "sertraline"), stopped));
    }

    @Test
    void findsTheSameIngredientUnderAnotherName() {
        var found =
                alerts(
                        Kind.DUPLICATE_INGREDIENT,
                        order(101, "Depakote"),
                        order(102, "valproic acid"));
        assertEquals("SAME INGREDIENT: valproate is also in #102", found.getFirst().text());
        assertEquals(Severity.WARN, found.getFirst().severity());
    }

    @ParameterizedTest
    @CsvSource({
        "morphine, oxycodone, WARN",
        "lorazepam, clonazepam, WARN",
        "sertraline, venlafaxine, WARN",
        "lisinopril, losartan, WARN",
        "warfarin, apixaban, WARN",
        "atorvastatin, Crestor, WARN",
        "risperidone, quetiapine, INFO",
        "ibuprofen, naproxen, WARN",
    })
    void findsAnotherDrugOfAClassOfWhichOneIsEnough(String one, String other, Severity severity) {
        var found = alerts(Kind.DUPLICATE_CLASS, order(101, one), order(102, other));
        assertEquals(1, found.size());
        assertEquals(severity, found.getFirst().severity());
        assertEquals(List.of(102), found.getFirst().orders());
    }

    @ParameterizedTest
    @CsvSource({
        "metformin, glipizide",
        "levetiracetam, lamotrigine",
        "insulin glargine, insulin lispro"
    })
    void raisesNoAlarmAtAUsualPair(String one, String other) {
        assertEquals(List.of(), alerts(order(101, one), order(102, other)));
    }

    @Test
    void saysTheSameIngredientAndNotItsClassToo() {
        var found = alerts(order(101, "Percocet"), order(102, "oxycodone"));
        assertEquals(
                List.of(Kind.DUPLICATE_INGREDIENT), found.stream().map(DrugAlert::kind).toList());
    }

    /** E19: scheduled, as needed and in a combination. */
    @Test
    void addsUpWhatAllOrdersAllowOfAnIngredient() {
        var scheduled =
                tablets(101, "acetaminophen", "500 mg", "2")
                        .sig("oral", "three times daily")
                        .order();
        var needed =
                tablets(102, "hydrocodone and acetaminophen", "5-325 mg", "1")
                        .prn(new AsNeeded("pain", Duration.ofHours(6), ""))
                        .order();
        var found = alerts(Kind.OVER_DAILY_CEILING, scheduled, needed);
        assertEquals(1, found.size());
        assertEquals(Severity.WARN, found.getFirst().severity());
        assertEquals(List.of(102), found.getFirst().orders());
        assertTrue(
                found.getFirst().text().contains("4,300\u00a0mg of acetaminophen"),
                found.getFirst().text());
        assertTrue(found.getFirst().source().startsWith("label"));
    }

    @Test
    void countsTheTimesOfTheScheduleAndTheTopOfARange() {
        var eight = LocalTime.of(8, 0);
        var times =
                new Schedule.Times.At(
                        List.of(
                                eight,
                                eight.plusHours(4),
                                eight.plusHours(8),
                                eight.plusHours(12)));
        var plan = new DosePlan.Range(BigDecimal.ONE, new BigDecimal(3));
        var order =
                tablets(101, "acetaminophen", "500 mg", "1")
                        .order()
                        .given(
                                new Regimen(
                                        new Schedule.OnDays(new Days.Every(), times),
                                        false,
                                        plan,
                                        List.of(),
                                        false,
                                        false,
                                        false));
        var found = alerts(Kind.OVER_DAILY_CEILING, order);
        assertTrue(found.getFirst().text().contains("6,000\u00a0mg"), found.getFirst().text());
    }

    @Test
    void stopsWhenTheScheduledDosesAloneAreTooMuch() {
        var much =
                tablets(101, "acetaminophen", "500 mg", "3").sig("oral", "every 6 hours").order();
        var found = alerts(Kind.OVER_DAILY_CEILING, much);
        assertEquals(Severity.STOP, found.getFirst().severity());
        assertTrue(found.getFirst().text().contains("6,000\u00a0mg"), found.getFirst().text());
        var enough = tablets(101, "acetaminophen", "500 mg", "2").sig("oral", "q6h").order();
        assertEquals(List.of(), alerts(enough));
    }

    @Test
    void saysThatATotalIsNotKnownRatherThanThatItIsWithinTheLimit() {
        var known = tablets(101, "acetaminophen", "500 mg", "2").sig("oral", "bid").order();
        var found = alerts(Kind.OVER_DAILY_CEILING, known, order(102, "acetaminophen"));
        assertEquals(Severity.INFO, found.getFirst().severity());
        assertTrue(found.getFirst().text().startsWith("DAILY TOTAL NOT KNOWN"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "daily, 1",
                "BID, 2",
                "q8h, 3",
                "every 4 to 6 hours as needed, 6",
                "q5h, 5",
                "3 times per day, 3",
                "every other day, 1",
                "weekly, 1",
                "every 72 hours, 1",
                "at bedtime, 1",
                "before meals, 3",
                "as directed, -",
                "'', -"
            })
    void countsTheDosesOfADay(String frequency, String doses) {
        var order = Orders.wellbutrin().sig("oral", frequency).order();
        var most = DosesPerDay.most(order);
        assertEquals(doses == null ? null : new BigDecimal(doses), most.orElse(null));
    }

    @ParameterizedTest
    @CsvSource({"5, '', 5", "6, '', 4", "4, 3 doses, 3", "4, 4, 4", "6, 3000 mg, 4", "48, '', 1"})
    void countsTheDosesThatAnAsNeededOrderAllows(int hours, String maximum, String doses) {
        var terms = new AsNeeded("pain", Duration.ofHours(hours), maximum);
        var order = Orders.wellbutrin().sig("oral", "as needed").prn(terms).order();
        assertEquals(new BigDecimal(doses), DosesPerDay.most(order).orElseThrow());
    }

    @Test
    void holdsOneMoreDoseAgainstEverythingThatWasTaken() {
        var tylenol = tablets(101, "acetaminophen", "500 mg", "2").order();
        var norco = tablets(102, "Norco", "10-325 mg", "2").order();
        var taken = new ArrayList<DailyAmount.Taken>();
        for (int hours : new int[] {20, 14, 8}) {
            taken.addAll(
                    DrugChecks.taken(
                            tylenol, tylenol.dose(), NOW.minus(Duration.ofHours(hours)), BOOK));
        }
        var checks = DrugChecks.of(List.of(tylenol, norco), Allergies.none(), BOOK);
        assertInstanceOf(
                DailyAmount.Within.class,
                checks.ceilingAfter(norco, norco.dose(), taken, NOW).getFirst());
        taken.addAll(DrugChecks.taken(norco, norco.dose(), NOW.minus(Duration.ofHours(2)), BOOK));
        var over =
                assertInstanceOf(
                        DailyAmount.Over.class,
                        checks.ceilingAfter(norco, norco.dose(), taken, NOW).getFirst());
        assertEquals(0, new BigDecimal("4300").compareTo(over.after()));
        assertEquals(NOW.plus(Duration.ofHours(4)), over.allowedAt());
    }

    @Test
    void cannotSayOfADoseWithoutAmount() {
        var order = order(101, "acetaminophen");
        var checks = DrugChecks.of(List.of(order), Allergies.none(), BOOK);
        var next = checks.ceilingAfter(order, Dose.UNSTRUCTURED, List.of(), NOW).getFirst();
        assertInstanceOf(DailyAmount.Unknown.class, next);
    }

    @Test
    void holdsNoPatchInjectionOrCreamAgainstTheCeilingOfTablets() {
        var depot =
                Orders.wellbutrin()
                        .number(101)
                        .drug("haloperidol decanoate", "", "100 mg per mL", "injection")
                        .dose("200", "mg", "")
                        .sig("intramuscular", "every 4 weeks")
                        .order();
        assertEquals(List.of(), alerts(depot));
        var checks = DrugChecks.of(List.of(depot), Allergies.none(), BOOK);
        assertEquals(List.of(), checks.ceilingAfter(depot, depot.dose(), List.of(), NOW));
        // But a tablet on top of it cannot be added up.
        var taken = DrugChecks.taken(depot, depot.dose(), NOW.minusSeconds(60), BOOK);
        var tablet = tablets(102, "haloperidol", "5 mg", "1").order();
        assertInstanceOf(
                DailyAmount.Unknown.class,
                checks.ceilingAfter(tablet, tablet.dose(), taken, NOW).getFirst());
        var gel =
                Orders.wellbutrin()
                        .drug("diclofenac", "Voltaren", "1%", "gel")
                        .dose("4", "g", "")
                        .sig("topical", "qid")
                        .order();
        assertEquals(List.of(), DrugChecks.taken(gel, gel.dose(), NOW, BOOK));
    }

    @Test
    void hidesThePersonsAllergiesInItsName() {
        var found = DrugChecks.of(List.of(), allergic("Zoloft", Allergy.Kind.ALLERGY), BOOK);
        assertEquals(
                "DrugAlert[ALLERGY STOP]",
                found.alerts(order(7, "sertraline")).getFirst().toString());
    }

    /** Whatever is ordered: who is warned of the other is warned of by the other. */
    @Test
    void warnsBothOrdersOfEachOther() {
        Seeds.each(
                300,
                random -> {
                    var all = BOOK.all();
                    var one = order(101, all.get(random.nextInt(all.size())).generic());
                    var other = order(102, all.get(random.nextInt(all.size())).generic());
                    var there =
                            alerts(one, other).stream()
                                    .map(a -> a.kind() + " " + a.severity())
                                    .toList();
                    var back =
                            alerts(other, one).stream()
                                    .map(a -> a.kind() + " " + a.severity())
                                    .toList();
                    assertEquals(
                            there, back, one.drug().generic() + " and " + other.drug().generic());
                });
    }
}
