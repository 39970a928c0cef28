package org.hearthside.persistence.importexport;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Texts;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.ContactCallRules;
import org.hearthside.core.documents.DocumentRules;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Imported.Document.Chain;
import org.hearthside.core.importexport.Origin;
import org.hearthside.core.importexport.PastChange;
import org.hearthside.core.importexport.PutAway;
import org.hearthside.core.importexport.SentPaper;
import org.hearthside.core.importexport.SourceKey;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Reads calls and documents that an export of Hearthside wrote. */
final class WholePapers {
    static final String CALL = "call";
    static final String DOCUMENT = "document";

    /** Replaced or hidden: under a name of its own, so that nobody takes it for one that counts. */
    static final String OLD_DOCUMENT = "old-document";

    static final String PUT_AWAY = "put-away";

    private WholePapers() {}

    /** The team that ties those who treat a person to them, in our exports. */
    static UUID team(UUID person) {
        return UUID.nameUUIDFromBytes(("care-team/" + person).getBytes(StandardCharsets.UTF_8));
    }

    static Imported.Call call(Reading reading, Communication there, ContactCall call)
            throws Refused {
        var person = id(there.getSubject());
        var contact = id(there.getRecipientFirstRep());
        if (person.isEmpty() || contact.isEmpty()) {
            throw reading.refusal("recipient", "reference.unknown");
        }
        return call(reading, call, contactKeys(person.get(), contact.get()));
    }

    /** A call to the contact who came under one of these keys. */
    static Imported.Call call(Reading reading, ContactCall call, List<String> contact)
            throws Refused {
        WholeChecks.refuse(ContactCallRules.check(call, reading.run().stamp().at()));
        return new Imported.Call(reading.origin(), call, contact);
    }

    /**
     * A document of a Bundle.
     *
     * @param old why it does not count any more; absent when it does
     */
    static Imported.Document document(
            Reading reading, DocumentReference there, SentPaper paper, @Nullable PutAway old)
            throws Refused {
        var bytes = there.getContentFirstRep().getAttachment().getData();
        var replaces = new ArrayList<String>();
        for (var related : there.getRelatesTo()) {
            if (related.getCode() == DocumentReference.DocumentRelationshipType.REPLACES) {
                id(related.getTarget())
                        .ifPresent(older -> replaces.add(key("DocumentReference", older)));
            }
        }
        return document(
                reading,
                paper,
                bytes == null ? new byte[0] : bytes,
                proves(there),
                chain(reading, replaces, old));
    }

    /**
     * Where a document stands; what says neither that it was replaced nor why it was hidden is
     * refused.
     */
    static Chain chain(Reading reading, List<String> replaces, @Nullable PutAway old)
            throws Refused {
        if (old == null) {
            return new Chain(replaces, false, "");
        }
        var hidden = Texts.tidy(old.hidden());
        if (old.replaced() != hidden.isEmpty() || hidden.length() > 500) {
            throw reading.refusal("extension", "whole.unreadable");
        }
        return new Chain(replaces, old.replaced(), hidden);
    }

    /** A document with its content, which must be the one that left. */
    static Imported.Document document(
            Reading reading,
            SentPaper paper,
            byte[] bytes,
            List<Imported.Claim> proves,
            Chain chain)
            throws Refused {
        if (!sha256(bytes).equals(paper.sha256())) {
            throw reading.refusal("content", "whole.unreadable");
        }
        try {
            // what ended meanwhile is still on file
            WholeChecks.refuse(DocumentRules.check(paper.said(), bytes, reading.run().today()));
        } catch (IllegalArgumentException e) {
            throw reading.refusal("extension", "whole.unreadable");
        }
        return new Imported.Document(
                reading.origin(),
                new Imported.Document.Paper(paper.said(), paper.sha256()),
                bytes,
                proves,
                chain);
    }

    /** A change of the record that came under one of these keys. */
    static Imported.Changed changed(Origin at, PastChange change, Reference person) {
        var fact = change.factId();
        var keys =
                switch (change.kind()) {
                    case CLIENTS -> List.<String>of();
                    case CONTACTS ->
                            id(person)
                                    .map(whose -> contactKeys(whose, fact))
                                    .orElse(List.of(key("RelatedPerson", fact)));
                    case POLICIES -> List.of(key("Coverage", fact));
                    case ALLERGIES, ALLERGY_ANSWERS -> List.of(key("AllergyIntolerance", fact));
                    case CONDITIONS -> List.of(key("Condition", fact));
                    case ORDERS -> List.of(key("MedicationRequest", fact));
                    case IMMUNIZATIONS -> List.of(key("Immunization", fact));
                    case VITALS, LABS, CODE_STATUS, CARE_FACTS -> List.of(key("Observation", fact));
                    case STAYS -> List.of(key("Encounter", fact));
                    case HISTORY -> List.of(key("Basic", fact));
                    case DOCUMENTS -> List.of(key("DocumentReference", fact));
                    case CALLS -> List.of(key("Communication", fact));
                    case CHANGES -> throw new IllegalArgumentException("A change of a change");
                };
        return new Imported.Changed(at, change, keys);
    }

    private static List<Imported.Claim> proves(DocumentReference there) {
        var all = new ArrayList<Imported.Claim>();
        var person = id(there.getSubject());
        for (var related : there.getContext().getRelated()) {
            var said = related.getExtensionByUrl(PaperWriter.PROVES);
            var subject = id(related);
            if (said == null || person.isEmpty() || subject.isEmpty()) {
                continue;
            }
            var name = said.getValue() == null ? "" : said.getValue().primitiveValue();
            Arrays.stream(Proves.values())
                    .filter(what -> what.name().equals(name))
                    .map(what -> new Imported.Claim(what, keys(what, person.get(), subject.get())))
                    .forEach(all::add);
        }
        return all;
    }

    private static List<String> keys(Proves what, UUID person, UUID subject) {
        return switch (what) {
            case CONTACT_AUTHORITY -> contactKeys(person, subject);
            case CARD_FRONT, CARD_BACK -> List.of(key("Coverage", subject));
            case CODE_STATUS, ADVANCE_DIRECTIVE -> List.of();
        };
    }

    /** A contact stands alone, or in the team. */
    private static List<String> contactKeys(UUID person, UUID contact) {
        return List.of(
                key("RelatedPerson", contact), key("CareTeam", team(person)) + "#" + contact);
    }

    private static String key(String type, UUID id) {
        return new SourceKey("", type, id.toString()).text();
    }

    private static Optional<UUID> id(Reference reference) {
        var written = reference.hasReference() ? reference.getReference() : "";
        try {
            return written.startsWith("urn:uuid:")
                    ? Optional.of(UUID.fromString(written.substring("urn:uuid:".length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The call of this contact. */
    static ContactCall to(ContactCall call, UUID contact, ClientId client) {
        return new ContactCall(
                call.id(),
                client,
                contact,
                call.name(),
                call.number(),
                call.at(),
                call.result(),
                call.about(),
                call.note(),
                call.stamp());
    }
}
