package org.hearthside.app.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.medications.controlled.LedgerLine;
import org.hearthside.core.medications.controlled.Pack;
import org.hearthside.core.medications.controlled.PackMove;
import org.hearthside.core.medications.controlled.PackUse;
import org.hearthside.core.medications.controlled.ShiftCount;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.core.security.Signer;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.medications.PackHistory;

/**
 * The packs of controlled drugs of the demo: received by two, taken from dose by dose, counted at
 * each change of shift in the last weeks, one tablet dropped, and one that is missing since
 * yesterday evening.
 */
final class DemoPacks {
    private static final int COUNTED_DAYS = 21;
    private static final BigDecimal FULL = new BigDecimal(40);

    private final Supplier<UUID> ids;
    private final Instant until;
    private final ZoneId zone;
    private final Session nurse;
    private final Session day;
    private final Session evening;
    private final Map<UUID, Kept> packs = new LinkedHashMap<>();

    /** A pack, and what is really in it. */
    private static final class Kept {
        final Pack pack;
        final UUID house;
        BigDecimal there = FULL;

        Kept(Pack pack, UUID house) {
            this.pack = pack;
            this.house = house;
        }
    }

    /** What happens at an instant. */
    private record Event(Instant at, Session who, Consumer<Tx> act) {}

    DemoPacks(
            Supplier<UUID> ids,
            Instant until,
            ZoneId zone,
            Session nurse,
            Session day,
            Session evening) {
        this.ids = ids;
        this.until = until;
        this.zone = zone;
        this.nurse = nurse;
        this.day = day;
        this.evening = evening;
    }

    /** Writes it all, each line by who wrote it and at its time. */
    void write(Db db, List<DemoDoses.Controlled> orders, Consumer<Instant> clock) {
        var events = new ArrayList<Event>();
        for (var of : orders) {
            of(of, events);
        }
        counts(events);
        events.sort(Comparator.comparing(Event::at));
        for (var event : events) {
            clock.accept(event.at());
            db.act(
                    event.who(),
                    Permission.COUNT_CONTROLLED,
                    AuditAction.IMPORT,
                    Subject.of("controlled_pack", null),
                    event.act());
        }
    }

    private void of(DemoDoses.Controlled of, List<Event> events) {
        var order = of.order();
        var drug = order.drug();
        var pack =
                new Pack(
                        ids.get(),
                        order.client(),
                        List.of(order.number()),
                        String.join(" ", drug.generic(), drug.strength(), drug.form()),
                        "C2-" + (48_100 + order.number() % 1000),
                        drug.form().contains("spray") ? "spray" : drug.form(),
                        "Corner Pharmacy courier",
                        Stamp.UNSAVED);
        var kept = new Kept(pack, of.house());
        packs.put(pack.id(), kept);
        var came = until.minus(Duration.ofDays(91)).plus(Duration.ofHours(6));
        var received =
                new PackMove(ids.get(), pack.id(), LedgerLine.Kind.RECEIVED, came, FULL, "", "");
        events.add(
                new Event(came, nurse, tx -> PackHistory.receive(tx, pack, received, signer(day))));
        for (var given : of.given()) {
            if (given.entry().at().isAfter(came)) {
                events.add(
                        new Event(given.entry().at(), given.by(), tx -> takeOut(tx, kept, given)));
            }
        }
        if (drug.generic().equals("lorazepam")) {
            waste(kept, order.client(), events);
        }
        if (drug.generic().equals("oxycodone")) {
            var gone = today().minusDays(1).atTime(19, 0).atZone(zone).toInstant();
            events.add(
                    new Event(
                            gone, evening, tx -> kept.there = kept.there.subtract(BigDecimal.ONE)));
        }
    }

    private void takeOut(Tx tx, Kept kept, DemoDoses.Given given) {
        kept.there = kept.there.subtract(BigDecimal.ONE);
        var use =
                new PackUse(
                        ids.get(), kept.pack.id(), BigDecimal.ONE, BigDecimal.ZERO, kept.there, "");
        var entry = given.entry();
        var second = entry.witness().isEmpty() ? null : signer(nurse);
        PackHistory.takeOut(tx, entry.client(), use, entry.id(), entry.at(), second);
    }

    private void waste(Kept kept, ClientId client, List<Event> events) {
        var at = today().minusDays(8).atTime(20, 40).atZone(zone).toInstant();
        var move =
                new PackMove(
                        ids.get(),
                        kept.pack.id(),
                        LedgerLine.Kind.WASTED,
                        at,
                        BigDecimal.ONE,
                        "Fell on the floor as the card was opened",
                        "");
        events.add(
                new Event(
                        at,
                        evening,
                        tx -> {
                            kept.there = kept.there.subtract(BigDecimal.ONE);
                            PackHistory.write(tx, client, move, signer(nurse));
                        }));
    }

    /** At 07:00, 15:00 and 23:00, in every house that has a pack. */
    private void counts(List<Event> events) {
        var houses = packs.values().stream().map(k -> k.house).distinct().toList();
        for (int ago = COUNTED_DAYS; ago >= 0; ago--) {
            var date = today().minusDays(ago);
            for (var hour : new int[] {7, 15, 23}) {
                var at = date.atTime(hour, 2).atZone(zone).toInstant();
                if (at.isAfter(until)) {
                    continue;
                }
                var leaving = hour == 7 ? evening : day;
                var coming = hour == 7 ? day : evening;
                for (var house : houses) {
                    events.add(new Event(at, coming, tx -> count(tx, house, leaving, coming)));
                }
            }
        }
    }

    private void count(Tx tx, UUID house, Session leaving, Session coming) {
        var seen = new HashMap<UUID, BigDecimal>();
        packs.forEach((id, kept) -> {
            if (kept.house.equals(house)) {
                seen.put(id, kept.there);
            }
        });
        var count = new ShiftCount(ids.get(), house, seen, "", "", false, "", Stamp.UNSAVED);
        PackHistory.count(tx, count, signer(leaving), signer(coming));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(until, zone);
    }

    private static Signer signer(Session who) {
        return new Signer(who.staff(), who.printedName(), true);
    }
}
