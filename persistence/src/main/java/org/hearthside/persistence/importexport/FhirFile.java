package org.hearthside.persistence.importexport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;

/**
 * One file cut into its resources: a Bundle of any kind, a single resource, a list of resources, or
 * resources line by line (NDJSON). What it is shows in its content, not in its name. One resource
 * at a time is in memory, however long the file is.
 */
final class FhirFile {
    private static final int NESTED_BUNDLES = 3;
    private static final int END = -1;
    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,60}");

    /** Takes what comes out of a file, in its order. */
    interface Sink {
        /** Whether resources of this type are wanted in this pass; asked once for each met. */
        boolean wants(String type);

        /** A wanted resource. */
        void resource(RawResource raw);

        /** An entry that cannot be read; the others can. */
        void entryFailed(String file, String entry, String key);

        /** The file cannot be read, or not from this place on. */
        void fileFailed(String file, String entry, String key);
    }

    private final String name;
    private final int number;
    private final Sink sink;
    private final JsonBytes.Limits limits;
    private final BooleanSupplier cancelled;
    private String place = "";

    FhirFile(
            String name,
            int number,
            Sink sink,
            JsonBytes.Limits limits,
            BooleanSupplier cancelled) {
        this.name = name;
        this.number = number;
        this.sink = sink;
        this.limits = limits;
        this.cancelled = cancelled;
    }

    /** Reads the whole file. */
    void read(InputStream in, LongConsumer progress) throws IOException {
        var bytes = new JsonBytes(in, limits, progress, cancelled);
        var head = bytes.head();
        var refusal = refusal(head);
        if (!refusal.isEmpty()) {
            sink.fileFailed(name, "", refusal);
            return;
        }
        if (head.length > 2 && (head[0] & 0xff) == 0xEF && (head[1] & 0xff) == 0xBB) {
            bytes.drop(3);
        }
        if (isLineByLine(new String(head, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""))) {
            lines(bytes);
        } else {
            document(bytes);
        }
    }

    private static String refusal(byte[] head) {
        if (head.length < 2) {
            return head.length == 0 ? "file.empty" : "file.notFhir";
        }
        int first = head[0] & 0xff;
        int second = head[1] & 0xff;
        if ((first == 0xFE && second == 0xFF)
                || (first == 0xFF && second == 0xFE)
                || first == 0
                || second == 0) {
            return "file.notUtf8";
        }
        if ((first == 'P' && second == 'K') || (first == 0x1f && second == 0x8b)) {
            return "file.packed";
        }
        var text = new String(head, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "").strip();
        if (text.isEmpty()) {
            return "file.empty";
        }
        return switch (text.charAt(0)) {
            case '{', '[' -> "";
            case '<' -> "file.xml";
            default -> "file.notFhir";
        };
    }

    /**
     * Whether each line holds a resource of its own: the first line is a whole object and another
     * follows, or (when the first is broken) the second starts as a resource does.
     */
    private static boolean isLineByLine(String head) {
        var text = head.stripLeading();
        int end = text.indexOf('\n');
        if (!text.startsWith("{") || end < 0) {
            return false;
        }
        var rest = text.substring(end + 1).stripLeading();
        return (isBalanced(text.substring(0, end)) && rest.startsWith("{"))
                || rest.startsWith("{\"resourceType\"");
    }

    private static boolean isBalanced(String line) {
        int depth = 0;
        boolean inText = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (inText) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inText = false;
                }
            } else {
                switch (c) {
                    case '"' -> inText = true;
                    case '{', '[' -> depth++;
                    case '}', ']' -> depth--;
                    default -> {}
                }
            }
        }
        return depth == 0 && !inText;
    }

    private void lines(JsonBytes bytes) throws IOException {
        bytes.lineByLine();
        while (bytes.nextLine()) {
            place = "line " + bytes.line();
            try {
                if (bytes.ahead() != END) {
                    top(bytes, place);
                    if (bytes.ahead() != END) {
                        sink.entryFailed(name, place, "entry.notJson");
                    }
                }
            } catch (JsonBytes.Broken e) {
                sink.entryFailed(name, place, "entry.notJson");
            }
        }
    }

    private void document(JsonBytes bytes) throws IOException {
        try {
            if (bytes.takeIf('[')) {
                for (int i = 0; bytes.ahead() != ']'; i++) {
                    place = "item[" + i + "]";
                    top(bytes, place);
                    bytes.comma(']');
                }
                bytes.take(']');
            } else {
                top(bytes, "");
            }
            // several texts one after the other in one file
            for (int i = 1; bytes.ahead() != END; i++) {
                place = "item[" + i + "]";
                top(bytes, place);
            }
        } catch (JsonBytes.Broken e) {
            sink.fileFailed(name, place, e.key());
        }
    }

    /** A resource that stands alone, or a Bundle, of which the entries are taken one by one. */
    private void top(JsonBytes bytes, String where) throws IOException, JsonBytes.Broken {
        var type = "";
        var id = "";
        boolean bundle = false;
        boolean history = false;
        boolean wanted = true;
        bytes.startKeeping();
        bytes.take('{');
        while (bytes.ahead() != '}') {
            var key = bytes.word();
            bytes.take(':');
            if (key.equals("resourceType") && type.isEmpty() && bytes.ahead() == '"') {
                type = bytes.word();
                wanted = type.equals("Bundle") || (isType(type) && !bundle && sink.wants(type));
                if (!wanted) {
                    bytes.stopKeeping();
                }
            } else if (key.equals("id") && bytes.ahead() == '"') {
                id = bytes.word();
            } else if (key.equals("type") && bytes.ahead() == '"') {
                history = bytes.word().equals("history");
            } else if (key.equals("entry")
                    && bytes.ahead() == '['
                    && (type.isEmpty() || type.equals("Bundle"))) {
                bundle = true;
                bytes.stopKeeping();
                if (history) {
                    // older versions of what stands in front of them: not what holds now
                    sink.entryFailed(name, where, "file.history");
                    bytes.value();
                } else {
                    entries(bytes, where);
                }
            } else {
                bytes.value();
            }
            bytes.comma('}');
        }
        bytes.take('}');
        if (bundle && !type.equals("Bundle")) {
            sink.entryFailed(name, where, "entry.noType");
        }
        if (!bundle && !type.equals("Bundle")) {
            deliver(new Found(type, id, "", bytes.takeKept(), wanted), where);
        }
    }

    private void entries(JsonBytes bytes, String where) throws IOException, JsonBytes.Broken {
        bytes.take('[');
        for (int i = 0; bytes.ahead() != ']'; i++) {
            place = (where.isEmpty() ? "" : where + " ") + "entry[" + i + "]";
            entry(bytes, place);
            bytes.comma(']');
        }
        bytes.take(']');
    }

    private void entry(JsonBytes bytes, String where) throws IOException, JsonBytes.Broken {
        var fullUrl = "";
        Found found = null;
        bytes.take('{');
        while (bytes.ahead() != '}') {
            var key = bytes.word();
            bytes.take(':');
            if (key.equals("fullUrl") && bytes.ahead() == '"') {
                fullUrl = bytes.word();
            } else if (key.equals("resource") && bytes.ahead() == '{') {
                found = resource(bytes);
            } else {
                bytes.value();
            }
            bytes.comma('}');
        }
        bytes.take('}');
        if (found != null) {
            deliver(found.at(fullUrl), where);
        }
    }

    @SuppressWarnings("UnusedVariable") // Error Prone does not see the use through the record
    private record Found(
            String type, String id, String fullUrl, JsonBytes.Kept kept, boolean wanted) {
        Found at(String url) {
            return new Found(type, id, url, kept, wanted);
        }
    }

    private Found resource(JsonBytes bytes) throws IOException, JsonBytes.Broken {
        var type = "";
        var id = "";
        boolean wanted = true;
        bytes.startKeeping();
        bytes.take('{');
        while (bytes.ahead() != '}') {
            var key = bytes.word();
            bytes.take(':');
            if (key.equals("resourceType") && type.isEmpty() && bytes.ahead() == '"') {
                type = bytes.word();
                wanted = isType(type) && (type.equals("Bundle") || sink.wants(type));
                if (!wanted) {
                    bytes.stopKeeping();
                }
            } else if (key.equals("id") && bytes.ahead() == '"') {
                id = bytes.word();
            } else {
                bytes.value();
            }
            bytes.comma('}');
        }
        bytes.take('}');
        return new Found(type, id, "", bytes.takeKept(), wanted);
    }

    private static boolean isType(String type) {
        return TYPE.matcher(type).matches();
    }

    private void deliver(Found found, String where) throws IOException {
        var entry = (where + " " + (isType(found.type) ? found.type : "")).strip();
        if (found.type.isEmpty()) {
            sink.entryFailed(name, entry, "entry.noType");
        } else if (!isType(found.type)) {
            sink.entryFailed(name, entry, "entry.unknownType");
        } else if (!found.wanted) {
            return;
        } else if (!found.kept.fault().isEmpty()) {
            sink.entryFailed(name, entry, found.kept.fault());
        } else if (found.type.equals("Bundle")) {
            inner(found.kept.bytes(), where);
        } else {
            sink.resource(
                    new RawResource(
                            name,
                            number,
                            where,
                            found.type,
                            found.id,
                            found.fullUrl,
                            found.kept.bytes()));
        }
    }

    /** A Bundle within a Bundle, as answers to a batch hold them. */
    private void inner(byte[] json, String where) throws IOException {
        if (where.split(" entry\\[", -1).length > NESTED_BUNDLES) {
            sink.entryFailed(name, where, "entry.tooDeep");
            return;
        }
        var bytes = new JsonBytes(new ByteArrayInputStream(json), limits, n -> {}, cancelled);
        try {
            top(bytes, where);
        } catch (JsonBytes.Broken e) {
            sink.entryFailed(name, where, "entry.notJson");
        }
    }
}
