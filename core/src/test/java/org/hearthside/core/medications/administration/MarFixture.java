package org.hearthside.core.medications.administration;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Regimen;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.Slots;
import org.hearthside.core.medications.administration.Administration.AsNeededUse;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.medications.schedule.Days;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.medications.schedule.Reading;
import org.hearthside.core.medications.schedule.Schedule;
import org.hearthside.core.medications.schedule.WallClock;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffId;
import org.hearthside.core.stays.Absence;
import org.hearthside.core.stays.Stay;
import org.jspecify.annotations.Nullable;

/** Builds a made-up month of one made-up person. */
public final class MarFixture {
    public static final ClientId CLIENT = new ClientId(new UUID(0, 1));
    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final List<Staff> STAFF =
            List.of(
                    staff(1, "Jane Diaz", "RN", "JD", Role.NURSE),
                    staff(2, "Ana Bell", "DSP", "AB", Role.DSP),
                    staff(3, "Kay Lane", "LPN", "KL", Role.NURSE),
                    staff(4, "Mo Trent", "DSP", "MT", Role.DSP));

    private final YearMonth month;
    private final ZoneId zone;
    private final Instant asOf;
    private final List<MedicationOrder> orders = new ArrayList<>();
    private final List<OrderHold> holds = new ArrayList<>();
    private final List<MarFacts.Entry> entries = new ArrayList<>();
    private final List<Recheck> rechecks = new ArrayList<>();
    private final List<Ledger> packs = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Stay> stays = new ArrayList<>();
    private GiveTimes house = GiveTimes.SHIPPED;
    private long ids = 1000;

    public MarFixture(YearMonth month, ZoneId zone, Instant asOf) {
        this.month = month;
        this.zone = zone;
        this.asOf = asOf;
    }

    /** A month in New York, read on one of its days or later. */
    public static MarFixture of(String month, String asOf) {
        return new MarFixture(
                YearMonth.parse(month), ZONE, LocalDateTime.parse(asOf).atZone(ZONE).toInstant());
    }

    private static Staff staff(long n, String name, String credential, String initials, Role role) {
        var id = new StaffId(new UUID(9, n));
        return new Staff(id, 0, "s" + n, name, credential, initials, role, Set.of(), true);
    }

    public static Stamp by(int who, Instant at) {
        var staff = STAFF.get(who % STAFF.size());
        return new Stamp(staff.id().value(), staff.printedName(), at);
    }

    private UUID id() {
        return new UUID(7, ids++);
    }

    public Instant at(String wall) {
        return WallClock.instant(LocalDateTime.parse(wall), zone);
    }

    public ZoneId zone() {
        return zone;
    }

    public YearMonth month() {
        return month;
    }

    /** An order that has been given for long: daily at the house's time. */
    public static MedicationOrder daily(int number, String generic) {
        return order(number, generic, houseTimes(FrequencyCode.DAILY), "daily");
    }

    public static Schedule houseTimes(FrequencyCode code) {
        return new Schedule.OnDays(new Days.Every(), new Schedule.Times.House(code));
    }

    public static MedicationOrder order(
            int number, String generic, Schedule schedule, String frequency) {
        var start = LocalDate.of(2026, 1, 5).atTime(0, 0).atZone(ZONE).toInstant();
        return new MedicationOrder(
                new UUID(5, number),
                CLIENT,
                number,
                OrderStatus.ACTIVE,
                new MedicationOrder.Drug(generic, "", "500 mg", "tablet", null, "", false),
                new MedicationOrder.Dose(new BigDecimal("500"), "mg", "1 tablet"),
                "oral",
                frequency,
                false,
                false,
                null,
                "seizures",
                "",
                new MedicationOrder.Prescriber(
                        "Dr. A. Patel", "(555) 010-7780", "Elm", "(555) 010-9000", ""),
                start.atZone(ZONE).toLocalDate(),
                start,
                null,
                "",
                "",
                "written",
                Regimen.at(schedule),
                new OrderTrail(by(0, start), by(2, start.plusSeconds(7200)), false, ""),
                by(0, start));
    }

    public static MedicationOrder prn(int number, String generic) {
        var o = order(number, generic, houseTimes(FrequencyCode.DAILY), "every 6 hours");
        return new MedicationOrder(
                o.id(),
                CLIENT,
                number,
                o.status(),
                o.drug(),
                o.dose(),
                o.route(),
                o.frequency(),
                false,
                false,
                new MedicationOrder.AsNeeded("pain", Duration.ofHours(6), "4 doses"),
                "pain",
                "",
                o.prescriber(),
                o.orderedOn(),
                o.startAt(),
                null,
                "",
                "",
                "written",
                Regimen.NONE,
                o.trail(),
                o.stamp());
    }

    public MarFixture with(MedicationOrder order) {
        orders.add(order);
        return this;
    }

    /** The same order, read again with what somebody changed of it. */
    public MarFixture change(int number, UnaryOperator<MedicationOrder> how) {
        orders.replaceAll(o -> o.number() == number ? how.apply(o) : o);
        return this;
    }

    public MarFixture house(GiveTimes times) {
        house = times;
        return this;
    }

    public MarFixture hold(int order, String from, @Nullable String until, String reason) {
        holds.add(
                new OrderHold(
                        id(),
                        CLIENT,
                        order,
                        at(from),
                        until == null ? null : at(until),
                        reason,
                        by(2, at(from))));
        return this;
    }

