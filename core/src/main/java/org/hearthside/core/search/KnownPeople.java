package org.hearthside.core.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Sought;
import org.jspecify.annotations.Nullable;

/**
 * Everyone who may be meant by a person who comes in: those on file, and those who came in before.
 * Compares nobody with everybody: only who shares a birth date (or nearly), the words of the name,
 * a phone, an address or a record number is looked at. Whoever shares none of these cannot reach
 * the score that is worth saying.
 */
public final class KnownPeople {
    private final Map<ClientId, PersonEntry> all = new HashMap<>();
    private final Map<String, List<ClientId>> near = new HashMap<>();

    /** Takes those on file. */
    public KnownPeople(Collection<PersonEntry> onFile) {
        onFile.forEach(this::add);
    }

    /** One more. */
    public void add(PersonEntry person) {
        if (all.put(person.id(), person) != null) {
            return;
        }
        var marks = new LinkedHashSet<String>();
        var born = person.birthDate();
        if (born != null) {
            marks.add(born.toString());
        }
        marks.addAll(names(person.first(), person.preferred(), person.last()));
        marks.addAll(names(person.last(), "", person.first()));
        mark(marks, "native ", person.nativeName());
        numbers(marks, person.phone(), person.email(), person.mrn());
        for (var mark : marks) {
            near.computeIfAbsent(mark, m -> new ArrayList<>(1)).add(person.id());
        }
    }

    /** One of them; null when there is none with this id. */
    public @Nullable PersonEntry get(ClientId id) {
        return all.get(id);
    }

    /** Those who may be the person at all. */
    public Collection<PersonEntry> near(Sought sought) {
        var marks = new LinkedHashSet<String>();
        var born = sought.birthDate();
        if (born != null) {
            days(born).forEach(day -> marks.add(day.toString()));
        }
        var names = sought.names();
        marks.addAll(names(names.first(), names.preferred(), names.last()));
        mark(marks, "native ", names.nativeName());
        numbers(marks, sought.phone(), sought.email(), sought.mrn());
        var found = new LinkedHashMap<ClientId, PersonEntry>();
        for (var mark : marks) {
            for (var id : near.getOrDefault(mark, List.of())) {
                var person = all.get(id);
                if (person != null) {
                    found.put(id, person);
                }
            }
        }
        return found.values();
    }

    /** The day itself, day and month in each other's place, and one digit different. */
    private static Set<LocalDate> days(LocalDate born) {
        var days = new LinkedHashSet<LocalDate>();
        days.add(born);
        addDay(days, born.getYear(), born.getDayOfMonth(), born.getMonthValue());
        var text = born.toString();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    var other = text.substring(0, i) + digit + text.substring(i + 1);
                    if (other.length() == 10) {
                        addDay(
                                days,
                                Integer.parseInt(other.substring(0, 4)),
                                Integer.parseInt(other.substring(5, 7)),
                                Integer.parseInt(other.substring(8)));
                    }
                }
            }
        }
        return days;
    }

    private static void addDay(Set<LocalDate> days, int year, int month, int day) {
        try {
            days.add(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // no such day in the calendar
            return;
        }
    }

    /**
     * Each given name with all words of the family name: who has the same name has one of these.
     */
    private static List<String> names(String first, String preferred, String last) {
        var family = String.join(" ", new TreeSet<>(Folding.words(Folding.fold(last))));
        var given = new LinkedHashSet<>(Folding.words(Folding.fold(first)));
        given.addAll(Folding.words(Folding.fold(preferred)));
        return given.stream().map(word -> "name " + word + "/" + family).toList();
    }

    private static void numbers(Set<String> marks, String phone, String email, String mrn) {
        var digits = Folding.digits(Folding.fold(phone));
        if (digits.length() >= 7) {
            marks.add("phone " + digits.substring(Math.max(0, digits.length() - 10)));
        }
        mark(marks, "mail ", email);
        var number = Folding.alphanumeric(Folding.fold(mrn));
        if (!number.isEmpty()) {
            marks.add("mrn " + number);
        }
    }

    private static void mark(Set<String> marks, String kind, String text) {
        var folded = Folding.fold(text);
        if (!folded.isEmpty()) {
            marks.add(kind + folded);
        }
    }

    @Override
    public String toString() {
        return "KnownPeople[" + all.size() + "]";
    }
}
