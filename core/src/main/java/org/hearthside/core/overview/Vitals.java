package org.hearthside.core.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.hearthside.core.health.Vital;

/**
 * A person's recent readings.
 *
 * @param recent the last readings of each kind, newest first
 */
public record Vitals(List<Vital> recent) {
    public Vitals {
        recent = List.copyOf(recent);
    }

    /** The latest reading of a kind; empty when there is none. */
    public Optional<Vital> latest(Vital.Kind kind) {
        return recent.stream().filter(v -> v.kind() == kind).findFirst();
    }

    /** The latest reading of each kind that was ever read, in the order of kinds. */
    public List<Vital> latest() {
        return EnumSet.allOf(Vital.Kind.class).stream()
                .map(this::latest)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String toString() {
        return "Vitals[" + recent.size() + "]";
    }
}
