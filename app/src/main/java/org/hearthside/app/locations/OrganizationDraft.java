package org.hearthside.app.locations;

import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Address;
import org.hearthside.core.common.Entry;
import org.hearthside.core.locations.LocationRules;
import org.hearthside.core.locations.Organization;
import org.jspecify.annotations.Nullable;

/** The organization's settings as they stand in the form. */
final class OrganizationDraft {
    final Draft draft = new Draft();

    final StringProperty name;
    final StringProperty line1;
    final StringProperty line2;
    final StringProperty city;
    final StringProperty state;
    final StringProperty zip;
    final StringProperty phone24h;
    final StringProperty license;
    final ObjectProperty<@Nullable ZoneId> zone;

    OrganizationDraft(Organization o) {
        name = draft.text("name", o.name());
        line1 = draft.text("line1", o.address().line1());
        line2 = draft.text("line2", o.address().line2());
        city = draft.text("city", o.address().city());
        state = draft.text("state", o.address().state());
        zip = draft.text("zip", o.address().zip());
        phone24h = draft.text("phone24h", o.phone24h());
        license = draft.text("license", o.license());
        zone = draft.choice("zone", o.zone());
    }

    /**
     * What the form says, in the form in which it is kept; notes what is wrong. Whether the
     * organization is one for tests is no entry of a form.
     */
    Organization read(Reading r, Organization before, long version) {
        var read =
                LocationRules.tidy(
                        new Organization(
                                before.id(),
                                version,
                                Reading.text(name),
                                new Address(
                                        Reading.text(line1),
                                        Reading.text(line2),
                                        Reading.text(city),
                                        Reading.text(state),
                                        Reading.text(zip)),
                                Reading.text(phone24h),
                                Reading.text(license),
                                r.require("zone", zone.get(), before.zone()),
                                before.test()));
        r.all(LocationRules.check(read, Entry.FORM));
        return read;
    }
}
