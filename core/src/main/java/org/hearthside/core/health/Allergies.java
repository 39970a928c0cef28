package org.hearthside.core.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearthside.core.common.RecordState;

/**
 * Everything recorded of a person's allergies: the entries that count, and the answers by class.
 *
 * @param items active allergies
 * @param answers at most one per class
 */
public record Allergies(List<Allergy> items, List<AllergyAnswer> answers) {

    public Allergies {
        items =
                items.stream()
                        .filter(a -> a.status() == Allergy.Status.ACTIVE)
                        .sorted(
                                Comparator.comparing(Allergy::severity)
                                        .thenComparing(Allergy::allergyClass)
                                        .thenComparing(a ->
                                                a.substance().toLowerCase(java.util.Locale.ROOT)))
                        .toList();
        answers = List.copyOf(answers);
    }

    /** Nothing recorded. */
    public static Allergies none() {
        return new Allergies(List.of(), List.of());
    }

    /** The state of one class: an entry beats any answer, no answer is not recorded. */
    public RecordState state(AllergyClass allergyClass) {
        if (items.stream().anyMatch(a -> a.allergyClass() == allergyClass)) {
            return RecordState.RECORDED;
        }
        return answer(allergyClass)
                .map(AllergyAnswer::state)
                // "recorded" without an entry left says nothing any more
                .filter(s -> s != RecordState.RECORDED)
                .orElse(RecordState.NOT_RECORDED);
    }

    /** The answer given for a class. */
    public Optional<AllergyAnswer> answer(AllergyClass allergyClass) {
        return answers.stream().filter(a -> a.allergyClass() == allergyClass).findFirst();
    }

    /** The entries of one class, worst first. */
    public List<Allergy> of(AllergyClass allergyClass) {
        return items.stream().filter(a -> a.allergyClass() == allergyClass).toList();
    }

    /**
     * Whether a class may be answered so: "none known" would contradict an active allergy of the
     * class.
     */
    public boolean mayAnswer(AllergyClass allergyClass, RecordState state) {
        return state != RecordState.NONE_KNOWN || of(allergyClass).isEmpty();
    }

    @Override
    public String toString() {
        return "Allergies[" + items.size() + "]";
    }
}
