package org.hearthside.persistence.importexport;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentStatus;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.Leaves;
import org.hearthside.core.insurance.Policy;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.CallRows;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.contacts.DirectoryRows;
import org.hearthside.persistence.documents.DocumentRows;
import org.hearthside.persistence.documents.ProofRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.testing.Given;
import org.jspecify.annotations.Nullable;

/** Contacts with their calls, and papers, of {@link AwkwardPeople}. */
public final class AwkwardPapers {
    private AwkwardPapers() {}

    /**
     * What a document proves, told without ids.
     *
     * @param what what kind of thing
     * @param of of whom
     * @param title of the document
     */
    public record Proven(Proves what, String of, String title) {}

    static List<Proven> proofs(Dossier d) {
        return d.papers().documents().stream()
                .flatMap(document ->
                        d.papers().of(document.id()).stream()
                                .map(p ->
                                        new Proven(
                                                p.what(), name(d, p.subject()), document.title())))
                .toList();
    }

    /**
     * What was taken off a list, told without ids.
     *
     * @param content the contact or policy, field by field
     * @param reason why
     */
    public record Off(String content, String reason) {}

    static List<Off> off(Dossier d) {
        return Stream.<Record>concat(d.off().contacts().stream(), d.off().policies().stream())
                .map(r -> {
                    var id = r instanceof Contact c ? c.id() : ((Policy) r).id();
                    return new Off(values(r), d.off().removal(id).reason());
                })
                .toList();
    }

    private static String values(Record r) {
        return Leaves.of(r).stream().map(l -> l.path() + "=" + l.values()).toList().toString();
    }

    /**
     * Whom a call reached for, told without ids.
     *
     * @param whom the contact
     * @param about of the call
     */
    public record Called(String whom, String about) {}

    static List<Called> called(Dossier d) {
        return d.calls().stream().map(c -> new Called(name(d, c.contact()), c.about())).toList();
    }

    /**
     * Where a document stands, told without ids.
     *
     * @param title of the document
     * @param standing whether it counts, was replaced, or why it was hidden
     * @param before title of the one whose place it took; empty when nobody's
     */
    public record Placed(String title, String standing, String before) {}

    static List<Placed> chains(Dossier d) {
        return d.allPapers().stream()
                .map(paper ->
                        new Placed(
                                paper.title(),
                                switch (paper.status()) {
                                    case DocumentStatus.Current _ -> "counts";
                                    case DocumentStatus.Superseded _ -> "replaced";
                                    case DocumentStatus.Hidden h -> "hidden: " + h.reason();
                                },
                                d.oldPapers()
                                        .before(paper.id())
                                        .map(id -> title(d, id))
                                        .orElse("")))
                // of papers attached in the same moment either may stand first
                .sorted(Comparator.comparing(Placed::title))
                .toList();
    }

    private static String title(Dossier d, UUID id) {
        return d.allPapers().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow()
                .title();
    }

    /**
     * The POLST and the photo replaced twice, a letter hidden, one hidden that replaced another.
     */
    static void replace(Tx tx, ClientId id) {
        for (var category : List.of(DocumentCategory.POLST, DocumentCategory.PHOTO)) {
            var before =
                    DocumentRows.of(tx, id).stream()
                            .filter(p -> p.current() && p.category() == category)
                            .findFirst()
                            .orElseThrow()
                            .id();
            for (var n = 2; n <= 3; n++) {
                before = paper(tx, id, category, "Newer " + category + " " + n, before);
            }
        }
        var wrong = paper(tx, id, DocumentCategory.OTHER, "Not his", null);
        DocumentRows.hide(tx, id, wrong, 1, "Of another person, \"mixed up\" 😀");
        var older = paper(tx, id, DocumentCategory.CONSENT, "Consent of March", null);
        var newer = paper(tx, id, DocumentCategory.CONSENT, "Consent of April", older);
        DocumentRows.hide(tx, id, newer, 1, "Withdrawn");
    }

    private static UUID paper(
            Tx tx, ClientId id, DocumentCategory category, String title, @Nullable UUID before) {
        var document =
                new NewDocument(tx.newId(), id, category, title, AwkwardRecords.DAY, null, false);
        var content = content(category);
        // no two of them are the same file
        System.arraycopy(
                title.getBytes(StandardCharsets.US_ASCII), 0, content, 100, title.length());
        DocumentRows.insert(tx, document, content, before);
        return document.id();
    }

