package org.hearthside.core.documents;

import java.time.LocalDate;
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
 * @param expires last day on which it holds; absent when it does not end
 * @param confidential whether only nurses and administrators may see it
 */
public record NewDocument(
        UUID id,
        ClientId client,
        DocumentCategory category,
        String title,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        boolean confidential) {
    @Override
    public String toString() {
        return "NewDocument[" + id + "]";
    }
}
