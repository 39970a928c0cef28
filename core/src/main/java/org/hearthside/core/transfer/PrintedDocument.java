package org.hearthside.core.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.overview.Report;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was printed.
 *
 * @param id its id
 * @param documentNo the short number that each page carries, at most 12 characters, unique
 * @param report which paper
 * @param client whose paper
 * @param dataAsOf the instant at which the record was read
 * @param pages number of pages
 * @param sha256 SHA-256 of the file, 64 hex digits in lower case
 * @param supersedes the paper that this one replaces; absent when it is the first
 * @param missing keys of what the record lacked; never a person's data
 * @param stamp who printed it and when; given by the store
 */
public record PrintedDocument(
        UUID id,
        String documentNo,
        Report report,
        ClientId client,
        Instant dataAsOf,
        int pages,
        String sha256,
        @Nullable UUID supersedes,
        List<String> missing,
        Stamp stamp) {
    public PrintedDocument {
        missing = List.copyOf(missing);
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256 in hex");
        }
        if (pages < 1) {
            throw new IllegalArgumentException("A paper has a page");
        }
    }

    @Override
    public String toString() {
        return "PrintedDocument[" + documentNo + "]";
    }
}
