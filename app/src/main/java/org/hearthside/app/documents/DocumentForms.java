package org.hearthside.app.documents;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.contacts.AuthorityPaper;
import org.hearthside.app.ui.Blocks;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.documents.Document;
import org.hearthside.core.documents.DocumentCategory;
import org.hearthside.core.documents.PapersOnFile;
import org.hearthside.core.documents.Proves;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The forms about documents. */
public final class DocumentForms {
    private static final Words WORDS = Words.of(DocumentForms.class);
    static final List<String> ENDINGS =
            List.of("*.pdf", "*.png", "*.jpg", "*.jpeg", "*.PDF", "*.PNG", "*.JPG", "*.JPEG");

    private final Toolkit kit;
    private final DocumentsModel model;

    /** Forms over this model. */
    public DocumentForms(Toolkit kit, DocumentsModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** The model of these forms. */
    public DocumentsModel model() {
        return model;
    }

    /**
     * Attaches a document.
     *
     * @param dropped a file that was dropped already; absent when it is still to be chosen
     */
    public FormPane attach(Resident to, @Nullable Path dropped, Runnable saved) {
        var typed = model.attach(to, saved);
        return filed(
                to,
                typed,
                dropped,
                WORDS.text("attach.title", to.name()),
                WORDS.text("attach.save", to.name()));
    }

    /** Attaches a document in the place of another one. */
    public FormPane replace(Resident of, Document old, Runnable saved) {
        return filed(
                of,
                model.replace(of, old, saved),
                null,
                WORDS.text("replace.title", old.title(), of.name()),
                WORDS.text("replace.save", of.name()));
    }

    private FormPane filed(
            Resident of,
            DocumentsModel.Typing<DocumentDraft.Attached> typed,
            @Nullable Path dropped,
            String title,
            String save) {
        var d = typed.entries();
        var editor = typed.editor();
        var form = new Form();
        var button = Blocks.button(MaterialDesignF.FILE_SEARCH_OUTLINE, "", () -> {});
        button.setId("document-choose");
        button.setOnAction(event ->
                FilePicker.choose(button, WORDS.text("choose.title"), WORDS.text("kinds"), ENDINGS)
                        .ifPresent(file -> model.pick(file, d, editor)));
        d.file.subscribe(file -> button.setText(file == null ? WORDS.text("choose") : file.name()));
        form.field(
                "file",
                new Field(org.hearthside.core.common.Words.say("field.file"), button, true)
                        .hint(WORDS.text("hint.file")));
        said(new Inputs(form, WORDS, editor), d);
        var pane = new FormPane(kit, editor, title, save, of.name(), WORDS, form);
        FilePicker.drop(pane, file -> model.pick(file, d, editor));
        if (dropped != null) {
            model.pick(dropped, d, editor);
        }
        return pane;
    }

    private static void said(Inputs in, DocumentDraft d) {
        var photo = d.category.get() == DocumentCategory.PHOTO;
        var kinds =
                Arrays.stream(DocumentCategory.values())
                        .filter(kind -> photo == (kind == DocumentCategory.PHOTO))
                        .toList();
        // most papers are called what they are
        d.category.subscribe((was, now) -> {
            if (d.title.get().isEmpty() || d.title.get().equals(Labels.of(was))) {
                d.title.set(Labels.of(now));
            }
        });
        in.row(in.choice(d.category, kinds, Labels::of, true), in.required(d.title));
        if (photo) {
            in.row(in.pastDate(d.issued, true));
        } else {
            in.row(in.pastDate(d.issued, false), in.date(d.expires, false), in.text(d.warnDays))
                    .node(Inputs.flags(in.flag(d.noExpiry), in.flag(d.confidential)));
        }
    }

    /** Changes what is said of a document. */
    public FormPane change(Resident of, Document document, Runnable saved) {
        var typed = model.change(of, document, saved);
        var form = new Form();
        said(new Inputs(form, WORDS, typed.editor()), typed.entries());
        return new FormPane(
                kit,
                typed.editor(),
                WORDS.text("change.title", document.title(), of.name()),
                WORDS.text("change.save", of.name()),
                of.name(),
                WORDS,
                form);
    }

    /** Hides a document, with the reason. */
    public FormPane hide(Resident of, Document document, Runnable saved) {
        var draft = new Draft();
        var reason = draft.text("reason", "");
        var editor = model.hide(of, document, draft, reason, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        in.row(in.required(reason));
        return new FormPane(
                kit,
                editor,
                WORDS.text("hide.title", document.title(), of.name()),
                WORDS.text("hide.save"),
                of.name(),
                WORDS,
                form);
    }

    /**
     * A place in a form for the paper that proves what the form says: chosen among those on file,
     * or attached.
     *
     * @param onFile the papers as the form found them
     * @param subject what is proven: the contact or policy; the person for what there is one of
     * @param draft the entries of the form
     */
    public PaperSlot slot(
            Resident of, PapersOnFile onFile, Proves what, UUID subject, Draft draft) {
        var paper = new PaperDraft(draft, of, onFile, what, subject, kit.sources().newId());
        return new PaperSlot(
                editor -> PaperField.of(model, paper, editor),
                () -> model.keep(paper),
                () -> model.prove(paper));
    }

    /** The paper that proves the authority of a contact, which is saved together with it. */
    public AuthorityPaper authority(Resident of, PapersOnFile onFile) {
        return new AuthorityPaper(
                (draft, contact) -> slot(of, onFile, Proves.CONTACT_AUTHORITY, contact, draft),
                model.proofs()::addContact,
                model.proofs()::changeContact);
    }

    /** Takes in a photo. */
    public FormPane photo(Resident of, Runnable saved) {
        return PhotoForm.of(kit, model, of, saved);
    }
}
