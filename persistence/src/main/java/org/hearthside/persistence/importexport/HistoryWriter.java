package org.hearthside.persistence.importexport;

import org.hearthside.core.common.Words;
import org.hearthside.core.health.PastEntry;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.DateType;

/**
 * Writes what other systems said of the past. It is no statement of ours, so no resource says it.
 */
final class HistoryWriter {
    private HistoryWriter() {}

    static Basic entry(PastEntry entry) {
        var there = new Basic();
        there.setId(entry.id().toString());
        there.setCode(
                Fhir.concept(Fhir.OURS, "past-entry")
                        .setText(Words.of(entry.kind()) + ": " + entry.title()));
        there.setSubject(Fhir.to(entry.client().value()));
        if (entry.happenedOn() != null) {
            there.setCreatedElement(new DateType(entry.happenedOn().toString()));
        }
        Whole.put(there, WholeReader.HISTORY, entry.id(), entry);
        return Whole.sealed(there);
    }
}
