package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderHold;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.Slots;
import org.hearthside.core.medications.administration.MarMonth.Block;
import org.hearthside.core.medications.administration.MarMonth.Mode;
import org.hearthside.core.medications.administration.MarMonth.Section;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.Parameter;
import org.hearthside.core.medications.schedule.Reading;
import org.hearthside.core.medications.schedule.Schedule;
import org.hearthside.core.medications.schedule.WallClock;
import org.jspecify.annotations.Nullable;

/** Makes the {@link MarMonth} of facts. */
final class MarWriter {
    private final MarFacts facts;
    private final Mode mode;
    private final MarChains chains;
    private final MarSigners signers;
    private final MarNotes notes;
    private final MarCells cells;
    private final Set<LocalDateTime> clock = new TreeSet<>();

    MarWriter(MarFacts facts, Mode mode) {
        this.facts = facts;
        this.mode = mode;
        this.chains = new MarChains(facts.entries());
        this.signers = new MarSigners(facts.staff());
        this.notes = new MarNotes(facts, signers);
        this.cells = new MarCells(facts, mode, chains, signers, notes);
    }

    MarMonth month() {
        var blocks =
                facts.orders().stream()
                        .filter(o -> !o.isAsNeeded())
                        .map(this::block)
                        .sorted(order())
                        .toList();
        var prn = new MarPrn(facts, mode, chains, signers, notes).blocks();
        if (mode == Mode.RECORD) {
            unscheduled();
        }
        boolean blank = mode == Mode.BLANK;
        return new MarMonth(
                facts.client(),
                facts.month(),
                facts.zone(),
                mode,
                facts.asOf(),
                blocks,
                prn,
                blank ? List.of() : notes.all(),
                blank ? List.of() : signers.all(),
                counts(blocks),
                List.copyOf(clock),
                facts.packs());
    }

    /** As they are given: by hour, in it what cannot wait first; what is over stands apart. */
    private static Comparator<Block> order() {
        return Comparator.comparing(Block::section)
                .thenComparingInt(b -> first(b).getHour())
                .thenComparing(b -> !b.order().timeCritical())
                .thenComparing(MarWriter::first)
                .thenComparing(b -> b.order().drug().generic().toLowerCase(Locale.ROOT))
                .thenComparingInt(b -> b.order().number());
    }

    private static LocalTime first(Block block) {
        return block.rows().isEmpty() ? LocalTime.MAX : block.rows().getFirst().time();
    }

    private Block block(MedicationOrder order) {
        var slots =
                new Slots(facts.house(), facts.zone())
                        .of(order, facts.month().atDay(1), facts.month().atEndOfMonth()).stream()
                                .filter(s -> facts.livesHere(s.at()))
                                .collect(Collectors.toMap(Slot::wall, Function.identity()));
        // what was signed stands on the sheet even if the order's times were changed since
        var signed = new LinkedHashSet<>(chains.walls(order.number()));
        signed.removeIf(wall ->
                chains.of(order.number(), wall).stream().allMatch(c -> c.current().isEmpty()));
        var rows = new ArrayList<MarMonth.Row>();
        var times = new TreeMap<LocalTime, Map<Integer, LocalDateTime>>();
        Stream.concat(slots.keySet().stream(), signed.stream())
                .distinct()
                .filter(w -> java.time.YearMonth.from(w).equals(facts.month()))
                .forEach(w ->
                        times.computeIfAbsent(w.toLocalTime(), t -> new TreeMap<>())
                                .put(w.getDayOfMonth(), w));
        times.forEach((time, days) -> {
            for (var reading : readings(order)) {
                rows.add(row(time, reading, days, wall -> cells.reading(order, wall, reading)));
            }
            rows.add(row(time, null, days, wall -> cells.dose(order, wall, slots.get(wall))));
        });
        chains.walls(order.number()).forEach(wall -> cells.takenBack(order, wall));
        boolean over = isOver(order, facts);
        return new Block(
                order,
                section(order, over),
                over,
                rows,
                holds(order, facts),
                checks(order, signers),
                stopDay(order));
    }

