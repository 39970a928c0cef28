package org.hearthside.app.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.controlsfx.control.SearchableComboBox;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Field;
import org.hearthside.app.ui.Form;
import org.hearthside.app.ui.FormPane;
import org.hearthside.app.ui.HistoryDialog;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.ReasonForm;
import org.hearthside.app.ui.Spoken;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
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
        return pane(
                resident,
                typed,
                WORDS.text("add.title", resident.name()),
                fromDirectory(resident, typed));
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
                WORDS.text("change.title", contact.displayName(), resident.name()),
                new Region());
    }

    /**
     * Says that a contact is right as it stands.
     *
     * @param how it was checked
     */
    public void checked(Resident resident, Contact contact, String how, Runnable saved) {
        model.checked(resident, contact, how, saved);
    }

    /** Calls to contacts, newest first. */
    public CallsPane calls(Resident resident) {
        return new CallsPane(resident, model.calls(resident));
    }

    /** Writes down a call to a contact. */
    public FormPane call(Resident resident, Contact contact, Runnable saved) {
        var typed = model.call(resident, contact, saved);
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        in.row(in.required(d.number), in.choice(d.result, ContactCall.Result.values(), true))
                .row(in.pastDate(d.calledOn, true), in.required(d.calledAt))
                .row(in.required(d.about))
                .row(in.area(d.note, 3));
        return new FormPane(
                kit,
                typed.editor(),
                WORDS.text("call.title", contact.displayName(), resident.name()),
                WORDS.text("call.save", contact.displayName()),
                resident.name(),
                WORDS,
                form);
    }

    /** Who serves several residents is taken from the directory, and follows its changes. */
    private Node fromDirectory(Resident resident, ContactsModel.Typing typed) {
        var choice = new SearchableComboBox<@Nullable Listing>();
        choice.setId("listing");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setPromptText(WORDS.text("directory.prompt"));
        choice.setConverter(new Spoken<>(choice.getItems(), ContactForms::say));
        choice.valueProperty()
                .subscribe(chosen -> {
                    if (chosen != null) {
                        typed.entries().take(chosen);
                    }
                });
        var field = new Field(WORDS.text("directory.label"), choice, false);
        field.hint(WORDS.text("directory.hint"));
        field.setVisible(false);
        field.managedProperty().bind(field.visibleProperty());
        kit.tasks()
                .run(WORDS.text("directory.reading"), () -> model.listings(resident))
                .onSuccess(listings -> {
                    choice.getItems().setAll(listings);
                    field.setVisible(!listings.isEmpty());
                })
                .start();
        return field;
    }

    /** {@code Dr. Anil Patel · Mercy Family Practice · Physician · (555) 010-7700}. */
    private static String say(Listing l) {
        return Stream.of(
                        l.displayName(),
                        l.displayName().equals(l.organization()) ? "" : l.organization(),
                        l.specialty().isEmpty() ? Labels.of(l.type()) : l.specialty(),
                        l.phones().main())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
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

    private FormPane pane(Resident resident, ContactsModel.Typing typed, String title, Node above) {
        var d = typed.entries();
        var form = new Form();
        var in = new Inputs(form, WORDS, typed.editor());
        var scopes =
                d.scopes.entrySet().stream()
                        .map(e -> (Node) in.flag(e.getValue(), Labels.of(e.getKey())))
                        .toArray(Node[]::new);
        var notify =
                d.notifyOn.entrySet().stream()
                        .map(e -> (Node) in.flag(e.getValue(), Labels.of(e.getKey())))
                        .toArray(Node[]::new);
        in.node(above)
                .row(
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
                .heading("notify")
                .node(Inputs.flags(notify))
                .heading("more")
                .row(in.text(d.specialty), in.text(d.email))
                .row(in.pastDate(d.verifiedOn, false), in.text(d.verifiedHow))
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
        return ReasonForm.of(
                kit,
                WORDS,
                resident.name(),
                WORDS.text("remove.title", contact.displayName(), resident.name()),
                WORDS.text("remove.save", contact.displayName()),
                (draft, reason) -> model.remove(resident, contact, draft, reason, saved));
    }
}
