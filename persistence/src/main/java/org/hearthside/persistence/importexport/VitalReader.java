package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Measures;
import org.hearthside.core.health.Vital;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Vital signs, in the unit in which they were read. */
final class VitalReader {
    private static final BigDecimal LIMIT = new BigDecimal(1_000_000);
    private static final int DECIMALS = 3;

    private VitalReader() {}

    static boolean isVital(CodeableConcept code) {
        return VitalKinds.of(code).isPresent()
                || Coded.has(code, Coded.LOINC, VitalKinds.PRESSURE_PANEL)
                || Coded.has(code, Coded.LOINC, VitalKinds.SYSTOLIC)
                || Coded.has(code, Coded.LOINC, VitalKinds.DIASTOLIC);
    }

    static List<Imported> read(Reading reading, Observation o, ClientId client, Instant at)
            throws Refused {
        var kind = VitalKinds.of(o.getCode()).orElse(Vital.Kind.BLOOD_PRESSURE);
        Amount first;
        Amount second = null;
        if (kind == Vital.Kind.BLOOD_PRESSURE) {
            var systolic = component(o, VitalKinds.SYSTOLIC);
            var diastolic = component(o, VitalKinds.DIASTOLIC);
            if (systolic == null || diastolic == null) {
                throw reading.refusal("component", "vital.halfPressure");
            }
            first = amount(reading, kind, systolic.getValue());
            second = amount(reading, kind, diastolic.getValue());
            if (!first.unit().equals(second.unit())) {
                throw reading.refusal("component", "vital.unit");
            }
        } else {
            if (!o.hasValue()) {
                reading.skipped("no value");
                return List.of();
            }
            first = amount(reading, kind, o.getValue());
        }
        return List.of(
                new Imported.Vital(
                        reading.origin(),
                        new Vital(
                                reading.id(""),
                                client,
                                kind,
                                first.value(),
                                second == null ? null : second.value(),
                                first.unit(),
                                reading.line("method", method(o), 100),
                                at,
                                Vital.Status.FINAL,
                                reading.run().stamp())));
    }

    private static @Nullable ObservationComponentComponent component(
            Observation o, Set<String> codes) {
        return o.getComponent().stream()
                .filter(c -> Coded.has(c.getCode(), Coded.LOINC, codes) && c.hasValue())
                .findFirst()
                .orElse(null);
    }

    private record Amount(BigDecimal value, String unit) {}

    private static Amount amount(Reading reading, Vital.Kind kind, Type value) throws Refused {
        BigDecimal number;
        String unit;
        switch (value) {
            case IntegerType i when i.hasValue() -> {
                number = new BigDecimal(i.getValue());
                unit = "";
            }
            case Quantity q -> {
                number =
                        Amounts.exact(q).orElseThrow(() -> reading.refusal("value", "vital.value"));
                unit = printed(kind, q);
            }
            default -> throw reading.refusal("value", "vital.value");
        }
        if (number.signum() < 0 || number.compareTo(LIMIT) >= 0) {
            throw reading.refusal("value", "vital.value");
        }
        if (!VitalKinds.units(kind).contains(unit)) {
            throw reading.refusal("value", "vital.unit");
        }
        // the column keeps thousandths; no instrument reads finer
        var kept =
                number.scale() > DECIMALS
                        ? number.setScale(DECIMALS, RoundingMode.HALF_UP)
                        : number;
        return new Amount(kept, unit);
    }

    /** The unit in its printed form: from the code where one is there, else from the words. */
    private static String printed(Vital.Kind kind, Quantity q) {
        var allowed = VitalKinds.units(kind);
        for (var written : new String[] {q.getCode(), q.getUnit()}) {
            if (written != null) {
                var unit = Measures.unit(written.replaceAll("\\{[^}]*\\}(?=/)", ""));
                if (kind == Vital.Kind.PAIN && written.matches("\\{.*\\}|.*(?i:score).*")) {
                    unit = "";
                }
                if (allowed.contains(unit)) {
                    return unit;
                }
            }
        }
        return Measures.unit(Amounts.unit(q));
    }

    /** Where and how it was read, and the oxygen that was given meanwhile. */
    private static String method(Observation o) {
        var words = new ArrayList<String>();
        words.add(Coded.text(o.getMethod()));
        words.add(Coded.text(o.getBodySite()));
        o.getComponent().stream()
                .filter(c -> Coded.has(c.getCode(), Coded.LOINC, VitalKinds.OXYGEN))
                .filter(c -> c.getValue() instanceof Quantity)
                .map(c -> Amounts.words((Quantity) c.getValue()))
                .filter(w -> !w.isEmpty())
                .forEach(w -> words.add("on oxygen " + w));
        if (o.getStatus() == Observation.ObservationStatus.PRELIMINARY) {
            words.add("preliminary");
        }
        return words.stream().filter(w -> !w.isBlank()).collect(Collectors.joining(", "));
    }
}
