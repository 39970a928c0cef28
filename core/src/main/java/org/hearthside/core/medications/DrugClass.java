package org.hearthside.core.medications;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A class of drugs in which an allergy to one is a reason to ask about the others. The table and
 * its sources stand in {@code allergy-classes.txt}.
 *
 * @param name as printed; a class of the list of drugs
 * @param words words by which an allergy entry names the class
 * @param members generic names, lower case
 * @param related names of classes that can cross-react
 * @param byName whether only an entry that names the class counts, and none of a member
 */
record DrugClass(
        String name, Set<String> words, Set<String> members, Set<String> related, boolean byName) {

    static List<DrugClass> all(DrugBook book) {
        return TallMan.lines("allergy-classes.txt").stream().map(line -> read(line, book)).toList();
    }

    /** Whether one of the ingredients belongs to the class. */
    boolean holds(Set<String> ingredients) {
        return ingredients.stream().anyMatch(this::isMember);
    }

    /**
     * Whether an allergy to this substance is one to the class.
     *
     * @param ingredients of the substance
     */
    boolean isMeant(String substance, Set<String> ingredients) {
        return words.contains(substance.toLowerCase(Locale.ROOT).strip())
                || (!byName && holds(ingredients));
    }

    private boolean isMember(String ingredient) {
        // "penicillin v potassium" and "amoxicillin and clavulanate" start with the member.
        return members.stream()
                .anyMatch(m -> ingredient.equals(m) || ingredient.startsWith(m + " "));
    }

    private static DrugClass read(String line, DrugBook book) {
        var cells = new ArrayList<>(List.of(line.split("\\s*\\|\\s*", -1)));
        while (cells.size() < 5) {
            cells.add("");
        }
        var name = cells.getFirst().strip();
        var members = new TreeSet<>(book.members(name));
        if (members.isEmpty()) {
            throw new IllegalArgumentException("no such class in the list of drugs: " + name);
        }
        members.addAll(DrugBookReader.list(cells.get(2), ","));
        return new DrugClass(
                name,
                Set.copyOf(DrugBookReader.list(cells.get(1), ",")),
                Set.copyOf(members),
                Set.copyOf(DrugBookReader.list(cells.get(3), ",")),
                cells.get(4).strip().equals("by name"));
    }
}
