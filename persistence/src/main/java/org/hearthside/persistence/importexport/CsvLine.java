package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearthside.core.common.Dates;
import org.hearthside.core.importexport.CsvField;
import org.hearthside.core.importexport.CsvMapping;

/** One line of a table under its mapping: the cells by what they hold. */
final class CsvLine {
    private final Reading reading;
    private final Map<CsvField, String> cells = new HashMap<>();

    CsvLine(Reading reading, CsvMapping mapping, List<String> headings, List<String> row) {
        this.reading = reading;
        mapping.columns()
                .forEach((field, heading) -> {
                    int at = headings.indexOf(heading);
                    if (at >= 0) {
                        cells.put(field, Reading.sound(row.get(at)).strip());
                    }
                });
        for (int i = 0; i < headings.size(); i++) {
            if (!mapping.columns().containsValue(headings.get(i)) && !row.get(i).isBlank()) {
                reading.leftOut(headings.get(i));
            }
        }
    }

    private CsvLine(Reading reading, Map<CsvField, String> cells) {
        this.reading = reading;
        this.cells.putAll(cells);
    }

    /** The same line, with what is said about it told to another reading. */
    CsvLine as(Reading other) {
        return new CsvLine(other, cells);
    }

    Reading reading() {
        return reading;
    }

    /** What the cell says; empty when there is none. */
    String text(CsvField field) {
        return cells.getOrDefault(field, "");
    }

    /** In lower case, for words that are chosen from. */
    String word(CsvField field) {
        return text(field).toLowerCase(Locale.ROOT);
    }

    /** The day; empty when there is none, or it is no day, which is then reported. */
    Optional<LocalDate> day(CsvField field, LocalDate latest) {
        var text = text(field).replaceFirst("[T ]\\d{1,2}:\\d{2}.*$", "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var day = Dates.parse(text, latest);
        if (day.isEmpty()) {
            reading.leaves(field.key(), "csv.noDate");
        }
        return day;
    }

    /** The word is not one of those that are known. */
    void unknown(CsvField field) {
        reading.leaves(field.key(), "csv.unknownWord");
    }

    /** Last and first name, also out of one cell: {@code Lopez, Maria} or {@code Maria Lopez}. */
    String last() {
        return text(CsvField.LAST_NAME).isEmpty()
                ? whole(text(CsvField.FULL_NAME))[0]
                : text(CsvField.LAST_NAME);
    }

    String first() {
        return text(CsvField.FIRST_NAME).isEmpty()
                ? whole(text(CsvField.FULL_NAME))[1]
                : text(CsvField.FIRST_NAME);
    }

    /** Last and first name of one text: told apart at the comma, else at the last blank. */
    static String[] whole(String name) {
        int comma = name.indexOf(',');
        if (comma >= 0) {
            return new String[] {
                name.substring(0, comma).strip(), name.substring(comma + 1).strip()
            };
        }
        int blank = name.lastIndexOf(' ');
        return blank < 0
                ? new String[] {name, ""}
                : new String[] {name.substring(blank + 1), name.substring(0, blank).strip()};
    }

    /** How the line names the person. */
    CsvPeople.Named named() {
        var today = reading.run().today();
        var born = Dates.parse(text(CsvField.BIRTH_DATE), today);
        return new CsvPeople.Named(
                text(CsvField.EXTERNAL_ID),
                text(CsvField.CLIENT_NUMBER),
                text(CsvField.MRN),
                last(),
                first(),
                born.orElse(null));
    }
}
