package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.hearthside.core.documents.DocumentRules;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one JSON text, read once from front to back. Finds where values begin and end
 * without understanding them, in constant memory and without recursion, so that neither the size
 * nor the nesting of a file can hurt; what lies between is judged later, piece by piece. UTF-8 is
 * safe to read this way: a byte of a longer character never looks like a bracket or a quote.
 */
final class JsonBytes {
    private static final int END = -1;
    private static final int LONGEST_WORD = 2_048;

    /** A text as long as this is no text: it is an attached file. */
    private static final int FILE_FROM = 1_000_000;

    private static final byte[] NO_ROOM = {};

    private final InputStream in;
    private final Limits limits;
    private final LongConsumer progress;
    private final BooleanSupplier cancelled;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int filled;
    private boolean oneLine;
    private boolean lineEnded;
    private long lines;

    private byte @Nullable [] kept;
    private int keptLength;
    private int keptInFiles;
    private boolean tooLarge;
    private boolean tooDeep;
    private boolean brokenString;
    private boolean hugeNumber;

    /**
     * Takes what bounds a single resource.
     *
     * @param bytes most bytes of a resource without the files attached to it
     * @param depth deepest nesting of a resource
     * @param files most bytes of the files attached to it, as they are written (base64)
     */
    record Limits(int bytes, int depth, int files) {
        /**
         * 20 MB and depth 100; beside them room for one document of the size that the record takes,
         * of which three bytes are written as four letters (security.md 2.11). Only the structure
         * costs many times its size once it is understood; a file stays one piece.
         */
        static final Limits STANDARD =
                new Limits(20_000_000, 100, DocumentRules.MOST_BYTES / 3 * 4 + 1_000);

        int together() {
            return bytes + files;
        }
    }

