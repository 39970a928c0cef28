package org.hearthside.persistence.importexport;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Problem;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.core.documents.FileKind;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.importexport.ImportWords;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Origin;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.jspecify.annotations.Nullable;

/**
 * A paper that comes with a file: a DocumentReference, or the printed form of a DiagnosticReport. A
 * PDF, PNG or JPEG becomes a document of the person. Of any other, what the source says of it is
 * kept as history, with the reason. A report is history in any case.
 */
final class PaperReader {
    static final Set<String> TYPES = Set.of("DocumentReference", "DiagnosticReport");

    /** LOINC codes of papers whose category is plain. */
    private static final Map<String, DocumentCategory> LOINC =
            Map.of(
                    "93037-0", DocumentCategory.POLST,
                    "42348-3", DocumentCategory.ADVANCE_DIRECTIVE,
                    "86533-7", DocumentCategory.ADVANCE_DIRECTIVE,
                    "64298-3", DocumentCategory.PROXY,
                    "64290-0", DocumentCategory.INSURANCE_CARD,
                    "59284-0", DocumentCategory.CONSENT,
                    "51848-0", DocumentCategory.ASSESSMENT);

    private static final Set<String> RESTRICTED = Set.of("R", "V");

    private final Reading reading;
    private final DomainResource resource;
    private final Imported.Past past;
    private final List<Slot> slots = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    /** One file of the paper. */
    private static final class Slot {
        private final Attachment said;
        private final Origin origin;
        private final UUID id;
        private byte @Nullable [] file;

        Slot(Attachment said, Origin origin, UUID id) {
            this.said = said;
            this.origin = origin;
            this.id = id;
        }
    }

    private PaperReader(Reading reading, DomainResource resource, Imported.Past past) {
        this.reading = reading;
        this.resource = resource;
        this.past = past;
    }

    /** Understands all but the files that stand elsewhere; empty when the paper does not count. */
    static Optional<PaperReader> read(Reading reading, DomainResource resource) throws Refused {
        var said = HistoryReader.read(reading, resource);
        if (said.isEmpty() || !(said.get() instanceof Imported.Past past)) {
            return Optional.empty();
        }
        var paper = new PaperReader(reading.bare(), resource, past);
        var attachments =
                switch (resource) {
                    case DocumentReference d ->
                            d.getContent().stream().map(c -> c.getAttachment()).toList();
                    case DiagnosticReport r -> r.getPresentedForm();
                    default -> List.<Attachment>of();
                };
        for (int i = 0; i < attachments.size(); i++) {
            var part = reading.origin().part(i == 0 ? "file" : "file" + (i + 1));
            var slot = new Slot(attachments.get(i), part, reading.id(part));
            if (slot.said.hasData()) {
                slot.file = slot.said.getData();
                slot.said.setData(null);
            } else if (slot.said.hasUrl()) {
                slot.file = contained(resource, slot.said.getUrl());
            }
            paper.slots.add(slot);
        }
        return Optional.of(paper);
    }

    private static byte @Nullable [] contained(DomainResource resource, String url) {
        for (var inner : resource.getContained()) {
            if (inner instanceof Binary binary
                    && url.startsWith("#")
                    && inner.getIdElement().getIdPart() != null
                    && url.substring(1).equals(inner.getIdElement().getIdPart().replace("#", ""))) {
                return binary.getData();
            }
        }
        return null;
    }

    Reading reading() {
        return reading;
    }

    /** Where the files are that did not come with the paper itself. */
    List<String> missing() {
        return slots.stream()
                .filter(s -> s.file == null && s.said.hasUrl())
                .map(s -> s.said.getUrl())
                .distinct()
                .toList();
    }

    /** Takes a file that stood elsewhere. */
    void found(String url, byte[] file) {
        for (var slot : slots) {
            if (slot.file == null && url.equals(slot.said.getUrl())) {
                slot.file = file;
            }
        }
    }

