package org.hearthside.app.locations;

import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.AddressDraft;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Entry;
import org.hearthside.core.locations.LocationRules;
import org.hearthside.core.locations.Organization;
import org.jspecify.annotations.Nullable;

/** The organization's settings as they stand in the form. */
final class OrganizationDraft {
    final Draft draft = new Draft();

    final StringProperty name;
    final AddressDraft address;
    final StringProperty phone24h;
    final StringProperty license;
    final ObjectProperty<@Nullable ZoneId> zone;

    OrganizationDraft(Organization o) {
        name = draft.text("name", o.name());
        address = AddressDraft.of(draft, o.address());
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
                                address.read(),
                                Reading.text(phone24h),
                                Reading.text(license),
                                r.require("zone", zone.get(), before.zone()),
                                before.test()));
        r.all(LocationRules.check(read, Entry.FORM));
        return read;
    }
}
