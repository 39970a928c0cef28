package org.hearthside.persistence.overview;

import static org.hearthside.persistence.schema.Tables.CLIENT_INDEX;
import static org.hearthside.persistence.schema.Tables.CONTACT;
import static org.hearthside.persistence.schema.Tables.DOCUMENT;
import static org.hearthside.persistence.schema.Tables.DOCUMENT_PROOF;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.documents.Photo;
import org.hearthside.core.documents.Proves;
import org.hearthside.persistence.common.ClinicalRows;
import org.jooq.Condition;

/**
 * Asks whose papers need somebody. Of confidential ones too: whoever looks may have to tell those
 * who may see them.
 */
final class PaperRows {
    private PaperRows() {}

    private static Condition counts() {
        return DOCUMENT.CLIENT_ID
                .eq(CLIENT_INDEX.ID)
                .and(DOCUMENT.HIDDEN_AT.isNull())
                .and(ClinicalRows.current(DOCUMENT));
    }

    /** A paper has ended that nothing took the place of; its last day is over. */
    static Condition ended(LocalDate today) {
        return exists(selectOne().from(DOCUMENT).where(counts(), DOCUMENT.EXPIRES_ON.lt(today)));
    }

    /** The first warning of a paper has come and its last day has not gone. */
    static Condition ends(LocalDate today) {
        // attached before warnings could be chosen
        var usual = DOCUMENT.EXPIRES_ON.le(today.plusDays(NewDocument.USUAL_WARNING.getFirst()));
        return exists(
                selectOne()
                        .from(DOCUMENT)
                        .where(
                                counts(),
                                DOCUMENT.EXPIRES_ON.ge(today),
                                DOCUMENT.WARN_FROM
                                        .le(today)
                                        .or(DOCUMENT.WARN_FROM.isNull().and(usual))));
    }

    /** Somebody may decide today, and no paper on file proves it. */
    static Condition unproven(LocalDate today) {
        var proof =
                selectOne()
                        .from(DOCUMENT_PROOF)
                        .where(
                                DOCUMENT_PROOF.SUBJECT_ID.eq(CONTACT.ID),
                                DOCUMENT_PROOF.PROVES.eq(Proves.CONTACT_AUTHORITY.name()),
                                DOCUMENT_PROOF.ENDED_AT.isNull());
        return exists(
                selectOne()
                        .from(CONTACT)
                        .where(
                                CONTACT.CLIENT_ID.eq(CLIENT_INDEX.ID),
                                CONTACT.REMOVED.isFalse(),
                                CONTACT.DO_NOT_CONTACT.isFalse(),
                                CONTACT.DECISION_SCOPES.ne(""),
                                CONTACT.AUTHORITY_EXPIRES
                                        .isNull()
                                        .or(CONTACT.AUTHORITY_EXPIRES.ge(today)),
                                notExists(proof)));
    }

    /** No photo, or one that is known to be too old. */
    static Condition withoutNewPhoto(LocalDate today) {
        return notExists(
                selectOne()
                        .from(DOCUMENT)
                        .where(
                                counts(),
                                DOCUMENT.CATEGORY.eq(DocumentCategory.PHOTO.name()),
                                DOCUMENT.ISSUED_ON
                                        .isNull()
                                        .or(
                                                DOCUMENT.ISSUED_ON.ge(
                                                        today.minusMonths(Photo.GOOD_MONTHS)))));
    }
}
