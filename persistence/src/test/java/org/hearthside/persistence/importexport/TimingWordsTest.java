package org.hearthside.persistence.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often, in words. */
class TimingWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'frequency':1,'period':1,'periodUnit':'d'|once a day|",
                "'frequency':2,'period':1,'periodUnit':'d'|2 times a day|",
                "'frequency':1,'period':8,'periodUnit':'h'|every 8 hours|PT8H",
                "'frequency':1,'period':4,'periodMax':6,'periodUnit':'h'|every 4 to 6 hours|PT4H",
                "'frequency':2,'frequencyMax':3,'period':1,'periodUnit':'d'|2 to 3 times a day|",
                "'frequency':1,'period':1,'periodUnit':'wk','dayOfWeek':['mon']|every week, Monday|",
                "'frequency':3,'period':2,'periodUnit':'d'|3 times every 2 days|",
                "'period':1,'periodUnit':'h'|every hour|PT1H",
                "'timeOfDay':['08:00:00','20:30:00']|at 08:00, 20:30|",
                "'when':['ACM','HS']|before breakfast, at bedtime|",
                "'frequency':1,'period':1,'periodUnit':'d','boundsDuration':{'value':10,'code':'d'}"
                        + "|once a day, for 10 days|",
                "'frequency':1,'period':1,'periodUnit':'d','count':7|once a day, 7 times in all|",
                "'frequency':1,'period':1,'periodUnit':'d','boundsPeriod':{'start':'2026-01-02'}"
                        + "|once a day, from 2026-01-02|",
            })
    void saysHowOften(String repeat, String words, String interval) {
        var json =
                "{\"resourceType\":\"MedicationRequest\",\"dosageInstruction\":[{\"timing\":{\"repeat\":{"
                        + repeat.replace('\'', '"')
                        + "}}}]}";
        var timing =
                FhirContext.forR4Cached()
                        .newJsonParser()
                        .parseResource(MedicationRequest.class, json)
                        .getDosageInstructionFirstRep()
                        .getTiming();
        assertEquals(words, TimingWords.of(timing));
        assertEquals(
                interval,
                String.valueOf(TimingWords.interval(timing))
                        .replace("null", "")
                        .transform(s -> s.isEmpty() ? null : s));
    }
}
