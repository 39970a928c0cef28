package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the list of drugs knows of one drug: one line of it. Not what any person takes.
 *
 * @param generic plain generic name, lower case
 * @param otherNames other generic names, lower case
 * @param brands brands as they are written
 * @param ingredients base names without salts, lower case, in the order of the strengths
 * @param products forms and their strengths
 * @param routes in plain words; {@code oral} first where it has it
 * @param controlled federal schedule II to V; empty when none
 * @param highAlert whether a mistake does great harm
 * @param timeCritical whether minutes matter
 * @param narrowTherapeutic whether little lies between too little and too much
 * @param swallowWhole forms that are not crushed or chewed; one empty text stands for every form
 * @param ceilings most in 24 hours, by ingredient
 */
public record DrugFacts(
        String generic,
        List<String> otherNames,
        List<String> brands,
        List<String> ingredients,
        List<Product> products,
        List<String> routes,
        String controlled,
        boolean highAlert,
        boolean timeCritical,
        boolean narrowTherapeutic,
        List<String> swallowWhole,
        List<Ceiling> ceilings) {

    public DrugFacts {
        otherNames = List.copyOf(otherNames);
        brands = List.copyOf(brands);
        ingredients = List.copyOf(ingredients);
        products = List.copyOf(products);
        routes = List.copyOf(routes);
        swallowWhole = List.copyOf(swallowWhole);
        ceilings = List.copyOf(ceilings);
    }

    /**
     * A form and the strengths in which it is made.
     *
     * @param form for example {@code extended-release tablet}
     * @param strengths as the list tells them
     */
    public record Product(String form, List<Strength> strengths) {
        public Product {
            strengths = List.copyOf(strengths);
        }
    }

    /**
     * How much of each ingredient is in one piece, or in so much of a liquid.
     *
     * @param text as written, {@code 325 mg + 5 mg}
     * @param amounts one for each ingredient, in their order
     * @param per how many of {@code perUnit}; one of a piece
     * @param perUnit {@code mL}, {@code actuation}, {@code hours}, {@code g}; empty of one piece
     */
    public record Strength(String text, List<DrugAmount> amounts, BigDecimal per, String perUnit) {
        public Strength {
            amounts = List.copyOf(amounts);
        }

        /** Whether both hold as much in as much, whatever the order of their ingredients. */
        boolean holdsTheSameAs(Strength other) {
            if (amounts.size() != other.amounts.size() || !perUnit.equals(other.perUnit)) {
                return false;
            }
            var left = new ArrayList<>(other.amounts.stream().map(other::one).toList());
            for (var amount : amounts) {
                var mine = one(amount);
                var match = left.stream().filter(mine::isSameAs).findFirst();
                if (match.isEmpty()) {
                    return false;
                }
                left.remove(match.get());
            }
            return true;
        }

        /** The strength of the ingredient at this place alone. */
        Strength only(int place) {
            return new Strength(text, List.of(amounts.get(place)), per, perUnit);
        }

        /** In one mL, actuation or piece. */
        private DrugAmount one(DrugAmount amount) {
            return amount.times(BigDecimal.ONE, per);
        }
    }

    /**
     * Most of an ingredient in 24 hours, from all products together, swallowed, by an adult.
     *
     * @param ingredient which
     * @param most how much
     * @param source where it stands, {@code label; 20 mg over age 60}
     */
    public record Ceiling(String ingredient, DrugAmount most, String source) {}

    /** The generic name in tall-man letters of the FDA list, for display only (SR-13). */
    public String tallMan() {
        return TallMan.fda().show(generic);
    }

    /** Whether it must be swallowed whole in this form, and strength where that matters. */
    public boolean doNotCrush(String form, String strength) {
        var asked = form.strip().toLowerCase(Locale.ROOT);
        return swallowWhole.stream()
                .anyMatch(f ->
                        f.isEmpty() || f.equals(asked) || f.equals(asked + " " + strength.strip()));
    }

    /** The product of this form; absent when the list has none. */
    public @Nullable Product product(String form) {
        var asked = form.strip().toLowerCase(Locale.ROOT);
        return products.stream().filter(p -> p.form().equals(asked)).findFirst().orElse(null);
    }
}
