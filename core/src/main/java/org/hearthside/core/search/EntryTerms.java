package org.hearthside.core.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** The terms under which a person can be found. */
final class EntryTerms {
    private static final int NATIONAL_NUMBER = 10;
    private static final int LOCAL_NUMBER = 7;
    private static final int LAST_FOUR = 4;

    private EntryTerms() {}

    /** Gives each term with its role, no pair twice. */
    static void forEach(PersonEntry entry, BiConsumer<Role, String> taker) {
        lastName(entry.last(), taker);
        give(Role.FIRST, nameTerms(entry.first()), taker);
        give(Role.PREFERRED, nameTerms(entry.preferred()), taker);
        give(Role.MIDDLE, nameTerms(entry.middle()), taker);
        var nativeTerms = nameTerms(entry.nativeName());
        Folding.words(Folding.fold(entry.nativeName())).forEach(w -> addTails(w, nativeTerms));
        give(Role.NATIVE, nativeTerms, taker);
        give(Role.NUMBER, withAndWithoutZeros(Folding.digits(entry.number().text())), taker);
        give(Role.MRN, mrnTerms(entry.mrn()), taker);
        phone(entry.phone(), taker);
        if (!entry.email().isBlank()) {
            taker.accept(Role.EMAIL, Folding.fold(entry.email().strip()));
        }
    }

    /** By what people with equally good hits are ordered: last, first, middle. */
    static String sortName(PersonEntry entry) {
        return words(entry.last()) + "\0" + words(entry.first()) + "\0" + words(entry.middle());
    }

    private static String words(String name) {
        return String.join(" ", Folding.words(Folding.fold(name)));
    }

    private static void lastName(String last, BiConsumer<Role, String> taker) {
        var parts = new LinkedHashSet<>(Folding.words(Folding.fold(last)));
        var all = nameTerms(last);
        if (parts.size() > 1) {
            all.removeAll(parts);
            give(Role.LAST_PART, parts, taker);
        }
        give(Role.LAST, all, taker);
    }

    /** The words of a name, the same with umlauts spelled out, and all of them run together. */
    private static Set<String> nameTerms(String name) {
        var terms = new LinkedHashSet<String>();
        for (var folded : List.of(Folding.fold(name), Folding.foldSpelledOut(name))) {
            var words = Folding.words(folded);
            terms.addAll(words);
            var together = String.join("", words);
            if (words.size() > 1 && together.length() <= Folding.LONGEST_WORD) {
                terms.add(together);
            }
        }
        return terms;
    }

    /** Chinese, Japanese and Korean names are written without a blank before the given name. */
    private static void addTails(String word, Set<String> terms) {
        if (word.codePoints().allMatch(EntryTerms::isEastAsian)) {
            int from = 0;
            while ((from = word.offsetByCodePoints(from, 1)) < word.length()) {
                terms.add(word.substring(from));
            }
        }
    }

    private static boolean isEastAsian(int c) {
        return Character.isIdeographic(c)
                || switch (Character.UnicodeScript.of(c)) {
                    case HANGUL, HIRAGANA, KATAKANA -> true;
                    default -> false;
                };
    }

    /** People say {@code 123} for 00123; who types the zeros means just these. */
    private static Set<String> withAndWithoutZeros(String number) {
        var terms = new LinkedHashSet<String>();
        terms.add(number);
        terms.add(Folding.withoutZeros(number));
        return terms;
    }

    private static Set<String> mrnTerms(String mrn) {
        var terms = new LinkedHashSet<String>();
        var whole = Folding.alphanumeric(Folding.fold(mrn));
        if (!whole.isEmpty()) {
            terms.add(whole);
            int digit = 0;
            while (digit < whole.length() && !isDigit(whole.charAt(digit))) {
                digit++;
            }
            if (digit < whole.length()) {
                terms.addAll(withAndWithoutZeros(whole.substring(digit)));
            }
        }
        return terms;
    }

    private static void phone(String phone, BiConsumer<Role, String> taker) {
        var folded = phone.toLowerCase(Locale.ROOT);
        int extension = folded.indexOf('x');
        var digits =
                Folding.digits(
                        Folding.fold(extension < 0 ? folded : folded.substring(0, extension)));
        if (digits.length() == NATIONAL_NUMBER + 1 && digits.startsWith("1")) {
            digits = digits.substring(1);
        }
        if (digits.isEmpty()) {
            return;
        }
        taker.accept(Role.PHONE, digits);
        for (int tail : new int[] {LOCAL_NUMBER, LAST_FOUR}) {
            if (digits.length() > tail) {
                taker.accept(Role.PHONE_TAIL, digits.substring(digits.length() - tail));
            }
        }
    }

    private static void give(Role role, Set<String> terms, BiConsumer<Role, String> taker) {
        terms.forEach(term -> taker.accept(role, term));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
