package org.hearthside.app.contacts;

import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.contacts.ListingRules;
import org.jspecify.annotations.Nullable;

/** An entry of the directory as it stands in the form. */
final class ListingDraft {
    final Draft draft = new Draft();
    final ObjectProperty<@Nullable ContactType> type;
    final StringProperty first;
    final StringProperty last;
    final StringProperty organization;
    final StringProperty specialty;
    final StringProperty main;
    final StringProperty second;
    final StringProperty afterHours;
    final StringProperty fax;
    final StringProperty email;
    final StringProperty address;
    final StringProperty hours;
    final BooleanProperty active;
    private final Listing start;

    ListingDraft(Listing l) {
        start = l;
        type = draft.choice("type", l.type());
        first = draft.text("first", l.first());
        last = draft.text("last", l.last());
        organization = draft.text("organization", l.organization());
        specialty = draft.text("specialty", l.specialty());
        main = draft.text("main", l.phones().main());
        second = draft.text("second", l.phones().second());
        afterHours = draft.text("afterHours", l.phones().afterHours());
        fax = draft.text("fax", l.phones().fax());
        email = draft.text("email", l.email());
        address = draft.text("address", l.address());
        hours = draft.text("hours", l.hours());
        active = draft.flag("active", l.active());
    }

    Listing read(Reading r, long version) {
        var read =
                ListingRules.tidy(
                        new Listing(
                                start.id(),
                                version,
                                Objects.requireNonNullElse(type.get(), ContactType.PHYSICIAN),
                                Reading.text(first),
                                Reading.text(last),
                                Reading.text(organization),
                                Reading.text(specialty),
                                new Contact.Phones(
                                        Reading.text(main),
                                        Reading.text(second),
                                        Reading.text(afterHours),
                                        Reading.text(fax)),
                                Reading.text(email),
                                Reading.text(address),
                                Reading.text(hours),
                                active.get(),
                                start.used()));
        r.all(ListingRules.check(read));
        return read;
    }
}