    public MarFixture away(Absence.Kind kind, String from, @Nullable String back, String where) {
        absences.add(
                new Absence(
                        id(),
                        CLIENT,
                        kind,
                        at(from),
                        null,
                        back == null ? null : at(back),
                        where,
                        "",
                        by(0, at(from))));
        return this;
    }

    public MarFixture stay(String from, @Nullable String until) {
        stays.add(
                new Stay(
                        id(),
                        0,
                        CLIENT,
                        new UUID(3, 1),
                        "Maple House",
                        null,
                        "",
                        "",
                        at(from),
                        until == null ? null : at(until),
                        ""));
        return this;
    }

    private MedicationOrder order(int number) {
        return orders.stream().filter(o -> o.number() == number).findFirst().orElseThrow();
    }

    /** The doses of an order in this month while the person lived here. */
    public List<Slot> slots(MedicationOrder order) {
        return new Slots(house, zone)
                .of(order, month.atDay(1), month.atEndOfMonth()).stream()
                        .filter(s -> facts().livesHere(s.at()))
                        .toList();
    }

    /** Signs a scheduled dose so many minutes after its time. */
    public Administration sign(
            int order, LocalDateTime wall, Outcome outcome, int minutes, int who) {
        var at = WallClock.instant(wall, zone).plus(Duration.ofMinutes(minutes));
        return put(order, wall, outcome, at, Map.of(), "", who);
    }

    public Administration put(
            int order,
            @Nullable LocalDateTime wall,
            Outcome outcome,
            Instant at,
            Map<Reading, BigDecimal> readings,
            String reason,
            int who) {
        var o = order(order);
        var plan = wall == null ? null : o.regimen().plan().amountAt(wall).orElse(null);
        var amount = plan == null ? o.dose().amount() : plan;
        var entry =
                new Administration(
                        id(),
                        CLIENT,
                        order,
                        o.id(),
                        wall,
                        outcome,
                        at,
                        outcome.isGiven() && amount != null
                                ? new Taken(amount, o.dose().unit())
                                : null,
                        readings,
                        "",
                        reason,
                        "",
                        o.isAsNeeded() ? new AsNeededUse("holding the jaw", 6, "cold pack") : null,
                        "",
                        "",
                        by(who, at.plusSeconds(60)));
        entries.add(new MarFacts.Entry(entry, null, false, false));
        return entry;
    }

    /** Corrects an entry to another outcome; gives the correction. */
    public Administration correct(Administration wrong, Outcome right, String why, int who) {
        return replace(wrong, right, why, who, false);
    }

    /** Takes an entry back. */
    public void strike(Administration wrong, String why, int who) {
        replace(wrong, wrong.outcome(), why, who, true);
    }

    private Administration replace(
            Administration wrong, Outcome right, String why, int who, boolean struck) {
        entries.replaceAll(e ->
                e.entry().id().equals(wrong.id())
                        ? new MarFacts.Entry(e.entry(), e.supersedes(), e.struck(), true)
                        : e);
        var entry =
                new Administration(
                        id(),
                        CLIENT,
                        wrong.order(),
                        wrong.orderRow(),
                        wrong.slot(),
                        right,
                        wrong.at(),
                        right.isGiven() ? wrong.dose() : null,
                        wrong.readings(),
                        wrong.site(),
                        wrong.reason(),
                        wrong.note(),
                        wrong.asNeeded(),
                        "",
                        why,
                        by(who, wrong.stamp().at().plusSeconds(600)));
        entries.add(new MarFacts.Entry(entry, wrong.id(), struck, false));
        return entry;
    }

    public MarFixture recheck(Administration dose, Recheck.Effect effect, int minutes, int who) {
        var at = dose.at().plus(Duration.ofMinutes(minutes));
        rechecks.add(new Recheck(id(), CLIENT, dose.id(), at, effect, 2, "", by(who, at)));
        return this;
    }

    /** A pack of a controlled drug that moved in the month. */
    public MarFixture pack(Ledger ledger) {
        packs.add(ledger);
        return this;
    }

    public MarFacts facts() {
        return new MarFacts(
                CLIENT,
                month,
                zone,
                house,
                asOf,
                orders,
                holds,
                entries,
                rechecks,
                absences,
                stays,
                STAFF.stream().collect(Collectors.toMap(s -> s.id().value(), s -> s)),
                packs);
    }

    public MarMonth record() {
        return MarMonth.of(facts(), MarMonth.Mode.RECORD);
    }

    public MarMonth blank() {
        return MarMonth.of(facts(), MarMonth.Mode.BLANK);
    }

    /** The cell of a dose. */
    public static MarCell cell(MarMonth month, int order, String wall) {
        var when = LocalDateTime.parse(wall);
        return rows(month, order)
                .filter(r -> r.reading() == null && r.time().equals(when.toLocalTime()))
                .map(r -> r.cells().get(when.getDayOfMonth() - 1))
                .findFirst()
                .orElseThrow();
    }

    public static Stream<MarMonth.Row> rows(MarMonth month, int order) {
        return month.blocks().stream()
                .filter(b -> b.order().number() == order)
                .flatMap(b -> b.rows().stream());
    }
}
