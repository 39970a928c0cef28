package org.hearthside.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthside.app.search.Finder;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientSort;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Slice;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.ResidentOrder;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.search.Hit;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.common.Db;
import org.hearthside.persistence.overview.FilterStore;
import org.hearthside.persistence.overview.OverviewStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds people as the search box does. */
@Command(
        name = "clients",
        mixinStandardHelpOptions = true,
        description = "List people, or find them as the search box does.",
        footer = {"", "Example: hearthside clients --user nurse --query lop"})
final class ClientsVerb implements Verb {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Option(names = "--query", paramLabel = "Q", description = "What you remember of the person.")
    private String query = "";

    @Option(names = "--filter", paramLabel = "NAME", description = "Only a list that you saved.")
    private @Nullable String filter;

    @Option(names = "--limit", paramLabel = "N", description = "Most people to print (default 50).")
    private int limit = 50;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return at.open((facility, session) -> {
            var db = facility.db();
            var name = filter;
            print(
                    name == null
                            ? listed(db, session, ResidentFilter.EVERYONE, query)
                            : listed(db, session, saved(db, session, name)));
            return 0;
        });
    }

    private List<ResidentRow> listed(Db db, Session session, SavedFilter list) {
        var words = (list.text() + " " + query).strip();
        return listed(db, session, list.people(), words);
    }

    private List<ResidentRow> listed(Db db, Session session, ResidentFilter people, String words) {
        var store = new OverviewStore(db);
        if (words.isBlank()) {
            var order = filter == null ? ResidentOrder.of(ClientSort.NUMBER) : ResidentOrder.NAME;
            return store.residents(
                            session, people, order, Slice.first(Math.clamp(limit, 1, Slice.MOST)))
                    .rows();
        }
        var most = filter == null ? limit : Slice.MOST;
        var found = found(db, session, words, most);
        return inOrder(found, store.residents(session, found, people)).stream()
                .limit(limit)
                .toList();
    }

    private static SavedFilter saved(Db db, Session session, String name) {
        return new FilterStore(db)
                .filters(session).stream()
                        .filter(list -> list.name().equalsIgnoreCase(name.strip()))
                        .findFirst()
                        .orElseThrow(() ->
                                new Refusal(
                                        Refusal.NO_SUCH,
                                        "no saved list of yours has this name",
                                        "save it in the list of residents first"));
    }

    private List<ClientId> found(Db db, Session session, String words, int most) {
        try (var finder = new Finder(session, db)) {
            return finder.find(words, most).stream().map(Hit::client).toList();
        }
    }

    private static List<ResidentRow> inOrder(List<ClientId> ids, List<ResidentRow> rows) {
        Map<ClientId, ResidentRow> byId =
                rows.stream().collect(Collectors.toMap(r -> r.client().id(), Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private void print(List<ResidentRow> rows) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            Json.print(out, rows.stream().map(ClientsVerb::shape).toList());
            return;
        }
        for (var row : rows) {
            var born = row.client().birthDate();
            out.printf(
                    "%-12s %-32s %-14s %s%n",
                    row.client().number().text(),
                    row.client().names().listed(),
                    born == null ? "not recorded" : Dates.print(born),
                    place(row));
        }
    }

    private static Map<String, Object> shape(ResidentRow row) {
        var names = row.client().names();
        var born = row.client().birthDate();
        var all = new LinkedHashMap<String, Object>();
        all.put("id", row.client().id().value().toString());
        all.put("number", row.client().number().text());
        all.put("lastName", names.last());
        all.put("firstName", names.first());
        all.put("preferredName", names.preferred());
        all.put("birthDate", born == null ? null : born.toString());
        all.put("status", row.client().status().name().toLowerCase(java.util.Locale.ROOT));
        all.put("location", place(row));
        return all;
    }

    private static String place(ResidentRow row) {
        var stay = row.stay();
        return stay == null ? "" : stay.place();
    }
}
