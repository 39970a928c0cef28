package org.hearthside.core.medications;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A class of drugs in which an allergy to one is a reason to ask about the others. The table and
 * its sources stand in {@code allergy-classes.txt}.
 *
 * @param name as printed
 * @param words words by which an allergy entry names the class
 * @param members generic names, lower case
 */
record DrugClass(String name, Set<String> words, Set<String> members) {
    static final String PENICILLINS = "penicillins";
    static final String CEPHALOSPORINS = "cephalosporins";

    static List<DrugClass> all() {
        return TallMan.lines("allergy-classes.txt").stream().map(DrugClass::read).toList();
    }

    /** Whether one of the ingredients belongs to the class. */
    boolean holds(Set<String> ingredients) {
        return ingredients.stream().anyMatch(this::isMember);
    }

    /** Whether an allergy to this substance is one to the class. */
    boolean isMeant(String substance) {
        var text = substance.toLowerCase(Locale.ROOT).strip();
        return words.contains(text) || holds(Ingredients.of(text));
    }

    private boolean isMember(String ingredient) {
        // "penicillin v potassium" and "amoxicillin and clavulanate" start with the member.
        return members.stream()
                .anyMatch(m -> ingredient.equals(m) || ingredient.startsWith(m + " "));
    }

    private static DrugClass read(String line) {
        var cells = line.split("\\|");
        return new DrugClass(cells[0].strip(), set(cells[1]), set(cells[2]));
    }

    private static Set<String> set(String cell) {
        return Arrays.stream(cell.split(","))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }
}
