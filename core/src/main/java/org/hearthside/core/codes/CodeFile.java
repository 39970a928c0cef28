package org.hearthside.core.codes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads the official file of a code system, plain or packed with gzip, one line at a time. */
public final class CodeFile {
    private CodeFile() {}

    /**
     * What a file held.
     *
     * @param lines lines that are not blank, without a header
     * @param taken lines that gave a code
     * @param passedOver lines that hold no code for us, for example of another source
     * @param broken lines that should hold a code
     * @param codeUnknown broken lines of which not even the code could be read, or the end of the
     *     file that is missing: what stood there cannot be known
     */
    public record Summary(long lines, long taken, long passedOver, long broken, long codeUnknown) {}

    /**
     * Reads. A broken line is reported and costs itself only.
     *
     * @param system which layout to expect
     * @param in the file; not closed here
     * @param rows takes each code, in the order of the file
     * @param broken takes each line that could not be read
     * @throws IOException when the file itself cannot be read
     */
    public static Summary read(
            CodeSystem system, InputStream in, Consumer<CodeRow> rows, Consumer<BrokenLine> broken)
            throws IOException {
        var counts = new Counts(new AtomicLong(), new AtomicLong(), new AtomicLong());
        var unknown = new AtomicLong();
        var failed = new AtomicLong();
        Consumer<BrokenLine> tell =
                line -> {
                    failed.incrementAndGet();
                    if (line.code().isEmpty()) {
                        unknown.incrementAndGet();
                    }
                    broken.accept(line);
                };
        var start = new PushbackInputStream(in, 2);
        var magic = start.readNBytes(2);
        start.unread(magic);
        if (!system.official()) {
            tell.accept(whole("system.noFile", system.label()));
        } else if (is(magic, 'P', 'K')) {
            tell.accept(whole("file.zip"));
        } else {
            try {
                var layout = new AtomicReference<Layout.@Nullable Opened>();
                FileLines.each(
                        is(magic, 0x1f, 0x8b) ? new GZIPInputStream(start) : start,
                        (number, text) -> line(system, layout, number, text, counts, rows, tell));
                if (counts.lines().get() == 0 && failed.get() == 0) {
                    tell.accept(whole("file.empty"));
                }
            } catch (EOFException | ZipException cut) {
                tell.accept(whole("file.cut"));
            }
        }
        return new Summary(
                counts.lines().get(),
                counts.taken().get(),
                counts.other().get(),
                failed.get(),
                unknown.get());
    }

    private record Counts(AtomicLong lines, AtomicLong taken, AtomicLong other) {}

    private static void line(
            CodeSystem system,
            AtomicReference<Layout.@Nullable Opened> layout,
            long number,
            @Nullable String text,
            Counts counts,
            Consumer<CodeRow> rows,
            Consumer<BrokenLine> tell) {
        if (text == null) {
            counts.lines().incrementAndGet();
            tell.accept(
                    new BrokenLine(
                            number, "", "line", CodeWords.of("line.long", FileLines.LONGEST)));
            return;
        }
        var line = number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
        // Some official files end with the end-of-file character of DOS.
        if (line.isBlank() || line.equals("\u001a")) {
            return;
        }
        var opened = layout.get();
        if (opened == null) {
            opened = Layout.of(system, line).orElse(null);
            if (opened == null) {
                // Without its columns no line can be read: said once, not for every line.
                layout.set(new Layout.Opened(skipped -> LineResult.OTHER, true));
                tell.accept(
                        new BrokenLine(
                                number,
                                "",
                                "header",
                                CodeWords.of(
                                        "layout.columns", Layout.mark(system), system.label())));
                return;
            }
            layout.set(opened);
            if (opened.header()) {
                return;
            }
        }
        counts.lines().incrementAndGet();
        switch (opened.layout().read(line)) {
            case LineResult.Taken taken -> {
                counts.taken().incrementAndGet();
                rows.accept(taken.row());
            }
            case LineResult.PassedOver _ -> counts.other().incrementAndGet();
            case LineResult.Broken wrong ->
                    tell.accept(
                            new BrokenLine(number, wrong.code(), wrong.field(), wrong.reason()));
        }
    }

    private static BrokenLine whole(String key, Object... args) {
        return new BrokenLine(0, "", "file", CodeWords.of(key, args));
    }

    private static boolean is(byte[] magic, int first, int second) {
        return magic.length == 2 && (magic[0] & 0xff) == first && (magic[1] & 0xff) == second;
    }
}
