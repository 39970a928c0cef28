package org.hearthside.core.importexport;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Which column of a table holds what.
 *
 * @param kind what the lines are
 * @param columns headings as they stand in the table
 */
public record CsvMapping(CsvKind kind, Map<CsvField, String> columns) {
    public CsvMapping {
        columns = Map.copyOf(columns);
    }

    /** A mapping file that cannot be used; says which line is wrong, in words to show. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** What a mapping file says: {@code kind=people}, {@code lastName=Surname} and so on. */
    public static CsvMapping of(Properties file) throws Unusable {
        var kind =
                CsvKind.of(file.getProperty("kind", ""))
                        .orElseThrow(() -> new Unusable(ImportWords.of("csv.mapping.kind")));
        var columns = new EnumMap<CsvField, String>(CsvField.class);
        for (var key : file.stringPropertyNames()) {
            if (key.equals("kind")) {
                continue;
            }
            var field = CsvField.of(key).filter(f -> f.isOf(kind));
            if (field.isEmpty()) {
                throw new Unusable(ImportWords.of("csv.mapping.field", key, kind.key()));
            }
            columns.put(field.get(), file.getProperty(key).strip());
        }
        return new CsvMapping(kind, columns);
    }

    /** What the headings say; empty when they do not show what the lines are. */
    public static Optional<CsvMapping> guess(List<String> headings) {
        return kind(headings).map(kind -> guess(kind, headings));
    }

    /** The columns of a table of this kind, as far as the headings show them. */
    public static CsvMapping guess(CsvKind kind, List<String> headings) {
        var columns = new EnumMap<CsvField, String>(CsvField.class);
        var taken = new HashSet<String>();
        var fields = new ArrayList<>(CsvField.of(kind));
        // what only this kind has goes first: a phone in a table of contacts is the contact's
        fields.sort((a, b) -> Boolean.compare(a.names(), b.names()));
        for (var field : fields) {
            String best = null;
            for (var heading : headings) {
                int fit = field.fit(heading);
                if (fit >= 0
                        && !taken.contains(heading)
                        && (best == null || fit < field.fit(best))) {
                    best = heading;
                }
            }
            if (best != null) {
                columns.put(field, best);
                taken.add(best);
            }
        }
        return new CsvMapping(kind, columns);
    }

    private static Optional<CsvKind> kind(List<String> headings) {
        if (has(headings, CsvField.SUBSTANCE)) {
            return Optional.of(CsvKind.ALLERGIES);
        }
        if (has(headings, CsvField.PAYER) || has(headings, CsvField.POLICY_NUMBER)) {
            return Optional.of(CsvKind.POLICIES);
        }
        if (has(headings, CsvField.CONTACT_NAME)
                || has(headings, CsvField.CONTACT_LAST)
                || has(headings, CsvField.RELATIONSHIP)) {
            return Optional.of(CsvKind.CONTACTS);
        }
        if (has(headings, CsvField.CONDITION)) {
            return Optional.of(CsvKind.CONDITIONS);
        }
        boolean named =
                has(headings, CsvField.FULL_NAME)
                        || (has(headings, CsvField.LAST_NAME)
                                && has(headings, CsvField.FIRST_NAME));
        return named ? Optional.of(CsvKind.PEOPLE) : Optional.empty();
    }

    private static boolean has(List<String> headings, CsvField field) {
        return headings.stream().anyMatch(heading -> field.fit(heading) >= 0);
    }

    /** This mapping with one column changed; an empty heading takes the field off. */
    public CsvMapping with(CsvField field, String heading) {
        var changed = new EnumMap<CsvField, String>(CsvField.class);
        changed.putAll(columns);
        changed.values().removeIf(heading::equals);
        if (!heading.isEmpty()) {
            changed.put(field, heading);
        } else {
            changed.remove(field);
        }
        return new CsvMapping(kind, changed);
    }

    /**
     * What stands in the way of reading the table so; empty when nothing does.
     *
     * @param headings of the table
     */
    public Optional<String> problem(List<String> headings) {
        for (var column : columns.entrySet()) {
            if (!headings.contains(column.getValue())) {
                return Optional.of(ImportWords.of("csv.noColumn", column.getValue()));
            }
        }
        boolean named =
                columns.containsKey(CsvField.FULL_NAME)
                        || (columns.containsKey(CsvField.LAST_NAME)
                                && columns.containsKey(CsvField.FIRST_NAME));
        boolean numbered =
                columns.containsKey(CsvField.MRN)
                        || columns.containsKey(CsvField.EXTERNAL_ID)
                        || columns.containsKey(CsvField.CLIENT_NUMBER);
        boolean who = kind == CsvKind.PEOPLE ? named : named || numbered;
        if (!who) {
            return Optional.of(ImportWords.of("csv.noName"));
        }
        boolean what =
                switch (kind) {
                    case PEOPLE -> true;
                    case CONTACTS ->
                            columns.containsKey(CsvField.CONTACT_NAME)
                                    || columns.containsKey(CsvField.CONTACT_LAST)
                                    || columns.containsKey(CsvField.ORGANIZATION);
                    case POLICIES -> columns.containsKey(CsvField.PAYER);
                    case ALLERGIES -> columns.containsKey(CsvField.SUBSTANCE);
                    case CONDITIONS -> columns.containsKey(CsvField.CONDITION);
                };
        return what ? Optional.empty() : Optional.of(ImportWords.of("csv.noContent", kind.key()));
    }
}
