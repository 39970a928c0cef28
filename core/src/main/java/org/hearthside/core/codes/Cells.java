package org.hearthside.core.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Cuts a line into its cells. */
final class Cells {
    private Cells() {}

    /** Cells with a separator between them, without quotation marks. */
    static List<String> apart(String line, char separator) {
        var cells = new ArrayList<String>();
        int from = 0;
        int at;
        while ((at = line.indexOf(separator, from)) >= 0) {
            cells.add(line.substring(from, at).strip());
            from = at + 1;
        }
        cells.add(line.substring(from).strip());
        return cells;
    }

    /** Cells of a CSV line (RFC 4180); nothing when a quotation mark is not closed. */
    static Optional<List<String>> csv(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return quoted ? Optional.empty() : Optional.of(cells);
    }

    /** The place of a column by one of its names, whatever the case; -1 when it is not there. */
    static int column(List<String> header, String... names) {
        for (var name : names) {
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).toLowerCase(Locale.ROOT).equals(name)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** A cell, or nothing in it when the line is shorter. */
    static String at(List<String> cells, int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
