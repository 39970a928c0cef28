package org.hearthside.core.importexport;

import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.Demographics;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.documents.Proves;
import org.jspecify.annotations.Nullable;

/**
 * One record that came out of a foreign file, ready to be kept. A house, a member of staff or an
 * organization never comes this way: those are set up here, and what a file says of them serves
 * only for the names and phone numbers of contacts, orders and policies.
 */
public sealed interface Imported {

    /** Where it came from. */
    Origin origin();

    /** What it is. */
    default Kind kind() {
        return switch (this) {
            case Person _ -> Kind.CLIENTS;
            case Contact _ -> Kind.CONTACTS;
            case Policy _ -> Kind.POLICIES;
            case Allergy _ -> Kind.ALLERGIES;
            case Answer _ -> Kind.ALLERGY_ANSWERS;
            case Condition _ -> Kind.CONDITIONS;
            case Order _ -> Kind.ORDERS;
            case Immunization _ -> Kind.IMMUNIZATIONS;
            case Vital _ -> Kind.VITALS;
            case Lab _ -> Kind.LABS;
            case CodeStatus _ -> Kind.CODE_STATUS;
            case Fact _ -> Kind.CARE_FACTS;
            case Stay _ -> Kind.STAYS;
            case Past _ -> Kind.HISTORY;
            case Document _ -> Kind.DOCUMENTS;
            case Call _ -> Kind.CALLS;
            case Changed _ -> Kind.CHANGES;
        };
    }

    /** The person, or the one whose record it is. */
    default ClientId client() {
        return switch (this) {
            case Person it -> it.id();
            case Contact it -> it.content().client();
            case Policy it -> it.content().client();
            case Allergy it -> it.content().client();
            case Answer it -> it.content().client();
            case Condition it -> it.content().client();
            case Order it -> it.content().client();
            case Immunization it -> it.content().client();
            case Vital it -> it.content().client();
            case Lab it -> it.content().client();
            case CodeStatus it -> it.content().client();
            case Fact it -> it.content().client();
            case Stay it -> it.content().client();
            case Past it -> it.content().client();
            case Document it -> it.content().said().client();
            case Call it -> it.content().client();
            case Changed it -> it.content().client();
        };
    }

    /** The same as a record of another person: of the one on file who it turned out to be. */
    default Imported of(ClientId whose) {
        return switch (this) {
            case Person it -> it;
            case Contact it ->
                    new Contact(
                            it.origin(),
                            Rehomed.of(it.content(), whose),
                            it.listing(),
                            it.removed());
            case Policy it ->
                    new Policy(it.origin(), Rehomed.of(it.content(), whose), it.removed());
            case Allergy it -> new Allergy(it.origin(), Rehomed.of(it.content(), whose));
            case Answer it -> new Answer(it.origin(), Rehomed.of(it.content(), whose));
            case Condition it -> new Condition(it.origin(), Rehomed.of(it.content(), whose));
            case Order it -> new Order(it.origin(), Rehomed.of(it.content(), whose));
            case Immunization it -> new Immunization(it.origin(), Rehomed.of(it.content(), whose));
            case Vital it -> new Vital(it.origin(), Rehomed.of(it.content(), whose));
            case Lab it -> new Lab(it.origin(), Rehomed.of(it.content(), whose));
            case CodeStatus it -> new CodeStatus(it.origin(), Rehomed.of(it.content(), whose));
            case Fact it -> new Fact(it.origin(), Rehomed.of(it.content(), whose));
            case Stay it -> new Stay(it.origin(), Rehomed.of(it.content(), whose));
            case Past it -> new Past(it.origin(), Rehomed.of(it.content(), whose));
            case Document it ->
                    new Document(
                            it.origin(),
                            new Document.Paper(
                                    Rehomed.of(it.content().said(), whose), it.content().sha256()),
                            it.file(),
                            it.proves(),
                            it.chain());
            case Call it -> new Call(it.origin(), Rehomed.of(it.content(), whose), it.contact());
            case Changed it -> new Changed(it.origin(), Rehomed.of(it.content(), whose), it.fact());
        };
    }

    /** The record itself, from which it is seen whether it changed. */
    Record content();

    /**
     * Why it was taken off its list over there; empty when it stands. Only an export of Hearthside
     * says so.
     */
    default String removed() {
        return "";
    }

    /**
     * A person.
     *
     * @param origin where from
     * @param id the id to take if the person is new
     * @param content what is recorded of the person
     * @param clientNumber a number in the form of our client numbers; empty when none came
     */
    record Person(Origin origin, ClientId id, Content content, String clientNumber)
            implements Imported {

        /**
         * What is recorded of a person.
         *
         * @param demographics everything but health
         * @param status where the person stands
         * @param admittedOn first day here; absent when not known
         * @param dischargedOn last day here; absent when not known
         * @param ssn nine digits; empty when none came. Sealed when stored, never printed
         */
        public record Content(
                Demographics demographics,
                ClientStatus status,
                @Nullable LocalDate admittedOn,
                @Nullable LocalDate dischargedOn,
                String ssn) {
            @Override
            public String toString() {
                return "Content[…]";
            }
        }
    }

