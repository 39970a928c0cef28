package org.hearthside.app.overview;

import java.util.stream.Collectors;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Words;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.Proof;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.overview.Chart;

/** What a document of a record proves, in words. */
final class ProofWords {
    private static final Words WORDS = Words.of(ProofWords.class);

    private ProofWords() {}

    /** {@code Proves: code status, authority to decide of Elena Ruiz}; empty when nothing. */
    static String of(Chart chart, Document document) {
        var proofs = chart.onFile().of(document.id());
        return proofs.isEmpty()
                ? ""
                : WORDS.text(
                        "proves",
                        proofs.stream()
                                .map(proof -> say(chart, proof))
                                .distinct()
                                .collect(Collectors.joining(", ")));
    }

    private static String say(Chart chart, Proof proof) {
        if (proof.what() != Proves.CONTACT_AUTHORITY) {
            return Labels.of(proof.what());
        }
        return chart.contacts().stream()
                .filter(contact -> contact.id().equals(proof.subject()))
                .findFirst()
                .map(Contact::displayName)
                .map(name -> WORDS.text("proves.of", Labels.of(proof.what()), name))
                .orElseGet(() -> Labels.of(proof.what()));
    }
}
