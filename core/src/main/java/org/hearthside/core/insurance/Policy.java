package org.hearthside.core.insurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * An insurance policy (source document 001, forms.md 3.4 and 6.10). Texts that are not recorded are
 * empty strings.
 *
 * @param id its id
 * @param version for optimistic locking
 * @param client whose
 * @param rank which payer is asked first
 * @param payer company or program name
 * @param payerType for example {@code Medicaid}: one of {@link PayerType} in words, or a source's
 *     own word
 * @param numbers the numbers a clerk types
 * @param subscriber who holds the policy
 * @param reach how to reach the payer
 * @param effective first day; absent when not recorded
 * @param expires last day; absent when not recorded
 * @param amounts what the person pays
 * @param pharmacy what a pharmacy types
 * @param verified when it was last checked with the payer
 * @param notes notes, for example the case worker
 */
public record Policy(
        UUID id,
        long version,
        ClientId client,
        Rank rank,
        String payer,
        String payerType,
        Numbers numbers,
        Subscriber subscriber,
        Reach reach,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        Amounts amounts,
        Pharmacy pharmacy,
        Verified verified,
        String notes) {

    /** Which payer is asked first. */
    public enum Rank {
        PRIMARY,
        SECONDARY,
        TERTIARY
    }

    /**
     * Numbers. All but the group are opened from sealed columns.
     *
     * @param policy member or policy number
     * @param group group number
     * @param medicare Medicare number (MBI), without dashes
     * @param medicaid Medicaid number
     */
    public record Numbers(String policy, String group, String medicare, String medicaid) {
        /** No number recorded. */
        public static final Numbers NONE = new Numbers("", "", "", "");

        @Override
        public String toString() {
            return "Numbers[…]";
        }
    }

    /**
     * Who holds the policy; nobody named means the person.
     *
     * @param name full name
     * @param relationship what the holder is to the person
     * @param born the holder's birth date; absent when not recorded
     */
    public record Subscriber(String name, String relationship, @Nullable LocalDate born) {
        /** Nothing recorded. */
        public static final Subscriber NONE = new Subscriber("", "", null);

        @Override
        public String toString() {
            return "Subscriber[…]";
        }
    }

    /**
     * How to reach the payer.
     *
     * @param phone for members
     * @param priorAuthorization phone for prior authorizations
     * @param claims postal address for claims
     */
    public record Reach(String phone, String priorAuthorization, String claims) {
        /** Nothing recorded. */
        public static final Reach NONE = new Reach("", "", "");
    }

    /**
     * What the person pays, in US dollars; absent is not zero (SR-79).
     *
     * @param copay for a visit
     * @param deductible in a year
     * @param outOfPocketMax the most in a year
     * @param asOf the day for which this was said; absent when not recorded
     */
    public record Amounts(
            @Nullable BigDecimal copay,
            @Nullable BigDecimal deductible,
            @Nullable BigDecimal outOfPocketMax,
            @Nullable LocalDate asOf) {
        /** Nothing recorded. */
        public static final Amounts NONE = new Amounts(null, null, null, null);
    }

    /**
     * What a pharmacy types.
     *
     * @param bin RxBIN
     * @param pcn RxPCN
     * @param group RxGRP
     * @param phone help desk
     */
    public record Pharmacy(String bin, String pcn, String group, String phone) {
        /** Nothing recorded. */
        public static final Pharmacy NONE = new Pharmacy("", "", "", "");
    }

    /**
     * When it was last checked that the policy holds.
     *
     * @param on the day; absent when never
     * @param by who checked
     * @param result what the payer said
     */
    public record Verified(@Nullable LocalDate on, String by, String result) {
        /** Never checked. */
        public static final Verified NEVER = new Verified(null, "", "");
    }

    /** A policy of which only the payer and the number are known. */
    public static Policy of(
            UUID id, ClientId client, Rank rank, String payer, String payerType, String number) {
        return new Policy(
                id,
                1,
                client,
                rank,
                payer,
                payerType,
                new Numbers(number, "", "", ""),
                Subscriber.NONE,
                Reach.NONE,
                null,
                null,
                Amounts.NONE,
                Pharmacy.NONE,
                Verified.NEVER,
                "");
    }

    /** The same policy under another id and version. */
    public Policy as(UUID otherId, long otherVersion) {
        return new Policy(
                otherId,
                otherVersion,
                client,
                rank,
                payer,
                payerType,
                numbers,
                subscriber,
                reach,
                effective,
                expires,
                amounts,
                pharmacy,
                verified,
                notes);
    }

    /** The same policy between these days. */
    public Policy holding(@Nullable LocalDate from, @Nullable LocalDate until) {
        return new Policy(
                id,
                version,
                client,
                rank,
                payer,
                payerType,
                numbers,
                subscriber,
                reach,
                from,
                until,
                amounts,
                pharmacy,
                verified,
                notes);
    }

    /**
     * Whether it holds on that day; a policy without dates is taken to hold. On the last day it
     * still holds.
     */
    public boolean activeOn(LocalDate day) {
        return (effective == null || !effective.isAfter(day))
                && (expires == null || !expires.isBefore(day));
    }

    @Override
    public String toString() {
        return "Policy[" + id + "]";
    }
}
