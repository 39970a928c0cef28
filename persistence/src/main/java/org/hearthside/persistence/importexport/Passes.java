package org.hearthside.persistence.importexport;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.importexport.Failure;
import org.hearthside.core.importexport.ImportProgress;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Origin;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The two passes over the files. Memory holds one resource, a lot to keep, and the references. */
final class Passes {
    private static final String PATIENT = "Patient";

    private final Run run;
    private final Keeping keeping;
    private final List<FhirFiles.Input> inputs;
    private final Consumer<ImportProgress> progress;
    private final BooleanSupplier cancelled;
    private final FhirParser parser = new FhirParser();
    private final List<Practitioners> practitioners = new ArrayList<>();
    private final Set<Integer> second = new HashSet<>();
    private final Papers papers;
    private final long totalBytes;
    private long bytes;
    private long resources;

    /** General practitioners of a person, until all practitioners are known. */
    private record Practitioners(
            RawResource raw, Origin origin, ClientId client, List<Reference> references) {}

    Passes(
            Run run,
            Keeping keeping,
            List<FhirFiles.Input> inputs,
            Consumer<ImportProgress> progress,
            BooleanSupplier cancelled) {
        this.run = run;
        this.keeping = keeping;
        this.inputs = inputs;
        this.progress = progress;
        this.cancelled = cancelled;
        this.papers = new Papers(run.references(), run.tally(), this::keep);
        this.totalBytes = 2 * inputs.stream().mapToLong(FhirFiles.Input::size).sum();
    }

    /** Reads everything; true when the user stopped it. */
    boolean run() {
        try {
            for (int i = 0; i < inputs.size(); i++) {
                run.tally().file();
                read(i, new First(i));
            }
            keeping.flush();
            practitioners.forEach(this::practitioners);
            resources = 0;
            for (int i = 0; i < inputs.size(); i++) {
                if (second.contains(i)) {
                    read(i, new Second());
                } else {
                    bytes += inputs.get(i).size();
                }
            }
            for (int i = 0; i < inputs.size(); i++) {
                if (papers.isIn(i)) {
                    read(i, new Third());
                }
            }
            papers.end();
            keeping.flush();
            return false;
        } catch (JsonBytes.Cancelled e) {
            return true;
        }
    }

    private void read(int number, FhirFile.Sink sink) {
        var input = inputs.get(number);
        try (var in = FhirFiles.open(input)) {
            new FhirFile(input.name(), number, sink, JsonBytes.Limits.STANDARD, cancelled)
                    .read(in, this::progress);
        } catch (IOException e) {
            sink.fileFailed(input.name(), "", "file.unreadable");
        }
    }

    private void progress(long read) {
        bytes += read;
        progress.accept(new ImportProgress(Math.min(bytes, totalBytes), totalBytes, resources));
    }

    private void failed(String file, String entry, String key, Failure.Loss loss) {
        run.tally().failed(new Failure(file, entry, "", ImportWords.of(key), loss));
    }

    private Reading reading(RawResource raw) {
        var key = References.keyOf(raw, run.source());
        return new Reading(run, raw, new Origin(raw.file(), raw.entry(), key, ""));
    }

    /** Turns one resource into records; whatever goes wrong costs this resource only. */
    private void take(RawResource raw, Take take) {
        if (cancelled.getAsBoolean()) {
            throw new JsonBytes.Cancelled();
        }
        resources++;
        var reading = reading(raw);
        Runnable keep;
        try {
            if (!reading.origin().key().fits()) {
                throw reading.refusal("id", "entry.keyTooLong");
            }
            var parsed = parser.parse(raw);
            for (var fault : parsed.faults()) {
                reading.leaves(fault.element(), fault.key());
            }
            Mapping.check(reading, parsed);
            keep = take.accept(reading, parsed);
        } catch (FhirParser.Unreadable e) {
            lost(reading, "", ImportWords.of(e.key()));
            return;
        } catch (Refused e) {
            lost(reading, e.element(), e.reason());
            return;
        } catch (RuntimeException e) {
            // Input can upset the library where nobody expects it. That is a fault of this resource
            // and no reason to lose the others; what is thrown may hold values and goes no further.
            lost(reading, "", ImportWords.of("entry.unreadable"));
            return;
        }
        keep.run();
    }

    private void lost(Reading reading, String element, String reason) {
        reading.loses(element, reason);
        if (reading.raw().type().equals(PATIENT)) {
            run.references().block(reading.raw());
        }
    }

    @FunctionalInterface
    private interface Take {
        /** Understands the resource; gives what is to be done then. */
        Runnable accept(Reading reading, FhirParser.Parsed parsed) throws Refused;
    }

    /** People, and what is read for names and phones only. */
    private final class First implements FhirFile.Sink {
        private final int file;

        First(int file) {
            this.file = file;
        }

