package org.hearthside.app.contacts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.security.Session;
import org.hearthside.persistence.contacts.DirectoryStore;

/** The directory of doctors, pharmacies and agencies. */
final class DirectoryModel {
    private static final Words WORDS = Words.of(DirectoryModel.class);

    private final Toolkit kit;
    private final Session session;
    private final DirectoryStore store;
    private final Loaded<List<Listing>> entries;

    DirectoryModel(Toolkit kit, Session session, DirectoryStore store) {
        this.kit = kit;
        this.session = session;
        this.store = store;
        this.entries =
                new Loaded<>(
                        kit.tasks(), WORDS.text("directory.reading"), () -> store.list(session));
    }

    /** An entry that is being typed. */
    record Typing(ListingDraft entries, Editor<Listing> editor) {}

    Loaded<List<Listing>> entries() {
        return entries;
    }

    Session session() {
        return session;
    }

    /** Begins a new entry. */
    Typing add(Runnable saved) {
        var blank =
                new Listing(
                        kit.sources().newId(),
                        1,
                        ContactType.PHYSICIAN,
                        "",
                        "",
                        "",
                        "",
                        Contact.Phones.NONE,
                        "",
                        "",
                        "",
                        true,
                        0);
        var typed = new ListingDraft(blank);
        var editor =
                new Editor<Listing>(
                        kit,
                        typed.draft,
                        this::today,
                        r -> typed.read(r, 1),
                        entry -> store.add(session, entry));
        return new Typing(typed, editor.onSaved(done -> saved.run()));
    }

    /** Begins to change an entry, and with it the contacts that follow it. */
    Typing change(Listing entry, Runnable saved) {
        var typed = new ListingDraft(entry);
        var version = new AtomicLong(entry.version());
        var editor =
                new Editor<Listing>(
                                kit,
                                typed.draft,
                                this::today,
                                r -> typed.read(r, version.get()),
                                changed -> store.change(session, changed))
                        .onConflict(() -> {
                            var now =
                                    store.list(session).stream()
                                            .filter(l -> l.id().equals(entry.id()))
                                            .findFirst()
                                            .orElseThrow(() -> new NotFound("directory"));
                            return new Editor.Fresh(
                                    new ListingDraft(now).draft, () -> version.set(now.version()));
                        });
        return new Typing(typed, editor.onSaved(done -> saved.run()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(kit.sources().now(), ZoneId.systemDefault());
    }

    void dispose() {
        entries.dispose();
    }
}
