package org.hearthside.core.medications;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearthside.core.common.Words;
import org.hearthside.core.medications.DailyAmount.Taken;
import org.hearthside.core.medications.DrugFacts.Strength;
import org.hearthside.core.medications.MedicationOrder.Dose;
import org.hearthside.core.medications.MedicationOrder.Drug;
import org.jspecify.annotations.Nullable;

/**
 * How much of each ingredient a dose holds. What cannot be computed from what is written is not
 * known; it is never guessed and never zero.
 *
 * @param known amount of each ingredient that can be said
 * @param unknown ingredients whose amount cannot be said
 */
public record DoseContent(Map<String, DrugAmount> known, Set<String> unknown) {
    private static final Pattern PIECES =
            Pattern.compile(
                    "tab(let)?s?|cap(sule)?s?|caplets?|softgels?|suppositor(y|ies)|lozenges?|packets?"
                            + "|films?|gums?|each|pieces?");
    private static final Pattern PUFFS = Pattern.compile("puffs?|sprays?|actuations?|inhalations?");
    private static final Pattern NOTE =
            Pattern.compile("(\\d+(?:\\.\\d+)?|half|½|one|two|three|four)(?: a)? (\\p{L}+)");
    private static final Pattern NAMED =
            Pattern.compile(
                    "([\\p{L}][\\p{L}\\d\\s-]*?) (\\d[\\d,.]* ?(?:mcg|mg|g|meq|unt|units?)(?:/(?:ml|actuat))?)"
                            + "(?: .*)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCAL =
            Pattern.compile(
                    "cream|ointment|lotion|shampoo|wash|\\beye|\\bear\\b|\\botic|ophth|inhal|nebul|vagin"
                            + "|topical|toothpaste|lacquer|mouthwash|rinse|skin|\\bgel\\b|enema");
    private static final Pattern OTHER =
            Pattern.compile(
                    "patch|transderm|nasal|nose|inject|intramusc|intraven|subcut|implant|infus");

    /** How a dose reaches the body, as far as a ceiling cares. */
    enum Way {
        /** Swallowed, by tube, in the mouth or rectum: counted. */
        SWALLOWED,
        /** On the skin, in eye, ear, lung or vagina: not held against a ceiling. */
        LOCAL,
        /** A patch, an injection, the nose: the body has it, but no ceiling is told: not known. */
        OTHER
    }

    public DoseContent {
        known = Map.copyOf(known);
        unknown = Set.copyOf(unknown);
    }

    /** The content of a dose of this drug. */
    public static DoseContent of(Drug drug, Dose dose, DrugBook book) {
        var ingredients = new TreeSet<>(book.ingredients(drug));
        var known = new LinkedHashMap<String, DrugAmount>();
        for (var ingredient : ingredients) {
            var amount = amount(ingredient, ingredients.size() == 1, drug, dose, book);
            if (amount != null) {
                known.put(ingredient, amount);
            }
        }
        var unknown = new HashSet<String>(ingredients);
        unknown.removeAll(known.keySet());
        return new DoseContent(known, unknown);
    }

    /** This dose as taken at an instant, one for each ingredient. */
    public List<Taken> taken(Instant at) {
        var all = new ArrayList<Taken>();
        known.forEach((ingredient, amount) -> all.add(new Taken(ingredient, amount, at)));
        unknown.forEach(ingredient -> all.add(new Taken(ingredient, null, at)));
        return all;
    }

    /** How an order's doses reach the body. */
    static Way way(MedicationOrder order) {
        var form = order.drug().form();
        var route = Sig.route(order.route(), form).orElse(order.route());
        var text = (route + " " + form + " ").toLowerCase(Locale.ROOT);
        boolean byMouth =
                Set.of("oral", "gTube", "jTube", "ngTube", "sublingual", "buccal").stream()
                        .anyMatch(r -> route.equals(Words.say("med.route." + r)));
        if (byMouth) {
            return Way.SWALLOWED;
        }
        if (OTHER.matcher(text).find() || route.equals(Words.say("med.route.muscle"))) {
            return Way.OTHER;
        }
        if (route.equals(Words.say("med.route.vein"))
                || route.equals(Words.say("med.route.subcut"))) {
            return Way.OTHER;
        }
        if (route.equals(Words.say("med.route.rectal"))) {
            return Way.SWALLOWED;
        }
        return LOCAL.matcher(text).find() ? Way.LOCAL : Way.SWALLOWED;
    }

    private static @Nullable DrugAmount amount(
            String ingredient, boolean single, Drug drug, Dose dose, DrugBook book) {
        var value = dose.amount();
        var unit = dose.unit().strip().toLowerCase(Locale.ROOT).replaceAll("\\(s\\)$|\\.$", "");
        if (value == null || unit.isEmpty() || value.signum() <= 0) {
            return value == null ? fromNote(ingredient, single, drug, dose, book) : null;
        }
        if (PIECES.matcher(unit).matches()
                || PUFFS.matcher(unit).matches()
                || unit.matches("ml|cc|milliliters?")) {
            return counted(ingredient, single, drug, value, unit, book);
        }
        var amount = new DrugAmount(value, unit);
        boolean mass = amount.base().unit().equals("mg");
        if (single) {
            return mass || amount.unit().equals("units") || amount.unit().equals("mEq")
                    ? amount
                    : null;
        }
        // "325 mg" of a combination may be of either; "2 tablets" beside it is of both.
        return fromNote(ingredient, false, drug, dose, book);
    }

    /** From {@code 2 tablets}; a range such as {@code 1 to 2 tablets} is not known. */
    private static @Nullable DrugAmount fromNote(
            String ingredient, boolean single, Drug drug, Dose dose, DrugBook book) {
        var note =
                NOTE.matcher(dose.note().strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' '));
        if (!note.matches()) {
            return null;
        }
        var count =
                switch (note.group(1)) {
                    case "half", "½" -> new BigDecimal("0.5");
                    case "one" -> BigDecimal.ONE;
                    case "two" -> new BigDecimal(2);
                    case "three" -> new BigDecimal(3);
                    case "four" -> new BigDecimal(4);
                    default -> new BigDecimal(note.group(1));
                };
        return count.signum() > 0
                ? counted(ingredient, single, drug, count, note.group(2), book)
                : null;
    }

