package org.hearthside.reports.transfer;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.transfer.Packet;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.BoxEntry;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.fixtures.Charts;

/**
 * Pages in a second, in the same run: our engine (layout, structure, subset fonts), the PDF library
 * alone drawing the same finished pages again, and openhtmltopdf with an HTML page of the same
 * texts, rows and fonts. The three take turns, so that other work on the machine slows all of them.
 * Cold is the first paper of a fresh process, fonts read included. Run by the profile {@code
 * bench}, the only one that compiles this class; writes JSON.
 */
final class PaperBench {
    private static final Map<String, String> FILES =
            Map.of(
                    "Inter-Regular",
                    "Inter_400Regular.ttf",
                    "Inter-Bold",
                    "Inter_700Bold.ttf",
                    "NotoSansMono-Regular",
                    "NotoSansMono_400Regular.ttf");
    private static final List<String> WAYS = List.of("ours", "pdfbox", "html", "html_tagged");
    private static final int RUNS = 5;
    private static final int WARM_UP = 3;
    private static final int HOUSE = 24;

    /** What reads its fonts and its content while it draws: fair to compare in a fresh process. */
    private static final List<String> COLD_WAYS = List.of("ours", "html");

    private static final int COLD = 3;

    private PaperBench() {}

    /** Takes the file to write; or {@code cold}, a way, and the folder with what to draw. */
    public static void main(String[] args) throws Exception {
        XRLog.setLoggingEnabled(false);
        if (args[0].equals("cold")) {
            long start = System.nanoTime();
            way(args[1], Path.of(args[2]), Charts::typical).call();
            print(String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e6));
            return;
        }
        var out = Path.of(args[0]).toAbsolutePath();
        var folder = Objects.requireNonNull(out.getParent()).resolve("paper");
        var json = new ArrayList<String>();
        json.add(said(work("typical", folder.resolve("typical"), Charts::typical, 1)));
        json.add(said(work("orders_52", folder.resolve("orders"), Charts::manyOrders, 1)));
        json.add(said(work("house_of_24", folder.resolve("typical"), Charts::typical, HOUSE)));
        json.add(said(cold(folder.resolve("typical"))));
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        json.add(String.format(Locale.ROOT, "\"load_average\": %.1f", load));
        var text = "{\n" + String.join(",\n", json) + "\n}\n";
        Files.writeString(out, text);
    }

    /** Shows a figure as soon as it is known: a run takes minutes on a busy machine. */
    private static String said(String figure) {
        print(figure + "\n");
        return figure;
    }

    private static String work(String name, Path folder, Callable<Chart> chart, int times)
            throws Exception {
        int pages = prepare(folder, chart.call()) * times;
        var ways = new LinkedHashMap<String, Callable<byte[]>>();
        var took = new LinkedHashMap<String, long[]>();
        int runs = times == 1 ? RUNS : 1;
        for (var way : WAYS) {
            ways.put(way, way(way, folder, chart));
            took.put(way, new long[runs]);
        }
        var figures = new ArrayList<String>();
        for (int run = times == 1 ? -WARM_UP : 0; run < runs; run++) {
            for (var way : ways.entrySet()) {
                long start = System.nanoTime();
                for (int i = 0; i < times; i++) {
                    way.getValue().call();
                }
                if (run >= 0) {
                    Objects.requireNonNull(took.get(way.getKey()))[run] = System.nanoTime() - start;
                }
            }
        }
        for (var way : WAYS) {
            var all = Objects.requireNonNull(took.get(way));
            Arrays.sort(all);
            double ms = all[runs / 2] / 1e6;
            try (var read = Loader.loadPDF(Objects.requireNonNull(ways.get(way)).call())) {
                int drawn = read.getNumberOfPages() * times;
                figures.add(
                        String.format(
                                Locale.ROOT,
                                "\"%s\": {\"ms\": %.1f, \"pages\": %d, \"pages_per_s\": %.0f}",
                                way,
                                ms,
                                drawn,
                                drawn * 1000 / ms));
            }
        }
        return "\""
                + name
                + "\": {\"our_pages\": "
                + pages
                + ", "
                + String.join(", ", figures)
                + "}";
    }

    private static String cold(Path folder) throws Exception {
        var figures = new ArrayList<String>();
        for (var way : COLD_WAYS) {
            var times = new double[COLD];
            for (int i = 0; i < COLD; i++) {
                var process =
                        new ProcessBuilder(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx1g",
                                        "-XX:+UseSerialGC",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        PaperBench.class.getName(),
                                        "cold",
                                        way,
                                        folder.toString())
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start();
                var said =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                times[i] = Double.parseDouble(said.strip().lines().toList().getLast());
            }
            Arrays.sort(times);
            figures.add(String.format(Locale.ROOT, "\"%s\": %.0f", way, times[COLD / 2]));
        }
        return "\"cold_typical_ms\": {" + String.join(", ", figures) + "}";
    }

    /** One way to draw a paper; what it needs is read when it is made. */
    private static Callable<byte[]> way(String way, Path folder, Callable<Chart> chart)
            throws Exception {
        return switch (way) {
            case "ours" -> {
                var fonts = new FontLibrary();
                yield () -> ours(fonts, chart.call()).bytes();
            }
            case "pdfbox" -> {
                var fonts = new LinkedHashMap<String, TrueTypeFont>();
                for (var font : FILES.entrySet()) {
                    var file = folder.resolve(font.getValue()).toFile();
                    var in = new RandomAccessReadBuffer(Files.readAllBytes(file.toPath()));
                    fonts.put(font.getKey(), new TTFParser().parse(in));
                }
                var replay = read(folder.resolve("steps"));
                yield () -> replay.draw(fonts);
            }
            default -> {
                var html = Files.readString(folder.resolve("page.html"));
                yield () -> html(html, folder, way.equals("html_tagged"));
            }
        };
    }

    private static Rendered ours(FontLibrary fonts, Chart chart) {
        var transfer = new Transfer(new UUID(1, 2), Charts.ID, "", "", "", "", "", Charts.NOW);
        return new PacketReport(fonts)
                .render(Packet.of(chart, transfer, List.of()), Scans.NONE, Charts.PRINTED);
    }

    static byte[] html(String html, Path folder, boolean tagged) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        for (var font : FILES.entrySet()) {
            File file = folder.resolve(font.getValue()).toFile();
            builder.useFont(file, font.getKey());
        }
        builder.usePdfUaAccessibility(tagged);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    /** Writes the fonts that the others read. */
    static void fonts(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : FILES.values()) {
            var resource = "/org/hearthside/reports/fonts/" + file;
            try (var in = Objects.requireNonNull(FontLibrary.class.getResourceAsStream(resource))) {
                Files.write(folder.resolve(file), in.readAllBytes());
            }
        }
    }

    /** Writes what the others draw; gives the number of our pages. */
    private static int prepare(Path folder, Chart chart) throws IOException {
        fonts(folder);
        var drawn = ours(new FontLibrary(), chart);
        var replay = Replay.of(drawn.bytes());
        try (var out = new ObjectOutputStream(Files.newOutputStream(folder.resolve("steps")))) {
            out.writeObject(new ArrayList<>(replay.pages().stream().map(ArrayList::new).toList()));
        }
        Files.writeString(folder.resolve("page.html"), page(drawn, replay, "612pt 792pt"));
        return drawn.pageCount();
    }

    @SuppressWarnings("unchecked") // this program wrote it
    private static Replay read(Path file) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(Files.newInputStream(file))) {
            return new Replay((List<List<Replay.Step>>) in.readObject());
        }
    }

    /** The same texts in cells of the same width: a row for each row, a table for each grid. */
    static String page(Rendered drawn, Replay replay, String size) {
        var fonts = new LinkedHashMap<String, String>();
        for (var steps : replay.pages()) {
            var font = "";
            for (var step : steps) {
                font = step.name().equals("Tf") ? step.text() : font;
                if (step.name().equals("Tj")) {
                    fonts.putIfAbsent(step.text(), font);
                }
            }
        }
        var html =
                new StringBuilder(
                        """
                        <html lang="en"><head><title>Packet</title><style>
                        @page { size: %s; margin: 28pt }
                        body { font: 9.5pt Inter-Regular; margin: 0 }
                        table { border-collapse: collapse; border: 0.5pt solid black; width: 100%%;
                          table-layout: fixed }
                        td { padding: 1pt 2pt; vertical-align: top }
                        b { font-family: Inter-Bold; font-weight: normal }
                        i { font-family: NotoSansMono-Regular; font-style: normal }
                        .new { page-break-before: always }
                        </style></head><body>\
                        """
                                .formatted(size));
        var grid = "";
        int page = 0;
        for (var row : rows(drawn)) {
            var first = row.getFirst().getFirst();
            var columns =
                    first.page() + " " + row.stream().map(c -> c.getFirst().cell().x()).toList();
            if (!columns.equals(grid)) {
                html.append(grid.isEmpty() ? "" : "</table>\n").append("<table");
                html.append(page > 0 && first.page() > page ? " class=\"new\">" : ">");
                page = first.page();
                grid = columns;
            }
            html.append("<tr>");
            for (var cell : row) {
                html.append(
                        String.format(
                                Locale.ROOT,
                                "<td style=\"width:%.0fpt; font-size:%.1fpt\">",
                                cell.getFirst().cell().width(),
                                cell.getFirst().size()));
                for (var run : cell) {
                    var tag = tag(fonts.getOrDefault(run.text(), ""));
                    html.append("<").append(tag).append(">").append(escaped(run.text()));
                    html.append("</").append(tag).append("> ");
                }
                html.append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table></body></html>").toString();
    }

    /** Runs of a cell together, cells that begin at the same height together. */
    private static List<List<List<BoxEntry>>> rows(Rendered drawn) {
        var cells = new LinkedHashMap<String, List<BoxEntry>>();
        for (var box : drawn.boxes()) {
            if (box.kind() != BoxEntry.Kind.BLANK) {
                var c = box.cell();
                cells.computeIfAbsent(box.page() + " " + c, k -> new ArrayList<>()).add(box);
            }
        }
        var rows = new LinkedHashMap<String, List<List<BoxEntry>>>();
        for (var cell : cells.values()) {
            var first = cell.getFirst();
            rows.computeIfAbsent(
                            first.page() + " " + Math.round(first.cell().y()),
                            k -> new ArrayList<>())
                    .add(cell);
        }
        return List.copyOf(rows.values());
    }

    private static String tag(String font) {
        return switch (font) {
            case "Inter-Bold" -> "b";
            case "NotoSansMono-Regular" -> "i";
            default -> "span";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void print(String text) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
    }
}
