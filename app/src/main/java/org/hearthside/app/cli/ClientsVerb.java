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
import org.hearthside.core.common.Dates;
import org.hearthside.core.overview.ResidentRow;
import org.hearthside.core.search.Hit;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.search.SearchStore;
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

    @Option(names = "--limit", paramLabel = "N", description = "Most people to print (default 50).")
    private int limit = 50;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return at.open((facility, session) -> {
            var store = new SearchStore(facility.db());
            var found =
                    query.isBlank()
                            ? store.people(session).stream().map(p -> p.id()).limit(limit).toList()
                            : new Finder(session, store)
                                    .find(query, limit).stream().map(Hit::client).toList();
            print(inOrder(found, new OverviewStore(facility.db()).residents(session, found)));
            return 0;
        });
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
