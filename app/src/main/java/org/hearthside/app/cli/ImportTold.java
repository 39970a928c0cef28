package org.hearthside.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearthside.core.importexport.Arrival;
import org.hearthside.core.importexport.Candidate;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.Match;

/** Tells what an import did, in words or as JSON. */
final class ImportTold {
    private static final int SHOWN = 20;

    private final PrintWriter out;

    ImportTold(PrintWriter out) {
        this.out = out;
    }

    void inWords(ImportResult result) {
        out.println(
                (result.dryRun() ? "Dry run, nothing was written. " : "")
                        + result.files()
                        + " files, "
                        + result.readTotal()
                        + " resources read");
        if (!result.dryRun()) {
            out.println("batch: " + result.batch());
        }
        line("people", result.matches());
        line("created", result.created());
        line("updated", result.updated());
        line("unchanged", result.unchanged());
        line("skipped", result.skipped());
        line("read for names only", result.consulted());
        line("left out", result.leftOut());
        var doubts =
                result.arrivals().stream().filter(a -> a.match() instanceof Match.Maybe).toList();
        if (!doubts.isEmpty()) {
            out.println("maybe on file already: " + result.matches().getOrDefault("maybe", 0L));
            doubts.stream().limit(SHOWN).forEach(this::doubt);
            more(doubts.size());
        }
        if (result.conflicts() > 0) {
            out.println("changed here since, kept as it is: " + result.conflicts());
        }
        out.println("failed: " + result.failureCount());
        result.failures().stream().limit(SHOWN).forEach(f -> out.println("  " + sentence(f)));
        more((int) Math.min(Integer.MAX_VALUE, result.failureCount()));
    }

    private void more(int all) {
        if (all > SHOWN) {
            out.println("  and " + (all - SHOWN) + " more; see --json");
        }
    }

    private void doubt(Arrival who) {
        out.println("  " + who.origin().file() + ", " + who.origin().entry() + ": " + what(who));
        for (var candidate : who.match().candidates()) {
            out.println(
                    "    "
                            + (candidate.number().isEmpty() ? "in these files" : candidate.number())
                            + ": "
                            + candidate.reasons());
        }
    }

    private static String what(Arrival who) {
        var decision =
                switch (who.decision()) {
                    case org.hearthside.core.importexport.Decision.SamePerson _ -> "same person";
                    case org.hearthside.core.importexport.Decision.NewPerson _ -> "new person";
                    case org.hearthside.core.importexport.Decision.LeaveOut _ -> "left out";
                };
        return decision + (who.decided() ? " (decided earlier)" : "");
    }

    private void line(String what, Map<?, Long> counts) {
        if (!counts.isEmpty()) {
            out.println(what + ": " + said(counts));
        }
    }

    private static String sentence(Failure failure) {
        return failure.file()
                + ", entry "
                + failure.entry()
                + ", "
                + failure.field()
                + ": "
                + failure.reason();
    }

    void asJson(ImportResult result) {
        var all = new LinkedHashMap<String, Object>();
        all.put("batch", result.batch().toString());
        all.put("dryRun", result.dryRun());
        all.put("files", result.files());
        all.put("read", result.readTotal());
        all.put("created", byKey(result.created()));
        all.put("updated", byKey(result.updated()));
        all.put("unchanged", byKey(result.unchanged()));
        all.put("skipped", result.skipped());
        all.put("failureCount", result.failureCount());
        all.put("failures", result.failures().stream().map(ImportTold::shape).toList());
        all.put("readByType", result.read());
        all.put("consulted", result.consulted());
        all.put("leftOut", result.leftOut());
        all.put("conflicts", result.conflicts());
        all.put("people", result.matches());
        all.put("preview", result.arrivals().stream().map(ImportTold::shape).toList());
        Json.print(out, all);
    }

    private static Map<String, Object> shape(Failure f) {
        var failure = new LinkedHashMap<String, Object>();
        failure.put("file", f.file());
        failure.put("entry", f.entry());
        failure.put("field", f.field());
        failure.put("reason", f.reason());
        return failure;
    }

    private static Map<String, Object> shape(Arrival who) {
        var all = new LinkedHashMap<String, Object>();
        all.put("file", who.origin().file());
        all.put("entry", who.origin().entry());
        all.put("key", who.origin().linkKey());
        all.put("name", who.name());
        all.put("birthDate", who.birthDate() == null ? null : who.birthDate().toString());
        all.put("match", who.match().key());
        all.put("decision", who.decision().word().toLowerCase(java.util.Locale.ROOT));
        all.put("decided", who.decided());
        List<Object> candidates = new ArrayList<>();
        who.match().candidates().forEach(candidate -> candidates.add(shape(candidate)));
        all.put("candidates", candidates);
        return all;
    }

    private static Map<String, Object> shape(Candidate candidate) {
        var all = new LinkedHashMap<String, Object>();
        boolean here = !candidate.number().isEmpty();
        all.put("id", here ? candidate.id().value().toString() : null);
        all.put("number", here ? candidate.number() : null);
        all.put("name", candidate.name());
        all.put(
                "birthDate",
                candidate.birthDate() == null ? null : candidate.birthDate().toString());
        all.put("score", candidate.score());
        all.put("reasons", candidate.signs().stream().sorted().map(Candidate.Sign::words).toList());
        return all;
    }

    /** {@code clients 300, contacts 1191}; {@code nothing} when there is none. */
    static String said(Map<?, Long> counts) {
        return counts.isEmpty()
                ? "nothing"
                : counts.entrySet().stream()
                        .map(e ->
                                (e.getKey() instanceof Kind kind ? kind.key() : e.getKey())
                                        + " "
                                        + e.getValue())
                        .collect(Collectors.joining(", "));
    }

    static Map<String, Long> byKey(Map<Kind, Long> counts) {
        var all = new LinkedHashMap<String, Long>();
        counts.forEach((kind, count) -> all.put(kind.key(), count));
        return all;
    }
}
