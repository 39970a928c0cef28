package org.hearthside.core.documents;

import java.util.UUID;

/**
 * That a document proves something.
 *
 * @param what what kind of thing
 * @param subject which one: a contact, a policy, or the person for what there is one of
 * @param document the document
 */
public record Proof(Proves what, UUID subject, UUID document) {}
