package org.hearthside.persistence.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.ChangeWords;
import org.hearthside.core.common.Stamp;
import org.hearthside.persistence.schema.Tables;
import org.jooq.Field;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

class ChangeWordsTest {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Stamp BY =
            new Stamp(new UUID(0, 1), "Ann Berg RN", Instant.parse("2026-11-02T19:10:00Z"));
    private static final Set<String> NEVER_TOLD =
            Set.of(
                    "id",
                    "version",
                    "created_by",
                    "created_by_name",
                    "created_at",
                    "changed_by",
                    "changed_at",
                    "ssn_index",
                    "primary_key_of");

    private static String values(String kind, String field, String before, String after) {
        return new ChangeWords(kind, ZONE).values(new Change(field, before, after, false, BY));
    }

    @Test
    void everyColumnWhoseHistoryIsToldHasAName() {
        List<Table<?>> told =
                List.of(
                        Tables.CLIENT,
                        Tables.CONTACT,
                        Tables.POLICY,
                        Tables.HOUSE,
                        Tables.ALLERGY,
                        Tables.ALLERGY_ANSWER,
                        Tables.CONDITION_ITEM,
                        Tables.CODE_STATUS,
                        Tables.CARE_FACT,
                        Tables.VITAL,
                        Tables.LAB_RESULT,
                        Tables.IMMUNIZATION);
        var without =
                told.stream()
                        .flatMap(t ->
                                Arrays.stream(t.fields())
                                        .map(Field::getName)
                                        .filter(c -> !NEVER_TOLD.contains(c) && !c.endsWith("_id"))
                                        .filter(c -> !ChangeWords.knows(t.getName(), c))
                                        .map(c -> t.getName() + "." + c))
                        .toList();
        assertEquals(List.of(), without);
    }

    @Test
    void saysBothValuesInWords() {
        assertEquals(
                "nothing recorded → (555) 010-0134",
                values("contact", "phone_main", "", "(555) 010-0134"));
        assertEquals("Secondary → Primary", values("policy", "rank", "SECONDARY", "PRIMARY"));
        assertEquals("no → yes", values("contact", "is_primary", "false", "true"));
        assertEquals(
                "02-Nov-2026 → nothing recorded", values("policy", "expires_on", "2026-11-02", ""));
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        assertEquals("BEST → WORST", values("policy", "rank", "BEST", "WORST"));
    }

    @Test
    void tellsOfASealedNumberOnlyThatItChanged() {
        var words = new ChangeWords("policy", ZONE);
        var change = new Change("policy_number", "", "", true, BY);
        assertTrue(words.values(change).contains("not shown"));
        assertEquals("Member or policy number", words.label(change));
        assertEquals("by Ann Berg RN, 02-Nov-2026 14:10 EST", words.by(change));
    }

    @Test
    void saysWhereAHistoryBegins() {
        var words = new ChangeWords("policy", ZONE);
        var first = new Change(Change.FIRST, "", "", false, BY);
        assertEquals("First recorded", words.label(first));
        assertEquals("", words.values(first));
    }
}
