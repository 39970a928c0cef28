package org.hearthside.core.medications.administration;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The entries of a month, each with those that it took the place of (E33, SR-40). */
final class MarChains {
    /**
     * An entry and those it took the place of, the first one first.
     *
     * @param links at least one
     */
    record Chain(List<MarFacts.Entry> links) {
        /** What counts; empty when it was taken back or stands on the sheet of another month. */
        Optional<Administration> current() {
            var last = links.getLast();
            return last.isCurrent() ? Optional.of(last.entry()) : Optional.empty();
        }

        /** The newest version, whether it counts or not. */
        Administration newest() {
            return links.getLast().entry();
        }

        boolean takenBack() {
            return links.getLast().struck();
        }

        /** Whether what counts was written in place of something else. */
        boolean corrected() {
            return links.getLast().supersedes() != null || links.getLast().superseded();
        }

        Set<UUID> ids() {
            return links.stream().map(l -> l.entry().id()).collect(Collectors.toSet());
        }
    }

    record Key(int order, LocalDateTime wall) {}

    private final Map<Key, List<Chain>> bySlot = new LinkedHashMap<>();
    private final List<Chain> unscheduled = new ArrayList<>();

    MarChains(List<MarFacts.Entry> entries) {
        for (var chain : chains(entries)) {
            var newest = chain.newest();
            var wall = newest.slot();
            if (wall == null) {
                unscheduled.add(chain);
            } else {
                bySlot.computeIfAbsent(new Key(newest.order(), wall), k -> new ArrayList<>())
                        .add(chain);
            }
        }
    }

    private static List<Chain> chains(List<MarFacts.Entry> entries) {
        var ids = entries.stream().map(e -> e.entry().id()).collect(Collectors.toSet());
        var next = new HashMap<UUID, MarFacts.Entry>();
        for (var entry : entries) {
            var before = entry.supersedes();
            if (before != null) {
                next.put(before, entry);
            }
        }
        var chains = new ArrayList<Chain>();
        for (var entry : entries) {
            var before = entry.supersedes();
            if (before != null && ids.contains(before)) {
                continue; // reached from there
            }
            var links = new ArrayList<MarFacts.Entry>();
            for (var link = entry; link != null; link = next.get(link.entry().id())) {
                links.add(link);
            }
            chains.add(new Chain(List.copyOf(links)));
        }
        return chains;
    }

    /** What was recorded of a scheduled dose: one chain that counts at most. */
    List<Chain> of(int order, LocalDateTime wall) {
        return bySlot.getOrDefault(new Key(order, wall), List.of());
    }

    /** The scheduled doses of an order of which anything was recorded. */
    List<LocalDateTime> walls(int order) {
        return bySlot.keySet().stream().filter(k -> k.order() == order).map(Key::wall).toList();
    }

    /** Entries that were due at no time: PRN doses and others. */
    List<Chain> unscheduled() {
        return List.copyOf(unscheduled);
    }

    /** All entries of a number of which there is no order. */
    List<Chain> without(Set<Integer> orders) {
        var all = new ArrayList<Chain>();
        bySlot.forEach((key, chains) -> {
            if (!orders.contains(key.order())) {
                all.addAll(chains);
            }
        });
        unscheduled.stream().filter(c -> !orders.contains(c.newest().order())).forEach(all::add);
        return all;
    }
}
