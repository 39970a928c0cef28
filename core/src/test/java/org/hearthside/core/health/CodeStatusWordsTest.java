package org.hearthside.core.health;

import static org.hearthside.core.health.Given.STAMP;
import static org.hearthside.core.health.Given.TODAY;
import static org.hearthside.core.health.Given.ZONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Seeds;
import org.hearthside.core.health.CodeStatus.Choice;
import org.hearthside.core.health.CodeStatus.Document;
import org.hearthside.core.health.CodeStatusWords.Tone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeStatusWordsTest {
    private static final LocalDate JAN = LocalDate.of(2026, 1, 12);
    private static final Document POLST =
            new Document("POLST", "OH", JAN, "Dr. Patel", "front of binder", null, null);

    private static CodeStatusWords words(Set<Choice> choices, @Nullable Document document) {
        return words(RecordState.RECORDED, choices, document, "Dr. Patel");
    }

    private static CodeStatusWords words(
            RecordState state, Set<Choice> choices, @Nullable Document document, String by) {
        var status =
                new CodeStatus(
                        new UUID(0, 3), Given.CLIENT, state, choices, document, by, JAN, STAMP);
        return CodeStatusWords.of(status, TODAY, ZONE);
    }

    @Test
    void saysNotRecordedAndNeverFullCodeWithoutAnEntry() {
        var none = CodeStatusWords.of(null, TODAY, ZONE);
        assertEquals("CODE STATUS NOT RECORDED", none.chip());
        assertEquals(Tone.UNKNOWN, none.tone());
        assertEquals(none, words(RecordState.NOT_RECORDED, Set.of(), null, ""));
    }

    @Test
    void namesTheSignedDocumentOfADnr() {
        var words = words(EnumSet.of(Choice.DNI, Choice.DNR), POLST);
        assertEquals("DNR + DNI — POLST 12-Jan-2026", words.chip());
        assertEquals("DNR + DNI — POLST 12-Jan-2026, see page 2", words.chipSeeing("page 2"));
        assertEquals(Tone.ALERT, words.tone());
        assertTrue(words.block().contains("POLST (OH), dated 12-Jan-2026, signed by Dr. Patel"));
        assertTrue(words.block().contains("Original: front of binder"));
    }

    @Test
    void saysThatADnrWithoutADocumentIsOnlyStated() {
        var words = words(EnumSet.of(Choice.DNR), null);
        assertEquals(
                "DNR stated — ORDER DOCUMENT NOT ON FILE HERE — verify before acting",
                words.chip());
        assertEquals(words.chip(), words.chipSeeing("page 2"));
        assertEquals(Tone.CAUTION, words.tone());
    }

    @Test
    void takesADocumentWithoutSignerOrFromTheFutureForNone() {
        var unsigned = new Document("POLST", "", JAN, " ", "", null, null);
        var future = new Document("POLST", "", TODAY.plusDays(1), "Dr. Patel", "", null, null);
        for (var document : new Document[] {unsigned, future}) {
            var words = words(EnumSet.of(Choice.DNR), document);
            assertTrue(words.chip().contains("NOT ON FILE HERE"), words.chip());
            assertFalse(words.orderOnFile());
        }
    }

    @Test
    void doesNotMixAVoidOrExpiredDocumentWithALiveOne() {
        var gone = LocalDate.of(2026, 2, 3);
        var voided = new Document("POLST", "", JAN, "Dr. Patel", "", null, gone);
        assertEquals("POLST VOID 03-Feb-2026", words(EnumSet.of(Choice.DNR), voided).chip());
        var expired = new Document("", "", JAN, "Dr. Patel", "", gone, null);
        var words = words(EnumSet.of(Choice.DNR), expired);
        assertEquals("order document EXPIRED 03-Feb-2026", words.chip());
        assertEquals(Tone.CAUTION, words.tone());
        assertTrue(words.block().getFirst().contains("Verify before acting"));
        var lastDay = new Document("POLST", "", JAN, "Dr. Patel", "", TODAY, null);
        assertEquals(Tone.ALERT, words(EnumSet.of(Choice.DNR), lastDay).tone());
    }

    @Test
    void saysFullTreatmentWithWhoAndWhen() {
        var words = words(EnumSet.of(Choice.FULL_TREATMENT), null);
        assertEquals("CODE STATUS: full treatment (12-Jan-2026, Dr. Patel)", words.chip());
        assertEquals(Tone.PLAIN, words.tone());
    }

    @Test
    void readsALimitBeforeFullTreatment() {
        var words = words(EnumSet.of(Choice.FULL_TREATMENT, Choice.DNR), POLST);
        assertEquals("DNR + full treatment — POLST 12-Jan-2026", words.chip());
    }

    @Test
    void keepsUncertainARealChoice() {
        var words = words(EnumSet.of(Choice.UNCERTAIN), null);
        assertEquals(
                "CODE STATUS: uncertain (12-Jan-2026, Dr. Patel) — verify before acting",
                words.chip());
        assertEquals(Tone.CAUTION, words(EnumSet.of(Choice.UNCERTAIN, Choice.DNR), POLST).tone());
    }

    @Test
    void neverPrintsAPlainDnrWithoutADocumentInForce() {
        Seeds.each(
                2_000,
                random -> {
                    var choices = EnumSet.of(Seeds.one(random, Choice.values()));
                    choices.add(Seeds.one(random, Choice.values()));
                    var document =
                            random.nextInt(4) == 0
                                    ? null
                                    : new Document(
                                            "POLST",
                                            "",
                                            TODAY.plusDays(random.nextInt(-900, 30)),
                                            Seeds.one(random, "", "Dr. Patel"),
                                            "",
                                            random.nextBoolean()
                                                    ? null
                                                    : TODAY.plusDays(random.nextInt(-90, 90)),
                                            random.nextInt(3) > 0
                                                    ? null
                                                    : TODAY.plusDays(random.nextInt(-90, 90)));
                    var words = words(choices, document);
                    boolean inForce =
                            document != null
                                    && !document.signer().isEmpty()
                                    && !document.date().isAfter(TODAY)
                                    && !before(document.expires(), TODAY)
                                    && !before(document.voidedOn(), TODAY.plusDays(1));
                    if (words.tone() == Tone.ALERT || words.orderOnFile()) {
                        assertTrue(inForce, words.chip());
                    }
                    if (words.chip().contains("DNR") && !inForce) {
                        assertTrue(words.chip().contains("verify before acting"), words.chip());
                    }
                    assertFalse(
                            words.chip().toLowerCase(java.util.Locale.ROOT).contains("full code"));
                });
    }

    private static boolean before(@Nullable LocalDate date, LocalDate day) {
        return date != null && date.isBefore(day);
    }
}
