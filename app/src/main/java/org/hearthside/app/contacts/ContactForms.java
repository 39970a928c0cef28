package org.hearthside.app.contacts;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.HistoryDialog;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.jspecify.annotations.Nullable;

/** The forms about whom to call. */
public final class ContactForms {
    private static final Words WORDS = Words.of(ContactForms.class);

    private final Toolkit kit;
    private final ContactsModel model;

    /** Forms over this model. */
    public ContactForms(Toolkit kit, ContactsModel model) {
        this.kit = kit;
        this.model = model;
    }

    /** Adds a contact. */
    public FormPane add(
            Resident resident,
            List<Contact> others,
            @Nullable LocalDate born,
            AuthorityPaper proof,
            Runnable saved) {
        var typed = model.add(resident, others, born, proof, saved);
        return pane(resident, typed, WORDS.text("add.title", resident.name()));
    }

    /** Changes a contact. */
    public FormPane change(
            Resident resident,
            Contact contact,
            @Nullable LocalDate born,
            AuthorityPaper proof,
            Runnable saved) {
        var typed = model.change(resident, contact, born, proof, saved);
        return pane(
                resident,
                typed,
                WORDS.text("change.title", contact.displayName(), resident.name()));
    }

    /** Says that a contact is right as it stands. */
    public void checked(Resident resident, Contact contact, Runnable saved) {
        model.checked(resident, contact, saved);
    }

    /** Shows what was changed of a contact. */
    public void history(Resident resident, Contact contact) {
        new HistoryDialog(kit)
                .open(
                        contact.displayName(),
                        "contact",
                        resident.zone(),
                        () -> model.history(resident, contact));
    }

    private FormPane pane(Resident resident, ContactsModel.Typing typed, String title) {
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        var scopes =
                d.scopes.entrySet().stream()
                        .map(e -> (Node) in.flag(e.getValue(), Labels.of(e.getKey())))
                        .toArray(Node[]::new);
        in.row(
                        in.choice(d.type, ContactType.values(), true),
                        in.text(d.relationship),
                        in.text(d.callOrder))
                .row(in.text(d.first), in.text(d.last), in.text(d.organization))
                .node(Inputs.flags(in.flag(d.primary), in.flag(d.doNotContact)))
                .heading("phones")
                .row(in.text(d.main), in.text(d.second), in.text(d.afterHours))
                .node(Inputs.flags(in.flag(d.noPhone)))
                .row(in.text(d.hours), in.text(d.language), in.text(d.fax))
                .heading("authority")
                .node(Inputs.flags(scopes))
                .row(
                        in.text(d.document),
                        in.pastDate(d.documentDate, false),
                        in.date(d.expires, false))
                .node(typed.paper().field().apply(typed.editor()))
                .heading("more")
                .row(in.text(d.specialty), in.text(d.email), in.pastDate(d.verifiedOn, false))
                .row(in.area(d.address, 2), in.area(d.notes, 2));
        return new FormPane(
                kit,
                typed.editor(),
                title,
                WORDS.text("save", resident.name()),
                resident.name(),
                WORDS,
                form);
    }

    /** Takes a contact off the list, with the reason. */
    public FormPane remove(Resident resident, Contact contact, Runnable saved) {
        var draft = new Draft();
        var reason = draft.text("removeReason", "");
        var editor = model.remove(resident, contact, draft, reason, saved);
        var form = new Form();
        var in = new Inputs(form, WORDS, editor);
        in.row(in.required(reason));
        return new FormPane(
                kit,
                editor,
                WORDS.text("remove.title", contact.displayName(), resident.name()),
                WORDS.text("remove.save", contact.displayName()),
                resident.name(),
                WORDS,
                form);
    }
}
