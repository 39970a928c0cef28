package org.hearthside.app.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.codes.Code;
import org.hearthside.core.codes.CodeItem;
import org.hearthside.core.codes.CodeSystem;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.ResultRules;
import org.jspecify.annotations.Nullable;

/** A laboratory result as it stands in the form. */
final class LabDraft {
    /** What laboratories write beside a result that needs a look; empty is within the range. */
    static final List<String> FLAGS = List.of("", "L", "H", "LL", "HH", "A", "AA", "POS", "NEG");

    final Draft draft = new Draft();
    final StringProperty name;
    final StringProperty code;
    final StringProperty value;
    final StringProperty unit;
    final StringProperty range;
    final ObjectProperty<@Nullable String> flag;
    final StringProperty takenOn;
    final StringProperty takenAt;
    final StringProperty source;
    final ObjectProperty<LabResult.@Nullable Status> status;
    private final UUID id;
    private final Resident resident;
    private final Instant now;
    private final @Nullable LabResult before;

    LabDraft(UUID id, Resident resident, Instant now, @Nullable LabResult l) {
        this.id = id;
        this.resident = resident;
        this.now = now;
        before = l;
        var coded = l == null ? null : l.code();
        name = draft.text("name", l == null ? "" : l.name());
        code = draft.text("code", coded == null ? "" : coded.code());
        value = draft.text("value", l == null ? "" : l.value());
        unit = draft.text("unit", l == null ? "" : l.unit());
        range = draft.text("range", l == null ? "" : l.range());
        flag = draft.choice("flag", l == null ? "" : l.flag());
        var at = (l == null ? now : l.takenAt()).atZone(resident.zone());
        takenOn = draft.text("takenOn", Dates.print(at.toLocalDate()));
        takenAt = draft.text("takenAt", l == null ? "" : Dates.print(at.toLocalTime()));
        source = draft.text("source", l == null ? "" : l.source());
        status = draft.choice("status", l == null ? LabResult.Status.FINAL : l.status());
    }

    /** The flags to choose from; one that came from elsewhere stays among them. */
    List<String> flags() {
        var own = flag.get();
        return own == null || FLAGS.contains(own)
                ? FLAGS
                : java.util.stream.Stream.concat(FLAGS.stream(), java.util.stream.Stream.of(own))
                        .toList();
    }

    /** Takes a code with its words. */
    void choose(CodeItem item) {
        name.set(item.row().display());
        code.set(item.row().code());
    }

    LabResult read(Reading r, @Nullable LocalDate born) {
        var read =
                ResultRules.tidy(
                        new LabResult(
                                id,
                                resident.id(),
                                Reading.text(name),
                                code(),
                                Reading.text(value),
                                Reading.text(unit),
                                Reading.text(range),
                                Objects.requireNonNullElse(flag.get(), ""),
                                at(r),
                                Reading.text(source),
                                Objects.requireNonNullElse(status.get(), LabResult.Status.FINAL),
                                Stamp.UNSAVED));
        if (read.status() == LabResult.Status.FINAL) {
            r.all(ResultRules.check(read, born, now, resident.zone()));
        }
        return read;
    }

    /** When the sample was taken; a time that nobody knows is the morning of the day. */
    private Instant at(Reading r) {
        r.require(takenOn);
        var on = r.pastDate(takenOn);
        var typed = Reading.text(takenAt);
        var clock = Dates.parseTime(typed);
        if (!typed.isEmpty() && clock.isEmpty()) {
            r.problem("takenAt", "entry.time");
        }
        if (on == null) {
            return now;
        }
        if (before != null
                && typed.equals(Dates.print(before.takenAt().atZone(resident.zone()).toLocalTime()))
                && on.equals(before.takenAt().atZone(resident.zone()).toLocalDate())) {
            return before.takenAt();
        }
        return on.atTime(clock.orElse(LocalTime.MIDNIGHT)).atZone(resident.zone()).toInstant();
    }

    private @Nullable Code code() {
        var typed = Reading.text(code);
        if (typed.isEmpty()) {
            return null;
        }
        var coded = before == null ? null : before.code();
        return coded != null && coded.code().equals(typed)
                ? coded
                : new Code(CodeSystem.LOINC.recordedAs(), typed);
    }
}
