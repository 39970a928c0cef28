package org.hearthside.core.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Sought;
import org.jspecify.annotations.Nullable;

/**
 * Finds people who may be the one about to be registered (features.md O4). It points out and
 * explains; it never decides. Case, accents and spelling habits of names do not count.
 *
 * <p>A likeness is the sum of its {@linkplain Sign signs}. The day of birth alone is no likeness:
 * among many people somebody always shares it.
 */
public final class Duplicates {
    /** A likeness below this is not pointed out. */
    public static final int WORTH_SAYING = 45;

    private Duplicates() {}

    /** What speaks for one person, or against it. */
    public enum Sign {
        SAME_RECORD_NUMBER(100),
        SAME_NAME(45),
        /** Given and family name stand in each other's place. */
        NAME_TURNED_ROUND(40),
        /** A short form, a name that sounds the same, or a letter or two of difference. */
        NAME_ALIKE(30),
        SAME_BIRTH_DATE(45),
        /** Day and month in each other's place, or one digit differs. */
        BIRTH_DATE_ALIKE(25),
        OTHER_BIRTH_DATE(-10),
        SAME_PHONE(15),
        SAME_EMAIL(15);

        private final int weight;

        Sign(int weight) {
            this.weight = weight;
        }
    }

    /**
     * Someone who may be the same person.
     *
     * @param person who
     * @param score the sum of the signs
     * @param signs why, never empty
     */
    public record Likeness(PersonEntry person, int score, Set<Sign> signs) {
        public Likeness {
            signs = Set.copyOf(signs);
        }
    }

    /**
     * Who may be the same person, the most alike first.
     *
     * @param people everyone in sight
     * @param sought as far as typed: empty entries and an absent day say nothing
     * @param limit most that are wanted
     */
    public static List<Likeness> of(Collection<PersonEntry> people, Sought sought, int limit) {
        var name = NameLikeness.to(sought.names());
        var phone = phone(sought.phone());
        var email = Folding.fold(sought.email());
        var mrn = mrn(sought.mrn());
        return people.stream()
                .map(person -> {
                    var signs = EnumSet.noneOf(Sign.class);
                    add(signs, name.sign(person));
                    add(signs, birth(sought.birthDate(), person.birthDate()));
                    if (!mrn.isEmpty() && mrn.equals(mrn(person.mrn()))) {
                        signs.add(Sign.SAME_RECORD_NUMBER);
                    }
                    if (!phone.isEmpty() && phone.equals(phone(person.phone()))) {
                        signs.add(Sign.SAME_PHONE);
                    }
                    if (!email.isEmpty() && email.equals(Folding.fold(person.email()))) {
                        signs.add(Sign.SAME_EMAIL);
                    }
                    return likeness(person, signs);
                })
                .filter(like -> like.score() >= WORTH_SAYING && !birthAlone(like.signs()))
                .sorted(
                        Comparator.comparingInt(Likeness::score)
                                .reversed()
                                .thenComparing(like -> like.person().number().text()))
                .limit(limit)
                .toList();
    }

    /**
     * The same without those of whom somebody said that they are not the person on file whom the
     * first of these is: who agrees with the first in name and birth date is not asked about them
     * again. Whoever shares a record number is pointed out all the same.
     *
     * @param found the most alike first
     * @param apart whether somebody said of two people on file that they are not one
     */
    public static List<Likeness> without(
            List<Likeness> found, BiPredicate<ClientId, ClientId> apart) {
        if (found.isEmpty()
                || !found.getFirst()
                        .signs()
                        .containsAll(EnumSet.of(Sign.SAME_NAME, Sign.SAME_BIRTH_DATE))) {
            return found;
        }
        var first = found.getFirst();
        return found.stream()
                .filter(other ->
                        other.score() == first.score()
                                || other.signs().contains(Sign.SAME_RECORD_NUMBER)
                                || !apart.test(first.person().id(), other.person().id()))
                .toList();
    }

    private static Likeness likeness(PersonEntry person, Set<Sign> signs) {
        return new Likeness(person, signs.stream().mapToInt(sign -> sign.weight).sum(), signs);
    }

    private static boolean birthAlone(Set<Sign> signs) {
        return EnumSet.of(Sign.SAME_BIRTH_DATE).containsAll(signs);
    }

    private static void add(Set<Sign> signs, @Nullable Sign sign) {
        if (sign != null) {
            signs.add(sign);
        }
    }

    private static @Nullable Sign birth(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return null;
        }
        if (one.equals(other)) {
            return Sign.SAME_BIRTH_DATE;
        }
        var turned =
                one.getYear() == other.getYear()
                        && one.getMonthValue() == other.getDayOfMonth()
                        && one.getDayOfMonth() == other.getMonthValue();
        return turned || digitsApart(one.toString(), other.toString()) == 1
                ? Sign.BIRTH_DATE_ALIKE
                : Sign.OTHER_BIRTH_DATE;
    }

    private static int digitsApart(String one, String other) {
        var apart = 0;
        for (var i = 0; i < one.length() && one.length() == other.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                apart++;
            }
        }
        return apart;
    }

    /** The last ten digits: the country code is written or not. */
    private static String phone(String phone) {
        var digits = Folding.digits(Folding.fold(phone));
        return digits.length() < 7 ? "" : digits.substring(Math.max(0, digits.length() - 10));
    }

    private static String mrn(String mrn) {
        return Folding.alphanumeric(Folding.fold(mrn));
    }
}
