package org.hearthside.persistence.importexport;

import ca.uhn.fhir.context.FhirContext;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.persistence.testing.Engine;
import org.hearthside.persistence.testing.TestFacility;

/**
 * Measures an import into an empty encrypted local file against HAPI FHIR only parsing the same
 * files in the same run, then the same import once more (nothing is new), and taking the first one
 * back. Wall and processor seconds of the whole program, and the most memory that was in use at any
 * time beside what is in use after a collection. Run by the profile {@code bench}; writes JSON.
 *
 * <p>The files are those of the folder that {@code hearthside.bench.import} names (as the profile
 * {@code synthea} makes them); without one the bench makes people of its own, of about two hundred
 * resources each.
 */
final class ImportBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, Object> figures = new LinkedHashMap<>();

    private ImportBench() {}

    /** Takes the file to write, the folder with files ("" makes some), and how many to make. */
    public static void main(String[] args) throws Exception {
        var out = Path.of(args[0]);
        var named = args.length > 1 ? args[1] : "";
        int people = args.length > 2 ? Integer.parseInt(args[2]) : 100;
        boolean given = !named.isBlank() && Files.isDirectory(Path.of(named));
        var folder = given ? Path.of(named) : MadeUpPeople.write(people, 17);
        try (var facility = TestFacility.open(Engine.H2)) {
            var bench = new ImportBench();
            bench.figures.put("source", given ? "folder" : "made up here");
            bench.run(folder, facility);
            bench.write(out);
        } finally {
            if (!given) {
                MadeUpPeople.remove(folder);
            }
        }
    }

    private void run(Path folder, TestFacility facility) throws Exception {
        var files = FhirFiles.of(List.of(folder));
        figures.put("files", files.size());
        figures.put("bytes", files.stream().mapToLong(FhirFiles.Input::size).sum());
        figures.put("load_at_start", SYSTEM.getSystemLoadAverage());
        measured("hapi_start", () -> FhirContext.forR4Cached().newJsonParser());
        // the library builds its model of a type when it meets it first: not counted to either side
        parseAll(files.subList(0, Math.min(5, files.size())));
        measured("hapi_parsing_alone", () -> parseAll(files));
        var first = measured("import", () -> load(folder, facility));
        said("import", first);
        facility.clock().advance(Duration.ofMinutes(5));
        said("again", measured("again", () -> load(folder, facility)));
        facility.clock().advance(Duration.ofMinutes(5));
        var undone =
                measured(
                        "undo",
                        () ->
                                new ImportBatches(facility.db())
                                        .undo(
                                                facility.nurse(),
                                                first.batch(),
                                                false,
                                                done -> {},
                                                () -> false));
        figures.put("undo_withdrawn", undone.withdrawnTotal());
        figures.put("undo_kept", undone.keptCount());
        figures.put("load_at_end", SYSTEM.getSystemLoadAverage());
    }

    private void said(String name, ImportResult result) {
        figures.put(name + "_read", result.readTotal());
        figures.put(name + "_created", result.createdTotal());
        figures.put(name + "_updated", result.updatedTotal());
        figures.put(name + "_unchanged", result.unchangedTotal());
        figures.put(name + "_skipped", result.skipped());
        figures.put(name + "_failures", result.failureCount());
        var reasons = new LinkedHashMap<String, Integer>();
        result.failures()
                .forEach(f ->
                        reasons.merge(
                                f.entry().replaceFirst("^.* ", "")
                                        + " "
                                        + f.field()
                                        + ": "
                                        + f.reason(),
                                1,
                                Integer::sum));
        figures.put(name + "_reasons", reasons);
    }

    private static ImportResult load(Path folder, TestFacility facility) throws IOException {
        return new FhirImport(facility.db())
                .run(
                        facility.nurse(),
                        List.of(folder),
                        FhirImport.Options.STANDARD,
                        p -> {},
                        () -> false);
    }

    /**
     * How many resources there are, one file or one line at a time, as a program would read them.
     */
    private static int parseAll(List<FhirFiles.Input> files) {
        var parser = FhirContext.forR4Cached().newJsonParser();
        int parsed = 0;
        try {
            for (var file : files) {
                if (file.name().endsWith(".ndjson")) {
                    try (var lines = Files.lines(file.path())) {
                        parsed +=
                                lines.mapToInt(l -> parser.parseResource(l).isEmpty() ? 0 : 1)
                                        .sum();
                    }
                } else {
                    parser.parseResource(Files.readString(file.path()));
                    parsed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed;
    }

    private <T> T measured(String name, Callable<T> act) throws Exception {
        collect();
        var pools = ManagementFactory.getMemoryPoolMXBeans();
        pools.forEach(pool -> pool.resetPeakUsage());
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        T result = act.call();
        figures.put(name + "_wall_s", (System.nanoTime() - start) / 1e9);
        figures.put(name + "_cpu_s", (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
        long peak =
                pools.stream()
                        .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum();
        figures.put(name + "_heap_peak_mb", peak >> 20);
        collect();
        figures.put(
                name + "_heap_after_mb",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
        return result;
    }

    private static void collect() {
        ManagementFactory.getMemoryMXBean().gc();
    }

    private void write(Path out) throws IOException {
        var json =
                "{\n  \"what\": \"import into the encrypted local file\",\n  \"java\": \""
                        + Runtime.version()
                        + "\", \"processors\": "
                        + Runtime.getRuntime().availableProcessors()
                        + ", \"heap_mb\": "
                        + (Runtime.getRuntime().maxMemory() >> 20)
                        + ",\n  "
                        + String.join(
                                ",\n  ",
                                figures.entrySet().stream()
                                        .map(e -> quoted(e.getKey()) + ": " + json(e.getValue()))
                                        .toList())
                        + "\n}\n";
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, json, StandardCharsets.UTF_8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(json);
    }

    private static String json(Object value) {
        return switch (value) {
            case Double number -> String.format(Locale.ROOT, "%.2f", number);
            case Number number -> number.toString();
            case Map<?, ?> map ->
                    "{"
                            + String.join(
                                    ", ",
                                    map.entrySet().stream()
                                            .map(e ->
                                                    quoted(e.getKey().toString())
                                                            + ": "
                                                            + json(e.getValue()))
                                            .toList())
                            + "}";
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
