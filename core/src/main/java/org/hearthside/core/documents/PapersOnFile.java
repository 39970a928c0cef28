package org.hearthside.core.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The papers of a person that count, and what they prove. What a role may not see is not listed,
 * but that it is on file is said: a proof that is withheld is not missing.
 *
 * @param documents current ones that the role may see, the newest first
 * @param proofs what is proven, also by documents that the role may not see
 * @param withheld how many current confidential ones the role may not see
 */
public record PapersOnFile(List<Document> documents, List<Proof> proofs, int withheld) {
    /** No papers. */
    public static final PapersOnFile NONE = new PapersOnFile(List.of(), List.of(), 0);

    public PapersOnFile {
        documents = List.copyOf(documents);
        proofs = List.copyOf(proofs);
    }

    /** Whether a paper that proves this is on file, whoever may see it. */
    public boolean proven(Proves what, UUID subject) {
        return proofs.stream().anyMatch(p -> p.what() == what && p.subject().equals(subject));
    }

    /** The paper that proves this; empty when there is none or the role may not see it. */
    public Optional<Document> proof(Proves what, UUID subject) {
        return proofs.stream()
                .filter(p -> p.what() == what && p.subject().equals(subject))
                .findFirst()
                .flatMap(p ->
                        documents.stream().filter(d -> d.id().equals(p.document())).findFirst());
    }

    /** What a document proves. */
    public List<Proof> of(UUID document) {
        return proofs.stream().filter(p -> p.document().equals(document)).toList();
    }

    @Override
    public String toString() {
        return "PapersOnFile[" + documents.size() + "]";
    }
}
