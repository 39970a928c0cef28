package org.hearthside.app.stays;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Editor;
import org.hearthside.app.ui.Loaded;
import org.hearthside.app.ui.Reading;
import org.hearthside.app.ui.Toolkit;
import org.hearthside.app.ui.Words;
import org.hearthside.core.common.Dates;
import org.hearthside.core.locations.BedPlace;
import org.hearthside.core.locations.House;
import org.hearthside.core.stays.NewStay;
import org.hearthside.core.stays.Stay;
import org.hearthside.persistence.locations.LocationStore;
import org.hearthside.persistence.stays.StayStore;
import org.jspecify.annotations.Nullable;

/** Where a person lives and lived, and the move to another place. */
public final class StaysModel {
    private static final Words WORDS = Words.of(StaysModel.class);

    private final Toolkit kit;
    private final StayStore stays;
    private final LocationStore locations;
    private final AbsenceModel absences;

    /** For one session. */
    public StaysModel(
            Toolkit kit, StayStore stays, LocationStore locations, AbsenceModel absences) {
        this.kit = kit;
        this.stays = stays;
        this.locations = locations;
        this.absences = absences;
    }

    /**
     * A place to move to: a free bed, or a house without one.
     *
     * @param house where
     * @param bed absent when none is assigned yet
     * @param label how it is called
     */
    public record Target(UUID house, @Nullable UUID bed, String label) {}

    /** A move that is being typed. */
    record Typing(
            ObjectProperty<@Nullable Target> place,
            StringProperty day,
            StringProperty time,
            StringProperty reason,
            Editor<NewStay> editor) {}

    /** Times away. */
    AbsenceModel absences() {
        return absences;
    }

    /** All stays of a person, newest first. */
    public Loaded<List<Stay>> list(Resident resident) {
        return new Loaded<>(
                kit.tasks(),
                WORDS.text("reading"),
                () -> stays.list(resident.who(), resident.id()));
    }

    /** Reads the places that are free, then calls back. */
    void free(Resident resident, Consumer<List<Target>> then) {
        kit.tasks()
                .run(WORDS.text("beds.reading"), () -> targets(resident))
                .onSuccess(then)
                .start();
    }

    private List<Target> targets(Resident resident) {
        var free = stays.bedsFree(resident.who());
        var targets = new ArrayList<Target>();
        for (var house : locations.houses(resident.who())) {
            if (house.active()) {
                free.stream()
                        .filter(bed -> bed.house().equals(house.id()))
                        .map(StaysModel::target)
                        .forEach(targets::add);
                targets.add(noBed(house));
            }
        }
        return targets;
    }

    private static Target target(BedPlace bed) {
        return new Target(
                bed.house(),
                bed.bed(),
                WORDS.text("bed", bed.houseName(), bed.room(), bed.bedName()));
    }

    private static Target noBed(House house) {
        return new Target(house.id(), null, WORDS.text("noBed", house.name()));
    }

    /** Begins a move. */
    Typing move(Resident resident, Runnable saved) {
        var id = kit.sources().newId();
        var draft = new Draft();
        var now = LocalDateTime.ofInstant(kit.sources().now(), resident.zone());
        var place = draft.<Target>choice("bed", null);
        var day = draft.text("fromDay", Dates.print(now.toLocalDate()));
        var time = draft.text("from", Dates.print(now.toLocalTime()));
        var reason = draft.text("reason", "");
        var editor =
                new Editor<NewStay>(
                        kit,
                        draft,
                        () -> resident.today(kit),
                        r -> {
                            var to = r.require("bed", place.get(), new Target(id, null, ""));
                            return new NewStay(
                                    id,
                                    resident.id(),
                                    to.house(),
                                    to.bed(),
                                    at(r, resident, day, time).orElse(kit.sources().now()),
                                    Reading.text(reason));
                        },
                        stay -> stays.place(resident.who(), stay));
        return new Typing(place, day, time, reason, editor.onSaved(stay -> saved.run()));
    }

    private static Optional<Instant> at(
            Reading r, Resident resident, StringProperty day, StringProperty time) {
        var on = r.date(day);
        var clock = Dates.parseTime(Reading.text(time));
        if (clock.isEmpty()) {
            r.problem(time.getName(), "entry.time");
        }
        if (on == null) {
            r.require(day);
        }
        return on == null
                ? Optional.empty()
                : clock.map(at -> on.atTime(at).atZone(resident.zone()).toInstant());
    }
}
