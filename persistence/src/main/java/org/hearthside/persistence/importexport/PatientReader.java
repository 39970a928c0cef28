package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientRules;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.ClinicalSex;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.clients.Demographics.HospitalWish;
import org.hearthside.core.clients.Demographics.Language;
import org.hearthside.core.clients.Gender;
import org.hearthside.core.common.Address;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.Address.AddressType;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Patient: who the person is. */
final class PatientReader {
    private static final String CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";
    private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";

    private PatientReader() {}

    /** The person of this resource. */
    static Imported.Person read(Reading reading, Patient patient) throws Refused {
        count(reading, patient);
        var identifiers = new Identifiers(reading, patient.getIdentifier());
        var telecoms = Telecoms.of(patient.getTelecom(), reading.run().today());
        if (telecoms.phones().size() > 1) {
            reading.leftOut("telecom (further phones)");
        }
        var born = patient.getBirthDateElement();
        var day = When.firstDay(born).orElse(null);
        if (day == null && born.hasValue()) {
            reading.leaves("birthDate", "field.invalid");
        }
        var demographics =
                new Demographics(
                        HumanNames.names(reading, patient.getName()),
                        day,
                        day != null && When.isPartial(born),
                        gender(patient),
                        sex(patient),
                        identifiers.mrn(),
                        telecoms.phone(),
                        telecoms.email(),
                        address(patient, reading.run().today()),
                        language(reading, patient),
                        Reading.sound(text(patient, FHIR + "patient-religion")),
                        "",
                        null,
                        "",
                        HospitalWish.NONE,
                        "",
                        null);
        var sound = PersonCheck.sound(reading, ClientRules.tidy(demographics));
        return new Imported.Person(
                reading.origin(),
                new ClientId(reading.personId()),
                new Imported.Person.Content(sound, status(patient), null, null, identifiers.ssn()),
                identifiers.clientNumber());
    }

    private static void count(Reading reading, Patient patient) {
        for (var extension : patient.getExtension()) {
            if (extension.hasUrl() && extension.getUrl().startsWith(CORE)) {
                var name = extension.getUrl().substring(CORE.length());
                if (name.equals("us-core-race") || name.equals("us-core-ethnicity")) {
                    reading.leftOut(name);
                }
            }
        }
        if (patient.hasMaritalStatus()) {
            reading.leftOut("maritalStatus");
        }
        if (patient.hasPhoto()) {
            reading.leftOut("photo");
        }
        if (patient.getDeceased() instanceof DateTimeType) {
            reading.leftOut("deceasedDateTime (the day; the status is kept)");
        }
    }

    private static ClientStatus status(Patient patient) {
        boolean died =
                patient.getDeceased() instanceof DateTimeType
                        || (patient.getDeceased() instanceof BooleanType b
                                && b.hasValue()
                                && b.booleanValue());
        if (died) {
            return ClientStatus.DECEASED;
        }
        return patient.hasActive() && !patient.getActive()
                ? ClientStatus.INACTIVE
                : ClientStatus.ACTIVE;
    }

    /** As the person says where the source asked, else as the source administers it. */
    private static Gender gender(Patient patient) {
        var said = concept(patient, CORE + "us-core-genderIdentity");
        if (said != null) {
            for (var coding : said.getCoding()) {
                var gender =
                        switch (coding.hasCode() ? coding.getCode() : "") {
                            case "446141000124107", "female" -> Gender.FEMALE;
                            case "446151000124109", "male" -> Gender.MALE;
                            case "33791000087105", "407377005", "407376001", "OTH" -> Gender.OTHER;
                            case "asked-declined" -> Gender.PREFER_NOT_TO_SAY;
                            default -> null;
                        };
                if (gender != null) {
                    return gender;
                }
            }
        }
        return patient.getGender() == null ? Gender.NOT_RECORDED : gender(patient.getGender());
    }

    private static Gender gender(AdministrativeGender gender) {
        return switch (gender) {
            case FEMALE -> Gender.FEMALE;
            case MALE -> Gender.MALE;
            case OTHER -> Gender.OTHER;
            case UNKNOWN, NULL -> Gender.NOT_RECORDED;
        };
    }

    /**
     * Sex for clinical use is what the source says of the birth or of clinical use; the
     * administrative gender says nothing of it, so nothing is inferred.
     */
    private static ClinicalSex sex(Patient patient) {
        var said = text(patient, CORE + "us-core-birthsex");
        if (said.isEmpty()) {
            said = text(patient, CORE + "us-core-sex");
        }
        return switch (said) {
            case "F", "248152002" -> ClinicalSex.FEMALE;
            case "M", "248153007" -> ClinicalSex.MALE;
            case "OTH" -> ClinicalSex.SPECIFIED;
            default -> ClinicalSex.NOT_RECORDED;
        };
    }

