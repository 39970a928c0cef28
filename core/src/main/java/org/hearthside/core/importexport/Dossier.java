package org.hearthside.core.importexport;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearthside.core.clients.Client;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.health.Vital;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.stays.Stay;
import org.jspecify.annotations.Nullable;

/**
 * All that is on record of one person as it stands now, also what is over: what leaves with an
 * export. Without the social security number, which never leaves.
 *
 * @param organization who keeps the record
 * @param houses where the person lived or lives
 * @param client the person
 * @param contacts whom to call, in the order of calling
 * @param allergies also resolved ones
 * @param answers at most one per class of allergies
 * @param conditions also resolved ones
 * @param codeStatus what was decided; absent when nobody recorded anything
 * @param facts at most one per topic
 * @param orders also ended ones, by number
 * @param vitals all readings, oldest first
 * @param labs all results, oldest first
 * @param immunizations all vaccines
 * @param policies all policies
 * @param stays all stays, oldest first
 * @param history what other systems said of the past, oldest first
 * @param calls calls to contacts, oldest first
 * @param listings the entry of the directory that a contact follows or followed, by the contact
 * @param off contacts and policies that were taken off the list
 * @param papers the documents that count and that whoever exports may see, and what they prove
 * @param oldPapers the documents that were replaced or hidden, and the order of replacing
 * @param changes who changed what of all this and when, also before it came here; by the kind of
 *     record, newest first
 */
public record Dossier(
        Organization organization,
        List<House> houses,
        Client client,
        List<Contact> contacts,
        List<Allergy> allergies,
        List<AllergyAnswer> answers,
        List<Condition> conditions,
        @Nullable CodeStatus codeStatus,
        List<CareFact> facts,
        List<MedicationOrder> orders,
        List<Vital> vitals,
        List<LabResult> labs,
        List<Immunization> immunizations,
        List<Policy> policies,
        List<Stay> stays,
        List<PastEntry> history,
        List<ContactCall> calls,
        Map<UUID, Listing> listings,
        OffList off,
        PapersOnFile papers,
        OldPapers oldPapers,
        List<PastChange> changes) {
    public Dossier {
        houses = List.copyOf(houses);
        contacts = List.copyOf(contacts);
        allergies = List.copyOf(allergies);
        answers = List.copyOf(answers);
        conditions = List.copyOf(conditions);
        facts = List.copyOf(facts);
        orders = List.copyOf(orders);
        vitals = List.copyOf(vitals);
        labs = List.copyOf(labs);
        immunizations = List.copyOf(immunizations);
        policies = List.copyOf(policies);
        stays = List.copyOf(stays);
        history = List.copyOf(history);
        calls = List.copyOf(calls);
        listings = Map.copyOf(listings);
        changes = List.copyOf(changes);
    }

    /** The code status as a list of none or one. */
    public List<CodeStatus> codeStatuses() {
        return codeStatus == null ? List.of() : List.of(codeStatus);
    }

    /** All documents, each before the one that took its place. */
    public List<Document> allPapers() {
        return Stream.concat(oldPapers.documents().stream(), papers.documents().stream()).toList();
    }

    /** The ids of all records in it, the person's among them. */
    public Set<UUID> ids() {
        var ids = new HashSet<UUID>();
        ids.add(client.id().value());
        contacts.forEach(it -> ids.add(it.id()));
        allergies.forEach(it -> ids.add(it.id()));
        answers.forEach(it -> ids.add(it.id()));
        conditions.forEach(it -> ids.add(it.id()));
        codeStatuses().forEach(it -> ids.add(it.id()));
        facts.forEach(it -> ids.add(it.id()));
        orders.forEach(it -> ids.add(it.id()));
        vitals.forEach(it -> ids.add(it.id()));
        labs.forEach(it -> ids.add(it.id()));
        immunizations.forEach(it -> ids.add(it.id()));
        policies.forEach(it -> ids.add(it.id()));
        stays.forEach(it -> ids.add(it.id()));
        history.forEach(it -> ids.add(it.id()));
        calls.forEach(it -> ids.add(it.id()));
        ids.addAll(off.removals().keySet());
        allPapers().forEach(it -> ids.add(it.id()));
        return ids;
    }

    /** The same with what was changed in it. */
    public Dossier with(List<PastChange> changed) {
        return new Dossier(
                organization,
                houses,
                client,
                contacts,
                allergies,
                answers,
                conditions,
                codeStatus,
                facts,
                orders,
                vitals,
                labs,
                immunizations,
                policies,
                stays,
                history,
                calls,
                listings,
                off,
                papers,
                oldPapers,
                changed);
    }

    /** How many records it has, the person among them. */
    public int size() {
        return 1
                + contacts.size()
                + allergies.size()
                + answers.size()
                + conditions.size()
                + codeStatuses().size()
                + facts.size()
                + orders.size()
                + vitals.size()
                + labs.size()
                + immunizations.size()
                + policies.size()
                + stays.size()
                + history.size()
                + calls.size()
                + off.size()
                + allPapers().size()
                + changes.size();
    }

    @Override
    public String toString() {
        return "Dossier[" + client.id().value() + ", " + size() + "]";
    }
}