        @Override
        public boolean wants(String type) {
            run.tally().read(type);
            if (Mapping.TYPES.contains(type)) {
                second.add(file);
                return false;
            }
            if (type.equals(PATIENT)
                    || type.equals(Papers.BINARY)
                    || Directory.TYPES.contains(type)) {
                return true;
            }
            run.tally().skipped(type);
            return false;
        }

        @Override
        public void resource(RawResource raw) {
            if (raw.type().equals(Papers.BINARY)) {
                papers.met(raw.bare());
                return;
            }
            take(
                    raw,
                    (reading, parsed) ->
                            parsed.resource() instanceof Patient patient
                                    ? patient(reading, patient)
                                    : directory(raw, parsed.resource()));
        }

        @Override
        public void entryFailed(String name, String entry, String key) {
            failed(name, entry, key, Failure.Loss.ENTRY);
        }

        @Override
        public void fileFailed(String name, String entry, String key) {
            failed(name, entry, key, Failure.Loss.FILE);
        }
    }

    private Runnable directory(RawResource raw, Resource resource) {
        var listed = Directory.of(resource, run.today());
        return () -> {
            run.tally().consulted(raw.type());
            listed.ifPresent(l -> run.references().add(raw, identifiers(resource), l));
        };
    }

    private Runnable patient(Reading reading, Patient patient) throws Refused {
        var raw = reading.raw();
        for (var link : patient.getLink()) {
            if (link.getType() == Patient.LinkType.REPLACEDBY) {
                return () -> {
                    run.references().replaced(raw, link.getOther());
                    run.tally().skipped("Patient (replaced by another record)");
                };
            }
        }
        var whole = WholeReader.person(reading, patient);
        var person = whole.isPresent() ? whole.get() : PatientReader.read(reading, patient);
        var contacts = ContactReader.read(reading, patient, person.id());
        return () -> {
            run.references().add(raw, patient.getIdentifier(), person.id());
            keeping.add(person, person.id(), raw);
            contacts.forEach(c -> keeping.add(c, person.id(), raw));
            if (patient.hasGeneralPractitioner()) {
                practitioners.add(
                        new Practitioners(
                                raw.bare(),
                                reading.origin(),
                                person.id(),
                                patient.getGeneralPractitioner()));
            }
        };
    }

    private void practitioners(Practitioners later) {
        var contacts =
                ContactReader.practitioners(
                        new Reading(run, later.raw(), later.origin()),
                        later.references(),
                        later.client());
        contacts.forEach(c -> keeping.add(c, later.client(), later.raw()));
    }

    private static List<Identifier> identifiers(Resource resource) {
        return switch (resource) {
            case Practitioner p -> p.getIdentifier();
            case PractitionerRole r -> r.getIdentifier();
            case Organization o -> o.getIdentifier();
            case DomainResource _ -> List.of();
            default -> List.of();
        };
    }

    private void keep(PaperReader paper) {
        paper.items().forEach(i -> keeping.add(i, i.client(), paper.reading().raw()));
    }

    /** The files of papers that stand on their own. */
    private final class Third implements FhirFile.Sink {
        @Override
        public boolean wants(String type) {
            return type.equals(Papers.BINARY);
        }

        @Override
        public void resource(RawResource raw) {
            if (!papers.wants(raw)) {
                return;
            }
            take(
                    raw,
                    (reading, parsed) -> {
                        var file =
                                parsed.resource() instanceof Binary binary && binary.hasData()
                                        ? binary.getData()
                                        : new byte[0];
                        return () -> papers.file(raw, file);
                    });
            if (papers.wants(raw)) {
                papers.lost();
            }
        }

        @Override
        public void entryFailed(String name, String entry, String key) {}

        @Override
        public void fileFailed(String name, String entry, String key) {}
    }

    /** What hangs on people. The counts and the faults of the files themselves were told before. */
    private final class Second implements FhirFile.Sink {
        @Override
        public boolean wants(String type) {
            return Mapping.TYPES.contains(type);
        }

        @Override
        public void resource(RawResource raw) {
            take(
                    raw,
                    (reading, parsed) -> {
                        if (parsed.resource() instanceof DomainResource d
                                && PaperReader.TYPES.contains(raw.type())) {
                            var whole = WholeReader.read(reading, d);
                            if (whole.isPresent()) {
                                return () ->
                                        whole.get().forEach(i -> keeping.add(i, i.client(), raw));
                            }
                            var paper = PaperReader.read(reading, d);
                            return () -> paper.ifPresent(papers::add);
                        }
                        var items = Mapping.read(reading, parsed);
                        return () -> items.forEach(i -> keeping.add(i, i.client(), raw));
                    });
        }

        @Override
        public void entryFailed(String name, String entry, String key) {
            if (wants(entry.substring(entry.lastIndexOf(' ') + 1))) {
                failed(name, entry, key, Failure.Loss.ENTRY);
            }
        }

        @Override
        public void fileFailed(String name, String entry, String key) {}
    }
}
