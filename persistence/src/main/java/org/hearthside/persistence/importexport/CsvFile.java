package org.hearthside.persistence.importexport;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a table line by line (RFC 4180): commas, semicolons, tabs or bars between the cells, quoted
 * cells with line breaks, UTF-8 with or without its mark, else Windows-1252. Memory holds one line.
 */
final class CsvFile implements AutoCloseable {
    private static final int SAMPLE = 65_536;
    private static final int LONGEST = 1_000_000;
    private static final String MARKS = ",;\t|";

    private final Reader in;
    private final List<String> headings;
    private char between = ',';
    private int line = 1;
    private int ahead = -2;
    private long position;

    /** A table that cannot be read on from a place. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final int line;

        Broken(String key, int line) {
            super(key);
            this.key = key;
            this.line = line;
        }

        /** Key of the sentence that says why. */
        String key() {
            return key;
        }

        /** From which line on. */
        int line() {
            return line;
        }
    }

    /**
     * One line of the table.
     *
     * @param line where it begins, from 1
     * @param cells as they stand, without the blanks around them
     */
    record Row(int line, List<String> cells) {
        @Override
        public String toString() {
            return "Row[" + line + "]";
        }
    }

    /** Opens a table and reads its headings. */
    CsvFile(Path path) throws IOException, Broken {
        var bytes = new BufferedInputStream(Files.newInputStream(path), SAMPLE);
        bytes.mark(SAMPLE);
        var sample = bytes.readNBytes(SAMPLE);
        bytes.reset();
        var charset = charset(sample);
        this.in = new BufferedReader(new InputStreamReader(bytes, charset));
        try {
            between = between(new String(sample, charset));
            this.headings = next().map(Row::cells).orElse(List.of());
        } catch (IOException | Broken e) {
            in.close();
            throw e;
        }
        if (headings.stream().allMatch(String::isEmpty)) {
            in.close();
            throw new Broken("csv.noHeadings", 1);
        }
    }

    private static Charset charset(byte[] sample) {
        try {
            // a character may be cut at the end of the sample
            int end = sample.length;
            while (end > 0 && end > sample.length - 4 && sample[end - 1] < 0) {
                end--;
            }
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, end));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    /** The sign that stands most often in the first line. */
    private static char between(String sample) {
        var first = sample.lines().findFirst().orElse("");
        char best = ',';
        long most = 0;
        for (int i = 0; i < MARKS.length(); i++) {
            char mark = MARKS.charAt(i);
            long count = first.chars().filter(c -> c == mark).count();
            if (count > most) {
                best = mark;
                most = count;
            }
        }
        return best;
    }

    /** The headings as they stand. */
    List<String> headings() {
        return headings;
    }

    /** The next line that is not empty; empty at the end. */
    Optional<Row> next() throws IOException, Broken {
        while (true) {
            int begins = line;
            var cells = cells();
            if (cells.isEmpty()) {
                return Optional.empty();
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                return Optional.of(new Row(begins, cells));
            }
        }
    }

    private List<String> cells() throws IOException, Broken {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        int begins = line;
        boolean quoted = false;
        boolean wasQuoted = false;
        boolean any = false;
        int size = 0;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (++size > LONGEST) {
                throw new Broken("csv.tooLarge", begins);
            }
            if (quoted) {
                if (c != '"') {
                    cell.append((char) c);
                } else if (peek() == '"') {
                    cell.append((char) read());
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.toString().isBlank() && !wasQuoted) {
                cell.setLength(0);
                quoted = true;
                wasQuoted = true;
            } else if (c == between) {
                cells.add(tidy(cell));
                cell.setLength(0);
                wasQuoted = false;
            } else if (c == '\n') {
                cells.add(tidy(cell));
                return cells;
            } else if (c != '\r' && c != 0xFEFF) {
                cell.append((char) c);
            }
        }
        if (quoted) {
            throw new Broken("csv.openQuote", begins);
        }
        if (any) {
            cells.add(tidy(cell));
        }
        return cells;
    }

    private static String tidy(StringBuilder cell) {
        return cell.toString().strip();
    }

    private int read() throws IOException {
        int c = ahead == -2 ? in.read() : ahead;
        ahead = -2;
        position++;
        if (c == '\r' && peek() != '\n') {
            // the line end of old Macintosh files
            c = '\n';
        }
        if (c == '\n') {
            line++;
        }
        return c;
    }

    /** About how many bytes were read. */
    long position() {
        return position;
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = in.read();
        }
        return ahead;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
