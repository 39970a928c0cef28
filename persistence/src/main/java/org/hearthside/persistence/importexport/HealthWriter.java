package org.hearthside.persistence.importexport;

import java.util.Locale;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCategory;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceSeverity;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.StringType;

/** Allergies, problems, wishes and care topics, as FHIR. */
final class HealthWriter {
    private HealthWriter() {}

    static AllergyIntolerance allergy(Allergy allergy) {
        var there = new AllergyIntolerance();
        there.setId(allergy.id().toString());
        there.setPatient(Fhir.to(allergy.client().value()));
        there.setCode(Fhir.words(allergy.substance(), allergy.code()));
        standing(there, allergy.status() == Allergy.Status.ACTIVE ? "active" : "resolved");
        there.addCategory(category(allergy.allergyClass()));
        switch (allergy.kind()) {
            case ALLERGY -> there.setType(AllergyIntoleranceType.ALLERGY);
            case INTOLERANCE -> there.setType(AllergyIntoleranceType.INTOLERANCE);
            case NOT_RECORDED -> {}
        }
        if (allergy.onset() != null) {
            there.setOnset(Fhir.day(allergy.onset()));
        }
        if (!allergy.reaction().isEmpty() || allergy.severity() != Allergy.Severity.NOT_RECORDED) {
            var reaction = there.addReaction();
            reaction.addManifestation(
                    Fhir.words(
                            allergy.reaction().isEmpty()
                                    ? "Reaction not recorded"
                                    : allergy.reaction()));
            switch (allergy.severity()) {
                case SEVERE -> reaction.setSeverity(AllergyIntoleranceSeverity.SEVERE);
                case MODERATE -> reaction.setSeverity(AllergyIntoleranceSeverity.MODERATE);
                case MILD -> reaction.setSeverity(AllergyIntoleranceSeverity.MILD);
                case NOT_RECORDED -> {}
            }
        }
        if (!allergy.source().isEmpty()) {
            there.setAsserter(Fhir.named(allergy.source()));
        }
        there.setRecordedDateElement(Fhir.at(allergy.stamp().at()));
        Whole.put(there, WholeReader.ALLERGY, allergy.id(), allergy);
        return Whole.sealed(there);
    }

    /** "None known" says so to everyone; any other answer is no statement about an allergy. */
    static AllergyIntolerance answer(AllergyAnswer answer) {
        var there = new AllergyIntolerance();
        there.setId(answer.id().toString());
        there.setPatient(Fhir.to(answer.client().value()));
        var allergyClass = answer.allergyClass();
        boolean none = answer.state() == RecordState.NONE_KNOWN;
        var words = Words.of(allergyClass) + " allergies: " + Words.of(answer.state());
        var code = new CodeableConcept().setText(words);
        if (none) {
            code.addCoding(new Coding().setSystem(Coded.SNOMED).setCode(noneKnown(allergyClass)));
        }
        code.addCoding(
                new Coding()
                        .setSystem(Fhir.OURS)
                        .setCode(
                                "allergies-"
                                        + lower(allergyClass.name())
                                        + "-"
                                        + lower(answer.state().name())));
        there.setCode(code);
        standing(there, none ? "active" : "inactive");
        there.setVerificationStatus(
                Fhir.concept(
                        Fhir.TERMS + "allergyintolerance-verification",
                        none ? "confirmed" : "unconfirmed"));
        if (!answer.note().isEmpty()) {
            there.addNote().setText(answer.note());
        }
        there.setRecordedDateElement(Fhir.at(answer.stamp().at()));
        Whole.put(there, WholeReader.ANSWER, answer.id(), answer);
        return Whole.sealed(there);
    }

    private static String noneKnown(AllergyClass allergyClass) {
        return switch (allergyClass) {
            case DRUG -> "409137002";
            case FOOD -> "429625007";
            case LATEX -> "1003774007";
            case ENVIRONMENTAL -> "428607008";
        };
    }

    private static void standing(AllergyIntolerance there, String clinical) {
        there.setClinicalStatus(Fhir.concept(Fhir.TERMS + "allergyintolerance-clinical", clinical));
    }

    private static AllergyIntoleranceCategory category(AllergyClass allergyClass) {
        return switch (allergyClass) {
            case DRUG -> AllergyIntoleranceCategory.MEDICATION;
            case FOOD -> AllergyIntoleranceCategory.FOOD;
            case LATEX, ENVIRONMENTAL -> AllergyIntoleranceCategory.ENVIRONMENT;
        };
    }

