package org.hearthside.app.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.PaperSlot;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Change;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Slice;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.persistence.contacts.ContactStore;
import org.hearthside.persistence.contacts.DirectoryStore;
import org.jspecify.annotations.Nullable;

/** Adds, changes and removes the people to call. */
public final class ContactsModel {
    private static final Words WORDS = Words.of(ContactsModel.class);

    /** So many calls are shown. */
    private static final int RECENT = 30;

    private final Toolkit kit;
    private final ContactStore store;
    private final DirectoryStore directory;

    /** For one session. */
    public ContactsModel(Toolkit kit, ContactStore store, DirectoryStore directory) {
        this.kit = kit;
        this.store = store;
        this.directory = directory;
    }

    /** A call that is being written down. */
    record CallTyping(CallDraft entries, Editor<ContactCall> editor) {}

    /** A contact that is being typed. */
    record Typing(ContactDraft entries, PaperSlot paper, Editor<Contact> editor) {}

    /** Begins to add a contact, last of the family in the calling order. */
    Typing add(
            Resident resident,
            List<Contact> others,
            @Nullable LocalDate born,
            AuthorityPaper proof,
            Runnable saved) {
        var last =
                others.stream()
                        .filter(other -> !other.type().isProvider())
                        .mapToInt(Contact::callOrder)
                        .max()
                        .orElse(0);
        var blank =
                new Contact(
                        kit.sources().newId(),
                        1,
                        resident.id(),
                        others.isEmpty() ? ContactType.EMERGENCY : ContactType.FAMILY,
                        false,
                        last + 1,
                        "",
                        "",
                        "",
                        "",
                        "",
                        Contact.Phones.NONE,
                        "",
                        "",
                        "",
                        "",
                        Authority.NONE,
                        false,
                        "",
                        null);
        var entries = new ContactDraft(blank, true);
        var paper = proof.slot().apply(entries.draft, blank.id());
        var editor =
                new Editor<>(
                        kit,
                        entries.draft,
                        () -> resident.today(kit),
                        r -> entries.read(r, 1, born, resident.who().printedName()),
                        contact -> {
                            var listing = entries.listing();
                            if (listing == null || contact.authority().any()) {
                                save(proof.add(), resident, contact, entries, paper);
                            } else {
                                store.addListed(
                                        resident.who(), contact, entries.noPhone.get(), listing);
                            }
                        });
        return new Typing(entries, paper, editor.onSaved(contact -> saved.run()));
    }

    /** Begins to change a contact. */
    Typing change(
            Resident resident,
            Contact contact,
            @Nullable LocalDate born,
            AuthorityPaper proof,
            Runnable saved) {
        var entries = new ContactDraft(contact, false);
        var paper = proof.slot().apply(entries.draft, contact.id());
        var version = new AtomicLong(contact.version());
        var editor =
                new Editor<Contact>(
                                kit,
                                entries.draft,
                                () -> resident.today(kit),
                                r ->
                                        entries.read(
                                                r,
                                                version.get(),
                                                born,
                                                resident.who().printedName()),
                                changed -> save(proof.change(), resident, changed, entries, paper))
                        .onConflict(() -> {
                            var now = stored(resident, contact);
                            return new Editor.Fresh(
                                    new ContactDraft(now, false).draft,
                                    () -> version.set(now.version()));
                        });
        return new Typing(entries, paper, editor.onSaved(changed -> saved.run()));
    }

    private static void save(
            AuthorityPaper.Save how,
            Resident resident,
            Contact contact,
            ContactDraft entries,
            PaperSlot paper) {
        how.save(
                resident.who(),
                contact,
                entries.noPhone.get(),
                contact.authority().any() ? paper.keep().get().orElse(null) : null);
    }

    /**
     * Notes that a contact was called, or asked, and is right as it stands. Who noted it and when
     * stays in the history.
     *
     * @param how it was checked
     */
    void checked(Resident resident, Contact contact, String how, Runnable saved) {
        kit.tasks()
                .run(
                        WORDS.text("checked.doing"),
                        () -> {
                            store.verify(
                                    resident.who(),
                                    resident.id(),
                                    contact.id(),
                                    contact.version(),
                                    resident.today(kit),
                                    how);
                            return contact;
                        })
                .onSuccess(done -> {
                    kit.notices().done(WORDS.text("checked.done", contact.displayName()));
                    saved.run();
                })
                .on(
                        StaleRecord.class,
                        changed -> {
                            kit.dialogs()
                                    .tell(
                                            WORDS.text("checked.changed", contact.displayName()),
                                            WORDS.text("checked.changed.todo"));
                            saved.run();
                        })
                .start();
    }

    private Contact stored(Resident resident, Contact contact) {
        return store.list(resident.who(), resident.id()).stream()
                .filter(c -> c.id().equals(contact.id()))
                .findFirst()
                .orElseThrow(() -> new NotFound("contact"));
    }

    /** The entries of the directory that may be taken. Called off the screen's thread. */
    List<Listing> listings(Resident resident) {
        return directory.list(resident.who()).stream().filter(Listing::active).toList();
    }

    /** Calls to contacts, newest first. */
    Loaded<List<ContactCall>> calls(Resident resident) {
        return new Loaded<>(
                kit.tasks(),
                WORDS.text("calls.reading"),
                () -> store.calls(resident.who(), resident.id(), Slice.first(RECENT)));
    }

    /** Begins to write down a call. */
    CallTyping call(Resident resident, Contact contact, Runnable saved) {
        var entries = new CallDraft(kit.sources().newId(), resident, contact, kit.sources()::now);
        var editor =
                new Editor<ContactCall>(
                        kit,
                        entries.draft,
                        () -> resident.today(kit),
                        entries::read,
                        call -> store.recordCall(resident.who(), call));
        return new CallTyping(entries, editor.onSaved(done -> saved.run()));
    }

    /** What was changed of a contact, newest first. Called off the screen's thread. */
    List<Change> history(Resident resident, Contact contact) {
        return store.history(resident.who(), resident.id(), contact.id());
    }

    /** Begins to take a contact off the list: asks for the reason. */
    Editor<String> remove(
            Resident resident,
            Contact contact,
            Draft draft,
            javafx.beans.property.StringProperty reason,
            Runnable saved) {
        return new Editor<>(
                        kit,
                        draft,
                        () -> resident.today(kit),
                        r -> r.require(reason),
                        why ->
                                store.remove(
                                        resident.who(),
                                        resident.id(),
                                        contact.id(),
                                        contact.version(),
                                        why))
                .onSaved(why -> saved.run());
    }
}
