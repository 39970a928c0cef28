package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.ADMINISTRATION;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.medications.administration.MarFacts;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.security.StaffRows;
import org.hearthside.persistence.stays.AbsenceRows;
import org.hearthside.persistence.stays.StayRows;

/** The administration record of one person, month by month (F8). */
public final class MarStore {
    /** How long after the month somebody may still look how its last PRN dose worked. */
    private static final Duration LATEST_RECHECK = Duration.ofDays(3);

    private final Db db;

    /** Takes the door to the record. */
    public MarStore(Db db) {
        this.db = db;
    }

    /**
     * What the MAR of a month is made from (READ_ORDERS). Of the entries only those of the month
     * are read: it costs the same however long the history is.
     */
    public MarFacts month(Session who, ClientId client, YearMonth month) {
        return db.read(
                who,
                Permission.READ_ORDERS,
                Subject.of("administration", null, client.value()),
                tx -> facts(tx, client, month));
    }

    private static MarFacts facts(Tx tx, ClientId client, YearMonth month) {
        var zone = MedDayRows.zone(tx, client);
        var first = month.atDay(1);
        var last = month.atEndOfMonth();
        var from = first.atStartOfDay(zone).toInstant();
        var to = last.plusDays(1).atStartOfDay(zone).toInstant();
        var id = List.of(client.value());
        return new MarFacts(
                client,
                month,
                zone,
                GiveTimeRows.of(tx),
                tx.now(),
                OrderRows.between(tx, id, from, to),
                HoldRows.since(tx, client, from),
                entries(tx, client, first, last),
                RecheckRows.between(tx, id, from, to.plus(LATEST_RECHECK)),
                AbsenceRows.since(tx, client, from).stream()
                        .filter(a -> a.leftAt().isBefore(to))
                        .toList(),
                StayRows.of(tx, client),
                StaffRows.all(tx).stream().collect(Collectors.toMap(s -> s.id().value(), s -> s)),
                PackRows.between(tx, client, from, to));
    }

    private static List<MarFacts.Entry> entries(
            Tx tx, ClientId client, LocalDate first, LocalDate last) {
        var superseded = superseded(tx, client, first, last);
        return AdministrationRows.all(tx, client, first, last).stream()
                .map(e ->
                        new MarFacts.Entry(
                                e.entry(),
                                e.supersedes(),
                                e.struck(),
                                superseded.contains(e.entry().id())))
                .toList();
    }

    /** Entries of these sheets whose place another one took, which may stand on another sheet. */
    private static Set<UUID> superseded(Tx tx, ClientId client, LocalDate first, LocalDate last) {
        var old = ADMINISTRATION;
        var newer = ADMINISTRATION.as("newer");
        return tx.sql()
                .select(newer.SUPERSEDES_ID)
                .from(old)
                .join(newer)
                .on(newer.SUPERSEDES_ID.eq(old.ID))
                .where(old.CLIENT_ID.eq(client.value()))
                .and(old.SHEET_DAY.between(first, last))
                .fetchSet(newer.SUPERSEDES_ID);
    }
}
