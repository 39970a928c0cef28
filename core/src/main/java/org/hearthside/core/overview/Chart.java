package org.hearthside.core.overview;

import java.time.Instant;
import java.util.List;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.SimilarNames;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Photo;
import org.hearthside.core.health.Allergies;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.Organization;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.stays.Stay;
import org.jspecify.annotations.Nullable;

/**
 * One person's record as it stood at one instant: everything that screens and papers show.
 * Allergies, code status and orders are read by every role that may open a record (they keep people
 * alive); the rest is withheld from roles that may not read it.
 *
 * @param asOf when it was read
 * @param client who
 * @param organization who keeps the record
 * @param house where the person lives; absent without a current stay
 * @param stay the current stay; absent without one
 * @param contacts people to call, first to call first
 * @param allergies active entries and the answers by class
 * @param codeStatus absent when nobody recorded an answer
 * @param orders current orders (unverified, active, held), by generic name
 * @param policies insurance, primary first
 * @param conditions diagnoses and problems, the primary one first, active before resolved
 * @param careFacts at most one per topic, in the order of topics
 * @param vitals the latest and recent readings
 * @param labs the newest 50 results, newest first
 * @param immunizations newest first
 * @param similarNames people of the same house who can be taken for this one (SR-55)
 * @param photo by which the person is recognized; absent while there is none
 * @param papers documents that count, and what they prove
 */
public record Chart(
        Instant asOf,
        Client client,
        Organization organization,
        @Nullable House house,
        @Nullable Stay stay,
        List<Contact> contacts,
        Allergies allergies,
        @Nullable CodeStatus codeStatus,
        List<MedicationOrder> orders,
        Section<List<Policy>> policies,
        Section<List<Condition>> conditions,
        Section<List<CareFact>> careFacts,
        Section<Vitals> vitals,
        Section<List<LabResult>> labs,
        Section<List<Immunization>> immunizations,
        List<SimilarNames.Match> similarNames,
        @Nullable Photo photo,
        Section<PapersOnFile> papers) {
    public Chart {
        contacts = List.copyOf(contacts);
        orders = List.copyOf(orders);
        similarNames = List.copyOf(similarNames);
    }

    /** Documents that count, and what they prove; none when they are withheld. */
    public PapersOnFile onFile() {
        return papers.orElse(PapersOnFile.NONE);
    }

    @Override
    public String toString() {
        return "Chart[" + client.id().value() + "]";
    }
}
