package org.hearthside.app.health;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.clients.Resident;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.health.Vital;
import org.hearthside.core.health.VitalRules;
import org.jspecify.annotations.Nullable;

/** One round of vital signs: what was measured at one time. Empty fields are not recorded. */
final class VitalsDraft {
    final Draft draft = new Draft();
    final Map<Vital.Kind, StringProperty> values = new EnumMap<>(Vital.Kind.class);
    final Map<Vital.Kind, ObjectProperty<@Nullable String>> units = new EnumMap<>(Vital.Kind.class);
    final Map<Vital.Kind, StringProperty> methods = new EnumMap<>(Vital.Kind.class);
    final StringProperty diastolic;
    final StringProperty day;
    final StringProperty time;
    private final Map<Vital.Kind, UUID> ids = new EnumMap<>(Vital.Kind.class);
    private final Resident resident;
    private final Supplier<Instant> now;

    VitalsDraft(Resident resident, Supplier<UUID> newId, Supplier<Instant> now) {
        this.resident = resident;
        this.now = now;
        for (var kind : Vital.Kind.values()) {
            ids.put(kind, newId.get());
            values.put(kind, draft.text(kind.name(), ""));
            methods.put(kind, draft.text(kind + ".method", ""));
            units.put(kind, draft.choice(kind + ".unit", unit(kind)));
        }
        diastolic = draft.text("second", "");
        var at = LocalDateTime.ofInstant(now.get(), resident.zone());
        day = draft.text("measuredOn", Dates.print(at.toLocalDate()));
        time = draft.text("measuredAt", Dates.print(at.toLocalTime()));
    }

    /** US units unless someone chooses otherwise (ui.md, rule 9); kilograms for weight. */
    private static String unit(Vital.Kind kind) {
        return switch (kind) {
            case BLOOD_PRESSURE -> "mmHg";
            case PULSE, RESPIRATIONS -> "per minute";
            case TEMPERATURE -> "°F";
            case OXYGEN_SATURATION -> "%";
            case GLUCOSE -> "mg/dL";
            case PAIN -> "";
            case WEIGHT -> "kg";
            case HEIGHT -> "in";
        };
    }

    List<Vital> read(Reading r) {
        var at = at(r);
        var read = new ArrayList<Vital>();
        for (var kind : Vital.Kind.values()) {
            var entry = Objects.requireNonNull(values.get(kind));
            var value = r.number(entry);
            var second = kind == Vital.Kind.BLOOD_PRESSURE ? r.number(diastolic) : null;
            if (value == null) {
                if (second != null) {
                    r.require(entry);
                }
                continue;
            }
            var vital =
                    VitalRules.tidy(
                            new Vital(
                                    Objects.requireNonNull(ids.get(kind)),
                                    resident.id(),
                                    kind,
                                    value,
                                    second,
                                    Objects.requireNonNullElse(
                                            Objects.requireNonNull(units.get(kind)).get(), ""),
                                    Reading.text(Objects.requireNonNull(methods.get(kind))),
                                    at,
                                    Vital.Status.FINAL,
                                    Stamp.UNSAVED));
            VitalRules.check(vital, now.get(), Entry.FORM)
                    .forEach(problem -> r.all(List.of(named(problem, kind))));
            read.add(vital);
        }
        if (read.isEmpty() && r.problems().isEmpty()) {
            r.problem("vitals", "health.noReading");
        }
        return read;
    }

    /** A rule knows one reading; the form has many, each under the name of its kind. */
    private static Problem named(Problem problem, Vital.Kind kind) {
        return switch (problem.field()) {
            case "value" -> new Problem(kind.name(), problem.key(), problem.args());
            case "unit" -> new Problem(kind + ".unit", problem.key(), problem.args());
            case "method" -> new Problem(kind + ".method", problem.key(), problem.args());
            default -> problem;
        };
    }

    private Instant at(Reading r) {
        var on = r.pastDate(day);
        var clock = Dates.parseTime(Reading.text(time));
        if (clock.isEmpty()) {
            r.problem("measuredAt", "entry.time");
        }
        if (on == null) {
            r.require(day);
        }
        return on == null || clock.isEmpty()
                ? now.get()
                : on.atTime(clock.get()).atZone(resident.zone()).toInstant();
    }
}
