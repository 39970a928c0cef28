package org.hearthside.core.medications.shifts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.PassList;
import org.hearthside.core.medications.administration.PassPerson;
import org.hearthside.core.medications.administration.PassRow;
import org.hearthside.core.medications.schedule.WallClock;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one shift of one house.
 *
 * @param house which house
 * @param zone of its clock
 * @param times when its shifts begin
 * @param shift which shift
 * @param now the present
 * @param people who lives there, each with the doses of the eight days before now and of the four
 *     days before the shift
 * @param done what somebody has followed up already
 * @param leftOpen when somebody left the med pass of this shift with open doses, earliest first
 * @param signed who signed the shift off; absent until somebody has
 * @param mine the last shift of the house that the one who looks signed off; absent when none
 * @param changedOrders rows of orders that took the place of another row in the last days
 * @param rules which rules the organization has switched on
 * @param counts how the controlled drugs of the house stand
 */
public record ShiftFacts(
        UUID house,
        ZoneId zone,
        ShiftTimes times,
        Shift shift,
        Instant now,
        List<PassPerson> people,
        List<FollowUp> done,
        List<LeftOpen> leftOpen,
        @Nullable SignOff signed,
        @Nullable SignOff mine,
        Set<UUID> changedOrders,
        RulePack rules,
        CountState counts) {

    public ShiftFacts {
        people = List.copyOf(people);
        done = List.copyOf(done);
        leftOpen = List.copyOf(leftOpen);
        changedOrders = Set.copyOf(changedOrders);
    }

    /** The scheduled doses of one person that fall into the shift. */
    List<PassRow> doses(PassPerson person) {
        return PassList.between(person.day(), now, shift.from(), shift.to());
    }

    /** How many doses of the shift nobody has written down: each needs a give or a code (E04). */
    public int blanks() {
        return people.stream()
                .mapToInt(p -> (int) doses(p).stream().filter(ShiftFacts::isBlank).count())
                .sum();
    }

    private static boolean isBlank(PassRow row) {
        return row.entry() == null && row.derived() == null;
    }

    /**
     * Entries about doses of the shift that were written down after it was signed off, earliest
     * first: late entries.
     */
    public List<Administration> lateEntries() {
        var by = signed;
        if (by == null) {
            return List.of();
        }
        return people.stream()
                .flatMap(p -> p.day().entries().stream())
                .filter(e -> e.stamp().at().isAfter(by.stamp().at()))
                .filter(e -> shift.contains(due(e)))
                .sorted(java.util.Comparator.comparing(e -> e.stamp().at()))
                .toList();
    }

    private Instant due(Administration entry) {
        var wall = entry.slot();
        return wall == null ? entry.at() : WallClock.instant(wall, zone);
    }

    /** One of the people; empty when nobody of the house is meant. */
    public Optional<PassPerson> person(ClientId client) {
        return people.stream().filter(p -> p.day().client().equals(client)).findFirst();
    }

    @Override
    public String toString() {
        return "ShiftFacts[" + house + " " + shift.date() + " " + shift.starts() + "]";
    }
}
