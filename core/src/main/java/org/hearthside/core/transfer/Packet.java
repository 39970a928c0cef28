package org.hearthside.core.transfer;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.medications.MedicationLine;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.LastDoses;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.Fact;
import org.hearthside.core.overview.IdentityBand;
import org.hearthside.core.overview.PhotoBox;

/**
 * Everything that the hospital transfer packet prints (forms.md 6.3). What is filled in at the
 * bedside is an empty string here and a line to write on there; what belongs to the record is never
 * empty.
 *
 * @param band header of every page
 * @param sender organization, house and its 24-hour number
 * @param photo the photo, or that there is none
 * @param banner sex, language, weight and where the person comes from
 * @param transfer why now; its texts may be empty
 * @param cannotTell what the person cannot say
 * @param vitals usual and last charted readings
 * @param usual the five domains of baseline mental status, then moving, eating and toilet (SR-63)
 * @param hazards worst first, each in full
 * @param history diagnoses and hospital stays, each in full
 * @param front what page 1 says of these three
 * @param charted whether doses of the person are charted here
 * @param medicines current scheduled orders, then those given as needed
 * @param stopped orders stopped in the last 14 days
 * @param people who may consent, family, physician, facility, case manager (SR-66, SR-67)
 * @param capabilities what can be done at home
 * @param belongings what usually goes with the person
 * @param supplements what parts 3 to 6 print
 * @param missing labels of the items that this packet should have and does not
 */
public record Packet(
        IdentityBand band,
        String sender,
        PhotoBox photo,
        List<Fact> banner,
        Transfer transfer,
        Fact cannotTell,
        List<Reading> vitals,
        List<Fact> usual,
        List<Fact> hazards,
        List<Fact> history,
        FrontPage front,
        boolean charted,
        List<Medicine> medicines,
        List<Medicine> stopped,
        List<Person> people,
        Fact capabilities,
        List<String> belongings,
        Supplements supplements,
        List<String> missing) {

    /** How far back stopped orders are told (INTERACT asks for recent changes). */
    public static final int STOPPED_DAYS = 14;

    /**
     * A vital sign of page 1.
     *
     * @param label what is measured
     * @param value last charted value, or why there is none
     * @param when its time, with the day unless it is today's, and whether it is old (SR-62); empty
     *     when there is no value
     */
    public record Reading(String label, String value, String when) {
        /** Whether there is a value. */
        public boolean charted() {
            return !when.isEmpty();
        }
    }

    /**
     * One order.
     *
     * @param line the medication line with its notes
     * @param critical whether it stands on page 1
     * @param asNeeded whether it is given only as needed
     * @param lastGiven never empty (SR-61)
     * @param givenBy who gave it; may be empty
     * @param since what became of it since then, one sentence each; may be empty
     * @param nextDue never empty
     */
    public record Medicine(
            MedicationLine line,
            boolean critical,
            boolean asNeeded,
            String lastGiven,
            String givenBy,
            List<String> since,
            String nextDue) {
        public Medicine {
            since = List.copyOf(since);
        }
    }

    /**
     * Somebody to call.
     *
     * @param role for example {@code Guardian (consent)}
     * @param name who
     * @param phone every number
     * @param tell whether the page asks when this person was told
     */
    public record Person(String role, String name, String phone, boolean tell) {}

    /** The packet of a chart without any confidential paper, of which no dose is charted here. */
    public static Packet of(Chart chart, Transfer transfer, List<MedicationOrder> stopped) {
        return of(chart, transfer, stopped, LastDoses.UNCHARTED, Set.of());
    }

    /**
     * The packet of a chart.
     *
     * @param transfer reason, destination and recipient as far as they are known
     * @param stopped orders stopped lately, newest first
     * @param doses when each order was last given
     * @param confidential the confidential papers that somebody chose to go along
     */
    public static Packet of(
            Chart chart,
            Transfer transfer,
            List<MedicationOrder> stopped,
            LastDoses doses,
            Set<UUID> confidential) {
        return new PacketWriter(chart, transfer, stopped, doses, confidential).write();
    }

    /** The current orders that are given at set times. */
    public List<Medicine> scheduled() {
        return medicines.stream().filter(m -> !m.asNeeded()).toList();
    }

    /** The current orders that are given as needed. */
    public List<Medicine> asNeeded() {
        return medicines.stream().filter(Medicine::asNeeded).toList();
    }

    @Override
    public String toString() {
        return "Packet[" + band.number() + "]";
    }
}
