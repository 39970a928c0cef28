package org.hearthside.app.locations;

import java.time.ZoneId;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.AddressDraft;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Entry;
import org.hearthside.core.locations.House;
import org.hearthside.core.locations.HouseType;
import org.hearthside.core.locations.LocationRules;
import org.jspecify.annotations.Nullable;

/** A house as it stands in the form. */
final class HouseDraft {
    final Draft draft = new Draft();

    final StringProperty name;
    final ObjectProperty<@Nullable HouseType> type;
    final AddressDraft address;
    final StringProperty crossStreet;
    final StringProperty phone;
    final StringProperty phone24h;
    final StringProperty fax;
    final StringProperty license;
    final StringProperty licensedCapacity;
    final ObjectProperty<@Nullable ZoneId> zone;
    final StringProperty capabilities;
    final StringProperty nurseOnCall;
    final StringProperty nearestHospital;
    final BooleanProperty active;

    HouseDraft(House h) {
        name = draft.text("name", h.name());
        type = draft.choice("type", h.type());
        address = AddressDraft.of(draft, h.address());
        crossStreet = draft.text("crossStreet", h.crossStreet());
        phone = draft.text("phone", h.phone());
        phone24h = draft.text("phone24h", h.phone24h());
        fax = draft.text("fax", h.fax());
        license = draft.text("license", h.license());
        licensedCapacity =
                draft.text(
                        "licensedCapacity",
                        h.licensedCapacity() == 0 ? "" : Integer.toString(h.licensedCapacity()));
        zone = draft.choice("zone", h.zone());
        capabilities = draft.text("capabilities", h.capabilities());
        nurseOnCall = draft.text("nurseOnCall", h.nurseOnCall());
        nearestHospital = draft.text("nearestHospital", h.nearestHospital());
        active = draft.flag("active", h.active());
    }

    /** What the form says, in the form in which it is kept; notes what is wrong. */
    House read(Reading r, House before, long version) {
        var capacity = Objects.requireNonNullElse(r.whole(licensedCapacity), 0);
        var read =
                LocationRules.tidy(
                        new House(
                                before.id(),
                                version,
                                Reading.text(name),
                                r.require("type", type.get(), before.type()),
                                address.read(),
                                Reading.text(crossStreet),
                                Reading.text(phone),
                                Reading.text(phone24h),
                                Reading.text(fax),
                                Reading.text(license),
                                capacity,
                                r.require("zone", zone.get(), before.zone()),
                                Reading.text(capabilities),
                                Reading.text(nurseOnCall),
                                Reading.text(nearestHospital),
                                active.get()));
        r.all(LocationRules.check(read, Entry.FORM));
        return read;
    }
}