    private static Address address(Patient patient, LocalDate today) {
        var chosen =
                patient.getAddress().stream()
                        .filter(a ->
                                a.getUse() != AddressUse.OLD && !When.isOver(a.getPeriod(), today))
                        .min(java.util.Comparator.comparingInt(PatientReader::order))
                        .orElse(null);
        if (chosen == null) {
            return Address.NONE;
        }
        var lines =
                chosen.getLine().stream()
                        .map(l -> Reading.sound(l.getValue()))
                        .filter(l -> !l.isBlank())
                        .toList();
        if (lines.isEmpty() && !chosen.hasCity() && chosen.hasText()) {
            return new Address(Reading.sound(chosen.getText()), "", "", "", "");
        }
        var line1 = lines.isEmpty() ? "" : lines.getFirst();
        var line2 = lines.stream().skip(1).collect(Collectors.joining(", "));
        var city = Reading.sound(chosen.getCity());
        var state = Reading.sound(chosen.getState());
        var zip = Reading.sound(chosen.getPostalCode());
        var country = Reading.sound(chosen.getCountry()).strip();
        if (country.isEmpty() || country.matches("(?i)usa?|u\\.s\\.(a\\.)?|united states.*")) {
            return new Address(line1, line2, city, States.code(state), zip);
        }
        var abroad =
                List.of(line2, state, zip, country).stream()
                        .filter(p -> !p.isBlank())
                        .collect(Collectors.joining(", "));
        return new Address(line1, abroad, city, "", "");
    }

    private static int order(org.hl7.fhir.r4.model.Address address) {
        int use = address.getUse() == AddressUse.HOME ? 0 : address.getUse() == null ? 1 : 2;
        return address.getType() == AddressType.POSTAL ? use + 5 : use;
    }

    private static Language language(Reading reading, Patient patient) {
        var spoken =
                patient.getCommunication().stream()
                        .sorted((a, b) -> Boolean.compare(b.getPreferred(), a.getPreferred()))
                        .map(c -> name(c.getLanguage()))
                        .filter(n -> !n.isBlank())
                        .distinct()
                        .collect(Collectors.joining(", "));
        var needed = bool(patient, FHIR + "patient-interpreterRequired");
        if (needed == null) {
            needed =
                    switch (text(patient, CORE + "us-core-interpreter-needed")) {
                        case "373066001" -> Boolean.TRUE;
                        case "373067005" -> Boolean.FALSE;
                        default -> null;
                    };
        }
        return new Language(reading.line("communication", spoken, 200), needed, "", "");
    }

    /** {@code English} and not {@code English (United States)} or {@code en-US}. */
    private static String name(CodeableConcept language) {
        for (var coding : language.getCoding()) {
            if (coding.hasCode() && coding.getCode().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]+)*")) {
                var locale = Locale.forLanguageTag(coding.getCode());
                var name = locale.getDisplayLanguage(Locale.ENGLISH);
                if (!name.isBlank() && !name.equalsIgnoreCase(locale.getLanguage())) {
                    return name;
                }
            }
        }
        return Reading.sound(Coded.text(language));
    }

    private static @Nullable Boolean bool(Patient patient, String url) {
        var extension = patient.getExtensionByUrl(url);
        if (extension != null && extension.getValue() instanceof BooleanType b && b.hasValue()) {
            return b.getValue();
        }
        return null;
    }

    private static @Nullable CodeableConcept concept(Patient patient, String url) {
        var extension = patient.getExtensionByUrl(url);
        if (extension != null && extension.getValue() instanceof CodeableConcept c) {
            return c;
        }
        return null;
    }

    /** The value of an extension: its text, its code, or its first coding's code or words. */
    private static String text(Patient patient, String url) {
        Extension extension = patient.getExtensionByUrl(url);
        if (extension == null || !extension.hasValue()) {
            return "";
        }
        return switch (extension.getValue()) {
            case CodeableConcept c -> Coded.text(c);
            case org.hl7.fhir.r4.model.Coding c -> c.hasCode() ? c.getCode() : "";
            default -> {
                var plain = extension.getValue().primitiveValue();
                yield plain == null ? "" : plain;
            }
        };
    }
}
