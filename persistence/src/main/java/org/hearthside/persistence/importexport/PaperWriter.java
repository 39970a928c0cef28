package org.hearthside.persistence.importexport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.hearthside.core.common.Words;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.FileKind;
import org.hearthside.core.documents.Proof;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.PutAway;
import org.hearthside.core.importexport.SentPaper;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Calls and documents, as FHIR. */
final class PaperWriter {
    /** On a reference from a document: what it proves of it. */
    static final String PROVES = Whole.BASE + "proves";

    /** Stands where the content goes, which is too large to be put together in memory. */
    private static final byte[] HERE = "content".getBytes(StandardCharsets.US_ASCII);

    /** What {@link #HERE} looks like in JSON; no text can look so, as its quotes are escaped. */
    static final String MARK = "\"data\":\"" + Base64.getEncoder().encodeToString(HERE) + "\"";

    private PaperWriter() {}

    static List<Communication> calls(Dossier dossier) {
        return dossier.calls().stream().map(PaperWriter::call).toList();
    }

    private static Communication call(ContactCall call) {
        var there = new Communication();
        there.setId(call.id().toString());
        boolean reached =
                switch (call.result()) {
                    case SPOKE, LEFT_MESSAGE -> true;
                    case NO_ANSWER, WRONG_NUMBER -> false;
                };
        there.setStatus(
                reached
                        ? Communication.CommunicationStatus.COMPLETED
                        : Communication.CommunicationStatus.NOTDONE);
        if (!reached) {
            there.setStatusReason(Fhir.words(Words.of(call.result())));
        }
        there.setSubject(Fhir.to(call.client().value()));
        there.addMedium(Fhir.concept(Fhir.TERMS + "v3-ParticipationMode", "PHONE"));
        there.setTopic(Fhir.words(call.about()));
        there.setSentElement(Fhir.at(call.at()));
        there.addRecipient(Fhir.to(call.contact()).setDisplay(call.name()));
        if (!call.stamp().byName().isEmpty()) {
            there.setSender(Fhir.named(call.stamp().byName()));
        }
        there.addPayload()
                .setContent(
                        new StringType(
                                call.note().isEmpty() ? Words.of(call.result()) : call.note()));
        Whole.put(there, WholePapers.CALL, call.id(), call);
        return Whole.sealed(there);
    }

    /** The documents without their content, which is put in at {@link #MARK}. */
    static List<DocumentReference> documents(Dossier dossier) {
        return dossier.allPapers().stream().map(d -> document(dossier, d)).toList();
    }

    private static DocumentReference document(Dossier dossier, Document d) {
        var there = new DocumentReference();
        there.setId(d.id().toString());
        var old = PutAway.of(d);
        there.setStatus(status(old));
        dossier.oldPapers()
                .before(d.id())
                .ifPresent(older ->
                        there.addRelatesTo()
                                .setCode(DocumentRelationshipType.REPLACES)
                                .setTarget(Fhir.to(older)));
        there.setSubject(Fhir.to(d.client().value()));
        there.setType(Fhir.words(Words.of(d.category())));
        there.setDateElement(new InstantType(Fhir.at(d.added().at()).getValueAsString()));
        if (!d.added().byName().isEmpty()) {
            there.addAuthor(Fhir.named(d.added().byName()));
        }
        there.setDescription(d.title());
        if (d.confidential()) {
            there.addSecurityLabel(Fhir.concept(Fhir.TERMS + "v3-Confidentiality", "R"));
        }
        var file = new Attachment();
        file.setContentType(mime(d.kind())).setTitle(d.title()).setSize(d.size()).setData(HERE);
        if (d.issued() != null) {
            file.setCreationElement(Fhir.day(d.issued()));
        }
        there.addContent().setAttachment(file);
        dossier.papers().of(d.id()).forEach(p -> there.getContext().addRelated(proven(dossier, p)));
        if (old == null) {
            Whole.put(there, WholePapers.DOCUMENT, d.id(), SentPaper.of(d));
        } else {
            Whole.put(there, WholePapers.OLD_DOCUMENT, d.id(), SentPaper.of(d));
            Whole.put(there, WholePapers.PUT_AWAY, d.id(), old);
        }
        return Whole.sealed(there);
    }

    private static DocumentReferenceStatus status(@Nullable PutAway old) {
        if (old == null) {
            return DocumentReferenceStatus.CURRENT;
        }
        return old.replaced()
                ? DocumentReferenceStatus.SUPERSEDED
                : DocumentReferenceStatus.ENTEREDINERROR;
    }

    private static Reference proven(Dossier dossier, Proof proof) {
        var what = Fhir.to(proof.subject());
        if (proof.what() == Proves.CODE_STATUS && dossier.codeStatus() != null) {
            what = Fhir.to(dossier.codeStatus().id());
        }
        what.addExtension(PROVES, new CodeType(proof.what().name()));
        return what;
    }

    /** The media type (RFC 6838) of a file. */
    static String mime(FileKind kind) {
        return switch (kind) {
            case PDF -> "application/pdf";
            case PNG -> "image/png";
            case JPEG -> "image/jpeg";
        };
    }
}
