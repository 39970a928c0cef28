package org.hearthside.app.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.medications.OrderTrail;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.Slots;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Administration.AsNeededUse;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.medications.schedule.DosePlan;
import org.hearthside.core.medications.schedule.GiveTimes;
import org.hearthside.core.medications.schedule.Reading;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.stays.Absence;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.medications.HistoryRows;
import org.jspecify.annotations.Nullable;

/**
 * Ninety days of the administration record of the demo: most doses given about their time, some
 * refused, some late, a few that nobody wrote down, PRN doses with what they did, a weekend at home
 * and a stay in hospital.
 */
final class DemoDoses {
    private static final int DAYS = 90;
    private static final List<String> SITES =
            List.of("left upper arm", "right upper arm", "left belly", "right belly");

    private final Random random;
    private final Instant until;
    private final ZoneId zone;
    private final List<Done> done = new ArrayList<>();
    private final List<Recheck> rechecks = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private @Nullable Session writer;
    private @Nullable Session checker;
    private List<Session> givers = List.of();
    private final Map<MedicationOrder, UUID> controlled = new LinkedHashMap<>();
    private int people;
    private boolean often;

    /** A dose of a controlled drug that was given, and by whom. */
    record Given(Administration entry, Session by) {}

    /** An order of a controlled drug, where the person lives, and what was given of it. */
    record Controlled(MedicationOrder order, UUID house, List<Given> given) {}

    /** An entry, by whom and when it was written. */
    private record Done(Administration entry, int giver, Instant at) {}

    DemoDoses(Random random, Instant until, ZoneId zone) {
        this.random = random;
        this.until = until;
        this.zone = zone;
    }

    /** Who writes orders, who checks them, who gives. */
    void staffed(Session writes, Session checks, List<Session> gives) {
        writer = writes;
        checker = checks;
        givers = List.copyOf(gives);
    }

    /** The order as it stands after a second nurse has checked it, unless it waits for that. */
    MedicationOrder checked(MedicationOrder order) {
        var start = order.startAt();
        if (start == null) {
            return order;
        }
        var wrote = stamp(Objects.requireNonNull(writer), start.minus(Duration.ofMinutes(150)));
        boolean waits = order.status() == OrderStatus.UNVERIFIED;
        var check =
                waits
                        ? null
                        : stamp(
                                Objects.requireNonNull(checker),
                                start.minus(Duration.ofMinutes(50)));
        return order.as(order.id(), order.status(), new OrderTrail(wrote, check, false, ""));
    }

    private static Stamp stamp(Session who, Instant at) {
        return new Stamp(who.staff().value(), who.printedName(), at);
    }

    /** The controlled orders of everyone, with the doses that were given of them. */
    List<Controlled> controlled() {
        return controlled.entrySet().stream()
                .map(of ->
                        new Controlled(
                                of.getKey(),
                                of.getValue(),
                                done.stream()
                                        .filter(d -> d.entry().orderRow().equals(of.getKey().id()))
                                        .filter(d -> d.entry().outcome().isGiven())
                                        .map(d -> new Given(d.entry(), givers.get(d.giver())))
                                        .toList()))
                .toList();
    }

    /** Makes up what became of one person's doses; nothing is written yet. */
    void of(ClientId client, UUID house, List<MedicationOrder> orders) {
        people++;
        DemoStory.away(people, client, until, zone, this::id).ifPresent(absences::add);
        var slots = new Slots(GiveTimes.SHIPPED, zone);
        var today = LocalDate.ofInstant(until, zone);
        int nth = 0;
        for (var order : orders) {
            if (order.status() != OrderStatus.ACTIVE) {
                continue;
            }
            if (!order.drug().controlled().isEmpty()) {
                controlled.put(order, house);
            }
            if (order.isAsNeeded()) {
                asNeeded(client, order, today);
            } else {
                int n = 0;
                nth++;
                for (var slot : slots.of(order, today.minusDays(DAYS), today)) {
                    if (!DemoStory.isBlank(people, nth, slot, today)) {
                        scheduled(client, order, slot, n++, nth);
                    }
                }
            }
        }
    }

