package org.hearthside.core.documents;

import java.util.List;

/**
 * The documents of a person, and how many are kept from who asks: what is withheld is never shown
 * as if there were none.
 *
 * @param documents current ones first, then the newest first
 * @param withheld how many current confidential ones the role may not see
 */
public record DocumentList(List<Document> documents, int withheld) {
    public DocumentList {
        documents = List.copyOf(documents);
    }

    /** Those that count. */
    public List<Document> current() {
        return documents.stream().filter(Document::current).toList();
    }

    /** Those that were replaced or hidden. */
    public List<Document> past() {
        return documents.stream().filter(d -> !d.current()).toList();
    }
}