    /** Somebody close and somebody who treats, both primary and called, and a wrong policy. */
    static void takeOff(Tx tx, ClientId id) {
        for (var type : List.of(ContactType.FAMILY, ContactType.SPECIALIST)) {
            var contact = AwkwardRecords.contact(tx, id, type, 0);
            UUID listing = null;
            if (type.isProvider()) {
                listing = tx.newId();
                DirectoryRows.insert(tx, listing(listing, contact));
            }
            var stands = ContactRows.of(tx, id);
            ContactRows.insert(tx, contact, Entry.IMPORT, false, listing);
            CallRows.insert(
                    tx,
                    new ContactCall(
                            tx.newId(),
                            id,
                            contact.id(),
                            contact.displayName(),
                            "(555) 010-0134",
                            AwkwardRecords.AT.minusSeconds(stands.size()),
                            ContactCall.Result.WRONG_NUMBER,
                            "To one who is off the list",
                            "",
                            Stamp.UNSAVED));
            ContactRows.remove(tx, id, contact.id(), 1, "Moved away, \"no\" 😀 " + type);
            stands.stream()
                    .filter(c -> c.type() == type && c.primary())
                    .findFirst()
                    .ifPresent(c -> ContactRows.setPrimary(tx, id, c.id(), c.version() + 1));
        }
        var wrong = Given.policy(id, Policy.Rank.PRIMARY, "M-WRONG");
        PolicyRows.insert(tx, wrong, Entry.IMPORT);
        PolicyRows.remove(tx, id, wrong.id(), 1, "Of his brother; \"typed\" twice");
        var ended = Given.policy(id, Policy.Rank.SECONDARY, "M-ENDED");
        PolicyRows.insert(
                tx,
                ended.holding(AwkwardRecords.DAY.minusYears(1), AwkwardRecords.DAY),
                Entry.IMPORT);
    }

    private static String name(Dossier d, UUID subject) {
        if (subject.equals(d.client().id().value())) {
            return "person";
        }
        var contact =
                Stream.concat(d.contacts().stream(), d.off().contacts().stream())
                        .filter(c -> c.id().equals(subject))
                        .findFirst();
        return contact.map(c -> c.type() + " " + c.displayName())
                .orElseGet(() ->
                        d.policies().stream()
                                .filter(p -> p.id().equals(subject))
                                .findFirst()
                                .orElseThrow()
                                .rank()
                                .name());
    }

    /** One of each type; those who treat the person stand in the directory. Each was called. */
    static void contacts(Tx tx, ClientId id) {
        int order = 0;
        for (var type : ContactType.values()) {
            var contact = AwkwardRecords.contact(tx, id, type, order++);
            UUID listing = null;
            if (type.isProvider()) {
                listing = tx.newId();
                DirectoryRows.insert(tx, listing(listing, contact));
            }
            ContactRows.insert(tx, contact, Entry.IMPORT, false, listing);
            var results = ContactCall.Result.values();
            CallRows.insert(
                    tx,
                    new ContactCall(
                            tx.newId(),
                            id,
                            contact.id(),
                            contact.displayName(),
                            "(555) 010-0134 ext 22",
                            AwkwardRecords.AT.plusSeconds(order),
                            results[order % results.length],
                            "Fall, \"no injury\"",
                            order % 2 == 0 ? "" : "Will visit 😀\ntomorrow",
                            Stamp.UNSAVED));
        }
    }

    private static Listing listing(UUID id, Contact c) {
        return new Listing(
                id,
                1,
                c.type(),
                c.first(),
                c.last(),
                c.organization(),
                c.specialty(),
                c.phones(),
                c.email(),
                c.address(),
                c.hours(),
                c.type() != ContactType.DENTIST,
                0);
    }

    /** A paper of each category, and what they prove. */
    static void documents(Tx tx, ClientId id) {
        var contacts = ContactRows.of(tx, id);
        var policies = PolicyRows.of(tx, id);
        for (var category : DocumentCategory.values()) {
            boolean photo = category == DocumentCategory.PHOTO;
            boolean lasting = category == DocumentCategory.OTHER;
            var document =
                    new NewDocument(
                            tx.newId(),
                            id,
                            category,
                            "Paper \"A\" 😀 " + category,
                            lasting ? null : AwkwardRecords.DAY,
                            photo || lasting ? null : AwkwardRecords.DAY.plusYears(1),
                            lasting,
                            category == DocumentCategory.ISP ? List.of() : List.of(90, 7),
                            category == DocumentCategory.ASSESSMENT);
            DocumentRows.insert(tx, document, content(category), null);
            switch (category) {
                case POLST -> prove(tx, Proves.CODE_STATUS, id.value(), document);
                case ADVANCE_DIRECTIVE -> prove(tx, Proves.ADVANCE_DIRECTIVE, id.value(), document);
                case GUARDIANSHIP -> prove(tx, Proves.CONTACT_AUTHORITY, whose(contacts), document);
                case INSURANCE_CARD -> {
                    for (var policy : policies) {
                        prove(tx, Proves.CARD_FRONT, policy.id(), document);
                    }
                    prove(tx, Proves.CARD_BACK, first(policies), document);
                }
                default -> {}
            }
        }
    }

    private static void prove(Tx tx, Proves what, UUID subject, NewDocument document) {
        ProofRows.set(tx, document.client(), what, subject, document.id());
    }

    private static UUID whose(List<Contact> contacts) {
        return contacts.stream()
                .filter(c -> c.type() == ContactType.GUARDIAN)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static UUID first(List<Policy> policies) {
        return policies.stream()
                .filter(p -> p.rank() == Policy.Rank.PRIMARY)
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** More than one piece of what is stored sealed, and no multiple of three. */
    static byte[] content(DocumentCategory category) {
        var name = category.name().getBytes(StandardCharsets.US_ASCII);
        var bytes = new byte[70_000 + name.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = name[i % name.length];
        }
        var magic =
                category == DocumentCategory.PHOTO
                        ? new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}
                        : "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        return bytes;
    }
}
