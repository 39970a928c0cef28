package org.hearthside.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeList;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.persistence.codes.CodeStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says which releases are in force, or finds codes as the form does. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Say which release of each code list is in force, or find codes.",
        footer = {
            "",
            "Example: hearthside codes list --user nurse --system icd10cm --query diabetes"
        })
final class CodesListVerb implements Verb {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Option(
            names = "--system",
            paramLabel = "S",
            description = "Only this code system, for example icd10cm.")
    private @Nullable String system;

    @Option(names = "--query", paramLabel = "Q", description = "A code, or words.")
    private String query = "";

    @Option(names = "--retired", description = "Also codes that are no longer in force.")
    private boolean retired;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Most codes of a system to print (default 20).")
    private int limit = 20;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var only = system == null ? null : CodesVerb.system(system);
        return at.open((facility, session) -> {
            var store = new CodeStore(facility.db());
            if (query.isBlank()) {
                tellLists(
                        store.lists(session).stream()
                                .filter(list -> only == null || list.system() == only)
                                .toList());
            } else {
                tellCodes(
                        (only == null ? List.of(CodeSystem.values()) : List.of(only))
                                .stream()
                                        .map(one -> store.index(session, one))
                                        .flatMap(index ->
                                                index.search(query, limit, retired).stream())
                                        .toList());
            }
            return 0;
        });
    }

    private void tellLists(List<CodeList> lists) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            Json.print(out, lists.stream().map(CodesListVerb::shape).toList());
            return;
        }
        for (var list : lists) {
            out.printf(
                    "%-10s %8d codes  %s%s%n",
                    CodesVerb.key(list.system()),
                    list.codes(),
                    list.release().isEmpty() ? "no list" : list.release(),
                    list.finished() ? "" : " (import broke off: import the file again)");
        }
    }

    private void tellCodes(List<CodeItem> codes) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            Json.print(out, codes.stream().map(CodesListVerb::shape).toList());
            return;
        }
        for (var item : codes) {
            out.printf(
                    "%-10s %-12s %s%s%n",
                    CodesVerb.key(item.system()),
                    item.row().code(),
                    item.row().display(),
                    item.retired() ? " (retired in " + item.retiredIn() + ")" : "");
        }
    }

    private static Map<String, Object> shape(CodeList list) {
        var at = list.importedAt();
        var all = new LinkedHashMap<String, Object>();
        all.put("system", CodesVerb.key(list.system()));
        all.put("name", list.system().label());
        all.put("release", list.release().isEmpty() ? null : list.release());
        all.put("codes", list.codes());
        all.put("retired", list.retired());
        all.put("importedAt", at == null ? null : at.toString());
        all.put("importedBy", list.importedBy().isEmpty() ? null : list.importedBy());
        all.put("finished", list.finished());
        return all;
    }

    private static Map<String, Object> shape(CodeItem item) {
        var all = new LinkedHashMap<String, Object>();
        all.put("system", CodesVerb.key(item.system()));
        all.put("code", item.row().code());
        all.put("display", item.row().display());
        all.put("kind", item.row().kind());
        all.put("release", item.release());
        all.put("retiredIn", item.retired() ? item.retiredIn() : null);
        return all;
    }
}