    /** The text ends in the middle, or is no JSON at this place. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        Broken(String key) {
            super(key);
        }

        /** Key of the sentence that says what is wrong. */
        String key() {
            var key = getMessage();
            return key == null ? "file.broken" : key;
        }
    }

    /** The user stopped the import. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("Import stopped");
        }
    }

    /**
     * A value that was kept.
     *
     * @param bytes the JSON of it; empty when it broke a limit
     * @param fault key of the sentence that says which limit or rule it broke; empty when none
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Kept(byte[] bytes, String fault) {}

    JsonBytes(InputStream in, Limits limits, LongConsumer progress, BooleanSupplier cancelled) {
        this.in = in;
        this.limits = limits;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    /** The first bytes of the text, up to 64 KiB, without reading on. */
    byte[] head() throws IOException {
        while (filled < buffer.length) {
            int n = in.read(buffer, filled, buffer.length - filled);
            if (n < 0) {
                break;
            }
            filled += n;
            progress.accept(n);
        }
        return Arrays.copyOfRange(buffer, at, filled);
    }

    /** Leaves out so many bytes. */
    void drop(int bytes) {
        at += bytes;
    }

    /** From here on the text is taken line by line: a value never goes beyond its line. */
    void lineByLine() {
        oneLine = true;
    }

    /** Goes to the start of the next line; false when there is none. */
    boolean nextLine() throws IOException {
        keepNothing();
        if (lines > 0) {
            while (!lineEnded) {
                if (read() == END && !lineEnded) {
                    return false;
                }
            }
        }
        lineEnded = false;
        lines++;
        return peek() != END || lineEnded;
    }

    /** Number of the present line, from 1, when taken line by line. */
    long line() {
        return lines;
    }

    private int read() throws IOException {
        if (lineEnded) {
            return END;
        }
        if (at == filled && !fill()) {
            return END;
        }
        byte b = buffer[at++];
        if (oneLine && b == '\n') {
            lineEnded = true;
            return END;
        }
        if (kept != null) {
            keep(b);
        }
        return b & 0xff;
    }

    private int peek() throws IOException {
        if (lineEnded || (at == filled && !fill())) {
            return END;
        }
        if (oneLine && buffer[at] == '\n') {
            at++;
            lineEnded = true;
            return END;
        }
        return buffer[at] & 0xff;
    }

    private boolean fill() throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new Cancelled();
        }
        int n;
        do {
            n = in.read(buffer, 0, buffer.length);
        } while (n == 0);
        at = 0;
        filled = Math.max(n, 0);
        progress.accept(filled);
        return n > 0;
    }

    private void keep(byte b) {
        var bytes = kept;
        if (bytes == null) {
            return;
        }
        if (keptLength == limits.together()) {
            tooLarge = true;
            kept = null;
            return;
        }
        if (keptLength == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(limits.together(), bytes.length * 2));
            kept = bytes;
        }
        bytes[keptLength++] = b;
    }

    private void keepNothing() {
        kept = null;
    }

    /** Begins to keep what is read, from the value that starts here. */
    void startKeeping() {
        kept = new byte[8 * 1024];
        keptLength = 0;
        keptInFiles = 0;
        tooLarge = false;
        tooDeep = false;
        brokenString = false;
        hugeNumber = false;
    }

    /** Drops what was kept: it is not a resource after all. */
    void stopKeeping() {
        keepNothing();
        tooLarge = false;
    }

    /** What was kept since {@link #startKeeping}. */
    Kept takeKept() {
        var fault =
                tooLarge || keptLength - keptInFiles > limits.bytes()
                        ? "entry.tooLarge"
                        : tooDeep
                                ? "entry.tooDeep"
                                : brokenString
                                        ? "entry.notJson"
                                        : hugeNumber ? "entry.hugeNumber" : "";
        var bytes = kept;
        var taken =
                bytes == null || !fault.isEmpty() ? new byte[0] : Arrays.copyOf(bytes, keptLength);
        keepNothing();
        return new Kept(taken, fault);
    }

    /** The next byte that is not blank, not yet taken; -1 at the end. */
    int ahead() throws IOException {
        int b = peek();
        while (b == ' ' || b == '\t' || b == '\r' || b == '\n') {
            read();
            b = peek();
        }
        return b;
    }

    /** Takes the byte that must stand here. */
    void take(char expected) throws IOException, Broken {
        int b = ahead();
        if (b != expected) {
            throw new Broken(b == END ? "file.cutOff" : "file.broken");
        }
        read();
    }

    /** Takes the byte if it stands here. */
    boolean takeIf(char wanted) throws IOException {
        if (ahead() != wanted) {
            return false;
        }
        read();
        return true;
    }

    /** Takes the comma that must stand here unless the bracket closes. */
    void comma(char close) throws IOException, Broken {
        if (ahead() == close) {
            return;
        }
        if (brokenString) {
            // the text without an end may have swallowed it
            takeIf(',');
        } else {
            take(',');
        }
    }

    /** Takes a short text, such as a name or an address; what is longer comes cut. */
    String word() throws IOException, Broken {
        take('"');
        var word = new byte[LONGEST_WORD];
        return new String(word, 0, string(word), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Takes one whole value, whatever it is. */
    void value() throws IOException, Broken {
        int first = ahead();
        if (first == END) {
            throw new Broken("file.cutOff");
        }
        if (first != '{' && first != '[' && first != '"') {
            scalar();
            return;
        }
        long depth = 0;
        int before = 0;
        do {
            int b = read();
            switch (b) {
                case END -> throw new Broken("file.cutOff");
                case '{', '[' -> {
                    if (++depth > limits.depth()) {
                        tooDeep = true;
                    }
                }
                case '}', ']' -> depth--;
                case '"' -> string(NO_ROOM);
                case 'e', 'E' -> exponent(before);
                default -> {}
            }
            before = b;
        } while (depth > 0);
    }

    /**
     * Ten bytes can name a number of a thousand million digits, and a reader that writes it out
     * never ends. No amount in a record has an exponent of more than two digits.
     */
    private void exponent(int before) throws IOException {
        if (before < '0' || before > '9') {
            return;
        }
        int digits = 0;
        for (int b = peek(); b == '+' || b == '-' || (b >= '0' && b <= '9'); b = peek()) {
            read();
            if (b >= '0' && ++digits > 2) {
                hugeNumber = true;
            }
        }
    }

    private void scalar() throws IOException, Broken {
        int length = 0;
        int before = 0;
        for (int b = peek(); !endsScalar(b); b = peek()) {
            read();
            length++;
            if (b == 'e' || b == 'E') {
                exponent(before);
            }
            before = b;
        }
        if (length == 0) {
            throw new Broken("file.broken");
        }
    }

    private static boolean endsScalar(int b) {
        return b == END || b == ',' || b == '}' || b == ']' || b == ':' || b <= ' ';
    }

    /**
     * Takes the rest of a text and its closing quote.
     *
     * @param kept takes the first bytes of the text, without escapes, as far as it has room
     * @return how many bytes were kept
     */
    private int string(byte[] kept) throws IOException, Broken {
        int from = keptLength;
        int length = 0;
        boolean escaped = false;
        while (true) {
            int b = read();
            if (b == END) {
                throw new Broken("file.cutOff");
            }
            if (b == '\n') {
                // A text must not hold a line break: a quote is missing. Going on from here saves
                // the entries that follow.
                brokenString = true;
                return length;
            }
            if (!escaped && b == '"') {
                if (keptLength - from >= FILE_FROM) {
                    keptInFiles += keptLength - from;
                }
                return length;
            }
            escaped = !escaped && b == '\\';
            if (!escaped && length < kept.length) {
                kept[length++] = (byte) b;
            }
        }
    }
}