    private MarMonth.Row row(
            LocalTime time,
            @Nullable Reading reading,
            Map<Integer, LocalDateTime> days,
            Function<LocalDateTime, MarCell> cell) {
        var all =
                IntStream.rangeClosed(1, facts.month().lengthOfMonth())
                        .mapToObj(day -> {
                            var wall = days.get(day);
                            return wall == null ? new MarCell.NotScheduled() : cell.apply(wall);
                        })
                        .toList();
        var changes =
                days.entrySet().stream()
                        .filter(d -> WallClock.isUnusual(d.getValue(), facts.zone()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        clock.addAll(changes.values());
        return new MarMonth.Row(time, reading, all, changes.keySet());
    }

    /** What is read before each dose; the reading that a sliding scale asks for is one of them. */
    static List<Reading> readings(MedicationOrder order) {
        var asked = new LinkedHashSet<Reading>();
        order.regimen().parameters().stream().map(Parameter::reading).forEach(asked::add);
        if (order.regimen().plan() instanceof DosePlan.Scale scale) {
            asked.add(scale.reading());
        }
        return List.copyOf(asked);
    }

    private static Section section(MedicationOrder order, boolean over) {
        if (order.regimen().schedule() instanceof Schedule.Once) {
            return Section.ONE_TIME;
        }
        return over ? Section.STOPPED : Section.SCHEDULED;
    }

    /** Whether an order was over when the record was read, or by the end of the month. */
    static boolean isOver(MedicationOrder order, MarFacts facts) {
        var stop = order.stopAt();
        var until = facts.asOf().isBefore(facts.end()) ? facts.asOf() : facts.end();
        return stop != null && !stop.isAfter(until);
    }

    /** Who copied an order out and who checked it. */
    static MarMonth.Checks checks(MedicationOrder order, MarSigners signers) {
        var transcribed = order.trail().transcribed();
        var verified = order.trail().verified();
        return new MarMonth.Checks(
                transcribed == null ? "" : signers.named(transcribed),
                verified == null ? "" : signers.named(verified));
    }

    /** Holds of an order that touch the month. */
    static List<OrderHold> holds(MedicationOrder order, MarFacts facts) {
        return facts.holds().stream()
                .filter(h -> h.order() == order.number())
                .filter(h -> h.from().isBefore(facts.end()))
                .filter(h -> h.until() == null || h.until().isAfter(facts.begin()))
                .toList();
    }

    private int stopDay(MedicationOrder order) {
        Instant stop = order.stopAt();
        if (stop == null || stop.isBefore(facts.begin()) || !stop.isBefore(facts.end())) {
            return 0;
        }
        return stop.atZone(facts.zone()).getDayOfMonth();
    }

    /** Entries that stand in no cell and on no PRN page: nothing that was signed is left out. */
    private void unscheduled() {
        var scheduled =
                facts.orders().stream()
                        .filter(o -> !o.isAsNeeded())
                        .map(MedicationOrder::number)
                        .collect(Collectors.toSet());
        chains.unscheduled().stream()
                .filter(c -> scheduled.contains(c.newest().order()))
                .forEach(c -> notes.entry(c, Set.of(MarNote.Why.UNSCHEDULED)));
        var orders =
                facts.orders().stream().map(MedicationOrder::number).collect(Collectors.toSet());
        chains.without(orders).forEach(c -> notes.entry(c, Set.of(MarNote.Why.NO_ORDER)));
    }

    private static MarMonth.Counts counts(List<Block> blocks) {
        int due = 0;
        int given = 0;
        int coded = 0;
        int unknown = 0;
        for (var block : blocks) {
            for (var row : block.rows()) {
                for (var cell : row.cells()) {
                    due += cell.isDue() ? 1 : 0;
                    given += cell instanceof MarCell.Given ? 1 : 0;
                    coded += cell instanceof MarCell.Coded ? 1 : 0;
                    unknown += cell instanceof MarCell.Unknown ? 1 : 0;
                }
            }
        }
        return new MarMonth.Counts(due, given, coded, unknown);
    }
}
