package org.hearthside.core.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Words;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Proof;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.overview.ChartWords;

/**
 * The papers of which the record speaks, and whether their scan goes along: the order document
 * behind the code status, what gives somebody the right to decide, the advance directive and the
 * insurance cards. Whoever packs is told which paper to look for (forms.md 6.3, part 0).
 */
final class ExpectedScans {
    private final ChartWords words;
    private final PapersOnFile onFile;
    private final Set<UUID> along;

    /** Scans that nobody said what they prove: each can be one of those that are looked for. */
    private final Set<UUID> unclaimed = new HashSet<>();

    private final List<String> lacking = new ArrayList<>();

    private ExpectedScans(ChartWords words, List<Enclosure> papers) {
        this.words = words;
        this.onFile = words.chart().onFile();
        this.along =
                papers.stream()
                        .filter(Enclosure::printed)
                        .map(Enclosure::document)
                        .collect(Collectors.toSet());
        onFile.documents().stream()
                .filter(d -> d.current() && onFile.of(d.id()).isEmpty())
                .forEach(d -> unclaimed.add(d.id()));
    }

    /**
     * What is expected and does not go along, one label a paper, each with why.
     *
     * @param papers the papers on file, and how each goes along
     */
    static List<String> lacking(ChartWords words, List<Enclosure> papers) {
        var scans = new ExpectedScans(words, papers);
        scans.orders();
        scans.authorities();
        scans.directive();
        scans.cards();
        return List.copyOf(scans.lacking);
    }

    /** A document that was voided is no order any more: nobody looks for it. */
    private void orders() {
        var code = words.chart().codeStatus();
        var document = code == null ? null : code.document();
        if (document == null || document.voidedOn() != null) {
            return;
        }
        var form = document.form();
        look(
                Proves.CODE_STATUS,
                client(),
                form.isBlank() ? Words.say("packet.scan.order") : form,
                Set.of(DocumentCategory.POLST));
    }

    private void authorities() {
        for (var contact : words.callable()) {
            var right = contact.authority();
            if (right.any() && right.documented() && !right.expiredOn(words.today())) {
                look(
                        Proves.CONTACT_AUTHORITY,
                        contact.id(),
                        right.document() + " (" + Words.of(contact.type()) + ")",
                        Set.copyOf(Proves.CONTACT_AUTHORITY.usual()));
            }
        }
    }

    /**
     * What is said of it is free text: any paper about the person's wishes can be the one meant.
     */
    private void directive() {
        var recorded =
                words.chart().careFacts().orElse(List.of()).stream()
                        .anyMatch(f ->
                                f.topic() == CareTopic.ADVANCE_DIRECTIVE
                                        && f.state() == RecordState.RECORDED);
        var wishes =
                Set.of(
                        DocumentCategory.ADVANCE_DIRECTIVE,
                        DocumentCategory.PROXY,
                        DocumentCategory.POLST);
        var other =
                onFile.documents().stream()
                        .anyMatch(d -> wishes.contains(d.category()) && along.contains(d.id()));
        if (recorded && !other) {
            look(Proves.ADVANCE_DIRECTIVE, client(), Words.of(Proves.ADVANCE_DIRECTIVE), wishes);
        }
    }

    private void cards() {
        for (var policy : words.chart().policies().orElse(List.of())) {
            if (policy.activeOn(words.today())) {
                card(policy);
            }
        }
    }

    /** A card of which nothing is here is one paper to look for, not two. */
    private void card(Policy policy) {
        var cards = Set.of(DocumentCategory.INSURANCE_CARD);
        var rank = " (" + Words.of(policy.rank()).toLowerCase(Locale.ROOT) + ")";
        var front = proofs(Proves.CARD_FRONT, policy.id());
        var back = proofs(Proves.CARD_BACK, policy.id());
        if (front.isEmpty() && back.isEmpty()) {
            look(Proves.CARD_FRONT, policy.id(), Words.say("packet.scan.card") + rank, cards);
            return;
        }
        for (var side : List.of(Proves.CARD_FRONT, Proves.CARD_BACK)) {
            look(side, policy.id(), Words.of(side) + rank, cards);
        }
    }

    private void look(Proves what, UUID subject, String kind, Set<DocumentCategory> usual) {
        var proofs = proofs(what, subject);
        if (proofs.stream().anyMatch(p -> along.contains(p.document()))) {
            return;
        }
        if (!proofs.isEmpty()) {
            lacking.add(Words.say("packet.scan.kept", kind));
            return;
        }
        var unknown =
                onFile.documents().stream()
                        .filter(d -> unclaimed.contains(d.id()) && usual.contains(d.category()))
                        .min(Comparator.comparing(d -> !along.contains(d.id())))
                        .orElse(null);
        if (unknown != null) {
            unclaimed.remove(unknown.id());
            if (!along.contains(unknown.id())) {
                lacking.add(Words.say("packet.scan.kept", kind));
            }
            return;
        }
        // of papers that the role may not see nobody can tell here whether it is among them
        var hidden = words.chart().papers().isWithheld() || onFile.withheld() > 0;
        lacking.add(Words.say(hidden ? "packet.scan.unseen" : "packet.scan.none", kind));
    }

    private List<Proof> proofs(Proves what, UUID subject) {
        return onFile.proofs().stream()
                .filter(p -> p.what() == what && p.subject().equals(subject))
                .toList();
    }

    private UUID client() {
        return words.chart().client().id().value();
    }
}
