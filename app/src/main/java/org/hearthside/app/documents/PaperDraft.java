package org.hearthside.app.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Proof;
import org.hearthside.core.documents.Proves;
import org.jspecify.annotations.Nullable;

/** Which paper proves something, as it stands in a form: one on file, or a file to attach. */
final class PaperDraft {
    private static final Words WORDS = Words.of(PaperDraft.class);
    private static final Choice NONE = new Choice(null, WORDS.text("paper.none"));

    final ObjectProperty<@Nullable Choice> chosen;
    final ObjectProperty<@Nullable PickedFile> file;
    final Proves what;
    private final Resident of;
    private final PapersOnFile onFile;
    private final UUID subject;
    private final UUID fresh;

    /**
     * A paper that can be chosen.
     *
     * @param document absent for none
     * @param words its title and date; what a form shows when two people changed it
     */
    record Choice(@Nullable UUID document, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A draft.
     *
     * @param subject what is proven
     * @param fresh id of a document that may be attached
     */
    PaperDraft(
            Draft draft, Resident of, PapersOnFile onFile, Proves what, UUID subject, UUID fresh) {
        this.of = of;
        this.onFile = onFile;
        this.what = what;
        this.subject = subject;
        this.fresh = fresh;
        chosen = draft.choice("paper." + what, standing());
        file = draft.choice("paperFile." + what, null);
    }

    private Choice standing() {
        return onFile.proofs().stream()
                .filter(p -> p.what() == what && p.subject().equals(subject))
                .findFirst()
                .map(this::choice)
                .orElse(NONE);
    }

    private Choice choice(Proof proof) {
        return onFile.documents().stream()
                .filter(d -> d.id().equals(proof.document()))
                .findFirst()
                .map(PaperDraft::choice)
                .orElseGet(() -> new Choice(proof.document(), WORDS.text("paper.withheld")));
    }

    private static Choice choice(Document d) {
        var issued = d.issued();
        return new Choice(
                d.id(),
                issued == null
                        ? d.title()
                        : WORDS.text("paper.dated", d.title(), Dates.print(issued)));
    }

    /** What can be chosen: none, what stands, and what is on file, the usual papers first. */
    List<Choice> choices() {
        var usual = what.usual();
        var papers =
                onFile.documents().stream()
                        .filter(d -> d.category() != DocumentCategory.PHOTO)
                        .sorted(Comparator.comparing(d -> !usual.contains(d.category())))
                        .map(PaperDraft::choice);
        return Stream.concat(Stream.of(NONE, standing()), papers).distinct().toList();
    }

    /** The paper that is chosen among those on file; empty when there is none. */
    Optional<UUID> document() {
        return Optional.ofNullable(Objects.requireNonNullElse(chosen.get(), NONE).document());
    }

    /** What a file that is attached here is called, until somebody says more of it. */
    NewDocument attached() {
        var category = what.usual().getFirst();
        return new NewDocument(fresh, of.id(), category, Labels.of(category), null, null, false);
    }

    UUID subject() {
        return subject;
    }

    Resident of() {
        return of;
    }
}
