package org.hearthside.app.stays;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
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
import org.hearthside.core.common.Stamp;
import org.hearthside.core.stays.Absence;
import org.hearthside.persistence.stays.AbsenceStore;
import org.jspecify.annotations.Nullable;

/** Times away from the house: hospital, leave, day program. */
public final class AbsenceModel {
    private static final Words WORDS = Words.of(AbsenceModel.class);

    private final Toolkit kit;
    private final AbsenceStore store;

    /** For one session. */
    public AbsenceModel(Toolkit kit, AbsenceStore store) {
        this.kit = kit;
        this.store = store;
    }

    /** An absence that is being typed. */
    record Typing(
            ObjectProperty<Absence.@Nullable Kind> kind,
            StringProperty day,
            StringProperty time,
            StringProperty destination,
            StringProperty note,
            Editor<Absence> editor) {}

    /** Absences of the last year, and the present one. */
    Loaded<List<Absence>> list(Resident resident) {
        return new Loaded<>(
                kit.tasks(),
                WORDS.text("absence.reading"),
                () -> store.list(resident.who(), resident.id()));
    }

    /** Begins an absence: the person leaves now, or left some time ago. */
    Typing leaves(Resident resident, Runnable saved) {
        return typing(resident, null, saved);
    }

    /** Begins the return from an absence. */
    Typing returns(Resident resident, Absence absence, Runnable saved) {
        return typing(resident, absence, saved);
    }

    private Typing typing(Resident resident, @Nullable Absence before, Runnable saved) {
        var id = kit.sources().newId();
        var draft = new Draft();
        var now = LocalDateTime.ofInstant(kit.sources().now(), resident.zone());
        var kind = draft.choice("kind", before == null ? null : before.kind());
        var day = draft.text("awayDay", Dates.print(now.toLocalDate()));
        var time = draft.text("awayTime", Dates.print(now.toLocalTime()));
        var where = draft.text("destination", before == null ? "" : before.destination());
        var note = draft.text("note", before == null ? "" : before.note());
        var editor =
                new Editor<Absence>(
                        kit,
                        draft,
                        () -> resident.today(kit),
                        r -> {
                            var at = at(r, resident, day, time);
                            return new Absence(
                                    id,
                                    resident.id(),
                                    r.require("kind", kind.get(), Absence.Kind.LEAVE),
                                    before == null ? at : before.leftAt(),
                                    before == null ? null : before.expectedBack(),
                                    before == null ? null : at,
                                    Reading.text(where),
                                    Reading.text(note),
                                    Stamp.UNSAVED);
                        },
                        absence -> {
                            if (before == null) {
                                store.record(resident.who(), absence);
                            } else {
                                store.change(resident.who(), before.id(), absence);
                            }
                        });
        return new Typing(kind, day, time, where, note, editor.onSaved(done -> saved.run()));
    }

    private Instant at(Reading r, Resident resident, StringProperty day, StringProperty time) {
        var on = r.date(day);
        var clock = r.time(time);
        if (on == null) {
            r.require(day);
        }
        return on == null || clock == null
                ? kit.sources().now()
                : on.atTime(clock).atZone(resident.zone()).toInstant();
    }
}
