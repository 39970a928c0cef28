package org.hearthside.reports.transfer;

import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
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
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.hearthside.core.medications.administration.MarMonth;
import org.hearthside.core.overview.MarSheet;
import org.hearthside.core.search.Timing;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Rendered;
import org.hearthside.reports.fixtures.Charts;
import org.hearthside.reports.fixtures.MarCases;
import org.hearthside.reports.overview.MarPaper;

/**
 * The MAR of one resident as PDF: ours against openhtmltopdf drawing an HTML page with the same
 * texts, rows, columns and fonts, in turns in the same run. Run by the profile {@code bench}, the
 * only one that compiles this class; writes JSON, milliseconds on the wall and of the processor.
 */
final class MarPaperBench {
    private static final int RUNS = 7;
    private static final int WARM_UP = 4;

    private MarPaperBench() {}

    /** Takes the file to write. */
    public static void main(String[] args) throws Exception {
        XRLog.setLoggingEnabled(false);
        var out = Path.of(args[0]).toAbsolutePath();
        var folder = Objects.requireNonNull(out.getParent()).resolve("mar");
        var cases = MarCases.byName();
        var json = new ArrayList<String>();
        for (var name : List.of("F02 typical", "F04 forty orders")) {
            var month = Objects.requireNonNull(cases.get(name)).record();
            json.add(measure(name, month, folder.resolve(name.substring(0, 3))));
        }
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        json.add(String.format(Locale.ROOT, "\"load_average\": %.1f", load));
        var text = "{\n" + String.join(",\n", json) + "\n}\n";
        Files.writeString(out, text);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
    }

    private static Rendered ours(FontLibrary fonts, MarMonth month) {
        return new MarPaper(fonts).render(MarSheet.of(Charts.typical(), month), Charts.PRINTED);
    }

    private static String measure(String name, MarMonth month, Path folder) throws Exception {
        PaperBench.fonts(folder);
        var fonts = new FontLibrary();
        var drawn = ours(fonts, month);
        var html = PaperBench.page(drawn, Replay.of(drawn.bytes()), "792pt 612pt");
        var ways = new LinkedHashMap<String, Callable<byte[]>>();
        ways.put("ours", () -> ours(fonts, month).bytes());
        ways.put("html", () -> PaperBench.html(html, folder, false));
        ways.put("html_tagged", () -> PaperBench.html(html, folder, true));
        var wall = new LinkedHashMap<String, long[]>();
        var cpu = new LinkedHashMap<String, long[]>();
        for (var way : ways.keySet()) {
            wall.put(way, new long[RUNS]);
            cpu.put(way, new long[RUNS]);
        }
        for (int run = -WARM_UP; run < RUNS; run++) {
            for (var way : ways.entrySet()) {
                long start = System.nanoTime();
                long processor = Timing.processor();
                way.getValue().call();
                if (run >= 0) {
                    at(cpu, way.getKey())[run] = Timing.processor() - processor;
                    at(wall, way.getKey())[run] = System.nanoTime() - start;
                }
            }
        }
        var figures = new ArrayList<String>();
        for (var way : ways.entrySet()) {
            figures.add(
                    String.format(
                            Locale.ROOT,
                            "\"%s\": {\"wall_ms\": %.1f, \"cpu_ms\": %.1f, \"cpu_to_ours\": %.2f,"
                                    + " \"pages\": %d}",
                            way.getKey(),
                            median(at(wall, way.getKey())),
                            median(at(cpu, way.getKey())),
                            median(at(cpu, way.getKey())) / median(at(cpu, "ours")),
                            pages(way.getValue().call())));
        }
        return "\"" + name + "\": {" + String.join(", ", figures) + "}";
    }

    private static long[] at(Map<String, long[]> times, String way) {
        return Objects.requireNonNull(times.get(way));
    }

    private static double median(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return Timing.millis(sorted[sorted.length / 2]);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return read.getNumberOfPages();
        }
    }
}
