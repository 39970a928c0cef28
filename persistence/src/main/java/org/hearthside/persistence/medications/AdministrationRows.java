package org.hearthside.persistence.medications;

import static org.hearthside.persistence.schema.Tables.ADMINISTRATION;
import static org.hearthside.persistence.schema.Tables.CLIENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.Administration.AsNeededUse;
import org.hearthside.core.medications.administration.Administration.Taken;
import org.hearthside.core.medications.administration.Outcome;
import org.hearthside.core.medications.schedule.Reading;
import org.hearthside.persistence.common.ClinicalRows;
import org.hearthside.persistence.common.Refusal;
import org.hearthside.persistence.common.Rows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.AdministrationRecord;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** Row steps of the administration record. */
public final class AdministrationRows {
    private static final List<String> GIVEN = List.of(Outcome.GIVEN.name(), Outcome.PARTIAL.name());

    private AdministrationRows() {}

    /** Whether there is an entry with this id: a retry meets it and not a second dose. */
    static boolean isThere(Tx tx, UUID id) {
        return tx.sql().fetchExists(ADMINISTRATION, ADMINISTRATION.ID.eq(id));
    }

    /**
     * Signs a dose.
     *
     * @param zone of the house's wall clock: it says on which day's sheet the entry stands
     * @throws InvalidEntry when the scheduled dose is signed already
     */
    static void sign(Tx tx, Administration entry, ZoneId zone) {
        var row = row(tx, entry, zone);
        var slot = entry.slot();
        if (slot != null) {
            row.setSlotKey(key(tx, entry, slot));
        }
        Refusal.when(
                "administration_signed_once",
                () -> new InvalidEntry(List.of(Problem.of("slot", "give.signed"))),
                () -> tx.insert(row));
    }

    /** Signs many doses of the past, none of which was signed before. */
    static void insertAll(Tx tx, List<Administration> entries, ZoneId zone) {
        tx.insertAll(
                entries.stream()
                        .map(entry -> {
                            var row = row(tx, entry, zone);
                            var slot = entry.slot();
                            row.setSlotKey(slot == null ? null : entry.order() + "@" + slot);
                            return row;
                        })
                        .toList());
    }

    /** The key under which a dose is signed next: another one after an entry was taken back. */
    private static String key(Tx tx, Administration entry, LocalDateTime slot) {
        var a = ADMINISTRATION;
        int struck =
                tx.sql()
                        .fetchCount(
                                a,
                                a.CLIENT_ID
                                        .eq(entry.client().value())
                                        .and(a.SHEET_DAY.eq(slot.toLocalDate()))
                                        .and(a.ORDER_NUMBER.eq(entry.order()))
                                        .and(a.SLOT.eq(slot))
                                        .and(a.STATUS.eq("ENTERED_IN_ERROR")));
        return entry.order() + "@" + slot + (struck == 0 ? "" : "#" + struck);
    }

    /** Writes a correction in place of an entry; both are kept (E33, SR-40). */
    static void correct(Tx tx, UUID wrong, Administration right, ZoneId zone) {
        ClinicalRows.supersede(tx, row(tx, right, zone), wrong);
    }

    /** Takes an entry back that was made by mistake: the dose is unknown again. */
    static void strike(Tx tx, ClientId client, UUID wrong, String why) {
        var row = tx.sql().newRecord(ADMINISTRATION);
        row.from(stored(tx, client, wrong));
        row.setId(tx.newId());
        row.setSlotKey(null);
        row.setStatus("ENTERED_IN_ERROR");
        row.setCorrection(why);
        ClinicalRows.supersede(tx, row, wrong);
    }

    /**
     * One entry.
     *
     * @throws NotFound when there is none, or it is not the person's
     */
    static Administration get(Tx tx, ClientId client, UUID id) {
        return entry(stored(tx, client, id));
    }

