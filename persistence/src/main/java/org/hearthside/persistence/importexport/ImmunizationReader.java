package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.Optional;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;

/** Immunization: a vaccine given. */
final class ImmunizationReader {
    /** HL7's reasons for what was not done. */
    static final String REASONS = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    /** The person, or who decides, said no. */
    static final String DECLINED = "PATOBJ";

    /** A medical reason speaks against it. */
    static final String PRECAUTION = "MEDPREC";

    private ImmunizationReader() {}

    /** The vaccine, given or refused; empty when it was taken back. */
    static Optional<Imported> read(Reading reading, org.hl7.fhir.r4.model.Immunization i)
            throws Refused {
        var client = reading.person("patient", i.getPatient());
        if (i.getStatus() == null) {
            throw reading.refusal("status", "immunization.status");
        }
        if (i.getStatus() != ImmunizationStatus.COMPLETED
                && i.getStatus() != ImmunizationStatus.NOTDONE) {
            reading.skipped(i.getStatus().toCode());
            return Optional.empty();
        }
        var outcome = outcome(i);
        var given = outcome == Immunization.Outcome.GIVEN;
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
                                outcome,
                                day(reading, i),
                                given ? shot(reading, i) : Immunization.Shot.UNKNOWN,
                                given
                                        ? ""
                                        : reading.line(
                                                "statusReason",
                                                Coded.text(i.getStatusReason()),
                                                500),
                                AllergyReader.SOURCE + reported,
                                Immunization.Status.FINAL,
                                reading.run().stamp())));
    }

    private static Immunization.Outcome outcome(org.hl7.fhir.r4.model.Immunization i) {
        if (i.getStatus() == ImmunizationStatus.COMPLETED) {
            return Immunization.Outcome.GIVEN;
        }
        var precaution =
                i.getStatusReason().getCoding().stream()
                        .anyMatch(c ->
                                PRECAUTION.equals(c.getCode()) || "IMMUNE".equals(c.getCode()));
        return precaution ? Immunization.Outcome.NOT_ADVISED : Immunization.Outcome.DECLINED;
    }

    private static Immunization.Shot shot(Reading reading, org.hl7.fhir.r4.model.Immunization i) {
        return new Immunization.Shot(
                reading.line("lotNumber", i.hasLotNumber() ? i.getLotNumber() : "", 60),
                reading.line(
                        "manufacturer",
                        i.getManufacturer().hasDisplay() ? i.getManufacturer().getDisplay() : "",
                        100),
                reading.line("site", Coded.text(i.getSite()), 100),
                "");
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