    static org.hl7.fhir.r4.model.Condition condition(Condition condition) {
        var there = new org.hl7.fhir.r4.model.Condition();
        there.setId(condition.id().toString());
        there.setSubject(Fhir.to(condition.client().value()));
        there.setCode(Fhir.words(condition.text(), condition.code()));
        there.setClinicalStatus(
                Fhir.concept(Fhir.TERMS + "condition-clinical", lower(condition.status().name())));
        there.setVerificationStatus(Fhir.concept(Fhir.TERMS + "condition-ver-status", "confirmed"));
        there.addCategory(Fhir.concept(Fhir.TERMS + "condition-category", "problem-list-item"));
        if (condition.onset() != null) {
            there.setOnset(Fhir.day(condition.onset()));
        }
        // con-4: what has ended is not active
        if (condition.resolved() != null && condition.status() != Condition.Status.ACTIVE) {
            there.setAbatement(Fhir.day(condition.resolved()));
        }
        if (!condition.diagnosedBy().isEmpty()) {
            there.setAsserter(Fhir.named(condition.diagnosedBy()));
        }
        there.setRecordedDateElement(Fhir.at(condition.stamp().at()));
        Whole.put(there, WholeReader.CONDITION, condition.id(), condition);
        return Whole.sealed(there);
    }

    static org.hl7.fhir.r4.model.Immunization immunization(Immunization given) {
        var there = new org.hl7.fhir.r4.model.Immunization();
        there.setId(given.id().toString());
        there.setPatient(Fhir.to(given.client().value()));
        there.setStatus(
                given.wasGiven()
                        ? org.hl7.fhir.r4.model.Immunization.ImmunizationStatus.COMPLETED
                        : org.hl7.fhir.r4.model.Immunization.ImmunizationStatus.NOTDONE);
        switch (given.outcome()) {
            case GIVEN -> {}
            case DECLINED -> there.setStatusReason(notDone(ImmunizationReader.DECLINED, given));
            case NOT_ADVISED ->
                    there.setStatusReason(notDone(ImmunizationReader.PRECAUTION, given));
        }
        there.setVaccineCode(Fhir.words(given.vaccine(), given.code()));
        there.setOccurrence(Fhir.day(given.givenOn()));
        there.setLotNumber(Fhir.orNull(given.shot().lot()));
        if (!given.shot().site().isEmpty()) {
            there.setSite(Fhir.words(given.shot().site()));
        }
        if (!given.shot().maker().isEmpty()) {
            there.setManufacturer(Fhir.named(given.shot().maker()));
        }
        Whole.put(there, WholeReader.IMMUNIZATION, given.id(), given);
        return Whole.sealed(there);
    }

    private static CodeableConcept notDone(String code, Immunization given) {
        return Fhir.concept(ImmunizationReader.REASONS, code).setText(Fhir.orNull(given.reason()));
    }

    /** A pointer to an order document, never the order itself (SR-20). */
    static Observation codeStatus(CodeStatus status) {
        var there = ours(status.client().value(), "code-status", "Code status");
        there.setId(status.id().toString());
        there.setEffective(Fhir.at(status.stamp().at()));
        if (status.state() == RecordState.RECORDED) {
            var choices = new CodeableConcept();
            status.choices().stream()
                    .sorted()
                    .forEach(c ->
                            choices.addCoding(
                                    new Coding()
                                            .setSystem(Fhir.OURS)
                                            .setCode("code-status-" + lower(c.name()))
                                            .setDisplay(Words.of(c))));
            there.setValue(choices);
        } else {
            absent(there, status.state());
        }
        there.addNote()
                .setText(
                        "This entry points to an order document. It is not the order. Act on the"
                                + " document itself.");
        Whole.put(there, WholeReader.CODE_STATUS, status.id(), status);
        return Whole.sealed(there);
    }

    static Observation fact(CareFact fact) {
        var there =
                ours(
                        fact.client().value(),
                        "care-" + lower(fact.topic().name()),
                        Words.of(fact.topic()));
        there.setId(fact.id().toString());
        there.setEffective(Fhir.at(fact.stamp().at()));
        if (fact.state() != RecordState.RECORDED) {
            absent(there, fact.state());
        } else {
            var level = fact.level() == null ? "" : "IDDSI " + fact.level();
            var between = level.isEmpty() || fact.text().isEmpty() ? "" : ": ";
            there.setValue(new StringType(level + between + fact.text()));
        }
        if (fact.state() != RecordState.RECORDED && !fact.text().isEmpty()) {
            there.addNote().setText(fact.text());
        }
        Whole.put(there, WholeReader.FACT, fact.id(), fact);
        return Whole.sealed(there);
    }

    private static Observation ours(java.util.UUID patient, String code, String words) {
        var there = new Observation();
        there.setStatus(Observation.ObservationStatus.FINAL);
        there.addCategory(Fhir.concept(Fhir.TERMS + "observation-category", "survey"));
        there.setCode(Fhir.concept(Fhir.OURS, code).setText(words));
        there.setSubject(Fhir.to(patient));
        return there;
    }

    /** "None known" is an answer; the others say why there is none. */
    private static void absent(Observation there, RecordState state) {
        switch (state) {
            case NONE_KNOWN -> there.setValue(new StringType(Words.of(state)));
            case UNABLE_TO_VERIFY ->
                    there.setDataAbsentReason(reason("asked-unknown").setText(Words.of(state)));
            case NOT_RECORDED, RECORDED ->
                    there.setDataAbsentReason(reason("not-asked").setText(Words.of(state)));
        }
    }

    private static CodeableConcept reason(String code) {
        return Fhir.concept(Fhir.TERMS + "data-absent-reason", code);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
