package org.hearthside.core.documents;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document by who attaches it; the rest comes from the file itself.
 *
 * @param id its id, made by the caller
 * @param client whose
 * @param category what kind of paper
 * @param title what the paper is, in a few words
 * @param issued day on the paper; of a photo the day on which it was taken; absent when not known
 * @param expires last day on which it holds; absent when it does not end or that is not known
 * @param noExpiry whether somebody said that it does not end; else no last day means not known
 * @param warnDays how many days before its last day somebody is told, the most first
 * @param confidential whether only nurses and administrators may see it
 */
public record NewDocument(
        UUID id,
        ClientId client,
        DocumentCategory category,
        String title,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        boolean noExpiry,
        List<Integer> warnDays,
        boolean confidential) {
    /** Days before the last day at which somebody is told, unless others are chosen. */
    public static final List<Integer> USUAL_WARNING = List.of(60, 30);

    public NewDocument {
        warnDays = warnDays.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** A document about whose end nothing was said but the day, with the usual warning. */
    public NewDocument(
            UUID id,
            ClientId client,
            DocumentCategory category,
            String title,
            @Nullable LocalDate issued,
            @Nullable LocalDate expires,
            boolean confidential) {
        this(id, client, category, title, issued, expires, false, USUAL_WARNING, confidential);
    }

    /** The day from which somebody is told that it ends; absent when it has no last day. */
    public @Nullable LocalDate warnFrom() {
        if (expires == null) {
            return null;
        }
        return warnDays.isEmpty() ? expires : expires.minusDays(warnDays.getFirst());
    }

    @Override
    public String toString() {
        return "NewDocument[" + id + "]";
    }
}
