package org.hearthside.persistence.importexport;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.ChangeWords;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.importexport.Dossier;
import org.hearthside.core.importexport.Kind;
import org.hearthside.core.importexport.PastChange;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;

/**
 * Who recorded and who changed what and when, as Provenance: one for each moment in which a record
 * was changed. Other programs read in words what it said before; we read our own values.
 */
final class ChangeWriter {
    /** Whose record it is: Provenance itself only points to what was changed. */
    static final String SUBJECT = Whole.BASE + "subject";

    private ChangeWriter() {}

    static List<Provenance> moments(Dossier dossier) {
        var moments = new LinkedHashMap<UUID, List<PastChange>>();
        for (var change : dossier.changes()) {
            moments.computeIfAbsent(change.moment(), m -> new ArrayList<>()).add(change);
        }
        return moments.entrySet().stream()
                .map(m -> moment(dossier, m.getKey(), m.getValue()))
                .toList();
    }

    private static Provenance moment(Dossier dossier, UUID id, List<PastChange> changes) {
        var one = changes.getFirst();
        var there = new Provenance();
        there.setId(id.toString());
        there.addExtension(SUBJECT, Fhir.to(one.client().value()));
        there.addTarget(target(dossier, one));
        there.setRecordedElement(new InstantType(one.saidAt().toString()));
        boolean first = changes.stream().allMatch(PastChange::isFirst);
        there.setActivity(
                Fhir.concept(Fhir.TERMS + "v3-DataOperation", first ? "CREATE" : "UPDATE"));
        there.addAgent().setWho(Fhir.named(one.saidBy().isEmpty() ? "Not recorded" : one.saidBy()));
        if (!first) {
            there.addEntity()
                    .setRole(ProvenanceEntityRole.REVISION)
                    .setWhat(Fhir.named(before(changes)));
        }
        changes.forEach(c -> Whole.put(there, WholeReader.CHANGE, c.id(), c));
        return Whole.sealed(there);
    }

    /** Contacts who treat somebody stand in the team. */
    private static Reference target(Dossier dossier, PastChange change) {
        boolean provider =
                change.kind() == Kind.CONTACTS
                        && Stream.concat(
                                        dossier.contacts().stream(),
                                        dossier.off().contacts().stream())
                                .filter(c -> c.id().equals(change.factId()))
                                .map(Contact::type)
                                .anyMatch(t -> t.isProvider());
        return Fhir.to(provider ? WholePapers.team(change.client().value()) : change.factId());
    }

    /** What the earlier version said, in words, and what took its place. */
    private static String before(List<PastChange> changes) {
        return changes.stream()
                .filter(c -> !c.isFirst())
                .map(c -> {
                    var words = new ChangeWords(Links.table(c.kind()), ZoneOffset.UTC);
                    var change =
                            new Change(c.field(), c.before(), c.after(), c.sealed(), Stamp.UNSAVED);
                    return words.label(change) + ": " + words.values(change);
                })
                .collect(Collectors.joining("; "));
    }
}
