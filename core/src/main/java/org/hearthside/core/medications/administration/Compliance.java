package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearthside.core.common.Words;

/**
 * How the scheduled doses of a month went (F14, forms.md 6.12): two rates, never one, and never
 * without the figures behind them. It is no medication error rate. It is counted from the cells of
 * the MAR, so that both say the same.
 *
 * @param month which month
 * @param asOf when the record was read: doses whose window was open then are not counted
 * @param all every dose of the month
 * @param drugs by drug, the lowest rate of doses given first
 * @param shifts by shift of the day
 * @param weekdays by day of the week
 * @param staff who signed how many
 * @param asNeeded PRN orders that were used
 * @param open doses without an entry, by order
 * @param refusals orders that were refused three times or more within seven days (E14)
 */
public record Compliance(
        YearMonth month,
        Instant asOf,
        Tally all,
        List<Group> drugs,
        List<Group> shifts,
        List<Group> weekdays,
        List<Signed> staff,
        List<Uses> asNeeded,
        List<Open> open,
        List<Refused> refusals) {

    public Compliance {
        drugs = List.copyOf(drugs);
        shifts = List.copyOf(shifts);
        weekdays = List.copyOf(weekdays);
        staff = List.copyOf(staff);
        asNeeded = List.copyOf(asNeeded);
        open = List.copyOf(open);
        refusals = List.copyOf(refusals);
    }

    /** What became of a dose that counts. */
    public enum Share {
        ON_TIME,
        EARLY_OR_LATE,
        IN_PART,
        REFUSED,
        NOT_AVAILABLE,
        OTHER,
        /** Nobody wrote anything down: unknown (SR-27). */
        NO_ENTRY
    }

    /** When a dose was due, by the house's clock. */
    public enum Shift {
        DAY,
        EVENING,
        NIGHT;

        /** The shift of a time: 07:00, 15:00 and 23:00 begin one. */
        public static Shift of(LocalTime time) {
            int hour = time.getHour();
            if (hour >= 7 && hour < 15) {
                return DAY;
            }
            return hour >= 15 && hour < 23 ? EVENING : NIGHT;
        }
    }

    /**
     * So many of so many.
     *
     * @param part not more than {@code of}
     * @param of may be 0
     */
    public record Rate(int part, int of) {
        /** With fewer doses a percentage says more than is known. */
        public static final int FEWEST = 20;

        public Rate {
            if (part < 0 || part > of) {
                throw new IllegalArgumentException("a part of the whole");
            }
        }

        /**
         * {@code 37 of 40 (92.5%)}. Rounded down, so that 100% is all of them (SR-76); no
         * percentage of fewer than 20; a sentence where none were due (SR-77).
         */
        public String words() {
            if (of == 0) {
                return Words.say("rate.none");
            }
            if (of < FEWEST) {
                return Words.say("rate.few", part, of);
            }
            long tenths = part * 1000L / of;
            var percent = tenths == 1000 ? "100" : tenths / 10 + "." + tenths % 10;
            return Words.say("rate.of", part, of, percent);
        }
    }

    /**
     * Doses by what became of them.
     *
     * @param shares those that count
     * @param excluded those that do not: held, away, taken without staff, not needed
     */
    public record Tally(Map<Share, Integer> shares, Map<Outcome, Integer> excluded) {
        public Tally {
            shares = Map.copyOf(shares);
            excluded = Map.copyOf(excluded);
        }

        /** How many became this. */
        public int of(Share share) {
            return shares.getOrDefault(share, 0);
        }

        /** Doses that count: those that staff had to give. */
        public int opportunities() {
            return shares.values().stream().mapToInt(n -> n).sum();
        }

        /** Given whole, in time or not. */
        public Rate given() {
            return new Rate(of(Share.ON_TIME) + of(Share.EARLY_OR_LATE), opportunities());
        }

        /** Written down, whatever became of them. */
        public Rate documented() {
            return new Rate(opportunities() - of(Share.NO_ENTRY), opportunities());
        }

        /** Those that do not count, in the order of the codes. */
        public Map<Outcome, Integer> left() {
            return excluded.isEmpty() ? Map.of() : new EnumMap<>(excluded);
        }
    }

    /**
     * A part of the doses.
     *
     * @param label what they have in common
     * @param tally how they went
     */
    public record Group(String label, Tally tally) {}

    /**
     * Who signed.
     *
     * @param initials as on the MAR
     * @param name printed name
     * @param given doses given, whole or in part
     * @param onTime those of them in their window
     * @param notGiven doses recorded as not given
     */
    public record Signed(String initials, String name, int given, int onTime, int notGiven) {}

    /**
     * A PRN order.
     *
     * @param label the drug and its order
     * @param uses how often it was given
     * @param effect how many of those that had to be looked at again were
     */
    public record Uses(String label, int uses, Rate effect) {}

    /**
     * Doses of an order without an entry.
     *
     * @param label the drug and its order
     * @param slots when they were due
     */
    public record Open(String label, List<LocalDateTime> slots) {
        public Open {
            slots = List.copyOf(slots);
        }
    }

    /**
     * An order that was refused often.
     *
     * @param label the drug and its order
     * @param most refusals within seven days, 3 at least
     * @param last when the last one of the month was due
     */
    public record Refused(String label, int most, LocalDateTime last) {}

    /** How the doses on a MAR with entries went. */
    public static Compliance of(MarMonth month) {
        return new ComplianceCount(month).count();
    }

    @Override
    public String toString() {
        return "Compliance[" + month + "]";
    }
}