    private static @Nullable DrugAmount counted(
            String ingredient,
            boolean single,
            Drug drug,
            BigDecimal count,
            String unit,
            DrugBook book) {
        var wanted =
                PIECES.matcher(unit).matches()
                        ? ""
                        : PUFFS.matcher(unit).matches()
                                ? "actuation"
                                : unit.matches("ml|cc|milliliters?") ? "mL" : "?";
        var one = oneOf(ingredient, single, drug, book);
        if (one == null || !one.perUnit().equals(wanted)) {
            return null;
        }
        var amount = one.amounts().getFirst();
        // A volume or a percentage is no amount of drug.
        return amount.base().unit().equals("mg") || amount.unit().matches("units|mEq")
                ? amount.times(count, one.per())
                : null;
    }

    /** The strength of one ingredient alone; absent when it is not told or could be two things. */
    private static @Nullable Strength oneOf(
            String ingredient, boolean single, Drug drug, DrugBook book) {
        if (drug.strength().isBlank()) {
            return named(ingredient, drug.generic(), book);
        }
        var strength = DrugStrength.read(drug.strength()).orElse(null);
        if (strength == null) {
            return null;
        }
        if (single) {
            return strength.amounts().size() == 1 ? strength : null;
        }
        // Which number is whose is not told by their order ("5-325 mg"), but by the list.
        var facts = book.find(drug).orElse(null);
        if (facts == null || !facts.ingredients().contains(ingredient)) {
            return null;
        }
        int place = facts.ingredients().indexOf(ingredient);
        var found =
                facts.products().stream()
                        .flatMap(p -> p.strengths().stream())
                        .filter(s -> s.holdsTheSameAs(strength))
                        .map(s -> s.only(place))
                        .toList();
        return !found.isEmpty() && found.stream().allMatch(found.getFirst()::holdsTheSameAs)
                ? found.getFirst()
                : null;
    }

    /** From {@code acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet}. */
    private static @Nullable Strength named(String ingredient, String generic, DrugBook book) {
        Strength found = null;
        for (var part : Ingredients.parts(generic)) {
            var m = NAMED.matcher(part.strip());
            if (m.matches() && book.ingredients(m.group(1)).equals(Set.of(ingredient))) {
                var read = DrugStrength.read(m.group(2).replaceAll("(?i)actuat$", "actuation"));
                if (found != null || read.isEmpty()) {
                    return null;
                }
                found = read.get();
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return "DoseContent[" + known.size() + " known, " + unknown.size() + " unknown]";
    }
}
