package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.Leaves;
import org.hearthside.core.importexport.Origin;
import org.hearthside.core.importexport.PastChange;
import org.hearthside.core.importexport.PutAway;
import org.hearthside.core.importexport.SentPaper;
import org.hearthside.core.importexport.SourceKey;
import org.hearthside.core.insurance.Policy;

/**
 * The tables that an export of Hearthside wrote: every column comes back as what it left as. A line
 * is about somebody of the table of people beside it, never about whoever bears that client number
 * here, because another house that uses Hearthside gives the same numbers to others.
 */
final class OwnTables {
    private static final Pattern FILE = Pattern.compile("document-\\d{6,9}\\.(pdf|png|jpeg)");
    private static final Pattern SHIELDED = Pattern.compile("(?s)'+[=+\\-@\t\r\n].*");
    private static final String SOURCE = "csv";

    private final Run run;
    private final Keeping keeping;
    private final BooleanSupplier cancelled;
    private final List<Table> tables = new ArrayList<>();
    private final Map<String, ClientId> people = new HashMap<>();

    private record Table(FhirFiles.Input input, int number, Kind kind) {}

    OwnTables(Run run, Keeping keeping, BooleanSupplier cancelled) {
        this.run = run;
        this.keeping = keeping;
        this.cancelled = cancelled;
    }

    /** Whether this is the content of a document, which is read with the table of documents. */
    static boolean isDocument(Path path) {
        var name = path.getFileName();
        return name != null
                && FILE.matcher(name.toString()).matches()
                && Files.isRegularFile(path.resolveSibling(CsvTables.name(Kind.DOCUMENTS)));
    }

    /** One of our tables, known by its headings; false when it is a table of somebody else. */
    boolean take(FhirFiles.Input input, int number, List<String> headings) {
        var kind = CsvTables.kindOf(headings);
        kind.ifPresent(k -> tables.add(new Table(input, number, k)));
        return kind.isPresent();
    }

    /** Reads all that were taken; false when the user stopped it. */
    boolean read() {
        // what points to contacts and policies comes after them, as the kinds stand
        tables.sort(Comparator.comparing(Table::kind));
        for (var table : tables) {
            if (!read(table)) {
                return false;
            }
            keeping.flush();
        }
        return true;
    }

