package org.hearthside.core.importexport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an import counts and lists. */
class TallyTest {
    private static ImportResult result(Tally tally) {
        return tally.result(new UUID(0, 1), false, false);
    }

    @Test
    void listsSoManyFailuresAndCountsTheRest() {
        var tally = new Tally();
        for (int i = 0; i < ImportResult.MAX_FAILURES + 5; i++) {
            tally.failed(new Failure("f", "entry[" + i + "]", "", "why", Failure.Loss.ENTRY));
        }
        assertEquals(ImportResult.MAX_FAILURES, result(tally).failures().size());
        assertEquals(ImportResult.MAX_FAILURES + 5, result(tally).failureCount());
    }

    @Test
    void countsInventedTypesTogetherFromSomeNumberOn() {
        var tally = new Tally();
        for (int i = 0; i < 5_000; i++) {
            tally.skipped("Type" + i);
        }
        var skipped = result(tally).skipped();
        assertTrue(skipped.size() <= 1_001);
        assertEquals(5_000, skipped.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void namesEveryKindForTheCommandLine() {
        assertEquals("clients", Kind.CLIENTS.key());
        assertEquals("allergyAnswers", Kind.ALLERGY_ANSWERS.key());
    }

    @Test
    void hasWordsForEverySentenceItSays() {
        assertFalse(ImportWords.of("entry.notJson").isBlank());
        assertTrue(ImportWords.of("entry.textTooLong", 4_000).contains("4,000"));
    }

    @Test
    void printsNoFileNameAndNoId() {
        var failure =
                new Failure("Jane Doe.json", "entry[1] Patient", "name", "why", Failure.Loss.ENTRY);
        assertFalse(failure.toString().contains("Jane"));
        assertFalse(new SourceKey("s", "Patient", "078-05-1120").toString().contains("078"));
    }
}
