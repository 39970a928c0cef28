package org.hearthside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Words;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.Condition;
import org.hearthside.core.importexport.Leaves;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.ChartWords;
import org.hearthside.core.overview.Section;
import org.hearthside.core.stays.Stay;
import org.hearthside.persistence.overview.OverviewStore;
import org.hearthside.persistence.stays.StayStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one record: every section that the role may see. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show one person's record. What your role may not see is left out.",
        footer = {"", "Example: hearthside show --user nurse C-00001-3"})
final class ShowVerb implements Verb {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private SignIn at = new SignIn();

    @Parameters(paramLabel = "CLIENT", description = "Client number or id.")
    private String client = "";

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        return at.open((facility, session) -> {
            var whom = Whom.find(facility, session, client);
            var chart = new OverviewStore(facility.db()).chart(session, whom);
            var stays = new StayStore(facility.db()).list(session, whom);
            var out = Objects.requireNonNull(spec).commandLine().getOut();
            var all = shape(chart, stays);
            if (json) {
                Json.print(out, all);
            } else {
                all.forEach((name, section) -> text(out, name, section, ""));
            }
            return 0;
        });
    }

    private static Map<String, Object> shape(Chart chart, List<Stay> stays) {
        var all = new LinkedHashMap<String, Object>();
        all.put("client", client(chart));
        all.put("allergies", allergies(chart));
        all.put("contacts", all(chart.contacts(), ShowVerb::fields));
        put(all, "conditions", chart.conditions(), ShowVerb::condition);
        all.put("medications", all(chart.orders(), ShowVerb::order));
        put(all, "immunizations", chart.immunizations(), ShowVerb::fields);
        chart.vitals().shown().ifPresent(v -> all.put("vitals", all(v.recent(), ShowVerb::fields)));
        put(all, "labs", chart.labs(), ShowVerb::fields);
        all.put("stays", all(stays, ShowVerb::fields));
        put(all, "careFacts", chart.careFacts(), ShowVerb::fields);
        put(all, "policies", chart.policies(), ShowVerb::fields);
        chart.papers()
                .shown()
                .ifPresent(papers -> {
                    var today = ChartWords.of(chart).today();
                    all.put("documents", all(papers.documents(), d -> document(papers, d, today)));
                    all.put("documentsWithheld", papers.withheld());
                });
        return all;
    }

    private static Map<String, Object> client(Chart chart) {
        var client = chart.client();
        var all = new LinkedHashMap<String, Object>();
        all.put("id", client.id().value().toString());
        all.put("number", client.number().text());
        all.put("status", lower(client.status()));
        all.put("lastName", client.names().last());
        all.put("firstName", client.names().first());
        all.put("preferredName", client.names().preferred());
        all.putAll(fields(client.demographics()));
        all.put("admittedOn", client.admittedOn() == null ? null : client.admittedOn().toString());
        all.put(
                "dischargedOn",
                client.dischargedOn() == null ? null : client.dischargedOn().toString());
        var code = chart.codeStatus();
        var status = new LinkedHashMap<String, Object>();
        status.put("state", lower(code == null ? RecordState.NOT_RECORDED : code.state()));
        if (code != null) {
            status.putAll(fields(code));
            status.put("state", lower(code.state()));
        }
        all.put("codeStatus", status);
        return all;
    }

    /** Each class with its own state: an unasked question never reads as "none". */
    private static Map<String, Object> allergies(Chart chart) {
        var all = new LinkedHashMap<String, Object>();
        for (var allergyClass : AllergyClass.values()) {
            var one = new LinkedHashMap<String, Object>();
            one.put("state", lower(chart.allergies().state(allergyClass)));
            one.put("items", all(chart.allergies().of(allergyClass), ShowVerb::fields));
            all.put(lower(allergyClass), one);
        }
        return all;
    }

    private static Map<String, Object> order(MedicationOrder order) {
        var all = new LinkedHashMap<String, Object>();
        all.put("orderNo", order.number());
        all.put("name", order.drug().generic());
        all.put("status", lower(order.status()));
        all.put("schedule", order.frequency());
        all.put("start", order.startAt() == null ? null : order.startAt().toString());
        all.put("stop", order.stopAt() == null ? null : order.stopAt().toString());
        fields(order).forEach(all::putIfAbsent);
        return all;
    }

    /** What is said of a document, never its content. */
    private static Map<String, Object> document(PapersOnFile papers, Document d, LocalDate today) {
        var all = new LinkedHashMap<String, Object>();
        all.put("id", d.id().toString());
        all.put("category", lower(d.category()));
        all.put("title", d.title());
        all.put("issued", d.issued() == null ? null : d.issued().toString());
        all.put("expires", d.expires() == null ? null : d.expires().toString());
        all.put("noExpiry", d.noExpiry());
        all.put("validity", lower(d.validity(today)));
        all.put("confidential", d.confidential());
        all.put("proves", papers.of(d.id()).stream().map(proof -> lower(proof.what())).toList());
        return all;
    }

    private static Map<String, Object> condition(Condition condition) {
        var all = fields(condition);
        var code = condition.code();
        all.put("code", code == null ? "" : code.code());
        return all;
    }

    private static <T> void put(
            Map<String, Object> all,
            String name,
            Section<List<T>> section,
            Function<T, Map<String, Object>> shape) {
        section.shown().ifPresent(items -> all.put(name, all(items, shape)));
    }

    private static <T> List<Map<String, Object>> all(
            List<T> items, Function<T, Map<String, Object>> shape) {
        return items.stream().map(shape).toList();
    }

    /** Every field that has a value. */
    private static Map<String, Object> fields(Record content) {
        var all = new LinkedHashMap<String, Object>();
        for (var leaf : Leaves.of(content)) {
            if (!leaf.values().isEmpty()) {
                var words = leaf.values().stream().map(v -> plain(leaf.type(), v)).toList();
                all.put(leaf.path(), words.size() == 1 ? words.getFirst() : words);
            }
        }
        return all;
    }

    private static Object plain(Class<?> type, String value) {
        if (type.isEnum()) {
            return value.toLowerCase(Locale.ROOT);
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> Boolean.valueOf(value);
            case "int", "Integer" -> Integer.valueOf(value);
            case "BigDecimal" -> new java.math.BigDecimal(value);
            default -> value;
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void text(PrintWriter out, String name, @Nullable Object value, String before) {
        switch (value) {
            case Map<?, ?> fields -> {
                out.println(before + name + ":");
                fields.forEach((key, v) -> text(out, String.valueOf(key), v, before + "  "));
            }
            case List<?> items when items.isEmpty() ->
                    out.println(before + name + ": " + Words.of(RecordState.NOT_RECORDED));
            case List<?> items -> {
                out.println(before + name + ":");
                items.forEach(item -> text(out, "-", item, before + "  "));
            }
            case null -> {}
            default ->
                    out.println(
                            before
                                    + name
                                    + ": "
                                    + value.toString().replace("\n", "\n" + before + "    "));
        }
    }
}
