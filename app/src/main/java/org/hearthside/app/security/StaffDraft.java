package org.hearthside.app.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.HouseScope;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.security.Role;
import org.hearthside.core.security.Staff;
import org.hearthside.core.security.StaffRules;
import org.jspecify.annotations.Nullable;

/** A staff member as it stands in the form. */
final class StaffDraft {
    final Draft draft = new Draft();

    final StringProperty login;
    final StringProperty name;
    final StringProperty credential;
    final StringProperty initials;
    final ObjectProperty<@Nullable Role> role;
    final Map<UUID, BooleanProperty> houses = new LinkedHashMap<>();

    /**
     * A form.
     *
     * @param staff as recorded; a new one has no role yet
     * @param isNew whether nobody has chosen a role yet
     * @param choices the houses there are
     */
    StaffDraft(Staff staff, boolean isNew, List<HouseScope.Choice> choices) {
        login = draft.text("login", staff.login());
        name = draft.text("name", staff.name());
        credential = draft.text("credential", staff.credential());
        initials = draft.text("initials", staff.initials());
        role = draft.choice("role", isNew ? null : staff.role());
        for (var house : choices) {
            houses.put(
                    house.id(),
                    draft.flag("house " + house.name(), staff.houses().contains(house.id())));
        }
    }

    /** What the form says, in the form in which it is kept; notes what is wrong. */
    Staff read(Reading r, Staff before, long version) {
        var read =
                StaffRules.tidy(
                        new Staff(
                                before.id(),
                                version,
                                Reading.text(login),
                                Reading.text(name),
                                Reading.text(credential),
                                Reading.text(initials),
                                r.require("role", role.get(), before.role()),
                                houses.entrySet().stream()
                                        .filter(house -> house.getValue().get())
                                        .map(Map.Entry::getKey)
                                        .collect(Collectors.toUnmodifiableSet()),
                                before.active()));
        r.all(StaffRules.check(read));
        return read;
    }
}
