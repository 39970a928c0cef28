package org.hearthside.persistence.importexport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Type;

/** Laboratory results, as reported. A panel with parts gives one result for each part. */
final class LabReader {
    private LabReader() {}

    static List<Imported> read(Reading reading, Observation o, ClientId client, Instant at)
            throws Refused {
        var name = ObservationReader.name(reading, o.getCode());
        var results = new ArrayList<Imported>();
        var flag = flag(o.getInterpretation(), o);
        if (o.hasValue()) {
            results.add(
                    result(
                            reading,
                            "",
                            client,
                            name,
                            o.getCode(),
                            o.getValue(),
                            o.getReferenceRange(),
                            flag,
                            at));
        }
        int i = 0;
        for (var part : o.getComponent()) {
            var number = "component-" + i++;
            if (!part.hasValue()) {
                reading.leftOut("component (no value)");
                continue;
            }
            try {
                var partName =
                        reading.required(
                                "component.code", name + ": " + Coded.text(part.getCode()), 300);
                results.add(
                        result(
                                reading,
                                number,
                                client,
                                partName,
                                part.getCode(),
                                part.getValue(),
                                part.getReferenceRange(),
                                flag(part.getInterpretation(), o),
                                at));
            } catch (Refused e) {
                reading.loses("component." + e.element(), e.reason());
            }
        }
        return results;
    }

    private static Imported result(
            Reading reading,
            String part,
            ClientId client,
            String name,
            CodeableConcept code,
            Type value,
            List<ObservationReferenceRangeComponent> ranges,
            String flag,
            Instant at)
            throws Refused {
        var words = words(reading, value);
        var unit = value instanceof Quantity q ? Amounts.unit(q) : "";
        var range =
                ranges.stream()
                        .map(LabReader::range)
                        .filter(r -> !r.isBlank())
                        .distinct()
                        .collect(Collectors.joining("; "));
        return new Imported.Lab(
                reading.origin().part(part),
                LabResult.reported(
                        reading.id(part),
                        client,
                        name,
                        Coded.code(code, Coded.LOINC),
                        reading.required("value", words, 500),
                        reading.line("value.unit", unit, 60),
                        reading.line("referenceRange", range, 200),
                        reading.line("interpretation", flag, 20),
                        at,
                        reading.run().stamp()));
    }

    private static String words(Reading reading, Type value) throws Refused {
        return switch (value) {
            case Quantity q -> {
                if (!q.hasValue() || !Amounts.isSane(q.getValue())) {
                    throw reading.refusal("value", "lab.value");
                }
                var bound = q.hasComparator() ? q.getComparator().toCode() : "";
                yield bound + Amounts.number(q.getValue());
            }
            case CodeableConcept c -> Coded.text(c);
            case Range r -> Amounts.words(r);
            case Ratio r -> Amounts.words(r);
            case BooleanType b -> b.hasValue() && b.getValue() ? "yes" : "no";
            case Period p -> period(p);
            case PrimitiveType<?> p -> p.hasValue() ? p.getValueAsString() : "";
            default -> throw reading.refusal("value", "lab.value");
        };
    }

    private static String period(Period p) {
        var start = p.hasStart() ? p.getStartElement().getValueAsString() : "";
        var end = p.hasEnd() ? p.getEndElement().getValueAsString() : "";
        return (start + (end.isEmpty() ? "" : " to " + end)).strip();
    }

    private static String range(ObservationReferenceRangeComponent range) {
        if (range.hasText()) {
            return range.getText();
        }
        var low = Amounts.words(range.getLow());
        var high = Amounts.words(range.getHigh());
        var words =
                low.isEmpty()
                        ? high.isEmpty() ? "" : "up to " + high
                        : high.isEmpty() ? low + " or more" : low + " to " + high;
        var type = Coded.text(range.getType());
        return type.isEmpty() || type.equals("normal") || words.isEmpty()
                ? words
                : words + " (" + type + ")";
    }

    private static String flag(List<CodeableConcept> interpretations, Observation o) {
        var flags =
                interpretations.stream()
                        .map(i ->
                                i.getCodingFirstRep().hasCode()
                                        ? i.getCodingFirstRep().getCode()
                                        : Coded.text(i))
                        .filter(f -> !f.isBlank())
                        .distinct()
                        .collect(Collectors.toCollection(ArrayList::new));
        if (o.getStatus() == Observation.ObservationStatus.PRELIMINARY) {
            flags.add("preliminary");
        }
        return String.join(", ", flags);
    }
}
