package org.hearthside.core.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;

/**
 * What a document must be (features.md H1, A6; security.md 2.11). Field names: the components of
 * {@link NewDocument}; the file itself is {@code file}.
 */
public final class DocumentRules {
    /** Bytes of the largest file: 50 MB. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    /** Bytes of the largest photo: 200 KB (features.md A6). */
    public static final int MOST_PHOTO_BYTES = 200 * 1024;

    /** Characters of the longest title. */
    public static final int MOST_TITLE = 200;

    /** Characters of the longest reason. */
    public static final int MOST_REASON = 500;

    /** Days of the earliest warning before a document ends: two years. */
    public static final int LONGEST_WARNING = 730;

    private static final int MOST_WARNINGS = 5;
    private static final int MEGABYTE = 1024 * 1024;
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private DocumentRules() {}

    /** Problems with a document and its file. */
    public static List<Problem> check(NewDocument d, byte[] content, LocalDate today) {
        return new Checks()
                .all(checkSize(content.length))
                .all(checkFile(d.category(), content))
                .all(check(d, today))
                .problems();
    }

    /** Problems with what is said of a document. */
    public static List<Problem> check(NewDocument d, LocalDate today) {
        var photo = d.category() == DocumentCategory.PHOTO;
        var issued = d.issued();
        return new Checks()
                .required("title", d.title())
                .text("title", d.title(), MOST_TITLE)
                .notAfter("issued", issued, today)
                .that(issued == null || !issued.isBefore(OLDEST), "issued", "document.tooOld")
                .inOrder("expires", issued, d.expires(), "document.expiresBefore")
                .that(!photo || d.expires() == null, "expires", "document.photoNoEnd")
                .that(!d.noExpiry() || d.expires() == null, "expires", "document.endAfterAll")
                .that(
                        d.warnDays().size() <= MOST_WARNINGS,
                        "warnDays",
                        "document.warnDays",
                        LONGEST_WARNING)
                .that(
                        d.warnDays().stream().allMatch(w -> w > 0 && w <= LONGEST_WARNING),
                        "warnDays",
                        "document.warnDays",
                        LONGEST_WARNING)
                .that(!photo || !d.confidential(), "confidential", "document.photoOpen")
                .problems();
    }

    /** Whether a file of this many bytes is taken; asked before it is read. */
    public static List<Problem> checkSize(long bytes) {
        return new Checks()
                .that(bytes > 0, "file", "document.empty")
                .that(bytes <= MOST_BYTES, "file", "document.tooLarge", MOST_BYTES / MEGABYTE)
                .problems();
    }

    private static List<Problem> checkFile(DocumentCategory category, byte[] content) {
        var kind = FileKind.of(content);
        var checks = new Checks().that(kind.isPresent(), "file", "document.kind");
        if (category == DocumentCategory.PHOTO) {
            checks.that(kind.equals(Optional.of(FileKind.JPEG)), "file", "document.photoKind")
                    .that(
                            content.length <= MOST_PHOTO_BYTES,
                            "file",
                            "document.photoTooLarge",
                            MOST_PHOTO_BYTES / 1024);
        }
        return checks.problems();
    }

    /** Problems with the reason for hiding a document. */
    public static List<Problem> checkReason(String reason) {
        return new Checks()
                .required("reason", reason)
                .text("reason", reason, MOST_REASON)
                .problems();
    }

    /** What is said, as it is kept: blanks taken off. */
    public static NewDocument tidy(NewDocument d) {
        return new NewDocument(
                d.id(),
                d.client(),
                d.category(),
                Texts.tidy(d.title()),
                d.issued(),
                d.expires(),
                d.noExpiry(),
                d.warnDays(),
                d.confidential());
    }
}
