package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hearthside.core.codes.Code;
import org.hearthside.core.common.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Elements of FHIR made of our values. */
final class Fhir {
    static final String TERMS = "http://terminology.hl7.org/CodeSystem/";
    static final String UCUM = "http://unitsofmeasure.org";

    /** The code system of what only Hearthside names. */
    static final String OURS = Whole.BASE + "CodeSystem/record";

    private Fhir() {}

    static Reference to(UUID id) {
        return new Reference("urn:uuid:" + id);
    }

    static Reference named(String display) {
        return new Reference().setDisplay(display);
    }

    static CodeableConcept concept(String system, String code) {
        return new CodeableConcept().addCoding(new Coding().setSystem(system).setCode(code));
    }

    static CodeableConcept words(String text) {
        return new CodeableConcept().setText(text);
    }

    /** Words as recorded, with the code if there is one. */
    static CodeableConcept words(String text, @Nullable Code code) {
        var concept = words(text);
        if (code != null) {
            concept.addCoding(
                    new Coding()
                            .setSystem(Coded.address(code.system()))
                            .setCode(code.code().replaceAll("\\s+", " ").strip()));
        }
        return concept;
    }

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static DateTimeType at(Instant instant) {
        return new DateTimeType(
                instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
    }

    /** A phone, fax number or address; empty text gives none. */
    static ContactPoint telecom(ContactPoint.ContactPointSystem system, String value) {
        return new ContactPoint().setSystem(system).setValue(value);
    }

    static org.hl7.fhir.r4.model.Address address(Address address) {
        var there = new org.hl7.fhir.r4.model.Address();
        if (!address.line1().isEmpty()) {
            there.addLine(address.line1());
        }
        if (!address.line2().isEmpty()) {
            there.addLine(address.line2());
        }
        return there.setCity(orNull(address.city()))
                .setState(orNull(address.state()))
                .setPostalCode(orNull(address.zip()));
    }

    static Quantity quantity(BigDecimal value, String unit, String ucum) {
        var bare = value.stripTrailingZeros();
        return new Quantity()
                .setValue(bare.scale() < 0 ? bare.setScale(0) : bare)
                .setUnit(unit.isEmpty() ? ucum : unit)
                .setSystem(UCUM)
                .setCode(ucum);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
