package org.hearthside.persistence.importexport;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Removal;
import org.hearthside.core.common.Slice;
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
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.OffList;
import org.hearthside.core.importexport.OldPapers;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.stays.Stay;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.contacts.CallRows;
import org.hearthside.persistence.contacts.ContactRows;
import org.hearthside.persistence.contacts.DirectoryRows;
import org.hearthside.persistence.documents.DocumentRows;
import org.hearthside.persistence.documents.ProofRows;
import org.hearthside.persistence.health.AllergyRows;
import org.hearthside.persistence.health.CareFactRows;
import org.hearthside.persistence.health.CodeStatusRows;
import org.hearthside.persistence.health.ConditionRows;
import org.hearthside.persistence.health.PastRows;
import org.hearthside.persistence.health.ResultRows;
import org.hearthside.persistence.health.VitalRows;
import org.hearthside.persistence.insurance.PolicyRows;
import org.hearthside.persistence.locations.LocationRows;
import org.hearthside.persistence.medications.OrderRows;
import org.hearthside.persistence.stays.StayRows;

/** Reads all that is on record of one person. */
final class DossierRows {
    private DossierRows() {}

    /** Everything as it stands now, always in the same order. */
    static Dossier of(Tx tx, ClientId client) {
        var stays =
                StayRows.of(tx, client).stream()
                        .sorted(Comparator.comparing(Stay::startedAt).thenComparing(Stay::id))
                        .toList();
        var lived = stays.stream().map(Stay::house).collect(Collectors.toSet());
        var trails = new Trails(tx, client);
        var dossier =
                new Dossier(
                        LocationRows.organization(tx),
                        LocationRows.houses(tx).stream()
                                .filter(h -> lived.contains(h.id()))
                                .toList(),
                        ClientRows.get(tx, client),
                        ContactRows.of(tx, client),
                        trails.named(allergies(tx, client), Allergy::id),
                        trails.named(
                                AllergyRows.of(tx, client).answers().stream()
                                        .sorted(Comparator.comparing(a -> a.allergyClass()))
                                        .toList(),
                                AllergyAnswer::id),
                        trails.named(ConditionRows.of(tx, client), Condition::id),
                        trails
                                .named(
                                        CodeStatusRows.current(tx, client).stream().toList(),
                                        CodeStatus::id)
                                .stream()
                                .findFirst()
                                .orElse(null),
                        trails.named(
                                CareFactRows.of(tx, client).stream()
                                        .sorted(Comparator.comparing(f -> f.topic()))
                                        .toList(),
                                CareFact::id),
                        trails.named(
                                OrderRows.all(tx, client).stream()
                                        .sorted(Comparator.comparingInt(MedicationOrder::number))
                                        .toList(),
                                MedicationOrder::id),
                        trails.named(vitals(tx, client), Vital::id),
                        trails.named(
                                all(slice -> ResultRows.labs(tx, client, slice)).reversed(),
                                LabResult::id),
                        trails.named(ResultRows.immunizations(tx, client), Immunization::id),
                        PolicyRows.of(tx, client),
                        stays,
                        trails.named(
                                all(slice -> PastRows.of(tx, client, slice)).reversed(),
                                PastEntry::id),
                        all(slice -> CallRows.of(tx, client, slice)).reversed(),
                        DirectoryRows.followed(tx, client),
                        off(tx, client),
                        papers(ProofRows.onFile(tx, client)),
                        oldPapers(tx, client),
                        List.of());
        return dossier.with(trails.of(dossier.ids()));
    }

    private static List<Allergy> allergies(Tx tx, ClientId client) {
        return AllergyRows.all(tx, client).stream()
                .sorted(
                        Comparator.comparing((Allergy a) -> a.stamp().at())
                                .thenComparing(Allergy::id))
                .toList();
    }

    private static OldPapers oldPapers(Tx tx, ClientId client) {
        var byId = new LinkedHashMap<UUID, Document>();
        ProofRows.old(tx, client).stream()
                .sorted(
                        Comparator.comparing((Document d) -> d.added().at())
                                .thenComparing(Document::id))
                .forEach(d -> byId.put(d.id(), d));
        var replaced = new HashMap<>(DocumentRows.replaced(tx, client));
        replaced.values().retainAll(byId.keySet());
        var ordered = new LinkedHashSet<Document>();
        for (var document : byId.values()) {
            // two of one moment: by who took whose place, never by their ids
            var chain = new ArrayDeque<Document>();
            var next = document;
            while (next != null) {
                chain.push(next);
                var before = replaced.get(next.id());
                next = before == null ? null : byId.get(before);
            }
            ordered.addAll(chain);
        }
        return new OldPapers(List.copyOf(ordered), replaced);
    }

    private static OffList off(Tx tx, ClientId client) {
        var contacts = ContactRows.removed(tx, client);
        var policies = PolicyRows.removed(tx, client);
        var removals = new HashMap<UUID, Removal>();
        contacts.forEach((contact, removal) -> removals.put(contact.id(), removal));
        policies.forEach((policy, removal) -> removals.put(policy.id(), removal));
        return new OffList(
                List.copyOf(contacts.keySet()), List.copyOf(policies.keySet()), removals);
    }

    /** The oldest first, so that of several photos the newest comes last and is the one shown. */
    private static PapersOnFile papers(PapersOnFile onFile) {
        return new PapersOnFile(
                onFile.documents().stream()
                        .sorted(
                                Comparator.comparing((Document d) -> d.added().at())
                                        .thenComparing(Document::id))
                        .toList(),
                onFile.proofs(),
                onFile.withheld());
    }

    private static List<Vital> vitals(Tx tx, ClientId client) {
        var vitals = new ArrayList<Vital>();
        for (var kind : Vital.Kind.values()) {
            vitals.addAll(all(slice -> VitalRows.of(tx, client, kind, slice)).reversed());
        }
        return vitals;
    }

    private static <T> List<T> all(Function<Slice, List<T>> question) {
        var rows = new ArrayList<T>();
        List<T> next;
        do {
            next = question.apply(new Slice(rows.size(), Slice.MOST));
            rows.addAll(next);
        } while (next.size() == Slice.MOST);
        return rows;
    }
}
