package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.Decision;

/**
 * Reads what somebody decided about people who may be on file, from a table with the columns {@code
 * key}, {@code decision} and {@code person}, one line a person. The key is the one that a dry run
 * gives. A decision is {@code same}, {@code new} or {@code leave_out}; with {@code same}, the
 * person is named by client number, or by the key of somebody else in the same files.
 */
public final class DecisionsFile {
    private static final List<String> COLUMNS = List.of("key", "decision", "person");

    private DecisionsFile() {}

    /** The table cannot be used; the message says why and in which line, and names nobody. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Reads the table.
     *
     * @param byNumber the person with a client number, if in sight
     * @return the decisions by key
     * @throws Unusable when one line cannot be understood: then none counts
     */
    public static Map<String, Decision> read(
            Path file, Function<String, Optional<ClientId>> byNumber) throws IOException, Unusable {
        var decisions = new HashMap<String, Decision>();
        try (var table = new CsvFile(file)) {
            var at = COLUMNS.stream().map(c -> lower(table.headings()).indexOf(c)).toList();
            if (at.get(0) < 0 || at.get(1) < 0) {
                throw new Unusable("the columns key and decision are missing");
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var line = row.get();
                var key = cell(line, at.get(0));
                var word = cell(line, at.get(1)).toLowerCase(Locale.ROOT);
                if (key.isEmpty() && word.isEmpty()) {
                    continue;
                }
                var decision = decision(line.line(), word, cell(line, at.get(2)), byNumber);
                if (key.isEmpty() || decisions.put(key, decision) != null) {
                    throw new Unusable("line " + line.line() + ": no key, or one that came before");
                }
            }
        } catch (CsvFile.Broken e) {
            throw new Unusable("line " + e.line() + ": this is no table");
        }
        return decisions;
    }

    private static Decision decision(
            int line, String word, String person, Function<String, Optional<ClientId>> byNumber)
            throws Unusable {
        return switch (word) {
            case "new" -> new Decision.NewPerson();
            case "leave_out" -> new Decision.LeaveOut();
            case "same" -> {
                if (person.contains("/")) {
                    yield new Decision.SamePerson(new ClientId(new UUID(0, 0)), person);
                }
                yield new Decision.SamePerson(
                        byNumber.apply(person)
                                .orElseThrow(() ->
                                        new Unusable("line " + line + ": no such client number")),
                        "");
            }
            default -> throw new Unusable("line " + line + ": write same, new or leave_out");
        };
    }

    private static List<String> lower(List<String> headings) {
        return headings.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    }

    private static String cell(CsvFile.Row row, int at) {
        return at < 0 || at >= row.cells().size() ? "" : row.cells().get(at);
    }
}
