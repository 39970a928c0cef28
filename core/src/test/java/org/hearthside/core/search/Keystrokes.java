package org.hearthside.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hearthside.core.common.Seeds;

/** What people type into the search box, letter by letter, the same for the same seed. */
public final class Keystrokes {
    private Keystrokes() {}

    /** What people type, cut into keystrokes. */
    public static List<String> of(List<PersonEntry> people, int sessions, long seed) {
        var random = new SplittableRandom(seed);
        var typed = new ArrayList<String>();
        for (int i = 0; i < sessions; i++) {
            var text = session(people.get(random.nextInt(people.size())), random);
            for (int end = 1; end <= text.length(); end++) {
                typed.add(text.substring(0, end));
            }
        }
        return typed;
    }

    private static String session(PersonEntry person, SplittableRandom random) {
        var last = Folding.fold(person.last());
        var first = Folding.fold(person.first());
        var born = person.birthDate();
        int kind = random.nextInt(100);
        if (kind < 35) {
            return last;
        } else if (kind < 55) {
            return first + " " + last;
        } else if (kind < 65) {
            return last + ", " + first;
        } else if (kind < 77 && last.length() >= 5) {
            return Seeds.one(random, Misspelling.values()).of(last, random);
        } else if (kind < 82 && born != null) {
            return born.getMonthValue() + "/" + born.getDayOfMonth() + "/" + born.getYear();
        } else if (kind < 88 && born != null) {
            return last.substring(0, Math.min(3, last.length())) + " " + born.getYear();
        } else if (kind < 92) {
            return person.number().text();
        } else if (kind < 95) {
            return person.phone().isEmpty() ? person.mrn() : person.phone();
        }
        var nicknames = Nicknames.of(first);
        return (nicknames.isEmpty() ? first : nicknames.iterator().next()) + " " + last;
    }
}
