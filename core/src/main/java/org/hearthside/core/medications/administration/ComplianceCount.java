package org.hearthside.core.medications.administration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.TallMan;
import org.hearthside.core.medications.administration.Compliance.Group;
import org.hearthside.core.medications.administration.Compliance.Share;
import org.hearthside.core.medications.administration.Compliance.Tally;
import org.hearthside.core.medications.administration.MarNote.Why;
import org.hearthside.core.medications.schedule.WallClock;

/** Counts the {@link Compliance} of a MAR. */
final class ComplianceCount {
    private static final int OFTEN = 3;
    private static final Duration WEEK = Duration.ofDays(7);

    private final MarMonth month;
    private final List<Event> events;

    /** One scheduled dose whose window is over. */
    private record Event(MedicationOrder order, LocalDateTime wall, MarCell cell) {}

    ComplianceCount(MarMonth month) {
        this.month = month;
        this.events = month.blocks().stream().flatMap(this::events).toList();
    }

    private Stream<Event> events(MarMonth.Block block) {
        var all = new ArrayList<Event>();
        for (var row : block.rows()) {
            if (row.reading() != null) {
                continue;
            }
            for (int day = 0; day < row.cells().size(); day++) {
                var cell = row.cells().get(day);
                var wall = month.month().atDay(day + 1).atTime(row.time());
                if (cell.isDue() && !isExtra(cell) && isOver(block.order(), wall)) {
                    all.add(new Event(block.order(), wall, cell));
                }
            }
        }
        return all.stream();
    }

    /** Signed at a time at which none was due: no opportunity. */
    private static boolean isExtra(MarCell cell) {
        return switch (cell) {
            case MarCell.Given given -> given.why().contains(Why.UNSCHEDULED);
            case MarCell.Coded coded -> coded.why().contains(Why.UNSCHEDULED);
            case MarCell.Open open -> true;
            case MarCell.Unknown unknown -> false;
            case MarCell.NotScheduled none -> true;
            case MarCell.Value value -> true;
        };
    }

    private boolean isOver(MedicationOrder order, LocalDateTime wall) {
        var slot = new Slot(order.number(), wall, WallClock.instant(wall, month.zone()), null);
        return DoseWindow.of(order).isLate(slot, month.asOf());
    }

    Compliance count() {
        return new Compliance(
                month.month(),
                month.asOf(),
                tally(events),
                drugs(),
                groups(e -> Compliance.Shift.of(e.wall().toLocalTime()), s -> Words.of(s)),
                groups(e -> e.wall().getDayOfWeek(), ComplianceCount::weekday),
                staff(),
                uses(),
                open(),
                refusals());
    }