    private void scheduled(ClientId client, MedicationOrder order, Slot slot, int n, int nth) {
        var given = slot.at().plus(Duration.ofMinutes(random.nextInt(-20, 26)));
        boolean away =
                absences.stream().anyMatch(a -> a.client().equals(client) && a.covers(slot.at()));
        if (away || given.isAfter(until)) {
            return;
        }
        int luck = random.nextInt(1000);
        var told = DemoStory.coded(people, nth, slot, LocalDate.ofInstant(until, zone));
        if (told.isPresent()) {
            var outcome = told.get();
            var note = DemoStory.note(outcome);
            add(entry(client, order, slot, outcome, given, note, "", n));
            return;
        }
        boolean lately = slot.at().isAfter(until.minus(Duration.ofDays(2)));
        if (luck < 4 && !lately) {
            return; // nobody wrote anything down
        }
        if (luck < 16) {
            add(
                    entry(
                            client,
                            order,
                            slot,
                            Outcome.REFUSED,
                            given,
                            "Pushed the cup away. Asked again after 20 minutes.",
                            "",
                            n));
        } else if (luck < 26) {
            var late = slot.at().plus(Duration.ofMinutes(75 + random.nextInt(40)));
            if (!late.isAfter(until)) {
                add(
                        entry(
                                client,
                                order,
                                slot,
                                Outcome.GIVEN,
                                late,
                                "",
                                "Was at an appointment",
                                n));
            }
        } else {
            add(entry(client, order, slot, Outcome.GIVEN, given, "", "", n));
        }
    }

    private Administration entry(
            ClientId client,
            MedicationOrder order,
            Slot slot,
            Outcome outcome,
            Instant at,
            String note,
            String reason,
            int n) {
        var readings = new EnumMap<Reading, BigDecimal>(Reading.class);
        if (outcome == Outcome.GIVEN) {
            order.regimen()
                    .parameters()
                    .forEach(
                            p -> readings.put(p.reading(), DemoStory.reading(p.reading(), random)));
        }
        var amount = slot.amount() == null ? order.dose().amount() : slot.amount();
        if (outcome == Outcome.GIVEN && order.regimen().plan() instanceof DosePlan.Scale scale) {
            var value = BigDecimal.valueOf(90 + random.nextInt(190));
            readings.put(scale.reading(), value);
            amount = scale.amountFor(value).orElse(BigDecimal.ZERO);
        }
        return new Administration(
                id(),
                client,
                order.number(),
                order.id(),
                slot.wall(),
                outcome,
                at,
                outcome.isGiven() && amount != null ? new Taken(amount, order.dose().unit()) : null,
                readings,
                outcome.isGiven() && order.regimen().rotateSite()
                        ? SITES.get(n % SITES.size())
                        : "",
                reason,
                note,
                null,
                outcome.isGiven() && order.regimen().witness()
                        ? Objects.requireNonNull(writer).printedName()
                        : "",
                "",
                Stamp.UNSAVED);
    }

    /** Once in nine days or so, with what it did an hour later; one drug of one person far more. */
    private void asNeeded(ClientId client, MedicationOrder order, LocalDate today) {
        var terms = Objects.requireNonNull(order.asNeeded());
        if (order.drug().controlled().equals("IV") || terms.reason().contains("seizure")) {
            return;
        }
        var amount = order.dose().amount();
        if (amount == null) {
            return;
        }
        if (!often && people > 2) {
            often = true;
            useOften(client, order, amount, terms.reason());
        }
        for (int ago = DAYS; ago > 0; ago -= 4 + random.nextInt(9)) {
            var at =
                    today.minusDays(ago)
                            .atTime(9 + random.nextInt(11), random.nextInt(60))
                            .atZone(zone)
                            .toInstant();
            int before = 4 + random.nextInt(5);
            var entry = use(client, order, amount, terms.reason(), at, before);
            if (random.nextInt(10) > 0) {
                boolean helped = random.nextInt(5) > 0;
                rechecks.add(
                        new Recheck(
                                id(),
                                client,
                                entry.id(),
                                at.plus(Duration.ofMinutes(55 + random.nextInt(15))),
                                helped ? Recheck.Effect.BETTER : Recheck.Effect.NONE,
                                helped ? 1 + random.nextInt(2) : before,
                                "",
                                Stamp.UNSAVED));
            }
        }
    }

