package org.hearthside.persistence.importexport;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearthside.core.clients.Names;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.StringType;

/** Names of people: which of several is the one, and what its parts are. */
final class HumanNames {
    private static final String LANGUAGE = "http://hl7.org/fhir/StructureDefinition/language";

    private HumanNames() {}

    /** The name in use: official before usual before any other; an empty one when there is none. */
    static HumanName current(List<HumanName> names, LocalDate today) {
        return names.stream()
                .filter(n -> isInUse(n, today))
                .min(Comparator.comparingInt(HumanNames::rank))
                .orElseGet(() -> names.isEmpty() ? new HumanName() : names.getFirst());
    }

    private static boolean isInUse(HumanName name, LocalDate today) {
        return name.getUse() != NameUse.OLD
                && name.getUse() != NameUse.MAIDEN
                && name.getUse() != NameUse.NICKNAME
                && !When.isOver(name.getPeriod(), today)
                && (name.hasFamily() || name.hasGiven() || name.hasText());
    }

    private static int rank(HumanName name) {
        int use =
                switch (name.getUse()) {
                    case OFFICIAL -> 0;
                    case USUAL -> 1;
                    case null -> 2;
                    default -> 3;
                };
        // The record's names are in Latin letters; a name in another script stands beside them.
        return isLatin(whole(name)) ? use : use + 10;
    }

    /** All given names; empty when none. */
    static String given(HumanName name) {
        return name.getGiven().stream()
                .map(StringType::getValue)
                .filter(g -> g != null && !g.isBlank())
                .map(g -> Reading.sound(g).strip())
                .collect(Collectors.joining(" "));
    }

    /** The family name, or the whole name where it came as one text without parts. */
    static String familyOrText(HumanName name) {
        if (name.hasFamily()) {
            return Reading.sound(name.getFamily()).strip();
        }
        return name.hasGiven() ? "" : Reading.sound(name.getText()).strip();
    }

    private static String whole(HumanName name) {
        return name.hasText() && !name.hasFamily()
                ? name.getText()
                : given(name) + " " + (name.hasFamily() ? name.getFamily() : "");
    }

    /** The person's names for the record; what has no place there is counted. */
    static Names names(Reading reading, List<HumanName> all) {
        var main = current(all, reading.run().today());
        var first = reading.line("name.given", firstGiven(main), Integer.MAX_VALUE);
        var middle = reading.line("name.given", otherGiven(main), Integer.MAX_VALUE);
        var last = reading.line("name.family", familyWithSuffix(main), Integer.MAX_VALUE);
        if (!main.hasFamily() && !main.hasGiven() && main.hasText()) {
            reading.leaves("name", "patient.nameAsText");
            var text = reading.line("name", main.getText(), Integer.MAX_VALUE);
            int comma = text.indexOf(',');
            int blank = text.lastIndexOf(' ');
            last = comma > 0 ? text.substring(0, comma) : text.substring(blank + 1);
            first =
                    comma > 0
                            ? text.substring(comma + 1).strip()
                            : blank < 0 ? "" : text.substring(0, blank);
        }
        all.stream()
                .filter(n -> n.getUse() == NameUse.OLD || n.getUse() == NameUse.MAIDEN)
                .forEach(n -> reading.leftOut("name (" + n.getUse().toCode() + ")"));
        var own = ownScript(all);
        return new Names(
                first,
                middle,
                last,
                preferred(reading, all, main, first),
                own == null ? "" : reading.line("name", inOrder(own), 300),
                own == null ? "" : language(own));
    }

    private static String firstGiven(HumanName name) {
        var given = name.getGiven().stream().filter(g -> g.hasValue()).toList();
        return given.isEmpty() ? "" : given.getFirst().getValue();
    }

    private static String otherGiven(HumanName name) {
        return name.getGiven().stream()
                .filter(StringType::hasValue)
                .skip(1)
                .map(StringType::getValue)
                .collect(Collectors.joining(" "));
    }

    /** Father and son differ in nothing but Senior and Junior, so the suffix stays. */
    private static String familyWithSuffix(HumanName name) {
        var suffix =
                name.getSuffix().stream()
                        .map(StringType::getValue)
                        .filter(s -> s != null && s.matches("(?i)(jr|sr|ii|iii|iv|v)\\.?"))
                        .findFirst()
                        .orElse("");
        return ((name.hasFamily() ? name.getFamily() : "") + " " + suffix).strip();
    }

    private static String preferred(
            Reading reading, List<HumanName> all, HumanName main, String first) {
        var nickname =
                all.stream()
                        .filter(n -> n.getUse() == NameUse.NICKNAME)
                        .filter(n -> !When.isOver(n.getPeriod(), reading.run().today()))
                        .findFirst();
        if (nickname.isPresent()) {
            var given = given(nickname.get());
            return reading.line(
                    "name", given.isEmpty() ? familyOrText(nickname.get()) : given, 100);
        }
        return all.stream()
                .filter(n -> n.getUse() == NameUse.USUAL && !n.equals(main) && isLatin(whole(n)))
                .map(HumanNames::firstGiven)
                .filter(g -> !g.isBlank() && !g.equalsIgnoreCase(first))
                .findFirst()
                .map(g -> reading.line("name", g, 100))
                .orElse("");
    }

    private static @org.jspecify.annotations.Nullable HumanName ownScript(List<HumanName> all) {
        return all.stream()
                .filter(n -> n.getUse() != NameUse.OLD && n.getUse() != NameUse.MAIDEN)
                .filter(n -> !isLatin(whole(n)) && !whole(n).isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The whole name as its script writes it: the family first in Chinese, Japanese, Korean. */
    private static String inOrder(HumanName name) {
        if (name.hasText()) {
            return name.getText();
        }
        var family = name.hasFamily() ? name.getFamily() : "";
        boolean familyFirst =
                family.codePoints()
                        .mapToObj(UnicodeScript::of)
                        .anyMatch(s ->
                                s == UnicodeScript.HAN
                                        || s == UnicodeScript.HANGUL
                                        || s == UnicodeScript.HIRAGANA
                                        || s == UnicodeScript.KATAKANA);
        return familyFirst
                ? family + given(name).replace(" ", "")
                : (given(name) + " " + family).strip();
    }

    /** The language that was said, else the one that alone uses the script; else nothing. */
    private static String language(HumanName name) {
        var said = name.getExtensionByUrl(LANGUAGE);
        if (said != null && said.hasValue() && said.getValue().primitiveValue() != null) {
            var tag = said.getValue().primitiveValue().strip();
            return tag.length() <= 20 && tag.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
                    ? tag
                    : "";
        }
        return whole(name)
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .map(s ->
                        switch (s) {
                            case HANGUL -> "ko";
                            case HIRAGANA, KATAKANA -> "ja";
                            case THAI -> "th";
                            case GREEK -> "el";
                            case ARMENIAN -> "hy";
                            case GEORGIAN -> "ka";
                            default -> "";
                        })
                .filter(l -> !l.isEmpty())
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .allMatch(s ->
                        s == UnicodeScript.LATIN
                                || s == UnicodeScript.COMMON
                                || s == UnicodeScript.INHERITED);
    }
}
