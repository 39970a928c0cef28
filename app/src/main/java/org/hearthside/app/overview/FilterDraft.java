package org.hearthside.app.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.overview.ResidentFilter;
import org.hearthside.core.overview.SavedFilter;
import org.hearthside.core.overview.Unfinished.Item;
import org.jspecify.annotations.Nullable;

/** A saved list that is being typed. */
final class FilterDraft {
    final Draft draft = new Draft();
    final StringProperty name;
    final BooleanProperty active;
    final BooleanProperty away;
    final BooleanProperty left;
    final ObjectProperty<@Nullable Where> house;
    final ObjectProperty<@Nullable Lack> lacking;
    final StringProperty text;

    private static final Set<ClientStatus> AWAY =
            EnumSet.of(ClientStatus.INACTIVE, ClientStatus.ON_HOLD);
    private static final Set<ClientStatus> LEFT =
            EnumSet.of(ClientStatus.DISCHARGED, ClientStatus.DECEASED);

    /** One house, or every house. */
    record Where(@Nullable UUID house, String name) {}

    /** What records lack, or anything. */
    record Lack(@Nullable Item item) {}

    FilterDraft(SavedFilter before, List<Where> wheres) {
        var people = before.people();
        name = draft.text("name", before.name());
        active = draft.flag("active", people.statuses().contains(ClientStatus.ACTIVE));
        away = draft.flag("away", people.statuses().containsAll(AWAY));
        left = draft.flag("left", people.statuses().containsAll(LEFT));
        house =
                draft.choice(
                        "house",
                        wheres.stream()
                                .filter(where -> Objects.equals(where.house(), people.house()))
                                .findFirst()
                                .orElse(null));
        lacking = draft.choice("lacking", new Lack(people.lacking()));
        text = draft.text("text", before.text());
    }

    SavedFilter read(Reading reading, SavedFilter before, long version) {
        var statuses = EnumSet.noneOf(ClientStatus.class);
        if (active.get()) {
            statuses.add(ClientStatus.ACTIVE);
        }
        if (away.get()) {
            statuses.addAll(AWAY);
        }
        if (left.get()) {
            statuses.addAll(LEFT);
        }
        var people = ResidentFilter.of(statuses);
        var at = house.get();
        if (at != null && at.house() != null) {
            people = people.in(at.house());
        }
        var lack = lacking.get();
        if (lack != null && lack.item() != null) {
            people = people.lacking(lack.item());
        }
        var typed =
                new SavedFilter(
                        before.id(), version, Reading.text(name), people, Reading.text(text));
        reading.all(typed.problems());
        return typed;
    }
}
