package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.common.Slice;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.importexport.Kind;
import org.hearthside.persistence.health.PastStore;
import org.junit.jupiter.api.Test;

/** What other systems say of the past comes as history, and can be taken back. */
class HistoryTest extends ImportTest {
    private static final String PAST =
            """
            {"resourceType":"Patient","id":"p","name":[{"family":"Quill","given":["Ada"]}],"birthDate":"1940-02-03"}
            {"resourceType":"Procedure","id":"1","status":"completed","code":{"text":"Hip replacement"},"subject":{"reference":"Patient/p"},"performedDateTime":"2019-05-06","reasonCode":[{"text":"Fracture"}],"note":[{"text":"Left side"}]}
            {"resourceType":"Procedure","id":"2","status":"not-done","code":{"text":"Biopsy"},"subject":{"reference":"Patient/p"}}
            {"resourceType":"Encounter","id":"3","status":"finished","class":{"code":"IMP","display":"inpatient"},"subject":{"reference":"Patient/p"},"period":{"start":"2019-05-05T10:00:00Z","end":"2019-05-12T10:00:00Z"}}
            {"resourceType":"DiagnosticReport","id":"4","status":"final","code":{"text":"Chest X-ray"},"subject":{"reference":"Patient/p"},"effectiveDateTime":"2018","conclusion":"Clear lungs","presentedForm":[{"contentType":"application/pdf"}]}
            {"resourceType":"CarePlan","id":"5","status":"active","intent":"plan","title":"Fall prevention","subject":{"reference":"Patient/p"}}
            {"resourceType":"Goal","id":"6","lifecycleStatus":"active","description":{"text":"Walk 100 m"},"subject":{"reference":"Patient/p"},"startDate":"2020-01-02"}
            {"resourceType":"Flag","id":"7","status":"active","code":{"text":"Wanders at night"},"subject":{"reference":"Patient/p"}}
            {"resourceType":"Consent","id":"8","status":"active","scope":{"text":"Treatment"},"category":[{"text":"Photo consent"}],"patient":{"reference":"Patient/p"},"dateTime":"2021-03-04"}
            {"resourceType":"MedicationAdministration","id":"9","status":"completed","medicationCodeableConcept":{"text":"Aspirin"},"subject":{"reference":"Patient/p"},"effectiveDateTime":"2022-02-03"}
            {"resourceType":"DocumentReference","id":"10","status":"current","type":{"text":"Discharge letter"},"subject":{"reference":"Patient/p"},"date":"2019-05-12T12:00:00Z","content":[{"attachment":{"contentType":"application/pdf"}}]}
            {"resourceType":"Procedure","id":"11","status":"completed","code":{"text":"Lost"},"subject":{"reference":"Patient/nobody"}}
            """;

    private List<PastEntry> history() {
        return new PastStore(db).list(nurse, people().getFirst().id(), Slice.first(50)).rows();
    }

    @Test
    void keepsWhatHappenedElsewhereInTheWordsOfTheSource() {
        var result = load(file("past.ndjson", PAST));
        assertEquals(9L, result.created().get(Kind.HISTORY), () -> "" + result.failures());
        assertEquals(1L, result.skipped().get("Procedure (not-done)"));
        assertEquals(1L, result.leftOut().get("DocumentReference.content"));
        assertEquals(1L, result.leftOut().get("DiagnosticReport.presentedForm"));
        assertEquals(1, result.failureCount(), () -> "" + result.failures());
        var all = history();
        var hip =
                all.stream()
                        .filter(e -> e.title().equals("Hip replacement"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(LocalDate.of(2019, 5, 6), hip.happenedOn());
        assertEquals("Fracture\nLeft side", hip.detail());
        var stay =
                all.stream()
                        .filter(e -> e.kind() == PastEntry.Kind.ENCOUNTER)
                        .findFirst()
                        .orElseThrow();
        assertEquals(LocalDate.of(2019, 5, 12), stay.endedOn());
        assertEquals("inpatient", stay.title());
        var xray =
                all.stream()
                        .filter(e -> e.kind() == PastEntry.Kind.REPORT)
                        .findFirst()
                        .orElseThrow();
        assertEquals("Clear lungs\n2018", xray.detail(), "a year is no day");
        var again = load(file("past.ndjson", PAST));
        assertEquals(9L, again.unchanged().get(Kind.HISTORY));
    }

    @Test
    void takesALaterVersionInItsPlaceAndAllOfItBack() {
        var first = load(file("past.ndjson", PAST));
        facility.clock().advance(Duration.ofMinutes(5));
        var later = load(file("later.ndjson", PAST.replace("Left side", "Right side")));
        assertEquals(1L, later.updated().get(Kind.HISTORY));
        assertTrue(history().stream().anyMatch(e -> e.detail().contains("Right side")));
        facility.clock().advance(Duration.ofMinutes(5));
        new ImportBatches(db).undo(nurse, later.batch(), false, p -> {}, () -> false);
        assertTrue(history().stream().anyMatch(e -> e.detail().contains("Left side")));
        var undone = new ImportBatches(db).undo(nurse, first.batch(), true, p -> {}, () -> false);
        assertEquals(first.batch(), undone.batch());
        assertEquals(9, history().size());
    }
}
