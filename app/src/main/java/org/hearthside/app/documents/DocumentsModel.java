package org.hearthside.app.documents;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.DocumentList;
import org.hearthside.core.documents.NewDocument;
import org.hearthside.persistence.documents.DocumentStore;
import org.hearthside.persistence.documents.ProofStore;

/** Attaches, replaces, changes and hides documents, and takes in photos. */
public final class DocumentsModel {
    private static final Words WORDS = Words.of(DocumentsModel.class);

    private final Toolkit kit;
    private final DocumentStore store;
    private final ProofStore proofs;

    /** For one session. */
    public DocumentsModel(Toolkit kit, DocumentStore store, ProofStore proofs) {
        this.kit = kit;
        this.store = store;
        this.proofs = proofs;
    }

    /** What documents prove. */
    ProofStore proofs() {
        return proofs;
    }

    /** Attaches the file that was chosen, once, and gives the paper. Not on the screen's thread. */
    Optional<UUID> keep(PaperDraft paper) {
        var file = paper.file.get();
        if (file == null) {
            return paper.document();
        }
        var said = paper.attached();
        var who = paper.of().who();
        var there =
                store.list(who, paper.of().id()).documents().stream()
                        .anyMatch(d -> d.id().equals(said.id()));
        if (!there) {
            store.add(who, said, file.content());
        }
        return Optional.of(said.id());
    }

    /** Keeps the paper and says what it proves. Not on the screen's thread. */
    void prove(PaperDraft paper) {
        var kept = keep(paper).orElse(null);
        proofs.prove(paper.of().who(), paper.of().id(), paper.what, paper.subject(), kept);
    }

    /** A document that is being attached or changed. */
    record Typing<T>(DocumentDraft entries, Editor<T> editor) {}

    /** A photo that is being taken in. */
    record PhotoTyping(PhotoDraft entries, Editor<PhotoDraft.Taken> editor) {}

    /** The documents of a person; nothing is read before they are asked for. */
    Loaded<DocumentList> list(Resident of) {
        return new Loaded<>(
                kit.tasks(), WORDS.text("reading"), () -> store.list(of.who(), of.id()));
    }

    /** A document, to be looked at. */
    DocumentViewModel view(Resident of, Document document) {
        return new DocumentViewModel(kit, store, of, document);
    }

    /** Begins to attach a document. */
    Typing<DocumentDraft.Attached> attach(Resident to, Runnable saved) {
        var entries = new DocumentDraft(blank(to), null);
        return typing(to, entries, saved, done -> store.add(to.who(), done.said(), content(done)));
    }

    /** Begins to attach a document in the place of another one: kind and title stand already. */
    Typing<DocumentDraft.Attached> replace(Resident of, Document old, Runnable saved) {
        var start =
                new NewDocument(
                        kit.sources().newId(),
                        of.id(),
                        old.category(),
                        old.title(),
                        null,
                        null,
                        old.confidential());
        return typing(
                of,
                new DocumentDraft(start, old.category()),
                saved,
                done -> store.replace(of.who(), done.said(), content(done), old.id()));
    }

    private Typing<DocumentDraft.Attached> typing(
            Resident of,
            DocumentDraft entries,
            Runnable saved,
            Consumer<DocumentDraft.Attached> keep) {
        var editor = new Editor<>(kit, entries.draft, () -> of.today(kit), entries::read, keep);
        return new Typing<>(entries, editor.onSaved(done -> saved.run()));
    }

    private static byte[] content(DocumentDraft.Attached done) {
        return Objects.requireNonNull(done.file()).content();
    }

    private NewDocument blank(Resident of) {
        return new NewDocument(
                kit.sources().newId(), of.id(), DocumentCategory.OTHER, "", null, null, false);
    }

    /** Begins to change what is said of a document. */
    Typing<NewDocument> change(Resident of, Document document, Runnable saved) {
        var entries = new DocumentDraft(document.said(), document.category());
        var editor =
                new Editor<>(
                        kit,
                        entries.draft,
                        () -> of.today(kit),
                        entries::said,
                        said -> store.change(of.who(), said, document.version()));
        return new Typing<>(entries, editor.onSaved(done -> saved.run()));
    }

    /** Begins to hide a document: asks for the reason. */
    Editor<String> hide(
            Resident of, Document document, Draft draft, StringProperty reason, Runnable saved) {
        return new Editor<>(
                        kit,
                        draft,
                        () -> of.today(kit),
                        r -> r.require(reason),
                        why ->
                                store.hide(
                                        of.who(), of.id(), document.id(), document.version(), why))
                .onSaved(why -> saved.run());
    }

    /** Begins to take in a photo. */
    PhotoTyping photo(Resident of, Runnable saved) {
        var entries = new PhotoDraft(kit.sources().newId(), of.id(), of.today(kit));
        var editor =
                new Editor<>(
                        kit,
                        entries.draft,
                        () -> of.today(kit),
                        r -> entries.read(r, WORDS.text("photo.title")),
                        taken ->
                                store.add(
                                        of.who(),
                                        taken.said(),
                                        Objects.requireNonNull(taken.image())
                                                .square(taken.crop())));
        return new PhotoTyping(entries, editor.onSaved(taken -> saved.run()));
    }

    /** Reads a chosen file; what is wrong with it stands with the editor's other problems. */
    void pick(Path file, DocumentDraft into, Editor<?> editor) {
        take(() -> PickedFile.read(file), into.file::set, editor);
    }

    /** Reads a file that is to prove something; what is wrong stands with the other problems. */
    void pick(Path file, PaperDraft into, Editor<?> editor) {
        take(() -> PickedFile.read(file), into.file::set, editor);
    }

    /** Reads and decodes a chosen picture; what is wrong stands with the editor's problems. */
    void pickPhoto(Path file, PhotoDraft into, Editor<?> editor) {
        take(() -> PhotoImage.read(PickedFile.read(file).content()), into::show, editor);
    }

    /** Takes a picture that is in memory already, such as one that was pasted. */
    void pastePhoto(Callable<PhotoImage> picture, PhotoDraft into, Editor<?> editor) {
        take(picture, into::show, editor);
    }

    private <T> void take(Callable<T> read, Consumer<T> take, Editor<?> editor) {
        kit.tasks()
                .run(WORDS.text("picking"), read)
                .on(InvalidEntry.class, wrong -> editor.problems().setAll(wrong.problems()))
                .onSuccess(picked -> {
                    editor.problems().clear();
                    take.accept(picked);
                })
                .start();
    }
}
