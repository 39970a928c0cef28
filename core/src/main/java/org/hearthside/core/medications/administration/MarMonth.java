package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.medications.schedule.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The medication administration record of one person and one calendar month (forms.md 6.2, E36 to
 * E44): everything that paper and screen show of it.
 *
 * @param client who
 * @param month which month
 * @param zone of the house's wall clock
 * @param mode with what was recorded, or empty to write on
 * @param asOf when the record was read
 * @param blocks scheduled orders in the order in which they are given; then those that ended
 * @param asNeeded PRN orders, by name
 * @param notes the page of exceptions, earliest first; empty in blank mode
 * @param signers who marked this MAR, by initials; empty in blank mode
 * @param counts how many doses of which kind
 * @param clock times at which the clocks change (E42)
 * @param packs ledgers of the packs of controlled drugs that moved in the month
 */
public record MarMonth(
        ClientId client,
        YearMonth month,
        ZoneId zone,
        Mode mode,
        Instant asOf,
        List<Block> blocks,
        List<PrnBlock> asNeeded,
        List<MarNote> notes,
        List<Signer> signers,
        Counts counts,
        List<LocalDateTime> clock,
        List<Ledger> packs) {

    /** What a MAR is printed for. */
    public enum Mode {
        /** Empty, to write on. */
        BLANK,
        /** With everything recorded by now. */
        RECORD
    }

    /** Where an order stands; it stands in one place only. */
    public enum Section {
        SCHEDULED,
        /** Active on a day of the month, and over. */
        STOPPED,
        /** A single dose. */
        ONE_TIME
    }

    /**
     * One scheduled order.
     *
     * @param order the order
     * @param section where it stands
     * @param over whether it had ended when the record was read, or by the end of the month
     * @param rows its rows, by time; a row of readings stands above the row of its dose
     * @param holds times in which it was or is on hold
     * @param checks who copied it out and who checked it
     * @param stopDay the day of the month on which it ended; 0 when on none
     */
    public record Block(
            MedicationOrder order,
            Section section,
            boolean over,
            List<Row> rows,
            List<OrderHold> holds,
            Checks checks,
            int stopDay) {
        public Block {
            rows = List.copyOf(rows);
            holds = List.copyOf(holds);
        }
    }

    /**
     * Initials of who copied an order out and of who checked it; empty of nobody.
     *
     * @param transcribed who copied it out
     * @param verified who checked it
     */
    public record Checks(String transcribed, String verified) {}

    /**
     * One time of an order, or a reading before it.
     *
     * @param time by the house's clock
     * @param reading what is read; absent in the row of the dose itself
     * @param cells one for each day of the month
     * @param changes days on which the clocks skip this time or show it twice
     */
    public record Row(
            LocalTime time, @Nullable Reading reading, List<MarCell> cells, Set<Integer> changes) {
        public Row {
            cells = List.copyOf(cells);
            changes = Set.copyOf(changes);
        }
    }

    /**
     * One PRN order.
     *
     * @param order the order
     * @param over whether it ended
     * @param holds times in which it was or is on hold
     * @param checks who copied it out and who checked it
     * @param uses its doses, earliest first
     */
    public record PrnBlock(
            MedicationOrder order,
            boolean over,
            List<OrderHold> holds,
            Checks checks,
            List<PrnUse> uses) {
        public PrnBlock {
            holds = List.copyOf(holds);
            uses = List.copyOf(uses);
        }
    }

    /**
     * One PRN dose.
     *
     * @param dose its entry
     * @param initials of who recorded it
     * @param corrected whether the entry takes the place of another one
     * @param recheckDue when to look how it worked; absent when it was not given
     * @param recheck how it worked; absent when nobody has looked
     * @param recheckInitials of who looked; empty when nobody has
     */
    public record PrnUse(
            Administration dose,
            String initials,
            boolean corrected,
            @Nullable Instant recheckDue,
            @Nullable Recheck recheck,
            String recheckInitials) {}

    /**
     * Somebody who marked this MAR.
     *
     * @param staff id of the staff member
     * @param name printed name with credential
     * @param initials as they stand in the cells
     * @param first when the person first did
     */
    public record Signer(UUID staff, String name, String initials, Instant first) {}

    /**
     * How many scheduled doses of which kind.
     *
     * @param due all of the month
     * @param given wholly or in part
     * @param coded not given, with a code
     * @param unknown without an entry though their time is over
     */
    public record Counts(int due, int given, int coded, int unknown) {}

    public MarMonth {
        blocks = List.copyOf(blocks);
        asNeeded = List.copyOf(asNeeded);
        notes = List.copyOf(notes);
        signers = List.copyOf(signers);
        clock = List.copyOf(clock);
    }

    /** The MAR of a month. */
    public static MarMonth of(MarFacts facts, Mode mode) {
        return new MarWriter(facts, mode).month();
    }

    /** How many orders are on it. */
    public int orderCount() {
        return blocks.size() + asNeeded.size();
    }

    /** The blocks of a section, in their order. */
    public List<Block> in(Section section) {
        return blocks.stream().filter(b -> b.section() == section).toList();
    }

    /** All orders on it, in the order in which they stand. */
    public Stream<MedicationOrder> orders() {
        return Stream.concat(
                blocks.stream().map(Block::order), asNeeded.stream().map(PrnBlock::order));
    }

    @Override
    public String toString() {
        return "MarMonth[" + client.value() + " " + month + " " + mode + "]";
    }
}
