package org.hearthside.core.importexport;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.FileKind;
import org.hearthside.core.documents.NewDocument;
import org.jspecify.annotations.Nullable;

/**
 * A document as it travels, without its content. By its hash it is seen whether the content is
 * whole.
 *
 * @param id its id
 * @param client whose
 * @param category what kind of paper
 * @param title what the paper is
 * @param kind what the file is
 * @param size bytes of the file
 * @param sha256 of the file, 64 hex digits
 * @param issued day on the paper; absent when not known
 * @param expires last day on which it holds; absent when it does not end or that is not known
 * @param noExpiry whether somebody said that it does not end
 * @param warnDays how many days before its last day somebody is told, with commas between
 * @param confidential whether only nurses and administrators may see it
 * @param added who attached it and when
 */
public record SentPaper(
        UUID id,
        ClientId client,
        DocumentCategory category,
        String title,
        FileKind kind,
        int size,
        String sha256,
        @Nullable LocalDate issued,
        @Nullable LocalDate expires,
        boolean noExpiry,
        String warnDays,
        boolean confidential,
        Stamp added) {

    /** A document of the record. */
    public static SentPaper of(Document d) {
        return new SentPaper(
                d.id(),
                d.client(),
                d.category(),
                d.title(),
                d.kind(),
                d.size(),
                d.sha256(),
                d.issued(),
                d.expires(),
                d.noExpiry(),
                d.warnDays().stream().map(String::valueOf).collect(Collectors.joining(",")),
                d.confidential(),
                d.added());
    }

    /**
     * What is said of the document, as somebody here would say it.
     *
     * @throws IllegalArgumentException when the days are no numbers
     */
    public NewDocument said() {
        return new NewDocument(
                id, client, category, title, issued, expires, noExpiry, days(), confidential);
    }

    private List<Integer> days() {
        return Arrays.stream(warnDays.split(","))
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    @Override
    public String toString() {
        return "SentPaper[" + id + "]";
    }
}