    /** What is to be kept. */
    List<Imported> items() {
        List<Imported> items = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            document(slots.get(i), slots.size() == 1 ? element() : element() + "[" + i + "]")
                    .ifPresent(items::add);
        }
        if (items.isEmpty() || resource instanceof DiagnosticReport) {
            items.addFirst(withReasons());
        }
        return items;
    }

    private String element() {
        return resource instanceof DiagnosticReport ? "presentedForm" : "content";
    }

    private Optional<Imported> document(Slot slot, String element) {
        var file = slot.file;
        if (file == null) {
            return not(element, slot.said.hasUrl() ? "paper.elsewhere" : "paper.noFile");
        }
        if (file.length == 0) {
            return not(element, "paper.empty");
        }
        if (file.length > DocumentRules.MOST_BYTES) {
            return not(element, "paper.tooLarge");
        }
        if (FileKind.of(file).isEmpty()) {
            return not(element, "paper.kind");
        }
        if (isReplaced()) {
            return not(element, "paper.replaced");
        }
        var said = said(slot, element);
        var problems = DocumentRules.check(said, file, reading.run().today());
        if (problems.stream().anyMatch(p -> p.field().equals("issued"))) {
            problems.stream()
                    .filter(p -> p.field().equals("issued"))
                    .findFirst()
                    .ifPresent(p -> reading.leaves(new Problem("date", p.key(), p.args())));
            said = said(slot, said.title(), null);
            problems = DocumentRules.check(said, file, reading.run().today());
        }
        if (!problems.isEmpty()) {
            var first = problems.getFirst();
            reading.leaves(new Problem(element, first.key(), first.args()));
            reasons.add(first.message());
            return Optional.empty();
        }
        return Optional.of(
                new Imported.Document(
                        slot.origin, new Imported.Document.Paper(said, sha256(file)), file));
    }

    /** The file is not kept: told, unless it is a text, of which there are often thousands. */
    private Optional<Imported> not(String element, String key) {
        boolean noFile = key.equals("paper.noFile");
        if (!noFile || resource instanceof DocumentReference) {
            // a report says something without its print
            reasons.add(ImportWords.of(key));
        }
        boolean text =
                slots.stream()
                        .allMatch(s ->
                                s.said.hasContentType()
                                        && s.said.getContentType().startsWith("text/"));
        if ((text && key.equals("paper.kind")) || noFile) {
            reading.leftOut(element.replaceFirst("\\[.*", ""));
        } else {
            reading.leaves(element, key);
        }
        return Optional.empty();
    }

    private boolean isReplaced() {
        return resource instanceof DocumentReference d
                && d.hasStatus()
                && d.getStatus().toCode().equals("superseded");
    }

    private NewDocument said(Slot slot, String element) {
        var own = slots.size() > 1 && slot.said.hasTitle() ? slot.said.getTitle() : "";
        var title = own.isBlank() ? past.content().title() : Reading.sound(own).strip();
        var fits = reading.line(element, title, DocumentRules.MOST_TITLE);
        return said(slot, fits.isEmpty() ? ImportWords.of("paper.untitled") : fits, issued(slot));
    }

    private NewDocument said(Slot slot, String title, @Nullable LocalDate issued) {
        return new NewDocument(
                slot.id, past.client(), category(), title, issued, null, isRestricted());
    }

    private @Nullable LocalDate issued(Slot slot) {
        return slot.said.hasCreation()
                ? When.day(slot.said.getCreationElement()).orElse(past.content().happenedOn())
                : past.content().happenedOn();
    }

    private DocumentCategory category() {
        var concepts = new ArrayList<CodeableConcept>();
        if (resource instanceof DocumentReference d) {
            concepts.add(d.getType());
            concepts.addAll(d.getCategory());
        }
        return concepts.stream()
                .flatMap(c -> c.getCoding().stream())
                .filter(c -> Coded.LOINC.equals(c.getSystem()) && c.hasCode())
                .map(Coding::getCode)
                .filter(LOINC::containsKey)
                .map(LOINC::get)
                .findFirst()
                .orElse(DocumentCategory.OTHER);
    }

    /** Marked as restricted over there: so it is here. */
    private boolean isRestricted() {
        var labels = new ArrayList<Coding>(resource.getMeta().getSecurity());
        if (resource instanceof DocumentReference d) {
            d.getSecurityLabel().forEach(label -> labels.addAll(label.getCoding()));
        }
        return labels.stream().anyMatch(c -> c.hasCode() && RESTRICTED.contains(c.getCode()));
    }

    private Imported withReasons() {
        var entry = past.content();
        var reason = String.join("\n", reasons.stream().distinct().toList());
        if (reason.isEmpty() || entry.detail().length() + reason.length() >= HistoryReader.DETAIL) {
            return past;
        }
        return new Imported.Past(
                past.origin(),
                new PastEntry(
                        entry.id(),
                        entry.client(),
                        entry.kind(),
                        entry.title(),
                        entry.detail().isEmpty() ? reason : entry.detail() + "\n" + reason,
                        entry.happenedOn(),
                        entry.endedOn(),
                        entry.saidStatus(),
                        entry.source(),
                        entry.stamp()));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
