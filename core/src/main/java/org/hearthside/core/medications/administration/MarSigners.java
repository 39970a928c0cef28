package org.hearthside.core.medications.administration;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.security.Staff;

/** The initials of who marked a MAR: each leads to one person and no other (SR-32, E37). */
final class MarSigners {
    private final Map<UUID, Staff> staff;
    private final Map<UUID, MarMonth.Signer> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    MarSigners(Map<UUID, Staff> staff) {
        this.staff = staff;
    }

    /** The initials under which somebody stands who recorded something at this time. */
    String initials(Stamp stamp) {
        var before = known.get(stamp.by());
        if (before == null) {
            var person = staff.get(stamp.by());
            var name = person == null ? stamp.byName() : person.printedName();
            var wanted = person == null ? letters(stamp.byName()) : person.initials();
            var own = distinct(wanted);
            known.put(stamp.by(), new MarMonth.Signer(stamp.by(), name, own, stamp.at()));
            return own;
        }
        if (stamp.at().isBefore(before.first())) {
            known.put(stamp.by(), at(before, stamp.at()));
        }
        return before.initials();
    }

    private static MarMonth.Signer at(MarMonth.Signer signer, Instant first) {
        return new MarMonth.Signer(signer.staff(), signer.name(), signer.initials(), first);
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

    /** Everyone asked for so far, by initials. */
    List<MarMonth.Signer> all() {
        return known.values().stream()
                .sorted(Comparator.comparing(MarMonth.Signer::initials))
                .toList();
    }
}
