package org.hearthside.persistence.importexport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * What happened or was planned elsewhere, kept as history in the words of the source. Whatever was
 * taken back there, or never happened, is counted and not kept.
 */
final class HistoryReader {
    static final Set<String> TYPES =
            Set.of(
                    "Procedure",
                    "Encounter",
                    "DiagnosticReport",
                    "DocumentReference",
                    "CarePlan",
                    "Goal",
                    "Flag",
                    "Consent",
                    "MedicationAdministration");

    /** States in which nothing happened, or nothing that counts. */
    private static final Set<String> NOTHING =
            Set.of(
                    "entered-in-error",
                    "not-done",
                    "cancelled",
                    "planned",
                    "rejected",
                    "registered");

    private static final int TITLE = 500;
    static final int DETAIL = 4_000;

    private HistoryReader() {}

    /**
     * What a resource says.
     *
     * @param kind what it is
     * @param whose the person
     * @param status as the source gives it
     * @param title what happened
     * @param when date or period; absent when not given
     * @param more reason, outcome, notes
     */
    private record Said(
            PastEntry.Kind kind,
            Reference whose,
            String status,
            String title,
            @Nullable Type when,
            List<String> more) {
        @Override
        public String toString() {
            return "Said[" + kind + "]";
        }
    }

    static Optional<Imported> read(Reading reading, DomainResource resource) throws Refused {
        var said = said(reading, resource);
        if (NOTHING.contains(said.status())) {
            reading.skipped(said.status());
            return Optional.empty();
        }
        var client = reading.person("subject", said.whose());
        var more = new ArrayList<>(said.more());
        var from = day(reading, said.when(), true, more);
        var until = day(reading, said.when(), false, more);
        if (from != null && until != null && until.isBefore(from)) {
            until = null;
        }
        var detail =
                more.stream()
                        .map(text -> Reading.sound(text).strip())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n"));
        return Optional.of(
                new Imported.Past(
                        reading.origin(),
                        new PastEntry(
                                reading.id(""),
                                client,
                                said.kind(),
                                title(reading, said, detail),
                                reading.lines("note", detail, DETAIL),
                                from,
                                until,
                                reading.line("status", said.status(), 60),
                                reading.line("source", source(reading), 200),
                                reading.run().stamp())));
    }

    /** A plan often has no title: what is in it is kept all the same. */
    private static String title(Reading reading, Said said, String detail) throws Refused {
        boolean plan = said.kind() == PastEntry.Kind.CARE_PLAN && said.title().isBlank();
        return plan && !detail.isEmpty()
                ? Words.of(said.kind())
                : reading.required(element(said.kind()), said.title(), TITLE);
    }

    /** What the source calls the words for what happened. */
    private static String element(PastEntry.Kind kind) {
        return switch (kind) {
            case PROCEDURE, REPORT, FLAG -> "code";
            case ENCOUNTER, DOCUMENT -> "type";
            case CARE_PLAN -> "title";
            case GOAL -> "description";
            case CONSENT -> "category";
            case ADMINISTRATION -> "medication";
        };
    }

    private static String source(Reading reading) {
        var system = reading.origin().key().system();
        return system.isEmpty() ? "FHIR import" : system;
    }