    private boolean read(Table table) {
        try (var file = new CsvFile(table.input().path())) {
            for (var row = file.next(); row.isPresent(); row = file.next()) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                row(table, file.headings(), row.get());
            }
        } catch (CsvFile.Broken e) {
            failed(table, "line " + e.line(), e.key(), Failure.Loss.FILE);
        } catch (IOException e) {
            failed(table, "", "file.unreadable", Failure.Loss.FILE);
        }
        return true;
    }

    private void failed(Table table, String entry, String key, Failure.Loss loss) {
        run.tally().failed(new Failure(table.input().name(), entry, "", ImportWords.of(key), loss));
    }

    private void row(Table table, List<String> headings, CsvFile.Row row) {
        run.tally().read(table.kind().key());
        var at = "line " + row.line();
        if (row.cells().size() != headings.size()) {
            failed(table, at, "csv.cells", Failure.Loss.ENTRY);
            return;
        }
        var line = new Line(headings, row.cells());
        UUID id;
        try {
            id = UUID.fromString(line.text("id"));
        } catch (IllegalArgumentException e) {
            failed(table, at, "whole.unreadable", Failure.Loss.ENTRY);
            return;
        }
        var raw =
                new RawResource(
                        table.input().name(),
                        table.number(),
                        at,
                        table.kind().key(),
                        "",
                        "",
                        String.join("\u0001", row.cells()).getBytes(StandardCharsets.UTF_8));
        var origin = new Origin(raw.file(), raw.entry(), key(table.kind(), id), "");
        var reading = new Reading(run, raw, origin);
        try {
            var item =
                    table.kind() == Kind.CLIENTS
                            ? person(reading, line)
                            : item(table, reading, line);
            keeping.add(item, item.client(), raw);
        } catch (Refused e) {
            reading.loses(e.element(), e.reason());
        } catch (IllegalArgumentException e) {
            // what is thrown may repeat the value, so it goes no further
            reading.loses("", ImportWords.of("whole.unreadable"));
        }
    }

    /**
     * A person is the same as in a Bundle of the same house; everything else is of these tables.
     */
    private static SourceKey key(Kind kind, UUID id) {
        return kind == Kind.CLIENTS
                ? new SourceKey("", "Patient", id.toString())
                : new SourceKey(SOURCE, kind.key(), id.toString());
    }

    private Imported person(Reading reading, Line line) {
        var id = new ClientId(reading.personId());
        var number = line.text("clientNumber");
        people.put(number, id);
        var content = line.as(Imported.Person.Content.class, reading, id, id.value());
        return new Imported.Person(reading.origin(), id, content, number);
    }

    private Imported item(Table table, Reading reading, Line line) throws Refused {
        var client = people.get(line.text("clientNumber"));
        if (client == null) {
            throw reading.refusal("clientNumber", "csv.noPerson");
        }
        var content = line.as(CsvTables.type(table.kind()), reading, client, reading.id(""));
        return switch (content) {
            case ContactCall call ->
                    WholePapers.call(
                            reading, call, List.of(key(Kind.CONTACTS, line.id("contact")).text()));
            case SentPaper paper ->
                    WholePapers.document(
                            reading,
                            paper,
                            file(table, reading, line),
                            proves(line),
                            chain(reading, line));
            case Contact contact ->
                    new Imported.Contact(
                            reading.origin(), contact, null, line.text(CsvTables.REMOVED));
            case Policy policy ->
                    new Imported.Policy(reading.origin(), policy, line.text(CsvTables.REMOVED));
            case PastChange change ->
                    new Imported.Changed(
                            reading.origin(),
                            change,
                            List.of(key(change.kind(), change.factId()).text()));
            default -> WholeChecks.sound(reading, reading.origin(), content);
        };
    }

    private static byte[] file(Table table, Reading reading, Line line) throws Refused {
        var name = line.text("file");
        var path = table.input().path().resolveSibling(name);
        try {
            // a name that leads elsewhere is no name of ours
            if (!FILE.matcher(name).matches()
                    || !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(path) > DocumentRules.MOST_BYTES) {
                throw reading.refusal("file", "file.unreadable");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw reading.refusal("file", "file.unreadable");
        }
    }

    /** Tables of an older version say nothing of this. */
    private static Imported.Document.Chain chain(Reading reading, Line line) throws Refused {
        var older = line.text(CsvTables.REPLACES);
        var replaces =
                older.isEmpty()
                        ? List.<String>of()
                        : List.of(key(Kind.DOCUMENTS, line.id(CsvTables.REPLACES)).text());
        boolean replaced = line.text(CsvTables.REPLACED).equals("true");
        var hidden = line.text(CsvTables.HIDDEN);
        return WholePapers.chain(
                reading,
                replaces,
                replaced || !hidden.isEmpty()
                        ? new PutAway(replaced, hidden, reading.run().stamp())
                        : null);
    }

    /** What a document proves: {@code CARD_FRONT 0b6f…; CARD_BACK 0b6f…}. */
    private static List<Imported.Claim> proves(Line line) {
        var all = new ArrayList<Imported.Claim>();
        for (var said : line.texts("proves")) {
            var words = said.split(" ", 2);
            Arrays.stream(Proves.values())
                    .filter(what -> what.name().equals(words[0]) && words.length == 2)
                    .map(what -> new Imported.Claim(what, subject(what, words[1])))
                    .forEach(all::add);
        }
        return all;
    }

    private static List<String> subject(Proves what, String id) {
        return switch (what) {
            case CONTACT_AUTHORITY -> List.of(key(Kind.CONTACTS, UUID.fromString(id)).text());
            case CARD_FRONT, CARD_BACK -> List.of(key(Kind.POLICIES, UUID.fromString(id)).text());
            case CODE_STATUS, ADVANCE_DIRECTIVE -> List.of();
        };
    }

    /** A cell as it was before an apostrophe made it harmless in a spreadsheet. */
    static String unshielded(String cell) {
        return SHIELDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** The cells of one line by their headings, as they were before they went into a table. */
    private static final class Line {
        private final Map<String, List<String>> cells = new HashMap<>();

        Line(List<String> headings, List<String> row) {
            for (int i = 0; i < headings.size(); i++) {
                var text = unshielded(Reading.sound(row.get(i)));
                if (!text.isEmpty()) {
                    cells.put(headings.get(i), List.of(text));
                }
            }
        }

        String text(String heading) {
            return cells.getOrDefault(heading, List.of("")).getFirst();
        }

        /** Several values of one cell. */
        List<String> texts(String heading) {
            return Arrays.stream(text(heading).split("; ", -1)).filter(t -> !t.isEmpty()).toList();
        }

        UUID id(String heading) {
            return UUID.fromString(text(heading).toLowerCase(Locale.ROOT));
        }

        <R extends Record> R as(Class<R> type, Reading reading, ClientId client, UUID id) {
            var values = new HashMap<>(cells);
            // only a set of choices has several values, and no choice has a semicolon in it
            Leaves.of(type).stream()
                    .filter(leaf -> leaf.type().isEnum())
                    .forEach(leaf -> values.put(leaf.path(), texts(leaf.path())));
            return Leaves.build(
                    type,
                    values,
                    Map.of(
                            UUID.class, id,
                            ClientId.class, client,
                            org.hearthside.core.common.Stamp.class, reading.run().stamp()));
        }
    }
}
