package org.hearthside.core.importexport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearthside.core.documents.Document;

/**
 * The documents of a person that were replaced or hidden, and which document took whose place.
 *
 * @param documents those that whoever exports may see, each before the one that took its place
 * @param replaced by the newer document the older one, of all that whoever exports may see
 */
public record OldPapers(List<Document> documents, Map<UUID, UUID> replaced) {
    public OldPapers {
        documents = List.copyOf(documents);
        replaced = Map.copyOf(replaced);
    }

    /** The document whose place this one took; empty for none. */
    public Optional<UUID> before(UUID newer) {
        return Optional.ofNullable(replaced.get(newer));
    }

    @Override
    public String toString() {
        return "OldPapers[" + documents.size() + "]";
    }
}
