package org.hearthside.persistence.testing;

import static org.hearthside.core.audit.AuditAction.CORRECT;
import static org.hearthside.core.audit.AuditAction.CREATE;
import static org.hearthside.core.audit.AuditAction.LIST;
import static org.hearthside.core.audit.AuditAction.OPEN_RECORD;
import static org.hearthside.core.audit.AuditAction.READ;
import static org.hearthside.core.audit.AuditAction.REVEAL;
import static org.hearthside.core.audit.AuditAction.SEARCH;
import static org.hearthside.core.security.Permission.READ_CLIENT;
import static org.hearthside.core.security.Permission.REVEAL_SSN;
import static org.hearthside.core.security.Permission.WRITE_CLIENT;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.search.SsnAsk;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.overview.FilterStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.search.DuplicateStore;
import org.hearthside.persistence.search.SearchStore;
import org.hearthside.persistence.testing.StoreCalls.Call;

/** The calls of {@link StoreCalls} that are about lists and finding people. */
final class ListCalls {
    private static final Slice FIRST = Slice.first(5);

    private final OverviewStore overview;
    private final FilterStore filters;
    private final SearchStore search;
    private final DuplicateStore duplicates;
    private final ClientId maria;
    private final ClientId twin;

    ListCalls(TestFacility facility, ClientId maria) {
        overview = new OverviewStore(facility.db());
        filters = new FilterStore(facility.db());
        search = new SearchStore(facility.db());
        duplicates = new DuplicateStore(facility.db());
        this.maria = maria;
        twin = Given.resident(facility, "Marta", "Lopez", TestFacility.MAPLE, null).id();
    }

    private static SavedFilter filter() {
        var id = UUID.randomUUID();
        return new SavedFilter(id, 0, "Filter " + id, ResidentFilter.ACTIVE, "");
    }

    /** Saved by the same person at another desk. */
    private SavedFilter saved(Session who) {
        var elsewhere =
                new Session(
                        UUID.randomUUID(),
                        who.staff(),
                        who.printedName(),
                        who.role(),
                        who.houses(),
                        "other desk");
        return filters.save(elsewhere, filter());
    }

    List<Call> all() {
        var active = List.of(ResidentFilter.ACTIVE);
        var people = List.of(maria);
        var ask = SsnAsk.read("ssn 6789").orElseThrow();
        return List.of(
                Call.one(
                        "OverviewStore.chart",
                        READ_CLIENT,
                        OPEN_RECORD,
                        s -> overview.chart(s, maria)),
                Call.many(
                        "OverviewStore.residents",
                        READ_CLIENT,
                        LIST,
                        s ->
                                overview.residents(
                                        s, ResidentFilter.ACTIVE, ResidentOrder.NAME, FIRST)),
                Call.many(
                        "OverviewStore.residents",
                        READ_CLIENT,
                        LIST,
                        s -> overview.residents(s, people)),
                Call.many(
                        "OverviewStore.residents",
                        READ_CLIENT,
                        LIST,
                        s -> overview.residents(s, people, ResidentFilter.ACTIVE)),
                Call.many(
                        "OverviewStore.everyone",
                        READ_CLIENT,
                        LIST,
                        s -> overview.everyone(s, ResidentFilter.ACTIVE)),
                Call.many("OverviewStore.counts", READ_CLIENT, LIST, overview::counts),
                Call.many(
                        "OverviewStore.counts", READ_CLIENT, LIST, s -> overview.counts(s, active)),
                Call.many(
                        "OverviewStore.today",
                        READ_CLIENT,
                        LIST,
                        s -> overview.today(s, null, FIRST)),
                Call.many("FilterStore.filters", READ_CLIENT, LIST, filters::filters),
                Call.many("FilterStore.save", READ_CLIENT, CREATE, s -> filters.save(s, filter())),
                Call.many("FilterStore.save", READ_CLIENT, CORRECT, s -> filters.save(s, saved(s))),
                Call.many(
                        "FilterStore.remove",
                        READ_CLIENT,
                        CORRECT,
                        s -> filters.remove(s, saved(s))),
                Call.many("SearchStore.people", READ_CLIENT, SEARCH, search::people),
                Call.many("SearchStore.people", READ_CLIENT, SEARCH, s -> search.people(s, people)),
                Call.one(
                        "DuplicateStore.notSame",
                        WRITE_CLIENT,
                        CORRECT,
                        s -> duplicates.notSame(s, maria, List.of(twin))),
                Call.one(
                        "DuplicateStore.notSame",
                        READ_CLIENT,
                        READ,
                        s -> duplicates.notSame(s, maria)),
                Call.one(
                        "DuplicateStore.mayBeSame",
                        WRITE_CLIENT,
                        CORRECT,
                        s -> duplicates.mayBeSame(s, maria, twin)),
                Call.many("SearchStore.withSsn", REVEAL_SSN, REVEAL, s -> search.withSsn(s, ask)));
    }
}
