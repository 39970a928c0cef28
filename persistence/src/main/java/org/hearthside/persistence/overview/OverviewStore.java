package org.hearthside.persistence.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hearthside.core.audit.AuditAction;
import org.hearthside.core.audit.Subject;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Page;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ResidentCounts;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.overview.Unfinished;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.common.Tx;
import org.jspecify.annotations.Nullable;

/** Whole records, and lists with place, allergies and code status. */
public final class OverviewStore {
    private final Db db;

    /** Takes the door to the record. */
    public OverviewStore(Db db) {
        this.db = db;
    }

    /**
     * One person's whole record as it stands now (READ_CLIENT); audited as OPEN_RECORD. What the
     * role may not read is withheld.
     */
    public Chart chart(Session who, ClientId client) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.OPEN_RECORD,
                Subject.of("client", client.value(), client.value()),
                tx -> ChartRows.chart(tx, client));
    }

    /** The list of residents (READ_CLIENT). */
    public Page<ResidentRow> residents(
            Session who, ResidentFilter filter, ResidentOrder order, Slice slice) {
        return list(who, tx -> ResidentRows.list(tx, filter, order, slice));
    }

    /**
     * The same of these people, by last name, at most {@link Slice#MOST} (READ_CLIENT). Who is out
     * of sight is left out.
     */
    public List<ResidentRow> residents(Session who, Collection<ClientId> clients) {
        return residents(who, clients, ResidentFilter.EVERYONE);
    }

    /** The same, only those whom the filter leaves (READ_CLIENT). */
    public List<ResidentRow> residents(
            Session who, Collection<ClientId> clients, ResidentFilter filter) {
        return list(who, tx -> ResidentRows.of(tx, clients, filter));
    }

    /** Everyone whom the filter leaves, by last name, however many (READ_CLIENT). */
    public List<ClientId> everyone(Session who, ResidentFilter filter) {
        return list(
                who,
                tx -> {
                    var all = new ArrayList<ClientId>();
                    List<UUID> page;
                    do {
                        var slice = new Slice(all.size(), Slice.MOST);
                        page = ResidentPage.ids(tx, filter, ResidentOrder.NAME, slice);
                        page.forEach(id -> all.add(new ClientId(id)));
                    } while (page.size() == Slice.MOST);
                    return List.copyOf(all);
                });
    }

    /** How many people each of these filters leaves (READ_CLIENT). */
    public List<Integer> counts(Session who, List<ResidentFilter> filters) {
        return list(
                who, tx -> filters.stream().map(filter -> ResidentPage.count(tx, filter)).toList());
    }

    private <T> T list(Session who, Function<Tx, T> question) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.LIST,
                Subject.of("client", null),
                question);
    }

    /** How many people are in sight, for the chips above the list (READ_CLIENT). */
    public ResidentCounts counts(Session who) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.LIST,
                Subject.of("client", null),
                ResidentRows::counts);
    }

    /**
     * Active people whose record lacks something that must be there, those who lack the worst thing
     * first, then by last name (READ_CLIENT).
     *
     * @param house only who lives in this house now; absent gives all in sight
     */
    public Page<Unfinished> today(Session who, @Nullable UUID house, Slice slice) {
        return db.read(
                who,
                Permission.READ_CLIENT,
                AuditAction.LIST,
                Subject.of("client", null),
                tx -> UnfinishedRows.list(tx, house, slice));
    }
}
