package org.hearthside.core.medications.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.schedule.Days;
import org.hearthside.core.medications.schedule.FrequencyCode;
import org.hearthside.core.medications.schedule.Schedule;
import org.hearthside.core.stays.Absence;
import org.junit.jupiter.api.Test;

/** What holds of every MAR, tried on made-up months; a failure names its seed. */
class MarMonthPropertiesTest {
    private static final List<String> ZONES =
            List.of("America/New_York", "America/Chicago", "America/Phoenix", "Pacific/Honolulu");

    private record Case(long seed, MarFixture made, Random random) {}

    private static void forAll(BiConsumer<Case, MarMonth> property) {
        for (long seed = 1; seed <= 150; seed++) {
            var made = made(seed);
            try {
                property.accept(made, made.made().record());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static Case made(long seed) {
        var random = new Random(seed);
        var month = YearMonth.of(2020 + random.nextInt(16), 1 + random.nextInt(12));
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var asOf =
                month.atDay(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .plusSeconds(random.nextInt(45 * 86400) - 5 * 86400L);
        var f = new MarFixture(month, zone, asOf);
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            var order =
                    random.nextInt(5) == 0
                            ? MarFixture.prn(10001 + i, "drug" + i)
                            : MarFixture.order(
                                    10001 + i, "drug" + i, schedule(random, month), "as said");
            f.with(span(order, random, month, zone));
        }
        if (random.nextBoolean()) {
            f.away(
                    List.of(Absence.Kind.values()).get(random.nextInt(3)),
                    wall(month, random),
                    null,
                    "somewhere");
        }
        if (random.nextBoolean()) {
            f.stay(wall(month, random), null);
        }
        if (count > 0 && random.nextBoolean()) {
            f.hold(10001 + random.nextInt(count), wall(month, random), null, "why");
        }
        f.facts().orders().forEach(o -> sign(f, o, asOf, random));
        return new Case(seed, f, random);
    }

    private static String wall(YearMonth month, Random random) {
        return month.atDay(1 + random.nextInt(28)).atTime(12, 0).toString();
    }

    private static MedicationOrder span(
            MedicationOrder order, Random random, YearMonth month, ZoneId zone) {
        var first = month.minusMonths(1).atDay(1).plusDays(random.nextInt(50));
        Instant start = first.atTime(9, 30).atZone(zone).toInstant();
        var stop = random.nextBoolean() ? null : start.plusSeconds(random.nextInt(60 * 86400));
        // one of them is not of this month at all: then it is not among the facts
        var begin = month.atDay(1).atStartOfDay(zone).toInstant();
        var until = stop != null && stop.isBefore(begin) ? null : stop;
        return order.between(start, until);
    }

    private static Schedule schedule(Random random, YearMonth month) {
        var codes = FrequencyCode.values();
        var times = new Schedule.Times.House(codes[random.nextInt(codes.length)]);
        return switch (random.nextInt(6)) {
            case 0 -> new Schedule.EveryHours(72, month.atDay(2).atTime(9, 0));
            case 1 -> new Schedule.OnDays(new Days.EveryNth(2, month.atDay(3)), times);
            case 2 -> new Schedule.OnDays(new Days.MonthDay(31), times);
            case 3 -> new Schedule.Once(month.atDay(5).atTime(13, 0));
            case 4 ->
                    new Schedule.OnDays(
                            new Days.Every(),
                            new Schedule.Times.At(
                                    List.of(LocalTime.of(2, 30), LocalTime.of(1, 30))));
            default -> new Schedule.OnDays(new Days.Every(), times);
        };
    }

    private static void sign(MarFixture f, MedicationOrder order, Instant asOf, Random random) {
        if (order.isAsNeeded()) {
            return;
        }
        for (var slot : f.slots(order)) {
            if (slot.at().isAfter(asOf) || random.nextInt(4) == 0) {
                continue;
            }
            var all = Outcome.values();
            var outcome = random.nextInt(3) > 0 ? Outcome.GIVEN : all[random.nextInt(all.length)];
            var entry =
                    f.sign(
                            order.number(),
                            slot.wall(),
                            outcome,
                            random.nextInt(200) - 100,
                            random.nextInt(4));
            switch (random.nextInt(12)) {
                case 0 -> f.correct(entry, all[random.nextInt(all.length)], "slip", 0);
                case 1 -> f.strike(entry, "slip", 1);
                default -> {}
            }
        }
    }

    private record Place(int order, LocalDateTime wall) {}

    private static Stream<Place> places(MarMonth mar, java.util.function.Predicate<MarCell> which) {
        return mar.blocks().stream()
                .flatMap(b ->
                        b.rows().stream()
                                .flatMap(r ->
                                        IntStream.range(0, r.cells().size())
                                                .filter(d -> which.test(r.cells().get(d)))
                                                .mapToObj(d ->
                                                        new Place(
                                                                b.order().number(),
                                                                mar.month()
                                                                        .atDay(d + 1)
                                                                        .atTime(r.time())))));
    }

    @Test
    void eachOrderHasExactlyItsScheduledDosesOnEachDay() {
        // SR-23, SR-24, SR-39, A-M4
        forAll((c, mar) -> {
            var wanted =
                    c.made().facts().orders().stream()
                            .flatMap(o -> c.made().slots(o).stream())
                            .map(s -> new Place(s.order(), s.wall()))
                            .collect(Collectors.toSet());
            var due = places(mar, MarCell::isDue).toList();
            assertEquals(wanted, new HashSet<>(due));
            assertEquals(wanted.size(), due.size());
            assertEquals(wanted.size(), mar.counts().due());
        });
    }

    @Test
    void everyOrderStandsOnItOnce() {
        // SR-25, A-M3
        forAll((c, mar) ->
                assertEquals(
                        c.made().facts().orders().stream()
                                .map(MedicationOrder::number)
                                .sorted()
                                .toList(),
                        mar.orders().map(MedicationOrder::number).sorted().toList()));
    }

    @Test
    void noDoseWhoseWindowIsOverIsBlank() {
        // SR-27, E04
        forAll((c, mar) -> {
            var over =
                    places(mar, cell -> cell instanceof MarCell.Open)
                            .filter(p ->
                                    p.wall()
                                            .atZone(mar.zone())
                                            .toInstant()
                                            .plusSeconds(3600)
                                            .isBefore(mar.asOf()))
                            .toList();
            assertEquals(List.of(), over);
        });
    }

    @Test
    void everyDoseThatWasNotSimplyGivenIsOnExactlyOneLine() {
        // A-M7
        forAll((c, mar) -> {
            var told =
                    mar.notes().stream()
                            .filter(n -> !n.why().contains(MarNote.Why.TAKEN_BACK))
                            .flatMap(n -> n.slots().stream().map(w -> new Place(n.order(), w)))
                            .toList();
            var unusual =
                    places(
                                    mar,
                                    cell ->
                                            switch (cell) {
                                                case MarCell.Given g -> !g.why().isEmpty();
                                                case MarCell.Coded k -> true;
                                                case MarCell.Unknown u -> true;
                                                case MarCell.Open o -> false;
                                                case MarCell.NotScheduled n -> false;
                                                case MarCell.Value v -> false;
                                            })
                            .collect(Collectors.toSet());
            assertEquals(unusual, new HashSet<>(told));
            assertEquals(told.size(), new HashSet<>(told).size());
        });
    }

    @Test
    void everyInitialsLeadToOnePersonAndEveryPersonMarkedSomething() {
        // A-M5, SR-32
        forAll((c, mar) -> {
            var legend = mar.signers().stream().map(MarMonth.Signer::initials).toList();
            var used = new HashSet<String>();
            for (var block : mar.blocks()) {
                for (var row : block.rows()) {
                    for (var cell : row.cells()) {
                        if (cell instanceof MarCell.Given g) {
                            used.add(g.initials());
                        } else if (cell instanceof MarCell.Coded k) {
                            used.add(k.initials());
                        }
                    }
                }
            }
            mar.notes().forEach(n -> n.versions().forEach(v -> used.add(v.initials())));
            assertEquals(legend.size(), Set.copyOf(legend).size());
            assertEquals(used, Set.copyOf(legend));
        });
    }

    @Test
    void everyRowHasAColumnForEachDay() {
        // SR-38, A-M2
        forAll((c, mar) ->
                mar.blocks().stream()
                        .flatMap(b -> b.rows().stream())
                        .forEach(r -> assertEquals(mar.month().lengthOfMonth(), r.cells().size())));
    }

    @Test
    void theBlankMarHasTheSameRowsAndOpensTheSameCells() {
        // A-M11
        forAll((c, mar) -> {
            var blank = c.made().blank();
            assertEquals(
                    places(mar, MarCell::isDue).toList(), places(blank, MarCell::isDue).toList());
            assertEquals(
                    mar.blocks().stream().map(b -> b.rows().size()).toList(),
                    blank.blocks().stream().map(b -> b.rows().size()).toList());
            assertTrue(blank.signers().isEmpty());
            blank.blocks().stream()
                    .flatMap(b -> b.rows().stream())
                    .flatMap(r -> r.cells().stream())
                    .filter(MarCell::isDue)
                    .forEach(cell -> assertInstanceOf(MarCell.Open.class, cell));
        });
    }

    @Test
    void theSameFactsGiveTheSameMar() {
        forAll((c, mar) -> assertEquals(mar, c.made().record()));
    }
}
