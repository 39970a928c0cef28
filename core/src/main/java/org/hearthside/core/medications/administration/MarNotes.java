package org.hearthside.core.medications.administration;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.administration.MarChains.Chain;
import org.hearthside.core.medications.administration.MarNote.Why;

/** Gathers the lines of the page of exceptions as the cells are written. */
final class MarNotes {
    private record Shared(int order, Outcome outcome, Object cause, String words) {}

    private final MarFacts facts;
    private final MarSigners signers;
    private final List<MarNote> single = new ArrayList<>();
    private final Map<Shared, List<LocalDateTime>> byRecord = new LinkedHashMap<>();
    private final Map<Shared, List<LocalDateTime>> unknown = new LinkedHashMap<>();

    MarNotes(MarFacts facts, MarSigners signers) {
        this.facts = facts;
        this.signers = signers;
    }

    /** What an entry itself says of why it is told. */
    Set<Why> ofEntry(Chain chain, Administration entry) {
        var why = EnumSet.noneOf(Why.class);
        switch (entry.outcome()) {
            case GIVEN -> {}
            case PARTIAL -> why.add(Why.PARTIAL);
            case REFUSED, HELD, HOSPITAL, LEAVE, DAY_PROGRAM, SELF, ABSENT, ASLEEP ->
                    why.add(Why.NOT_GIVEN);
            case VOMITED, NOTHING_BY_MOUTH, NOT_AVAILABLE, NOT_NEEDED -> why.add(Why.NOT_GIVEN);
            case OMITTED, ERROR, ON_PAPER, OTHER -> why.add(Why.NOT_GIVEN);
        }
        if (chain.corrected()) {
            why.add(Why.CORRECTED);
        }
        if (!entry.stamp().at().isBefore(facts.end())) {
            why.add(Why.LATE_ENTRY);
        }
        return why;
    }

    /** Why an entry is told that does not count any more. */
    Set<Why> ofPast(Chain chain) {
        return Set.of(chain.takenBack() ? Why.TAKEN_BACK : Why.CORRECTED);
    }

    /** Tells of an entry, unless there is nothing to tell. */
    void entry(Chain chain, Set<Why> more) {
        var current = chain.current();
        var why = EnumSet.noneOf(Why.class);
        why.addAll(more);
        why.addAll(current.map(e -> ofEntry(chain, e)).orElseGet(() -> ofPast(chain)));
        if (why.isEmpty()) {
            return;
        }
        var versions =
                chain.links().stream()
                        .map(l ->
                                new MarNote.Version(
                                        l.entry(), signers.initials(l.entry().stamp()), l.struck()))
                        .toList();
        var newest = chain.newest();
        var slot = newest.slot();
        single.add(
                new MarNote(
                        newest.order(),
                        slot == null ? List.of() : List.of(slot),
                        why,
                        current.map(Administration::outcome).orElse(null),
                        versions,
                        ""));
    }

    /** Tells that a hold or an absence says why a dose was not given. */
    void byRecord(MedicationOrder order, Slot slot, Outcome outcome, UUID cause, String words) {
        var shared = new Shared(order.number(), outcome, cause, words);
        byRecord.computeIfAbsent(shared, s -> new ArrayList<>()).add(slot.wall());
    }

    /** Tells that nobody knows what became of a dose. */
    void unknown(MedicationOrder order, Slot slot) {
        var shared = new Shared(order.number(), Outcome.OTHER, slot.wall().toLocalTime(), "");
        unknown.computeIfAbsent(shared, s -> new ArrayList<>()).add(slot.wall());
    }

    /** All lines, earliest first. */
    List<MarNote> all() {
        var all = new ArrayList<>(single);
        byRecord.forEach((shared, walls) ->
                all.add(
                        new MarNote(
                                shared.order(),
                                walls.stream().sorted().toList(),
                                Set.of(Why.BY_RECORD),
                                shared.outcome(),
                                List.of(),
                                shared.words())));
        unknown.forEach((shared, walls) ->
                all.add(
                        new MarNote(
                                shared.order(),
                                walls.stream().sorted().toList(),
                                Set.of(Why.UNKNOWN),
                                null,
                                List.of(),
                                "")));
        all.sort(
                Comparator.comparing((MarNote n) -> n.at(facts.zone()))
                        .thenComparingInt(MarNote::order));
        return List.copyOf(all);
    }
}
