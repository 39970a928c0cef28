package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.documents.Document;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.health.Vital;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.Leaves;
import org.hearthside.core.importexport.PastChange;
import org.hearthside.core.importexport.PutAway;
import org.hearthside.core.importexport.SentPaper;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.stays.Stay;

/**
 * One table for each kind of record (RFC 4180, UTF-8). A cell that a spreadsheet would run as a
 * formula gets an apostrophe in front (OWASP, CSV injection).
 */
final class CsvTables implements AutoCloseable {
    /** Heading of the column that says why something was taken off its list. */
    static final String REMOVED = "removedBecause";

    /** Headings of what stands about documents that took one another's place, or were hidden. */
    static final String REPLACES = "replaces";

    static final String REPLACED = "replaced";
    static final String HIDDEN = "hiddenBecause";

    private static final String END = "\r\n";
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    /** An apostrophe before such a sign gets one more, so that exactly one can be taken off. */
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\t\r].*");

    private static final Map<Kind, Class<? extends Record>> TYPES = types();

    private final Map<Kind, OutFile> files = new EnumMap<>(Kind.class);
    private final Map<Kind, Long> rows = new EnumMap<>(Kind.class);
    private final List<OutFile> documents = new ArrayList<>();
    private final Path folder;
    private final List<Path> made;

    /**
     * Begins all tables in a folder.
     *
     * @param made told which files were made
     */
    CsvTables(Path folder, List<Path> made) throws IOException {
        this.folder = folder;
        this.made = made;
        for (var type : TYPES.entrySet()) {
            var path = folder.resolve(name(type.getKey()));
            var file = new OutFile(path);
            made.add(path);
            files.put(type.getKey(), file);
            rows.put(type.getKey(), 0L);
            line(file.writer(), columns(type.getKey()));
        }
    }

    private static Map<Kind, Class<? extends Record>> types() {
        var types = new EnumMap<Kind, Class<? extends Record>>(Kind.class);
        types.put(Kind.CLIENTS, Imported.Person.Content.class);
        types.put(Kind.CONTACTS, org.hearthside.core.contacts.Contact.class);
        types.put(Kind.ALLERGIES, Allergy.class);
        types.put(Kind.ALLERGY_ANSWERS, AllergyAnswer.class);
        types.put(Kind.CONDITIONS, Condition.class);
        types.put(Kind.CODE_STATUS, CodeStatus.class);
        types.put(Kind.ORDERS, MedicationOrder.class);
        types.put(Kind.VITALS, Vital.class);
        types.put(Kind.LABS, LabResult.class);
        types.put(Kind.IMMUNIZATIONS, Immunization.class);
        types.put(Kind.POLICIES, Policy.class);
        types.put(Kind.STAYS, Stay.class);
        types.put(Kind.HISTORY, PastEntry.class);
        types.put(Kind.CARE_FACTS, CareFact.class);
        types.put(Kind.CALLS, ContactCall.class);
        types.put(Kind.DOCUMENTS, SentPaper.class);
        types.put(Kind.CHANGES, PastChange.class);
        return types;
    }

    /** What the lines of a table of ours are. */
    static Class<? extends Record> type(Kind kind) {
        return Objects.requireNonNull(TYPES.get(kind), kind.name());
    }

    /**
     * Whose lines a table holds that was written by an export, of this or an older version; empty
     * when it was not.
     */
    static Optional<Kind> kindOf(List<String> headings) {
        if (headings.size() < 3 || !headings.subList(0, 2).equals(List.of("clientNumber", "id"))) {
            return Optional.empty();
        }
        return TYPES.keySet().stream()
                .filter(kind -> {
                    var columns = columns(kind);
                    return columns.containsAll(headings) && headings.size() > columns.size() / 2;
                })
                .findFirst();
    }

    /** The name of the table of these records. */
    static String name(Kind kind) {
        return (kind == Kind.CLIENTS
                        ? "people"
                        : kind.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                + ".csv";
    }

    /** Adds all of one person; each document becomes a file of its own. */
    void add(Dossier d, BundleWriter.Contents contents) throws IOException {
        var client = d.client();
        add(
                Kind.CLIENTS,
                d,
                client.id().value().toString(),
                new Imported.Person.Content(
                        client.demographics(),
                        client.status(),
                        client.admittedOn(),
                        client.dischargedOn(),
                        ""),
                client.changed());
        for (var it : both(d.contacts(), d.off().contacts())) {
            var listing = d.listings().get(it.id());
            var listed = listing == null ? "" : listing.id().toString();
            add(Kind.CONTACTS, d, it.id().toString(), it, null, listed, removed(d, it.id()));
        }
        for (var it : d.allergies()) {
            add(Kind.ALLERGIES, d, it.id().toString(), it, it.stamp());
        }
        for (var it : d.answers()) {
            add(Kind.ALLERGY_ANSWERS, d, it.id().toString(), it, it.stamp());
        }
        for (var it : d.conditions()) {
            add(Kind.CONDITIONS, d, it.id().toString(), it, it.stamp());
        }
        for (var it : d.codeStatuses()) {
            add(Kind.CODE_STATUS, d, it.id().toString(), it, it.stamp());
        }
        for (var it : d.orders()) {
            add(Kind.ORDERS, d, it.id().toString(), it, it.stamp());
        }
        for (var it : d.vitals()) {
            add(Kind.VITALS, d, it.id().toString(), it, it.stamp());
        }
        for (var it : d.labs()) {
            add(Kind.LABS, d, it.id().toString(), it, it.stamp());
        }
        for (var it : d.immunizations()) {
            add(Kind.IMMUNIZATIONS, d, it.id().toString(), it, it.stamp());
        }
        for (var it : both(d.policies(), d.off().policies())) {
            add(Kind.POLICIES, d, it.id().toString(), it, null, removed(d, it.id()));
        }
        for (var it : d.stays()) {
            add(Kind.STAYS, d, it.id().toString(), it, null);
        }
        for (var it : d.history()) {
            add(Kind.HISTORY, d, it.id().toString(), it, it.stamp());
        }
        for (var it : d.facts()) {
            add(Kind.CARE_FACTS, d, it.id().toString(), it, it.stamp());
        }
        for (var it : d.calls()) {
            add(Kind.CALLS, d, it.id().toString(), it, it.stamp(), it.contact().toString());
        }
        for (var it : d.allPapers()) {
            var proves =
                    d.papers().of(it.id()).stream().map(p -> p.what() + " " + p.subject()).toList();
            var paper = SentPaper.of(it);
            var old = PutAway.of(it);
            var before = d.oldPapers().before(it.id());
            add(
                    Kind.DOCUMENTS,
                    d,
                    it.id().toString(),
                    paper,
                    it.added(),
                    String.join("; ", proves),
                    content(it, contents),
                    before.map(UUID::toString).orElse(""),
                    Boolean.toString(old != null && old.replaced()),
                    old == null ? "" : old.hidden());
        }
        changes(d);
    }

    private void changes(Dossier d) throws IOException {
        for (var it : d.changes()) {
            add(Kind.CHANGES, d, it.id().toString(), it, null);
        }
    }

    private static <T> List<T> both(List<T> listed, List<T> off) {
        return Stream.concat(listed.stream(), off.stream()).toList();
    }

    /** Why it was taken off the list; empty when it is on it. */
    private static String removed(Dossier d, UUID id) {
        return d.off().holds(id) ? d.off().removal(id).reason() : "";
    }

    /** Writes the content of a document and gives the name of its file. */
    private String content(Document document, BundleWriter.Contents contents) throws IOException {
        // a number in a row: no file name says who is in it
        var ending = document.kind().name().toLowerCase(Locale.ROOT);
        var name = String.format(Locale.ROOT, "document-%06d.%s", documents.size() + 1, ending);
        var out = new OutFile(folder.resolve(name));
        made.add(folder.resolve(name));
        try (out) {
            contents.give(document, out.stream());
        }
        documents.add(out);
        return name;
    }

    private static List<String> columns(Kind kind) {
        var cells = new ArrayList<>(List.of("clientNumber", "id"));
        Leaves.of(type(kind)).stream()
                .map(l -> l.path())
                .filter(CsvTables::leaves)
                .forEach(cells::add);
        if (isStamped(kind)) {
            cells.addAll(List.of("recordedBy", "recordedAt"));
        }
        switch (kind) {
            case CONTACTS -> cells.addAll(List.of("directoryEntry", REMOVED));
            case POLICIES -> cells.add(REMOVED);
            case CALLS -> cells.add("contact");
            case DOCUMENTS -> cells.addAll(List.of("proves", "file", REPLACES, REPLACED, HIDDEN));
            default -> {}
        }
        return cells;
    }

    private void add(
            Kind kind,
            Dossier dossier,
            String id,
            Record content,
            @org.jspecify.annotations.Nullable Stamp stamp,
            String... more)
            throws IOException {
        var cells = new ArrayList<>(List.of(dossier.client().number().text(), id));
        for (var leaf : Leaves.of(content)) {
            if (leaves(leaf.path())) {
                cells.add(String.join("; ", leaf.values()));
            }
        }
        if (stamp != null) {
            cells.add(stamp.byName());
            cells.add(stamp.at().toString());
        }
        cells.addAll(List.of(more));
        var file = files.get(kind);
        if (file != null) {
            line(file.writer(), cells);
            rows.merge(kind, 1L, Long::sum);
        }
    }

    private static boolean isStamped(Kind kind) {
        return switch (kind) {
            case CONTACTS, POLICIES, STAYS, CHANGES -> false;
            case CLIENTS,
                    ALLERGIES,
                    ALLERGY_ANSWERS,
                    CONDITIONS,
                    ORDERS,
                    IMMUNIZATIONS,
                    VITALS,
                    LABS,
                    CODE_STATUS,
                    CARE_FACTS,
                    HISTORY,
                    CALLS,
                    DOCUMENTS ->
                    true;
        };
    }

    /** A social security number never leaves: it has no column. */
    private static boolean leaves(String path) {
        return !path.equals("ssn");
    }

    static void line(Writer out, List<String> cells) throws IOException {
        var between = "";
        for (var cell : cells) {
            out.write(between);
            out.write(cell(cell));
            between = ",";
        }
        out.write(END);
    }

    /** One cell: harmless in a spreadsheet, quoted where it must be. */
    static String cell(String text) {
        var safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return QUOTED.matcher(safe).find() ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    /** Rows by kind. */
    Map<Kind, Long> rows() {
        return rows;
    }

    /** The files of documents, once all are closed. */
    List<OutFile> documents() {
        return documents;
    }

    /** The files with their rows, once all are closed. */
    Map<OutFile, Long> files() {
        var all = new java.util.LinkedHashMap<OutFile, Long>();
        files.forEach((kind, file) -> all.put(file, rows.getOrDefault(kind, 0L)));
        return all;
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }
}