    /**
     * A contact.
     *
     * @param origin where from
     * @param content what is recorded of the contact
     * @param listing the entry of the directory that it follows; absent for none
     * @param removed why it was taken off the list; empty when it is on it
     */
    record Contact(
            Origin origin,
            org.hearthside.core.contacts.Contact content,
            @Nullable Listing listing,
            String removed)
            implements Imported {
        /** A contact that follows no entry of the directory. */
        public Contact(Origin origin, org.hearthside.core.contacts.Contact content) {
            this(origin, content, null, "");
        }
    }

    /**
     * A call to a contact; only from an export of Hearthside.
     *
     * @param origin where from
     * @param content the call; which contact was called is not in it yet
     * @param contact the keys under one of which the contact came
     */
    record Call(
            Origin origin, org.hearthside.core.contacts.ContactCall content, List<String> contact)
            implements Imported {
        public Call {
            contact = List.copyOf(contact);
        }
    }

    /**
     * That somebody changed something over there; only from an export of Hearthside.
     *
     * @param origin where from
     * @param content the change
     * @param fact the keys under one of which the changed record came; none for the person
     */
    record Changed(Origin origin, PastChange content, List<String> fact) implements Imported {
        public Changed {
            fact = List.copyOf(fact);
        }
    }

    /**
     * A document with its file.
     *
     * @param origin where from
     * @param content what is said of it
     * @param file the file itself: a PDF, PNG or JPEG
     * @param proves what it proves; only an export of Hearthside says so
     * @param chain whose place it took, and whether it still counts
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Document(Origin origin, Paper content, byte[] file, List<Claim> proves, Chain chain)
            implements Imported {
        public Document {
            proves = List.copyOf(proves);
        }

        /** A document of which nobody said what it proves. */
        public Document(Origin origin, Paper content, byte[] file) {
            this(origin, content, file, List.of(), Chain.NONE);
        }

        /**
         * Where a document stands among those that took one another's place; only an export of
         * Hearthside says so.
         *
         * @param replaces the keys under one of which the document came whose place it took; none
         *     when it took nobody's
         * @param replaced whether a newer one took its place
         * @param hidden why it was put away; empty when it was not
         */
        public record Chain(List<String> replaces, boolean replaced, String hidden) {
            /** A document of its own that counts. */
            public static final Chain NONE = new Chain(List.of(), false, "");

            public Chain {
                replaces = List.copyOf(replaces);
            }

            /** Whether it does not count any more. */
            public boolean isOver() {
                return replaced || !hidden.isEmpty();
            }

            @Override
            public String toString() {
                return "Chain[" + replaces.size() + ", " + replaced + "]";
            }
        }

        @Override
        public String removed() {
            return chain.replaced() ? "replaced" : chain.hidden();
        }

        /**
         * What is said of a document, and by what a changed file is seen.
         *
         * @param said what is said of it
         * @param sha256 of the file, in hex
         */
        public record Paper(org.hearthside.core.documents.NewDocument said, String sha256) {}

        @Override
        public String toString() {
            return "Document[" + content.said().id() + "]";
        }
    }

    /**
     * That a document proves something.
     *
     * @param what what kind of thing
     * @param subject the keys under one of which it came; none for the person
     */
    record Claim(Proves what, List<String> subject) {
        public Claim {
            subject = List.copyOf(subject);
        }
    }

    /**
     * An insurance policy.
     *
     * @param origin where from
     * @param content what is recorded of it
     * @param removed why it was taken off the list; empty when it is on it
     */
    record Policy(Origin origin, org.hearthside.core.insurance.Policy content, String removed)
            implements Imported {
        /** A policy that is on the list. */
        public Policy(Origin origin, org.hearthside.core.insurance.Policy content) {
            this(origin, content, "");
        }
    }

    /** An allergy. */
    record Allergy(Origin origin, org.hearthside.core.health.Allergy content) implements Imported {}

    /** An answer such as "no known food allergies". */
    record Answer(Origin origin, org.hearthside.core.health.AllergyAnswer content)
            implements Imported {}

    /** A diagnosis or problem. */
    record Condition(Origin origin, org.hearthside.core.health.Condition content)
            implements Imported {}

    /** A medication order. Its number is given when it is kept. */
    record Order(Origin origin, org.hearthside.core.medications.MedicationOrder content)
            implements Imported {}

    /** A vaccine given. */
    record Immunization(Origin origin, org.hearthside.core.health.Immunization content)
            implements Imported {}

    /** A reading of a vital sign. */
    record Vital(Origin origin, org.hearthside.core.health.Vital content) implements Imported {}

    /** A laboratory result. */
    record Lab(Origin origin, org.hearthside.core.health.LabResult content) implements Imported {}

    /** What was decided about life-sustaining treatment; only from an export of Hearthside. */
    record CodeStatus(Origin origin, org.hearthside.core.health.CodeStatus content)
            implements Imported {}

    /** What is recorded of a care topic; only from an export of Hearthside. */
    record Fact(Origin origin, org.hearthside.core.health.CareFact content) implements Imported {}

    /** Something of the past, as the source says it. */
    record Past(Origin origin, org.hearthside.core.health.PastEntry content) implements Imported {}

    /**
     * A stay; only from an export of Hearthside. House, room and bed are known by their names: the
     * ids in it mean nothing here.
     */
    record Stay(Origin origin, org.hearthside.core.stays.Stay content) implements Imported {}
}
