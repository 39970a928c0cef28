package org.hearthside.persistence.importexport;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Timing;

/** Observation: a reading of a vital sign, or a laboratory result. Everything else is counted. */
final class ObservationReader {
    private static final Set<String> KEPT = Set.of("vital-signs", "laboratory");

    private ObservationReader() {}

    /** The readings or results; nothing when it is neither, or not (or no longer) valid. */
    static List<Imported> read(Reading reading, Observation o) throws Refused {
        var categories =
                o.getCategory().stream()
                        .map(c -> Coded.codeOf(c, "observation-category"))
                        .filter(c -> !c.isEmpty())
                        .collect(Collectors.toSet());
        boolean vital = VitalReader.isVital(o.getCode());
        boolean kept = categories.isEmpty() || categories.stream().anyMatch(KEPT::contains);
        if (!vital && !kept) {
            reading.skipped(categories.stream().sorted().collect(Collectors.joining(", ")));
            return List.of();
        }
        var status = o.getStatus();
        switch (status) {
            case FINAL, AMENDED, CORRECTED, PRELIMINARY -> {}
            case REGISTERED, CANCELLED, ENTEREDINERROR, UNKNOWN, NULL -> {
                reading.skipped(status.toCode());
                return List.of();
            }
            case null -> throw reading.refusal("status", "observation.status");
        }
        if (o.hasFocus()) {
            reading.skipped("about someone or something else");
            return List.of();
        }
        if (!vital && categories.contains("vital-signs")) {
            reading.skipped("vital sign without a place here");
            return List.of();
        }
        if (!o.hasValue() && !o.hasComponent()) {
            reading.skipped(o.hasDataAbsentReason() ? "no value" : "panel");
            return List.of();
        }
        var client = reading.person("subject", o.getSubject());
        var at = time(reading, o);
        return vital
                ? VitalReader.read(reading, o, client, at)
                : LabReader.read(reading, o, client, at);
    }

    private static Instant time(Reading reading, Observation o) throws Refused {
        var zone = reading.run().zone();
        Optional<Instant> at =
                switch (o.getEffective()) {
                    case BaseDateTimeType date -> When.instant(date, zone);
                    case Period period ->
                            When.instant(
                                    period.hasStart()
                                            ? period.getStartElement()
                                            : period.getEndElement(),
                                    zone);
                    case Timing timing ->
                            timing.getEvent().stream()
                                    .findFirst()
                                    .flatMap(e -> When.instant(e, zone));
                    case null, default -> Optional.empty();
                };
        var latest = reading.run().stamp().at().plus(Duration.ofDays(1));
        if (at.isEmpty() || at.get().isAfter(latest)) {
            throw reading.refusal("effective", "observation.time");
        }
        return at.get();
    }

    /** The name of the test or reading. */
    static String name(Reading reading, CodeableConcept code) throws Refused {
        return reading.required("code", Coded.text(code), 300);
    }
}