    private static Said said(Reading reading, DomainResource resource) throws Refused {
        return switch (resource) {
            case Procedure p ->
                    new Said(
                            PastEntry.Kind.PROCEDURE,
                            p.getSubject(),
                            p.getStatus() == null ? "" : p.getStatus().toCode(),
                            Coded.text(p.getCode()),
                            p.getPerformed(),
                            of(
                                    Coded.texts(p.getReasonCode()),
                                    Coded.texts(p.getBodySite()),
                                    Coded.text(p.getOutcome()),
                                    notes(p.getNote())));
            case Encounter e ->
                    new Said(
                            PastEntry.Kind.ENCOUNTER,
                            e.getSubject(),
                            e.getStatus() == null ? "" : e.getStatus().toCode(),
                            first(Coded.texts(e.getType()), display(e.getClass_())),
                            e.hasPeriod() ? e.getPeriod() : null,
                            of(
                                    Coded.texts(e.getReasonCode()),
                                    e.getServiceProvider().hasDisplay()
                                            ? e.getServiceProvider().getDisplay()
                                            : "",
                                    Coded.text(e.getHospitalization().getDischargeDisposition())));
            case DiagnosticReport r ->
                    new Said(
                            PastEntry.Kind.REPORT,
                            r.getSubject(),
                            r.getStatus() == null ? "" : r.getStatus().toCode(),
                            first(Coded.text(r.getCode()), Coded.texts(r.getCategory())),
                            r.getEffective(),
                            of(
                                    r.hasConclusion() ? r.getConclusion() : "",
                                    Coded.texts(r.getConclusionCode())));
            case DocumentReference d ->
                    new Said(
                            PastEntry.Kind.DOCUMENT,
                            d.getSubject(),
                            d.getStatus() == null ? "" : d.getStatus().toCode(),
                            titled(
                                    first(Coded.text(d.getType()), d.getDescription()),
                                    d.getContentFirstRep().getAttachment().getTitle()),
                            d.hasDate() ? d.getDateElement() : null,
                            of(d.hasDescription() ? d.getDescription() : ""));
            case CarePlan c ->
                    new Said(
                            PastEntry.Kind.CARE_PLAN,
                            c.getSubject(),
                            c.getStatus() == null ? "" : c.getStatus().toCode(),
                            first(c.getTitle(), Coded.texts(c.getCategory())),
                            c.hasPeriod() ? c.getPeriod() : null,
                            of(
                                    c.hasDescription() ? c.getDescription() : "",
                                    Coded.texts(
                                            c.getActivity().stream()
                                                    .map(a -> a.getDetail().getCode())
                                                    .toList()),
                                    notes(c.getNote())));
            case Goal g ->
                    new Said(
                            PastEntry.Kind.GOAL,
                            g.getSubject(),
                            g.getLifecycleStatus() == null ? "" : g.getLifecycleStatus().toCode(),
                            Coded.text(g.getDescription()),
                            g.getStart() instanceof BaseDateTimeType start ? start : null,
                            of(Coded.text(g.getAchievementStatus()), notes(g.getNote())));
            case Flag f ->
                    new Said(
                            PastEntry.Kind.FLAG,
                            f.getSubject(),
                            f.getStatus() == null ? "" : f.getStatus().toCode(),
                            Coded.text(f.getCode()),
                            f.hasPeriod() ? f.getPeriod() : null,
                            of(Coded.texts(f.getCategory())));
            case Consent c ->
                    new Said(
                            PastEntry.Kind.CONSENT,
                            c.getPatient(),
                            c.getStatus() == null ? "" : c.getStatus().toCode(),
                            first(Coded.texts(c.getCategory()), Coded.text(c.getScope())),
                            c.hasDateTime() ? c.getDateTimeElement() : null,
                            of(
                                    Coded.text(c.getScope()),
                                    c.getProvision().hasType()
                                            ? c.getProvision().getType().getDisplay()
                                            : ""));
            case MedicationAdministration m ->
                    new Said(
                            PastEntry.Kind.ADMINISTRATION,
                            m.getSubject(),
                            m.hasStatus() ? m.getStatus().toCode() : "",
                            m.getMedication() instanceof CodeableConcept medicine
                                    ? Coded.text(medicine)
                                    : m.getMedication() instanceof Reference r && r.hasDisplay()
                                            ? r.getDisplay()
                                            : "",
                            m.getEffective(),
                            of(
                                    m.getDosage().hasText() ? m.getDosage().getText() : "",
                                    Coded.text(m.getDosage().getRoute()),
                                    notes(m.getNote())));
            default -> throw reading.refusal("", "entry.unknownType");
        };
    }

    private static List<String> of(String... more) {
        return List.of(more);
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other == null ? "" : other : one;
    }

    private static String display(Coding coding) {
        return coding.hasDisplay() ? coding.getDisplay() : coding.hasCode() ? coding.getCode() : "";
    }

    private static String notes(List<Annotation> notes) {
        return notes.stream()
                .map(note -> note.hasText() ? note.getText() : "")
                .collect(Collectors.joining("\n"));
    }

    /** A paper has a title in any case: its file may be all there is of it. */
    private static String titled(String title, @Nullable String ofFile) {
        var named = first(title, ofFile);
        return named.isBlank() ? ImportWords.of("paper.untitled") : named;
    }

    private static @Nullable LocalDate day(
            Reading reading, @Nullable Type when, boolean first, List<String> more) {
        BaseDateTimeType date =
                switch (when) {
                    case Period period -> first ? period.getStartElement() : period.getEndElement();
                    case BaseDateTimeType at -> first ? at : null;
                    case null, default -> null;
                };
        if (date == null || !date.hasValue()) {
            return null;
        }
        if (When.isPartial(date)) {
            more.add(date.getValueAsString());
            return null;
        }
        var day = When.day(date).orElse(null);
        if (day == null && reading.run().today() != null) {
            reading.leaves("period", "field.noDay");
        }
        return day;
    }
}