    private static AdministrationRecord stored(Tx tx, ClientId client, UUID id) {
        return tx.sql()
                .selectFrom(ADMINISTRATION)
                .where(ADMINISTRATION.ID.eq(id))
                .and(ADMINISTRATION.CLIENT_ID.eq(client.value()))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("administration"));
    }

    /** Current entries on the sheets of these days, by time. */
    static List<Administration> current(
            Tx tx, Collection<UUID> clients, LocalDate from, LocalDate to) {
        // By way of the person: of a list of ids H2 uses only the first column of the index, and
        // reads the whole history of each.
        return tx.sql()
                .select(ADMINISTRATION.fields())
                .from(CLIENT)
                .join(ADMINISTRATION)
                .on(ADMINISTRATION.CLIENT_ID.eq(CLIENT.ID))
                .and(ADMINISTRATION.SHEET_DAY.between(from, to))
                .where(Rows.isOneOf(CLIENT.ID, clients))
                .and(ClinicalRows.current(ADMINISTRATION))
                .orderBy(ADMINISTRATION.HAPPENED_AT, ADMINISTRATION.ID)
                .fetch(AdministrationRows::entry);
    }

    /**
     * An entry as it is stored, with what it takes the place of.
     *
     * @param entry the entry
     * @param supersedes the entry whose place it takes; absent of a first one
     * @param struck whether it takes that entry back
     */
    record Stored(Administration entry, @Nullable UUID supersedes, boolean struck) {}

    /** All entries on the sheets of these days, also those that were corrected or taken back. */
    static List<Stored> all(Tx tx, ClientId client, LocalDate from, LocalDate to) {
        return tx.sql()
                .selectFrom(ADMINISTRATION)
                .where(ADMINISTRATION.CLIENT_ID.eq(client.value()))
                .and(ADMINISTRATION.SHEET_DAY.between(from, to))
                .orderBy(ADMINISTRATION.HAPPENED_AT, ADMINISTRATION.CREATED_AT, ADMINISTRATION.ID)
                .fetch(r ->
                        new Stored(
                                entry(r),
                                r.getSupersedesId(),
                                r.getStatus().equals("ENTERED_IN_ERROR")));
    }

    /**
     * The last dose that was given of each of these orders, by order number. One step in an index
     * for each order, however long the history is.
     */
    static Map<Integer, Administration> lastGiven(
            Tx tx, ClientId client, Collection<Integer> orders) {
        return last(tx, client, orders)
                .map(all ->
                        all.fetch(AdministrationRows::entry).stream()
                                .collect(Collectors.toMap(Administration::order, e -> e)))
                .orElseGet(Map::of);
    }

    /** Asks for the last dose of each of these orders; empty for none. */
    static Optional<Select<AdministrationRecord>> last(
            Tx tx, ClientId client, Collection<Integer> orders) {
        return orders.stream().map(number -> last(tx, client, number)).reduce(Select::unionAll);
    }

    private static Select<AdministrationRecord> last(Tx tx, ClientId client, int number) {
        var a = ADMINISTRATION;
        return tx.sql()
                .selectFrom(a)
                .where(a.CLIENT_ID.eq(client.value()))
                .and(a.ORDER_NUMBER.eq(number))
                .and(a.OUTCOME.in(GIVEN))
                .and(ClinicalRows.current(a))
                .orderBy(a.HAPPENED_AT.desc())
                .limit(1);
    }

    private static AdministrationRecord row(Tx tx, Administration e, ZoneId zone) {
        var row = tx.sql().newRecord(ADMINISTRATION);
        row.setId(e.id());
        row.setClientId(e.client().value());
        row.setOrderNumber(e.order());
        row.setOrderId(e.orderRow());
        var slot = e.slot();
        row.setSlot(slot);
        row.setSheetDay(slot == null ? LocalDate.ofInstant(e.at(), zone) : slot.toLocalDate());
        row.setOutcome(e.outcome().name());
        row.setHappenedAt(e.at());
        var dose = e.dose();
        row.setAmount(dose == null ? null : dose.amount());
        row.setUnit(dose == null ? "" : dose.unit());
        row.setReadings(text(e.readings()));
        row.setSite(e.site());
        row.setReason(e.reason());
        row.setNote(e.note());
        var use = e.asNeeded();
        row.setAsNeeded(use != null);
        row.setAsNeededReason(use == null ? "" : use.reason());
        row.setAsNeededScore(use == null ? null : use.score());
        row.setAsNeededTried(use == null ? "" : use.tried());
        row.setWitness(e.witness());
        row.setCorrection(e.correction());
        row.setStatus("FINAL");
        return row;
    }

    private static Administration entry(Record r) {
        var a = ADMINISTRATION;
        var amount = Rows.plainOrAbsent(r.get(a.AMOUNT));
        return new Administration(
                r.get(a.ID),
                new ClientId(r.get(a.CLIENT_ID)),
                r.get(a.ORDER_NUMBER),
                r.get(a.ORDER_ID),
                r.get(a.SLOT),
                Outcome.valueOf(r.get(a.OUTCOME)),
                r.get(a.HAPPENED_AT),
                amount == null ? null : new Taken(amount, r.get(a.UNIT)),
                readings(r.get(a.READINGS)),
                r.get(a.SITE),
                r.get(a.REASON),
                r.get(a.NOTE),
                r.get(a.AS_NEEDED)
                        ? new AsNeededUse(
                                r.get(a.AS_NEEDED_REASON),
                                r.get(a.AS_NEEDED_SCORE),
                                r.get(a.AS_NEEDED_TRIED))
                        : null,
                r.get(a.WITNESS),
                r.get(a.CORRECTION),
                Rows.stamp(r));
    }

    private static String text(Map<Reading, BigDecimal> readings) {
        return readings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "=" + e.getValue().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static Map<Reading, BigDecimal> readings(String text) {
        var readings = new EnumMap<Reading, BigDecimal>(Reading.class);
        if (!text.isEmpty()) {
            for (var word : text.split(" ")) {
                var pair = word.split("=");
                readings.put(Reading.valueOf(pair[0]), new BigDecimal(pair[1]));
            }
        }
        return readings;
    }
}