    private Administration use(
            ClientId client,
            MedicationOrder order,
            BigDecimal amount,
            String why,
            Instant at,
            int before) {
        var entry =
                new Administration(
                        id(),
                        client,
                        order.number(),
                        order.id(),
                        null,
                        Outcome.GIVEN,
                        at,
                        new Taken(amount, order.dose().unit()),
                        Map.of(),
                        "",
                        "",
                        "",
                        new AsNeededUse(why, before, "Quiet room"),
                        "",
                        "",
                        Stamp.UNSAVED);
        add(entry);
        return entry;
    }

    /** Five nights running, and once this morning without anybody having looked since. */
    private void useOften(ClientId client, MedicationOrder order, BigDecimal amount, String why) {
        var today = LocalDate.ofInstant(until, zone);
        for (int ago = 5; ago > 0; ago--) {
            var at = today.minusDays(ago).atTime(22, 10 + ago).atZone(zone).toInstant();
            var entry = use(client, order, amount, why, at, 6);
            rechecks.add(helped(client, entry, Recheck.Effect.BETTER, 2));
        }
        use(client, order, amount, why, until.minus(Duration.ofMinutes(85)), 7);
    }

    private Recheck helped(ClientId client, Administration dose, Recheck.Effect effect, int score) {
        return new Recheck(
                id(),
                client,
                dose.id(),
                dose.at().plus(Duration.ofMinutes(60)),
                effect,
                score,
                "",
                Stamp.UNSAVED);
    }

    /** All entries that were made up. */
    List<Administration> entries() {
        return done.stream().map(Done::entry).toList();
    }

    /** How PRN doses among them worked. */
    List<Recheck> rechecks() {
        return List.copyOf(rechecks);
    }

    private void add(Administration entry) {
        var hour = entry.at().atZone(zone).getHour();
        int giver = hour < 11 ? 0 : hour < 16 ? 1 : 2;
        done.add(new Done(entry, (giver + people / 8) % givers.size(), entry.at()));
    }

    /** Writes it all, each entry by who gave the dose and at the time of its giving. */
    void write(Db db, Consumer<Instant> clock) {
        var passes = new ArrayList<List<Done>>();
        done.sort(Comparator.comparingInt(Done::giver).thenComparing(Done::at));
        for (var one : done) {
            var last = passes.isEmpty() ? null : passes.getLast();
            if (last == null || !sameTurn(last.getFirst(), one)) {
                last = new ArrayList<>();
                passes.add(last);
            }
            last.add(one);
        }
        passes.sort(Comparator.comparing(pass -> pass.getFirst().at()));
        for (var pass : passes) {
            clock.accept(pass.getLast().at().plusSeconds(30));
            act(db, givers.get(pass.getFirst().giver()), pass.stream().map(Done::entry).toList());
        }
        clock.accept(until);
        db.act(
                givers.getFirst(),
                Permission.GIVE_MEDICATION,
                AuditAction.IMPORT,
                Subject.of("recheck", null),
                tx -> HistoryRows.write(tx, List.of(), rechecks, absences, zone));
    }

    /** What one person gave within three hours is written in one go. */
    private static boolean sameTurn(Done first, Done next) {
        return first.giver() == next.giver()
                && Duration.between(first.at(), next.at()).compareTo(Duration.ofHours(3)) < 0;
    }

    private void act(Db db, Session who, List<Administration> entries) {
        db.act(
                who,
                Permission.GIVE_MEDICATION,
                AuditAction.IMPORT,
                Subject.of("administration", null),
                tx -> HistoryRows.write(tx, entries, List.of(), List.of(), zone));
    }

    private UUID id() {
        return new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
