package org.hearthside.core.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DocumentRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600");

    private static NewDocument said(
            DocumentCategory category, String title, String issued, String expires, boolean kept) {
        return new NewDocument(
                new UUID(0, 1),
                new ClientId(new UUID(0, 2)),
                category,
                title,
                issued.isEmpty() ? null : LocalDate.parse(issued),
                expires.isEmpty() ? null : LocalDate.parse(expires),
                kept);
    }

    private static List<String> wrong(List<Problem> problems) {
        return problems.stream().map(p -> p.field() + " " + p.key()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "89504e470d0a1a0a0000, PNG",
        "ffd8ffe0, JPEG",
        "ffd8ffdb, JPEG",
        "2550444620, ",
        "20255044462d, ",
        "89504e470a1a0a, ",
        "ffd8, ",
        "504b0304, ",
        "4d5a, ",
        "'', ",
    })
    void knowsAFileByItsFirstBytesAlone(String begins, String kind) {
        assertEquals(
                Optional.ofNullable(kind).map(FileKind::valueOf),
                FileKind.of(HexFormat.of().parseHex(begins)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21, 2027-01-01, POLST form, ''",
        "'', '', Guardianship letter, ''",
        "2026-11-22, '', POLST form, issued entry.future",
        "1899-12-31, '', POLST form, issued document.tooOld",
        "2026-03-01, 2026-02-28, POLST form, expires document.expiresBefore",
        "2026-03-01, 2026-03-01, POLST form, ''",
        "'', '', ' ', title entry.required",
    })
    void saysWhichEntryIsWrong(String issued, String expires, String title, String expected) {
        var problems =
                DocumentRules.check(
                        said(DocumentCategory.POLST, title, issued, expires, true), PDF, TODAY);
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected), wrong(problems));
    }

    @Test
    void aDocumentThatDoesNotEndHasNoLastDayAndWarningsAreAFewDays() {
        var id = new UUID(0, 1);
        var maria = new ClientId(new UUID(0, 2));
        var both =
                new NewDocument(
                        id,
                        maria,
                        DocumentCategory.PROXY,
                        "Proxy",
                        null,
                        TODAY,
                        true,
                        List.of(0, 731),
                        false);
        assertEquals(
                List.of("expires document.endAfterAll", "warnDays document.warnDays"),
                wrong(DocumentRules.check(both, PDF, TODAY)));
        var without =
                new NewDocument(
                        id,
                        maria,
                        DocumentCategory.PROXY,
                        "Proxy",
                        null,
                        null,
                        true,
                        List.of(30, 60, 30),
                        false);
        assertEquals(List.of(), wrong(DocumentRules.check(without, PDF, TODAY)));
        assertEquals(List.of(60, 30), without.warnDays());
    }

    @Test
    void refusesAFileThatIsEmptyOrTooLargeBeforeItIsRead() {
        assertEquals(List.of("file document.empty"), wrong(DocumentRules.checkSize(0)));
        assertEquals(List.of(), wrong(DocumentRules.checkSize(1)));
        assertEquals(List.of(), wrong(DocumentRules.checkSize(DocumentRules.MOST_BYTES)));
        var problems = DocumentRules.checkSize(DocumentRules.MOST_BYTES + 1L);
        assertEquals(List.of("file document.tooLarge"), wrong(problems));
        assertTrue(problems.getFirst().message().contains("50 MB"));
    }

    @Test
    void refusesAFileThatIsNoneOfTheThreeKinds() {
        var program = new byte[] {'M', 'Z', 0, 0};
        var problems =
                DocumentRules.check(
                        said(DocumentCategory.OTHER, "letter.pdf", "", "", false), program, TODAY);
        assertEquals(List.of("file document.kind"), wrong(problems));
    }

    @Test
    void keepsAPhotoOnlyAsASmallOpenJpegWithoutAnEnd() {
        var photo = said(DocumentCategory.PHOTO, "Photo", "2026-11-01", "", false);
        assertEquals(List.of(), wrong(DocumentRules.check(photo, JPEG, TODAY)));
        assertEquals(
                List.of("file document.photoKind"), wrong(DocumentRules.check(photo, PDF, TODAY)));
        var large = Arrays.copyOf(JPEG, DocumentRules.MOST_PHOTO_BYTES + 1);
        assertEquals(
                List.of("file document.photoTooLarge"),
                wrong(DocumentRules.check(photo, large, TODAY)));
        var kept = said(DocumentCategory.PHOTO, "Photo", "2026-11-01", "2027-11-01", true);
        assertEquals(
                List.of("expires document.photoNoEnd", "confidential document.photoOpen"),
                wrong(DocumentRules.check(kept, JPEG, TODAY)));
    }

    @Test
    void asksForAReasonBeforeADocumentIsHidden() {
        assertEquals(List.of("reason entry.required"), wrong(DocumentRules.checkReason(" ")));
        assertEquals(
                List.of("reason entry.tooLong"),
                wrong(DocumentRules.checkReason("x".repeat(DocumentRules.MOST_REASON + 1))));
        assertEquals(List.of(), wrong(DocumentRules.checkReason("Attached to the wrong person")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', HOLDS",
        "2026-11-20, ENDED",
        "2026-11-21, ENDS_SOON",
        "2026-12-21, ENDS_SOON",
        "2026-12-22, NEARS_ITS_END",
        "2027-01-20, NEARS_ITS_END",
        "2027-01-21, HOLDS",
    })
    void saysWhetherADocumentStillHolds(String expires, Document.Validity validity) {
        var said = said(DocumentCategory.POLST, "POLST form", "", expires, false);
        var document =
                new Document(
                        said.id(),
                        1,
                        said.client(),
                        said.category(),
                        said.title(),
                        FileKind.PDF,
                        9,
                        "",
                        said.issued(),
                        said.expires(),
                        said.noExpiry(),
                        said.warnDays(),
                        false,
                        new DocumentStatus.Current(),
                        new Stamp(new UUID(0, 3), "Jane Diaz, RN", Instant.EPOCH));
        assertEquals(validity, document.validity(TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2025-11-21, false", "2025-11-20, true", "2026-11-21, false", "'', false"})
    void asksForANewPhotoAfterTwelveMonths(String taken, boolean old) {
        var photo =
                new Photo(new UUID(0, 1), taken.isEmpty() ? null : LocalDate.parse(taken), JPEG);
        assertEquals(old, photo.old(TODAY));
    }

    @ParameterizedTest
    @EnumSource(DocumentCategory.class)
    void everyKindOfDocumentHasWords(DocumentCategory category) {
        assertFalse(Words.of(category).isBlank());
    }

    @Test
    void nothingOfADocumentIsInItsText() {
        var said = said(DocumentCategory.POLST, "Marker title", "", "", false);
        assertFalse(said.toString().contains("Marker"));
    }
}
