package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.security.Staff;

/** The initials of who marked a MAR: each leads to one person and no other (SR-32, E37). */
final class MarSigners {
    private final Map<UUID, Staff> staff;
    private final Map<UUID, Person> known = new HashMap<>();
    private final Map<UUID, Instant> first = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private record Person(String name, String initials) {}

    MarSigners(Map<UUID, Staff> staff) {
        this.staff = staff;
    }

    /** The initials under which somebody stands who marked the MAR at this time. */
    String initials(Stamp stamp) {
        first.merge(stamp.by(), stamp.at(), (a, b) -> a.isBefore(b) ? a : b);
        return named(stamp);
    }

    /** The initials of somebody who need not have marked the MAR: who copied an order out, say. */
    String named(Stamp stamp) {
        var before = known.get(stamp.by());
        if (before != null) {
            return before.initials();
        }
        var person = staff.get(stamp.by());
        var name = person == null ? stamp.byName() : person.printedName();
        var own = distinct(person == null ? letters(stamp.byName()) : person.initials());
        known.put(stamp.by(), new Person(name, own));
        return own;
    }

    /** Two people with the same letters are told apart by a number (E37). */
    private String distinct(String wanted) {
        var mark = wanted;
        for (int n = 2; !taken.add(mark); n++) {
            mark = wanted + n;
        }
        return mark;
    }

    /** First letters of the first two words of a name; credentials follow a comma. */
    private static String letters(String name) {
        var letters = new StringBuilder();
        for (var word : name.replaceFirst(",.*", "").strip().split("\\s+")) {
            if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 2) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return letters.isEmpty() ? "X" : letters.toString().toUpperCase(Locale.ROOT);
    }

    /** Everyone who marked the MAR, by initials. */
    List<MarMonth.Signer> all() {
        return first.entrySet().stream()
                .map(e -> signer(e.getKey(), e.getValue()))
                .sorted(Comparator.comparing(MarMonth.Signer::initials))
                .toList();
    }

    private MarMonth.Signer signer(UUID id, Instant at) {
        var person = Objects.requireNonNull(known.get(id));
        return new MarMonth.Signer(id, person.name(), person.initials(), at);
    }
}
