package org.hearthside.app.contacts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactCall;
import org.hearthside.core.contacts.ContactCallRules;
import org.jspecify.annotations.Nullable;

/** A call as it stands in the form. */
final class CallDraft {
    final Draft draft = new Draft();
    final StringProperty number;
    final StringProperty calledOn;
    final StringProperty calledAt;
    final ObjectProperty<ContactCall.@Nullable Result> result;
    final StringProperty about;
    final StringProperty note;
    private final UUID id;
    private final Resident resident;
    private final Contact contact;
    private final Supplier<Instant> now;

    CallDraft(UUID id, Resident resident, Contact contact, Supplier<Instant> now) {
        this.id = id;
        this.resident = resident;
        this.contact = contact;
        this.now = now;
        var phones = contact.phones();
        var at = LocalDateTime.ofInstant(now.get(), resident.zone());
        number =
                draft.text(
                        "number",
                        Stream.of(phones.main(), phones.second(), phones.afterHours())
                                .filter(p -> !p.isEmpty())
                                .findFirst()
                                .orElse(""));
        calledOn = draft.text("calledOn", Dates.print(at.toLocalDate()));
        calledAt = draft.text("calledAt", Dates.print(at.toLocalTime()));
        result = draft.choice("result", null);
        about = draft.text("about", "");
        note = draft.text("note", "");
    }

    ContactCall read(Reading r) {
        var on = r.pastDate(calledOn);
        r.require(calledOn);
        var clock = Dates.parseTime(Reading.text(calledAt));
        if (clock.isEmpty()) {
            r.problem("calledAt", "entry.time");
        }
        var at =
                on == null || clock.isEmpty()
                        ? now.get()
                        : on.atTime(clock.get()).atZone(resident.zone()).toInstant();
        var read =
                ContactCallRules.tidy(
                        new ContactCall(
                                id,
                                resident.id(),
                                contact.id(),
                                contact.displayName(),
                                Reading.text(number),
                                at,
                                r.require("result", result.get(), ContactCall.Result.NO_ANSWER),
                                Reading.text(about),
                                Reading.text(note),
                                Stamp.UNSAVED));
        r.all(ContactCallRules.check(read, now.get()));
        return read;
    }
}
