package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.SAVED_FILTER;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.NameOrder;
import org.hearthside.persistence.common.Refusal;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.schema.tables.records.SavedFilterRecord;
import org.jspecify.annotations.Nullable;

/** The filters that a staff member saved. Each sees and changes only the own ones. */
public final class FilterStore {
    private final Db db;

    /** Takes the door to the record. */
    public FilterStore(Db db) {
        this.db = db;
    }

    /** The own filters by name (READ_CLIENT). */
    public List<SavedFilter> filters(Session who) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.LIST,
                subject(null),
                tx ->
                        tx
                                .sql()
                                .selectFrom(SAVED_FILTER)
                                .where(
                                        SAVED_FILTER.STAFF_ID.eq(who.staff().value()),
                                        SAVED_FILTER.LIVE_NAME.isNotNull())
                                .fetch(FilterStore::filter)
                                .stream()
                                .sorted(
                                        Comparator.comparing(
                                                SavedFilter::name, NameOrder.COMPARATOR))
                                .toList());
    }

    /**
     * Saves a new filter (version 0) or changes one (READ_CLIENT).
     *
     * @return the filter as saved
     * @throws InvalidEntry when an entry cannot be kept or another filter has the name
     * @throws org.hearthside.core.common.StaleRecord when it was changed at another desk first
     */
    public SavedFilter save(Session who, SavedFilter filter) {
        InvalidEntry.ifAny(filter.problems());
        return db.write(
                who,
                Permission.READ_CLIENT,
                filter.version() == 0 ? AuditAction.CREATE : AuditAction.CORRECT,
                subject(filter.id()),
                tx -> {
                    Refusal.when(
                            "saved_filter_name",
                            () -> new InvalidEntry(List.of(Problem.of("name", "filter.nameTwice"))),
                            () -> write(tx, filter));
                    return get(tx, filter.id());
                });
    }

    private static void write(Tx tx, SavedFilter filter) {
        var lacking = filter.people().lacking();
        var row = new SavedFilterRecord();
        row.setId(filter.id());
        row.setStaffId(tx.session().staff().value());
        row.setName(filter.name());
        row.setLiveName(filter.name().toLowerCase(Locale.ROOT));
        row.setStatuses(
                filter.people().statuses().stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(",")));
        row.setHouseId(filter.people().house());
        row.setLacking(lacking == null ? null : lacking.name());
        row.setWords(filter.text());
        if (filter.version() == 0) {
            tx.insert(row);
        } else {
            get(tx, filter.id());
            tx.update(row, filter.version());
        }
    }

    /** Removes a filter (READ_CLIENT). One that is gone already is left alone. */
    public void remove(Session who, SavedFilter filter) {
        db.act(
                who,
                Permission.READ_CLIENT,
                AuditAction.CORRECT,
                subject(filter.id()),
                tx -> {
                    var now = find(tx, filter.id());
                    if (now != null && now.getLiveName() != null) {
                        var row = new SavedFilterRecord();
                        row.setId(filter.id());
                        row.setLiveName(null);
                        tx.update(row, filter.version());
                    }
                });
    }

    private static SavedFilter get(Tx tx, UUID id) {
        var row = find(tx, id);
        if (row == null) {
            throw new NotFound("filter");
        }
        return filter(row);
    }

    /** Only the own one: another's is as if there were none. */
    private static @Nullable SavedFilterRecord find(Tx tx, UUID id) {
        return tx.sql()
                .selectFrom(SAVED_FILTER)
                .where(
                        SAVED_FILTER.ID.eq(id),
                        SAVED_FILTER.STAFF_ID.eq(tx.session().staff().value()))
                .fetchOne();
    }

    private static SavedFilter filter(SavedFilterRecord row) {
        var lacking = row.getLacking();
        var house = row.getHouseId();
        var everywhere =
                ResidentFilter.of(
                        Arrays.stream(row.getStatuses().split(","))
                                .map(ClientStatus::valueOf)
                                .collect(Collectors.toSet()));
        var people = house == null ? everywhere : everywhere.in(house);
        return new SavedFilter(
                row.getId(),
                row.getVersion(),
                row.getName(),
                lacking == null ? people : people.lacking(Unfinished.Item.valueOf(lacking)),
                row.getWords());
    }

    private static Subject subject(@Nullable UUID id) {
        return Subject.of("saved_filter", id);
    }
}
