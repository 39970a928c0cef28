package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportResult;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Origin;
import org.hearthside.core.importexport.Tally;
import org.hl7.fhir.r4.model.Patient;

/**
 * What resources become, without a store. The person {@code Patient/p} is on file; one parser for
 * all tests, because it takes a second to start.
 */
final class Mapped {
    static final ClientId CLIENT = new ClientId(new UUID(7, 7));
    private static final FhirParser PARSER = new FhirParser();

    final List<Imported> items = new ArrayList<>();
    final Tally tally = new Tally();

    private final Run run =
            new Run(
                    new UUID(1, 1),
                    "",
                    ZoneId.of("America/New_York"),
                    LocalDate.of(2026, 11, 21),
                    true,
                    new Stamp(
                            new UUID(2, 2), "Jane Diaz, RN", Instant.parse("2026-11-21T13:00:00Z")),
                    new References("", key -> java.util.Optional.empty()),
                    tally);

    private Mapped() {
        run.references()
                .add(
                        new RawResource("f", 0, "", "Patient", "p", "", new byte[0]),
                        List.of(),
                        CLIENT);
    }

    /** The records of these resources, of one type after the other. */
    static Mapped of(String... resources) {
        var mapped = new Mapped();
        for (int i = 0; i < resources.length; i++) {
            mapped.take(resources[i], i);
        }
        return mapped;
    }

    /** The records of one resource. */
    static Mapped of(RawResource raw) {
        var mapped = new Mapped();
        mapped.take(raw);
        return mapped;
    }

    private void take(String json, int i) {
        var sliced = Slices.of(json);
        if (sliced.resources.isEmpty()) {
            throw new IllegalArgumentException(sliced.failed.toString());
        }
        var slice = sliced.resources.getFirst();
        var raw =
                new RawResource(
                        "f", 0, "entry[" + i + "]", slice.type(), slice.id(), "", slice.json());
        take(raw);
    }

    private void take(RawResource raw) {
        var origin = new Origin("f", raw.entry(), References.keyOf(raw, ""), "");
        var reading = new Reading(run, raw, origin);
        try {
            var parsed = PARSER.parse(raw);
            parsed.faults().forEach(f -> reading.leaves(f.element(), f.key()));
            Mapping.check(reading, parsed);
            if (parsed.resource() instanceof Patient patient) {
                var person = PatientReader.read(reading, patient);
                items.add(person);
                items.addAll(ContactReader.read(reading, patient, person.id()));
            } else if (Directory.TYPES.contains(raw.type())) {
                Directory.of(parsed.resource(), run.today())
                        .ifPresent(l -> run.references().add(raw, List.of(), l));
            } else {
                items.addAll(Mapping.read(reading, parsed));
            }
        } catch (FhirParser.Unreadable e) {
            reading.loses("", ImportWords.of(e.key()));
        } catch (Refused e) {
            reading.loses(e.element(), e.reason());
        }
    }

    /** The only record, of this kind. */
    <T extends Imported> T only(Class<T> type) {
        if (items.size() != 1) {
            throw new AssertionError(items.size() + " records, " + failures());
        }
        return type.cast(items.getFirst());
    }

    /** What was lost, as {@code element: reason}. */
    List<String> failures() {
        return result().failures().stream().map(f -> f.field() + ": " + f.reason()).toList();
    }

    List<Failure> losses() {
        return result().failures();
    }

    ImportResult result() {
        return tally.result(new UUID(1, 1), true, false);
    }

    /** A fixture of this module. */
    static Path file(String name) {
        return Path.of("src/test/resources/fhir", name);
    }

    static byte[] bytes(String name) {
        try {
            return java.nio.file.Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
