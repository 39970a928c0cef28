package org.hearthside.persistence.importexport;

import ca.uhn.fhir.context.FhirContext;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hearthside.core.importexport.ExportResult;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.testing.Engine;
import org.hearthside.persistence.testing.TestFacility;

/**
 * Measures taking everybody out of an encrypted local file as FHIR and as tables. Beside it stand,
 * of the same run, HAPI FHIR only encoding the same resources, which are parsed before the clock
 * runs, and the same bytes only hashed and written. Wall and processor seconds of the whole
 * program. Run by the profile {@code bench}; writes JSON. The people are made up, of about two
 * hundred resources each, and come in by an import.
 */
final class ExportBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int WARM = 5;

    private final Map<String, Object> figures = new LinkedHashMap<>();

    private ExportBench() {}

    /** Takes the file to write, and how many people. */
    public static void main(String[] args) throws Exception {
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 1_000;
        var bench = new ExportBench();
        var made = MadeUpPeople.write(people, 17);
        var out = Files.createTempDirectory("hearthside-export-bench");
        try (var facility = TestFacility.open(Engine.H2)) {
            new FhirImport(facility.db())
                    .run(
                            facility.nurse(),
                            List.of(made),
                            FhirImport.Options.STANDARD,
                            p -> {},
                            () -> false);
            bench.figures.put("people", people);
            bench.run(facility, out);
        } finally {
            MadeUpPeople.remove(made);
            MadeUpPeople.remove(out);
        }
        bench.write(Path.of(args[0]));
    }

    private void run(TestFacility facility, Path out) throws Exception {
        var export = new Export(facility.db());
        Session admin = facility.admin();
        figures.put("load_at_start", SYSTEM.getSystemLoadAverage());
        // the library builds its model of a type when it meets it first: not counted to either side
        var asked = new int[1];
        export.fhir(admin, out.resolve("warm"), p -> {}, () -> asked[0]++ > WARM);
        var fhir = out.resolve("fhir");
        var result = measured("fhir", () -> export.fhir(admin, fhir, part -> {}, () -> false));
        said("fhir", result);
        encodeAlone(fhir);
        measured("fhir_bytes_alone", () -> copy(fhir, out.resolve("copy")));
        var csv = out.resolve("csv");
        said("csv", measured("csv", () -> export.csv(admin, csv, part -> {}, () -> false)));
        measured("csv_bytes_alone", () -> copy(csv, out.resolve("copy-csv")));
        figures.put("load_at_end", SYSTEM.getSystemLoadAverage());
    }

    private void said(String name, ExportResult result) {
        figures.put(name + "_records", result.total());
        figures.put(name + "_mb", result.bytes() / 1e6);
        if (figures.get(name + "_wall_s") instanceof Double seconds) {
            figures.put(name + "_mb_per_s", result.bytes() / 1e6 / seconds);
        }
    }

    /** The floor: encoding what is parsed already, one person at a time. */
    private void encodeAlone(Path folder) throws IOException {
        var parser = FhirContext.forR4Cached().newJsonParser();
        long wall = 0;
        long cpu = 0;
        long length = 0;
        for (var file : files(folder, "person-")) {
            var bundle = parser.parseResource(Files.readString(file));
            long cpuStart = SYSTEM.getProcessCpuTime();
            long start = System.nanoTime();
            length += parser.encodeResourceToString(bundle).length();
            wall += System.nanoTime() - start;
            cpu += SYSTEM.getProcessCpuTime() - cpuStart;
        }
        figures.put("hapi_encoding_alone_wall_s", wall / 1e9);
        figures.put("hapi_encoding_alone_cpu_s", cpu / 1e9);
        figures.put("hapi_encoding_alone_mb", length / 1e6);
    }

    private static List<Path> files(Path folder, String begin) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith(begin))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static int copy(Path from, Path to) throws Exception {
        Files.createDirectory(to);
        var digest = MessageDigest.getInstance("SHA-256");
        int hashed = 0;
        for (var file : files(from, "")) {
            var bytes = Files.readAllBytes(file);
            hashed += digest.digest(bytes).length;
            Files.write(to.resolve(file.getFileName().toString()), bytes);
        }
        return hashed;
    }

    private <T> T measured(String name, Callable<T> act) throws Exception {
        ManagementFactory.getMemoryMXBean().gc();
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        T result = act.call();
        figures.put(name + "_wall_s", (System.nanoTime() - start) / 1e9);
        figures.put(name + "_cpu_s", (SYSTEM.getProcessCpuTime() - cpu) / 1e9);
        return result;
    }

    private void write(Path out) throws IOException {
        var json =
                "{\n  \"what\": \"export from the encrypted local file\",\n  \"java\": \""
                        + Runtime.version()
                        + "\",\n  "
                        + figures.entrySet().stream()
                                .map(e -> "\"" + e.getKey() + "\": " + json(e.getValue()))
                                .collect(Collectors.joining(",\n  "))
                        + "\n}\n";
        Files.createDirectories(out.toAbsolutePath().getParent());
        Files.writeString(out, json, StandardCharsets.UTF_8);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(json);
    }

    private static String json(Object value) {
        return value instanceof Double number
                ? String.format(Locale.ROOT, "%.2f", number)
                : value.toString();
    }
}
