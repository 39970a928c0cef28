package org.hearthside.reports.transfer;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.overview.Chart;
import org.hearthside.core.overview.Section;
import org.hearthside.core.transfer.Packet;
import org.hearthside.core.transfer.Transfer;
import org.hearthside.reports.common.PrintFacts;
import org.hearthside.reports.common.fonts.FontLibrary;
import org.hearthside.reports.common.layout.Scan;
import org.hearthside.reports.fixtures.Charts;

/**
 * Measures how long a transfer packet takes in a program that has printed before: reading the chart
 * is not part of it, laying out and writing is. The floor, in the same run, is what the PDF library
 * needs for one page with one word in each of the same three fonts. Run by the profile {@code
 * bench}; writes JSON.
 */
final class PacketBench {
    private static final int WARM_UP = 30;
    private static final int RUNS = 60;
    private static final PrintFacts FACTS = Charts.PRINTED;
    private static final List<String> FILES =
            List.of("Inter_400Regular.ttf", "Inter_700Bold.ttf", "NotoSansMono_400Regular.ttf");

    private static final List<DocumentCategory> KINDS =
            List.of(
                    DocumentCategory.POLST,
                    DocumentCategory.GUARDIANSHIP,
                    DocumentCategory.INSURANCE_CARD);

    /** Pages of each of these papers. */
    private static final int SCANNED = 2;

    private PacketBench() {}

    /** Takes the file to write. */
    public static void main(String[] args) throws IOException {
        var out = Path.of(args[0]);
        var fonts = new FontLibrary();
        var parsed = FILES.stream().map(PacketBench::parse).toList();
        long cold = System.nanoTime();
        draw(fonts, Charts.typical());
        double first = millis(System.nanoTime() - cold);

        var typical = times(() -> draw(fonts, Charts.typical()));
        var heavy = times(() -> draw(fonts, Charts.manyOrders()));
        var longest = times(() -> draw(fonts, Charts.maximal()));
        var pages = IntStream.range(0, KINDS.size() * SCANNED).mapToObj(PacketBench::page).toList();
        long start = System.nanoTime();
        var scans = pages.stream().map(Scan::of).toList();
        double perScan = millis(System.nanoTime() - start) / scans.size();
        var scanned = scanned();
        var along = along(scans);
        var withScans = times(() -> draw(fonts, scanned, along));
        var floor = times(() -> floor(parsed));
        var json =
                String.format(
                        Locale.ROOT,
                        """
                        {
                          "what": "transfer packet, laid out and written, warm, milliseconds on the wall",
                          "java": "%s", "processors": %d, "runs": %d, "warm_up": %d,
                          "first_of_all_ms": %.0f,
                          "typical": %s,
                          "heavy_52_orders": %s,
                          "longest_texts": %s,
                          "typical_with_%d_scanned_pages": %s,
                          "making_a_scan_small_ms": %.1f,
                          "floor_one_page_same_fonts": %s,
                          "typical_to_floor": %.1f,
                          "heavy_to_floor": %.1f,
                          "heap_mb": %.0f
                        }
                        """,
                        Runtime.version(),
                        Runtime.getRuntime().availableProcessors(),
                        RUNS,
                        WARM_UP,
                        first,
                        typical,
                        heavy,
                        longest,
                        scans.size(),
                        withScans,
                        perScan,
                        floor,
                        typical.median / floor.median,
                        heavy.median / floor.median,
                        heap());
        Files.createDirectories(
                Objects.requireNonNull(out.toAbsolutePath().getParent(), "a file in a folder"));
        Files.writeString(out, json, StandardCharsets.UTF_8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(json);
    }

    private static Chart scanned() {
        var papers = new ArrayList<Document>();
        KINDS.forEach(kind -> papers.add(Charts.document(papers.size(), kind, "Paper", false)));
        var onFile = new Section.Shown<>(new PapersOnFile(papers, List.of(), 0));
        return Charts.withPapers(Charts.typical(), onFile);
    }

    private static Scans along(List<Scan> scans) {
        var papers = new LinkedHashMap<UUID, Scans.Paper>();
        for (int i = 0; i < KINDS.size(); i++) {
            var paper = Charts.document(i, KINDS.get(i), "Paper", false).id();
            var its = scans.subList(i * SCANNED, (i + 1) * SCANNED);
            papers.put(paper, new Scans.Paper(its, SCANNED, ""));
        }
        return new Scans(papers);
    }

    /** A page of writing at 200 dots an inch, as the process that draws scans gives it. */
    private static BufferedImage page(int number) {
        var image = new BufferedImage(1450, 1876, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        for (int line = 0; line < 45; line++) {
            var words = "Page " + number + ", line " + line + " of a form, as somebody scanned it";
            graphics.drawString(words, 100, 100 + 38 * line);
        }
        graphics.dispose();
        return image;
    }

    private static int draw(FontLibrary fonts, Chart chart) {
        return draw(fonts, chart, Scans.NONE);
    }

    private static int draw(FontLibrary fonts, Chart chart, Scans scans) {
        var transfer = new Transfer(new UUID(1, 2), Charts.ID, "", "", "", "", "", Charts.NOW);
        var packet = Packet.of(chart, transfer, List.of());
        return new PacketReport(fonts).render(packet, scans, FACTS).bytes().length;
    }

    private static int floor(List<TrueTypeFont> parsed) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                for (var font : parsed) {
                    content.setFont(PDType0Font.load(document, font, true), 10);
                    content.showText("Hearthside");
                }
                content.endText();
            }
            document.save(bytes);
            return bytes.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(String file) {
        try (InputStream in =
                FontLibrary.class.getResourceAsStream("/org/hearthside/reports/fonts/" + file)) {
            var font = Objects.requireNonNull(in, file);
            return new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Spread(double min, double median, double p95, int bytes) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "{\"min\": %.1f, \"median\": %.1f, \"p95\": %.1f, \"bytes\": %d}",
                    min,
                    median,
                    p95,
                    bytes);
        }
    }

    private static Spread times(IntSupplier work) {
        int bytes = 0;
        for (int i = 0; i < WARM_UP; i++) {
            bytes = work.getAsInt();
        }
        var times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            bytes = work.getAsInt();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return new Spread(
                millis(times[0]), millis(times[RUNS / 2]), millis(times[RUNS * 95 / 100]), bytes);
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** What stays in use after the runs, fonts included. */
    private static double heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
