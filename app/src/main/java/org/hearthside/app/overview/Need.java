package org.hearthside.app.overview;

import java.time.LocalDate;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.documents.Document;
import org.hearthside.core.health.AllergyClass;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.security.Permission;

/** Something in a record that needs attention, and where it is resolved. */
public sealed interface Need {

    /** Nobody has answered whether there are allergies of these classes. */
    record AllergiesNotRecorded(java.util.List<AllergyClass> classes) implements Need {}

    /** An answer about allergies is due for review. */
    record AllergyReviewOverdue(AllergyClass allergyClass) implements Need {}

    /** Nobody recorded a code status, or what is recorded cannot be acted upon. */
    record CodeStatusUnclear(boolean recorded) implements Need {}

    /** There is nobody to call. */
    record NobodyToCall() implements Need {}

    /** A contact without a phone number. */
    record NoPhone(Contact contact) implements Need {}

    /** Contacts whose numbers nobody has checked for a long time. */
    record ContactsUnchecked(java.util.List<Contact> contacts) implements Need {}

    /** The authority of a contact has ended. */
    record AuthorityEnded(Contact contact) implements Need {}

    /** The authority of a contact is said and not proven by a paper. */
    record AuthorityUndocumented(Contact contact) implements Need {}

    /** The person lives in no house. */
    record NoPlace() implements Need {}

    /** No birth date. */
    record NoBirthDate() implements Need {}

    /** Nobody recorded whether an interpreter is needed. */
    record LanguageNotRecorded() implements Need {}

    /** Things that helpers and ambulances ask for and nobody has recorded. */
    record CareNotRecorded(java.util.List<CareTopic> topics) implements Need {}

    /** An order that a second person has not verified. */
    record OrderNotVerified(MedicationOrder order) implements Need {}

    /** An order that meets an allergy or another order. */
    record OrderConflict(MedicationOrder order, String alert) implements Need {}

    /** The photo is older than twelve months (features.md A6). */
    record PhotoOld(LocalDate takenOn) implements Need {}

    /** There is no photo (features.md A6). */
    record PhotoMissing() implements Need {}

    /** The paper of an authority is named, and not on file. */
    record AuthorityNotAttached(Contact contact) implements Need {}

    /** A paper does not hold any more, and none took its place. */
    record PaperEnded(Document document) implements Need {}

    /** A warning of a paper that ends has come. */
    record PaperEnds(Document document) implements Need {}

    /** The right that mending it takes. */
    default Permission right() {
        return switch (this) {
            case AllergiesNotRecorded need -> Permission.WRITE_HEALTH;
            case AllergyReviewOverdue need -> Permission.WRITE_HEALTH;
            case CodeStatusUnclear need -> Permission.WRITE_HEALTH;
            case CareNotRecorded need -> Permission.WRITE_HEALTH;
            case NobodyToCall need -> Permission.WRITE_CONTACTS;
            case NoPhone need -> Permission.WRITE_CONTACTS;
            case ContactsUnchecked need -> Permission.WRITE_CONTACTS;
            case AuthorityEnded need -> Permission.WRITE_CONTACTS;
            case AuthorityUndocumented need -> Permission.WRITE_CONTACTS;
            case NoPlace need -> Permission.MOVE_CLIENT;
            case NoBirthDate need -> Permission.WRITE_CLIENT;
            case LanguageNotRecorded need -> Permission.WRITE_CLIENT;
            case PhotoOld need -> Permission.WRITE_DOCUMENT;
            case PhotoMissing need -> Permission.WRITE_DOCUMENT;
            case AuthorityNotAttached need -> Permission.WRITE_CONTACTS;
            case PaperEnded need -> Permission.WRITE_DOCUMENT;
            case PaperEnds need -> Permission.WRITE_DOCUMENT;
            case OrderNotVerified need -> Permission.WRITE_ORDERS;
            case OrderConflict need -> Permission.WRITE_ORDERS;
        };
    }

    /** The section in which it is resolved. */
    default Part part() {
        return switch (this) {
            case AllergiesNotRecorded need -> Part.HEALTH;
            case AllergyReviewOverdue need -> Part.HEALTH;
            case CodeStatusUnclear need -> Part.HEALTH;
            case CareNotRecorded need -> Part.HEALTH;
            case NobodyToCall need -> Part.CONTACTS;
            case NoPhone need -> Part.CONTACTS;
            case ContactsUnchecked need -> Part.CONTACTS;
            case AuthorityEnded need -> Part.CONTACTS;
            case AuthorityUndocumented need -> Part.CONTACTS;
            case NoPlace need -> Part.STAYS;
            case NoBirthDate need -> Part.DETAILS;
            case LanguageNotRecorded need -> Part.DETAILS;
            case PhotoOld need -> Part.DETAILS;
            case PhotoMissing need -> Part.DETAILS;
            case AuthorityNotAttached need -> Part.CONTACTS;
            case PaperEnded need -> Part.DOCUMENTS;
            case PaperEnds need -> Part.DOCUMENTS;
            case OrderNotVerified need -> Part.MEDICATIONS;
            case OrderConflict need -> Part.MEDICATIONS;
        };
    }
}
