package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.Optional;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;

/** Immunization: a vaccine given. */
final class ImmunizationReader {
    private ImmunizationReader() {}

    /** The vaccine given; empty when it was not given or taken back. */
    static Optional<Imported> read(Reading reading, org.hl7.fhir.r4.model.Immunization i)
            throws Refused {
        var client = reading.person("patient", i.getPatient());
        if (i.getStatus() != ImmunizationStatus.COMPLETED) {
            if (i.getStatus() == null) {
                throw reading.refusal("status", "immunization.status");
            }
            reading.skipped(i.getStatus().toCode());
            return Optional.empty();
        }
        var reported = i.hasPrimarySource() && !i.getPrimarySource() ? ", as reported" : "";
        return Optional.of(
                new Imported.Immunization(
                        reading.origin(),
                        new Immunization(
                                reading.id(""),
                                client,
                                reading.required(
                                        "vaccineCode", Coded.text(i.getVaccineCode()), 300),
                                Coded.code(i.getVaccineCode(), Coded.CVX),
                                day(reading, i),
                                reading.line(
                                        "lotNumber", i.hasLotNumber() ? i.getLotNumber() : "", 60),
                                AllergyReader.SOURCE + reported,
                                reading.run().stamp())));
    }

    private static LocalDate day(Reading reading, org.hl7.fhir.r4.model.Immunization i)
            throws Refused {
        if (i.getOccurrence() instanceof BaseDateTimeType date) {
            var day = When.day(date);
            if (day.isPresent() && !day.get().isAfter(reading.run().today())) {
                return day.get();
            }
        }
        throw reading.refusal("occurrence", "immunization.day");
    }
}
