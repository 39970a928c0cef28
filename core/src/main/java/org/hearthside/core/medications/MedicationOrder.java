package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * One prescriber's instruction: structured as far as the source allows, with the words of the order
 * always beside it. Never changed in place (SR-26): a newer one supersedes it. Texts that are not
 * recorded are empty strings.
 *
 * @param id its id
 * @param client for whom
 * @param number short number that pages print: {@code Order 10432}
 * @param status where it stands
 * @param drug what is ordered
 * @param dose how much at a time
 * @param route in words as recorded, for example {@code oral}
 * @param frequency in words as recorded
 * @param timeCritical whether minutes matter
 * @param highAlert whether a mistake does great harm
 * @param asNeeded terms of a PRN order; absent for a scheduled one
 * @param indication what it is for (E01)
 * @param instructions special instructions
 * @param prescriber who ordered and who dispenses
 * @param orderedOn date of the order; absent when not recorded
 * @param startAt first instant; absent when not recorded
 * @param stopAt last instant; absent while it goes on
 * @param stopReason why it was stopped
 * @param verbatim the order in the words in which it came
 * @param source where it came from, for example {@code FHIR import} or {@code written}
 * @param regimen how it is carried out, as data
 * @param trail who copied it out and who checked it
 * @param stamp who recorded it and when
 */
public record MedicationOrder(
        UUID id,
        ClientId client,
        int number,
        OrderStatus status,
        Drug drug,
        Dose dose,
        String route,
        String frequency,
        boolean timeCritical,
        boolean highAlert,
        @Nullable AsNeeded asNeeded,
        String indication,
        String instructions,
        Prescriber prescriber,
        @Nullable LocalDate orderedOn,
        @Nullable Instant startAt,
        @Nullable Instant stopAt,
        String stopReason,
        String verbatim,
        String source,
        Regimen regimen,
        OrderTrail trail,
        Stamp stamp) {

    /**
     * What is ordered.
     *
     * @param generic plain generic name, lower case; tall-man letters are display only
     * @param brand brand without marks
     * @param strength for example {@code 500 mg}
     * @param form for example {@code tablet}
     * @param code RxNorm or other code; absent when only words came
     * @param controlled controlled schedule II to V; empty when none
     * @param doNotCrush whether it must be swallowed whole
     */
    public record Drug(
            String generic,
            String brand,
            String strength,
            String form,
            @Nullable Code code,
            String controlled,
            boolean doNotCrush) {}

    /**
     * How much at a time. Amount and unit are absent together when the order could not be
     * structured: then the words of the order are printed, never a guess (SR-10).
     *
     * @param amount exact amount
     * @param unit unit of the amount
     * @param note for example {@code 2 tablets}
     */
    public record Dose(@Nullable BigDecimal amount, String unit, String note) {
        /** Not structured. */
        public static final Dose UNSTRUCTURED = new Dose(null, "", "");
    }

    /**
     * Terms of an order given as needed.
     *
     * @param reason for which signs
     * @param minInterval shortest time between two doses; absent when not recorded
     * @param maxIn24h most in 24 hours, in words; may be empty
     */
    public record AsNeeded(String reason, @Nullable Duration minInterval, String maxIn24h) {}

    /**
     * Who ordered and who dispenses.
     *
     * @param name prescriber
     * @param phone prescriber's phone
     * @param pharmacy pharmacy
     * @param pharmacyPhone pharmacy's phone
     * @param rxNumber prescription number
     */
    public record Prescriber(
            String name, String phone, String pharmacy, String pharmacyPhone, String rxNumber) {
        /** Not recorded. */
        public static final Prescriber NONE = new Prescriber("", "", "", "", "");
    }

    /**
     * Whether the same is given in the same way as by another order: drug, dose, route, frequency
     * and terms of a PRN order. A change of these is never a correction but a new order, and the
     * old one is discontinued (SR-26).
     */
    public boolean givesTheSameAs(MedicationOrder other) {
        return drug.generic.equalsIgnoreCase(other.drug.generic)
                && drug.strength.equals(other.drug.strength)
                && drug.form.equals(other.drug.form)
                && sameAmount(dose.amount, other.dose.amount)
                && dose.unit.equals(other.dose.unit)
                && dose.note.equals(other.dose.note)
                && route.equals(other.route)
                && frequency.equals(other.frequency)
                && isCarriedOutAs(other)
                && Objects.equals(asNeeded, other.asNeeded);
    }

    /** Times that are set where there were none change nothing that staff did. */
    private boolean isCarriedOutAs(MedicationOrder other) {
        return regimen.isSameAs(other.regimen)
                || (other.regimen.equals(Regimen.NONE) && !other.isAsNeeded());
    }

    /**
     * Whether this, put in the place of another order, is a new order with a number of its own. A
     * draft was never given, and an order that ends here is not given any more: those keep theirs.
     */
    public boolean isNewAfter(MedicationOrder before) {
        return before.status.isCurrent() && status.isCurrent() && !givesTheSameAs(before);
    }

    /** 1 and 1.0 are the same amount. */
    private static boolean sameAmount(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.compareTo(b) == 0;
    }

    /** This order as it stands until a nurse here has checked it. */
    public MedicationOrder unverified() {
        return with(id, OrderStatus.UNVERIFIED, startAt, stopAt, stopReason, regimen, trail);
    }

    /**
     * This order as it stands once it is stopped.
     *
     * @param newId id of the row that says so
     * @param at the last instant
     * @param why why it was stopped
     */
    public MedicationOrder discontinued(UUID newId, Instant at, String why) {
        return with(newId, OrderStatus.DISCONTINUED, startAt, at, why, regimen, trail);
    }

    /** This order in another row, as it stands from then on. */
    public MedicationOrder as(UUID newId, OrderStatus now, OrderTrail by) {
        return with(newId, now, startAt, stopAt, stopReason, regimen, by);
    }

    /** This order, carried out in another way. */
    public MedicationOrder given(Regimen how) {
        return with(id, status, startAt, stopAt, stopReason, how, trail);
    }

    /** This order from one instant to another. */
    public MedicationOrder between(@Nullable Instant first, @Nullable Instant last) {
        return with(id, status, first, last, stopReason, regimen, trail);
    }

    /** This order under the number that a store gave it. */
    public MedicationOrder numbered(int n) {
        return with(id, n, status, startAt, stopAt, stopReason, regimen, trail);
    }

    private MedicationOrder with(
            UUID newId,
            OrderStatus newStatus,
            @Nullable Instant first,
            @Nullable Instant last,
            String whyStopped,
            Regimen how,
            OrderTrail by) {
        return with(newId, number, newStatus, first, last, whyStopped, how, by);
    }

    private MedicationOrder with(
            UUID newId,
            int newNumber,
            OrderStatus newStatus,
            @Nullable Instant first,
            @Nullable Instant last,
            String whyStopped,
            Regimen how,
            OrderTrail by) {
        return new MedicationOrder(
                newId,
                client,
                newNumber,
                newStatus,
                drug,
                dose,
                route,
                frequency,
                timeCritical,
                highAlert,
                asNeeded,
                indication,
                instructions,
                prescriber,
                orderedOn,
                first,
                last,
                whyStopped,
                verbatim,
                source,
                how,
                by,
                stamp);
    }

    /** Whether it is given only as needed. */
    public boolean isAsNeeded() {
        return asNeeded != null;
    }

    @Override
    public String toString() {
        return "MedicationOrder[" + number + "]";
    }
}
