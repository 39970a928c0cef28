package org.hearthside.app.contacts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Entry;
import org.hearthside.core.contacts.Authority;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.ContactRules;
import org.hearthside.core.contacts.ContactType;
import org.hearthside.core.contacts.DecisionScope;
import org.hearthside.core.contacts.Listing;
import org.hearthside.core.contacts.NotifyOn;
import org.jspecify.annotations.Nullable;

/** A contact as it stands in the form. */
final class ContactDraft {
    final Draft draft = new Draft();
    final Contact start;

    final ObjectProperty<@Nullable ContactType> type;
    final BooleanProperty primary;
    final StringProperty callOrder;
    final StringProperty first;
    final StringProperty last;
    final StringProperty organization;
    final StringProperty relationship;
    final StringProperty specialty;
    final StringProperty main;
    final StringProperty second;
    final StringProperty afterHours;
    final StringProperty fax;
    final BooleanProperty noPhone;
    final StringProperty email;
    final StringProperty address;
    final StringProperty language;
    final StringProperty hours;
    final Map<DecisionScope, BooleanProperty> scopes = new EnumMap<>(DecisionScope.class);
    final StringProperty document;
    final StringProperty documentDate;
    final StringProperty expires;
    final BooleanProperty doNotContact;
    final StringProperty notes;
    final StringProperty verifiedOn;
    final StringProperty verifiedHow;
    final Map<NotifyOn, BooleanProperty> notifyOn = new EnumMap<>(NotifyOn.class);
    private @Nullable UUID listing;

    ContactDraft(Contact c, boolean isNew) {
        start = c;
        type = draft.choice("type", c.type());
        primary = draft.flag("primary", c.primary());
        callOrder =
                draft.text("callOrder", c.callOrder() == 0 ? "" : Integer.toString(c.callOrder()));
        first = draft.text("first", c.first());
        last = draft.text("last", c.last());
        organization = draft.text("organization", c.organization());
        relationship = draft.text("relationship", c.relationship());
        specialty = draft.text("specialty", c.specialty());
        main = draft.text("main", c.phones().main());
        second = draft.text("second", c.phones().second());
        afterHours = draft.text("afterHours", c.phones().afterHours());
        fax = draft.text("fax", c.phones().fax());
        noPhone = draft.flag("noPhone", !isNew && c.phones().none());
        email = draft.text("email", c.email());
        address = draft.text("address", c.address());
        language = draft.text("language", c.language());
        hours = draft.text("hours", c.hours());
        for (var scope : DecisionScope.values()) {
            scopes.put(scope, draft.flag("scope." + scope, c.authority().scopes().contains(scope)));
        }
        document = draft.text("document", c.authority().document());
        documentDate = draft.text("documentDate", print(c.authority().documentDate()));
        expires = draft.text("expires", print(c.authority().expires()));
        doNotContact = draft.flag("doNotContact", c.doNotContact());
        notes = draft.text("notes", c.notes());
        verifiedOn = draft.text("verifiedOn", print(c.verifiedOn()));
        verifiedHow = draft.text("verifiedHow", c.verification().how());
        for (var event : NotifyOn.values()) {
            notifyOn.put(event, draft.flag("notify." + event, c.notifyOn().contains(event)));
        }
    }

    /**
     * What the form says, in the form in which it is kept; notes what is wrong.
     *
     * @param version the version on which the entry stands
     * @param born the person's birth date; absent when not recorded
     * @param by who types
     */
    Contact read(Reading r, long version, @Nullable LocalDate born, String by) {
        var order = r.whole(callOrder);
        var read =
                ContactRules.tidy(
                        new Contact(
                                start.id(),
                                version,
                                start.client(),
                                Objects.requireNonNullElse(type.get(), ContactType.OTHER),
                                primary.get(),
                                order == null ? 0 : order,
                                Reading.text(first),
                                Reading.text(last),
                                Reading.text(organization),
                                Reading.text(relationship),
                                Reading.text(specialty),
                                new Contact.Phones(
                                        Reading.text(main),
                                        Reading.text(second),
                                        Reading.text(afterHours),
                                        Reading.text(fax)),
                                Reading.text(email),
                                Reading.text(address),
                                Reading.text(language),
                                Reading.text(hours),
                                authority(r),
                                doNotContact.get(),
                                Reading.text(notes),
                                verification(r, by),
                                chosen(NotifyOn.class, notifyOn)));
        r.all(ContactRules.check(read, born, r.today(), Entry.FORM, noPhone.get()));
        return read;
    }

    /** Whoever enters another day of the check made it. */
    private Contact.Verification verification(Reading r, String by) {
        var on = r.pastDate(verifiedOn);
        var same = Objects.equals(on, start.verifiedOn());
        return new Contact.Verification(
                on,
                on == null ? "" : same ? start.verification().by() : by,
                Reading.text(verifiedHow));
    }

    private static <E extends Enum<E>> EnumSet<E> chosen(
            Class<E> type, Map<E, BooleanProperty> entries) {
        var all = EnumSet.noneOf(type);
        entries.forEach((value, chosen) -> {
            if (chosen.get()) {
                all.add(value);
            }
        });
        return all;
    }

    /** Takes what the directory says; the contact follows its changes from then on. */
    void take(Listing l) {
        listing = l.id();
        type.set(l.type());
        first.set(l.first());
        last.set(l.last());
        organization.set(l.organization());
        specialty.set(l.specialty());
        main.set(l.phones().main());
        second.set(l.phones().second());
        afterHours.set(l.phones().afterHours());
        fax.set(l.phones().fax());
        noPhone.set(false);
        email.set(l.email());
        address.set(l.address());
        hours.set(l.hours());
    }

    /** The entry of the directory that was taken; absent for none. */
    @Nullable UUID listing() {
        return listing;
    }

    private Authority authority(Reading r) {
        return new Authority(
                chosen(DecisionScope.class, scopes),
                Reading.text(document),
                r.pastDate(documentDate),
                r.date(expires));
    }

    private static String print(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }
}