    private static Tally tally(List<Event> events) {
        var shares = new EnumMap<Share, Integer>(Share.class);
        var excluded = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var event : events) {
            switch (event.cell()) {
                case MarCell.Given given -> shares.merge(share(given), 1, Integer::sum);
                case MarCell.Coded coded when isExcluded(coded.outcome()) ->
                        excluded.merge(coded.outcome(), 1, Integer::sum);
                case MarCell.Coded coded -> shares.merge(share(coded.outcome()), 1, Integer::sum);
                case MarCell.Unknown unknown -> shares.merge(Share.NO_ENTRY, 1, Integer::sum);
                case MarCell.Open open -> {}
                case MarCell.NotScheduled none -> {}
                case MarCell.Value value -> {}
            }
        }
        return new Tally(shares, excluded);
    }

    /** What staff here had not to give (F14: leave and hold do not count). */
    static boolean isExcluded(Outcome outcome) {
        return switch (outcome) {
            case HELD, HOSPITAL, LEAVE, DAY_PROGRAM, SELF, NOT_NEEDED -> true;
            case GIVEN, PARTIAL, REFUSED, ABSENT, ASLEEP, VOMITED -> false;
            case NOTHING_BY_MOUTH, NOT_AVAILABLE, OMITTED, ERROR, ON_PAPER, OTHER -> false;
        };
    }

    private static Share share(MarCell.Given given) {
        if (given.why().contains(Why.PARTIAL)) {
            return Share.IN_PART;
        }
        return isOffTime(given) ? Share.EARLY_OR_LATE : Share.ON_TIME;
    }

    private static boolean isOffTime(MarCell.Given given) {
        return given.why().contains(Why.EARLY) || given.why().contains(Why.LATE);
    }

    private static Share share(Outcome outcome) {
        return switch (outcome) {
            case REFUSED -> Share.REFUSED;
            case NOT_AVAILABLE -> Share.NOT_AVAILABLE;
            case GIVEN, PARTIAL, HELD, HOSPITAL, LEAVE, DAY_PROGRAM, SELF -> Share.OTHER;
            case ABSENT, ASLEEP, VOMITED, NOTHING_BY_MOUTH, NOT_NEEDED -> Share.OTHER;
            case OMITTED, ERROR, ON_PAPER, OTHER -> Share.OTHER;
        };
    }

    private List<Group> drugs() {
        return groups(e -> e.order().drug().generic().toLowerCase(Locale.ROOT), g -> g).stream()
                .map(g -> new Group(TallMan.fda().show(g.label()), g.tally()))
                .sorted(
                        Comparator.comparingDouble(ComplianceCount::rate)
                                .thenComparing(Group::label))
                .toList();
    }

    private static double rate(Group group) {
        var given = group.tally().given();
        return given.of() == 0 ? 2 : (double) given.part() / given.of();
    }

    private <K extends Comparable<? super K>> List<Group> groups(
            Function<Event, K> by, Function<K, String> label) {
        var groups = new TreeMap<K, List<Event>>();
        events.forEach(e -> groups.computeIfAbsent(by.apply(e), k -> new ArrayList<>()).add(e));
        return groups.entrySet().stream()
                .map(g -> new Group(label.apply(g.getKey()), tally(g.getValue())))
                .toList();
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.US);
    }

    private List<Compliance.Signed> staff() {
        var given = new TreeMap<String, List<MarCell.Given>>();
        var not = new TreeMap<String, Integer>();
        for (var event : events) {
            if (event.cell() instanceof MarCell.Given g) {
                given.computeIfAbsent(g.initials(), k -> new ArrayList<>()).add(g);
            }
            if (event.cell() instanceof MarCell.Coded c && !c.why().contains(Why.BY_RECORD)) {
                not.merge(c.initials(), 1, Integer::sum);
            }
        }
        return Stream.concat(given.keySet().stream(), not.keySet().stream())
                .distinct()
                .sorted()
                .map(initials -> {
                    var all = given.getOrDefault(initials, List.of());
                    long inTime = all.stream().filter(g -> !isOffTime(g)).count();
                    return new Compliance.Signed(
                            initials,
                            name(initials),
                            all.size(),
                            (int) inTime,
                            not.getOrDefault(initials, 0));
                })
                .toList();
    }

    private String name(String initials) {
        return month.signers().stream()
                .filter(s -> s.initials().equals(initials))
                .map(MarMonth.Signer::name)
                .findFirst()
                .orElse("");
    }

    private List<Compliance.Uses> uses() {
        var all = new ArrayList<Compliance.Uses>();
        for (var block : month.asNeeded()) {
            var given = block.uses().stream().filter(u -> u.dose().outcome().isGiven()).toList();
            if (given.isEmpty()) {
                continue;
            }
            var due =
                    given.stream()
                            .filter(u ->
                                    u.recheck() != null
                                            || (u.recheckDue() != null
                                                    && !u.recheckDue().isAfter(month.asOf())))
                            .toList();
            long looked = due.stream().filter(u -> u.recheck() != null).count();
            all.add(
                    new Compliance.Uses(
                            label(block.order()),
                            given.size(),
                            new Compliance.Rate((int) looked, due.size())));
        }
        return all;
    }

    private List<Compliance.Open> open() {
        Map<MedicationOrder, List<LocalDateTime>> open = byOrder(MarCell.Unknown.class::isInstance);
        return open.entrySet().stream()
                .map(e -> new Compliance.Open(label(e.getKey()), e.getValue()))
                .toList();
    }

    private List<Compliance.Refused> refusals() {
        var refused =
                byOrder(c ->
                        c instanceof MarCell.Coded coded && coded.outcome() == Outcome.REFUSED);
        var often = new ArrayList<Compliance.Refused>();
        refused.forEach((order, walls) -> {
            int most = 0;
            for (int from = 0; from < walls.size(); from++) {
                var until = walls.get(from).plus(WEEK);
                int in = 0;
                for (var wall : walls.subList(from, walls.size())) {
                    in += wall.isBefore(until) ? 1 : 0;
                }
                most = Math.max(most, in);
            }
            if (most >= OFTEN) {
                often.add(new Compliance.Refused(label(order), most, walls.getLast()));
            }
        });
        return often;
    }

    private Map<MedicationOrder, List<LocalDateTime>> byOrder(Predicate<MarCell> which) {
        var all = new LinkedHashMap<MedicationOrder, List<LocalDateTime>>();
        events.stream()
                .filter(e -> which.test(e.cell()))
                .sorted(Comparator.comparing(Event::wall))
                .forEach(e -> all.computeIfAbsent(e.order(), o -> new ArrayList<>()).add(e.wall()));
        return all;
    }

    private static String label(MedicationOrder order) {
        return TallMan.fda().show(order.drug().generic()) + " #" + order.number();
    }
}
