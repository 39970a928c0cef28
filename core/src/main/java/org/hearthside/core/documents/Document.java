package org.hearthside.core.documents;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A document of a person's record, without its content.
 *
 * @param id its id
 * @param version for optimistic locking
 * @param client whose
 * @param category what kind of paper
 * @param title what the paper is, in a few words
 * @param kind what the file is, by its first bytes
 * @param size bytes of the file
 * @param sha256 of the file, 64 hex digits
 * @param issued day on the paper; of a photo the day on which it was taken; absent when not known
 * @param expires last day on which it holds; absent when it does not end or that is not known
 * @param noExpiry whether somebody said that it does not end
 * @param warnDays how many days before its last day somebody is told, the most first
 * @param confidential whether only nurses and administrators may see it
 * @param status current, superseded or hidden
 * @param added who attached it and when
 */
public record Document(
        UUID id,
        long version,
        ClientId client,
        DocumentCategory category,
        String title,
        FileKind kind,
        int size,
        String sha256,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        boolean noExpiry,
        List<Integer> warnDays,
        boolean confidential,
        DocumentStatus status,
        Stamp added) {

    public Document {
        warnDays = List.copyOf(warnDays);
    }

    /** Whether a document still holds. */
    public enum Validity {
        /** It has no end, or its end is further away than the first warning. */
        HOLDS,
        /** The first warning has come, the last one has not. */
        NEARS_ITS_END,
        /** The last warning has come. */
        ENDS_SOON,
        ENDED
    }

    /** Whether it still holds on that day; its last day counts. */
    public Validity validity(LocalDate today) {
        if (expires == null) {
            return Validity.HOLDS;
        }
        var left = ChronoUnit.DAYS.between(today, expires);
        if (left < 0) {
            return Validity.ENDED;
        }
        var passed = warnDays.stream().filter(days -> left <= days).count();
        if (passed == 0) {
            return Validity.HOLDS;
        }
        return passed == warnDays.size() ? Validity.ENDS_SOON : Validity.NEARS_ITS_END;
    }

    /** Whether nobody said when it ends, nor that it does not. */
    public boolean endUnknown() {
        return expires == null && !noExpiry && category != DocumentCategory.PHOTO;
    }

    /** Whether it counts. */
    public boolean current() {
        return status instanceof DocumentStatus.Current;
    }

    /** What is said of it, as it would be typed again. */
    public NewDocument said() {
        return new NewDocument(
                id, client, category, title, issued, expires, noExpiry, warnDays, confidential);
    }

    @Override
    public String toString() {
        return "Document[" + id + "]";
    }
}
