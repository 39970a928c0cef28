package org.hearthside.core.documents;

import java.util.List;
import org.hearthside.core.security.Permission;

/** What a document can prove, or show (forms.md 3.2, 3.4). */
public enum Proves {
    /** The right of a contact to decide; the subject is the contact. */
    CONTACT_AUTHORITY(
            Permission.WRITE_CONTACTS, DocumentCategory.GUARDIANSHIP, DocumentCategory.PROXY),
    /** The orders behind the code status; the subject is the person. */
    CODE_STATUS(Permission.WRITE_HEALTH, DocumentCategory.POLST),
    /** The advance directive; the subject is the person. */
    ADVANCE_DIRECTIVE(
            Permission.WRITE_HEALTH, DocumentCategory.ADVANCE_DIRECTIVE, DocumentCategory.PROXY),
    /** The front of an insurance card; the subject is the policy. */
    CARD_FRONT(Permission.WRITE_INSURANCE, DocumentCategory.INSURANCE_CARD),
    /** The back of an insurance card; the subject is the policy. */
    CARD_BACK(Permission.WRITE_INSURANCE, DocumentCategory.INSURANCE_CARD);

    private final Permission right;

    @SuppressWarnings("ImmutableEnumChecker") // List.of: nobody can change it
    private final List<DocumentCategory> usual;

    Proves(Permission right, DocumentCategory... usual) {
        this.right = right;
        this.usual = List.of(usual);
    }

    /** The right that saying so takes: that of the fact which is proven. */
    public Permission right() {
        return right;
    }

    /** The kinds of paper that usually prove it, the most usual first. Any other may, too. */
    public List<DocumentCategory> usual() {
        return usual;
    }
}
