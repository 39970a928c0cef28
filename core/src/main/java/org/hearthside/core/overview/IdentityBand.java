package org.hearthside.core.overview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.clients.Client;
import org.hearthside.core.clients.ClientStatus;
import org.hearthside.core.clients.SimilarNames;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.RecordState;
import org.hearthside.core.common.Words;
import org.hearthside.core.health.AllergyBanner;
import org.hearthside.core.health.CareTopic;
import org.hearthside.core.health.CodeStatusWords;
import org.hearthside.core.health.CodeStatusWords.Tone;
import org.hearthside.core.health.FactWords;
import org.hearthside.core.stays.Stay;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the identity band of the screen and the header of every page say of a person
 * (forms.md 4.2, ui.md). One value for both, so that they cannot differ. No text is ever empty but
 * {@code preferred}, {@code nativeName}, {@code standing} and {@code testMark}.
 *
 * @param formalName {@code LOPEZ, Maria Elena}
 * @param preferred what the person likes to be called, without quotes; empty when not recorded
 * @param nativeName the name in the person's own script; empty when not recorded
 * @param nativeLanguage language tag of that script; empty when not recorded
 * @param born {@code Born 14-Aug-1980 (46 y)}, with {@code (estimated)} where it is
 * @param gender {@code Gender female}
 * @param sex {@code Sex female}: for clinical use
 * @param number {@code Client no. C-00123-4}
 * @param place {@code Maple House · Room 3, bed A}
 * @param standing {@code DISCHARGED 03-Feb-2026}, {@code DECEASED}, {@code ON HOLD} (SR-54); empty
 *     while active
 * @param deceased whether the person has died
 * @param allergies the allergy band
 * @param codeStatus chip and block of the code status
 * @param chips diet and swallowing, isolation, seizures, similar names: worst first
 * @param notice what must stand on every page when there are records of substance use treatment (42
 *     CFR 2.32, SR-68); empty for everybody else
 * @param testMark {@code TEST — NOT A REAL PERSON} (SR-60); empty for real people
 */
public record IdentityBand(
        String formalName,
        String preferred,
        String nativeName,
        String nativeLanguage,
        String born,
        String gender,
        String sex,
        String number,
        String place,
        String standing,
        boolean deceased,
        AllergyBanner allergies,
        CodeStatusWords codeStatus,
        List<Chip> chips,
        String notice,
        String testMark) {
    private static final int LONGEST_CHIP = 80;

    /**
     * A short alert.
     *
     * @param topic what it is about
     * @param text the words
     * @param brief the words where the rest stands on the same page: {@code Seizures}
     * @param tone how it looks; the words alone carry the meaning
     */
    public record Chip(Topic topic, String text, String brief, Tone tone) {}

    /** What a chip is about. */
    public enum Topic {
        DIET,
        ISOLATION,
        SEIZURES,
        SIMILAR_NAME,
        /** The role may not read what the other chips would say. */
        WITHHELD
    }

    public IdentityBand {
        chips = List.copyOf(chips);
    }

    /**
     * The band for what is recorded.
     *
     * @param today for age and overdue reviews
     * @param zone of the house
     */
    public static IdentityBand of(BandFacts facts, LocalDate today, ZoneId zone) {
        var client = facts.client();
        var names = client.names();
        var person = client.demographics();
        return new IdentityBand(
                names.formal(),
                names.preferred(),
                names.nativeName(),
                names.nativeLanguage(),
                born(client, today),
                Words.say("band.gender", Words.of(person.gender())),
                Words.say("band.sex", Words.of(person.sex())),
                Words.say("band.number", client.number().text()),
                place(facts.stay()),
                standing(client),
                client.status() == ClientStatus.DECEASED,
                AllergyBanner.of(facts.allergies(), today, zone),
                CodeStatusWords.of(facts.codeStatus(), today, zone),
                chips(facts, today, zone),
                notice(facts),
                facts.test() ? Words.say("band.test") : "");
    }

    /** {@code LOPEZ, Maria Elena “Mari”}. */
    public String fullName() {
        return preferred.isEmpty() ? formalName : formalName + " “" + preferred + "”";
    }

    /** What must be seen across every page: that the person is made up, that the person is dead. */
    public List<String> marks() {
        var died = deceased ? Words.of(ClientStatus.DECEASED).toUpperCase(Locale.ROOT) : "";
        return Stream.of(testMark, died).filter(mark -> !mark.isEmpty()).toList();
    }

    /** The chip about a topic, when there is one. */
    public List<Chip> chips(Topic topic) {
        return chips.stream().filter(c -> c.topic() == topic).toList();
    }

    private static String born(Client client, LocalDate today) {
        var date = client.demographics().birthDate();
        if (date == null) {
            return Words.say("band.bornNotRecorded");
        }
        // Of the dead no age: the last day here need not be the day of death.
        var text =
                client.status() == ClientStatus.DECEASED
                        ? Words.say("band.bornOnly", Dates.print(date))
                        : Words.say("band.born", Dates.print(date), Dates.ageWords(date, today));
        return client.demographics().birthDateEstimated()
                ? text + " " + Words.say("band.estimated")
                : text;
    }

    private static String place(@Nullable Stay stay) {
        return stay == null || stay.endedAt() != null ? Words.say("band.noPlace") : stay.place();
    }

    private static String notice(BandFacts facts) {
        var records = facts.fact(CareTopic.SUBSTANCE_USE_RECORDS);
        return records != null && records.state() == RecordState.RECORDED
                ? Words.say("band.part2")
                : "";
    }

    private static String standing(Client client) {
        if (client.status() == ClientStatus.ACTIVE) {
            return "";
        }
        var word = Words.of(client.status()).toUpperCase(Locale.ROOT);
        var end = client.dischargedOn();
        if (end == null) {
            return word;
        }
        return client.status() == ClientStatus.DISCHARGED
                ? word + " " + Dates.print(end)
                : Words.say("band.lastDay", word, Dates.print(end));
    }

    private static List<Chip> chips(BandFacts facts, LocalDate today, ZoneId zone) {
        var chips = new ArrayList<Chip>();
        similar(facts.similar(), chips);
        if (facts.careWithheld()) {
            var withheld = Words.say("band.withheld");
            chips.add(new Chip(Topic.WITHHELD, withheld, withheld, Tone.UNKNOWN));
            return List.copyOf(chips);
        }
        diet(facts, today, zone, chips);
        chips.add(chip(Topic.ISOLATION, CareTopic.ISOLATION, facts, today, zone));
        chips.add(chip(Topic.SEIZURES, CareTopic.SEIZURES, facts, today, zone));
        return chips.stream().sorted(Comparator.comparingInt(c -> rank(c.tone()))).toList();
    }

    private static int rank(Tone tone) {
        return switch (tone) {
            case ALERT -> 0;
            case CAUTION -> 1;
            case UNKNOWN -> 2;
            case PLAIN -> 3;
        };
    }

    private static void similar(List<SimilarNames.Match> matches, List<Chip> chips) {
        for (boolean byName : new boolean[] {true, false}) {
            var people =
                    matches.stream()
                            .filter(m -> m.byName() == byName)
                            .map(m -> m.person().names().listed())
                            .collect(Collectors.joining("; "));
            if (!people.isEmpty()) {
                var text = Words.say(byName ? "band.similarName" : "band.sameBirthDate", people);
                chips.add(new Chip(Topic.SIMILAR_NAME, text, text, Tone.CAUTION));
            }
        }
    }

    /**
     * Texture, thickness and risk in one chip: {@code IDDSI 5 Minced & Moist, drinks IDDSI 2 …}.
     */
    private static void diet(BandFacts facts, LocalDate today, ZoneId zone, List<Chip> chips) {
        var food = words(CareTopic.FOOD_TEXTURE, facts, today, zone);
        var drink = words(CareTopic.DRINK_THICKNESS, facts, today, zone);
        var swallow = words(CareTopic.SWALLOWING, facts, today, zone);
        if (!food.known() && !drink.known() && !swallow.known()) {
            var none = Words.say("band.dietNotRecorded");
            chips.add(new Chip(Topic.DIET, none, none, Tone.UNKNOWN));
            return;
        }
        var text =
                List.of(food, drink, swallow).stream()
                        .map(IdentityBand::brief)
                        .collect(Collectors.joining(" · "));
        boolean risk = food.recorded() || drink.recorded() || swallow.recorded();
        boolean gap = !food.known() || !drink.known() || !swallow.known();
        // A recorded risk is only named: its text stands among the hazards.
        var brief =
                food.labeled()
                        + " · "
                        + drink.labeled()
                        + " · "
                        + (swallow.recorded() ? Words.say("band.swallowingRisk") : swallow.brief());
        chips.add(
                new Chip(
                        Topic.DIET,
                        text,
                        brief,
                        risk ? Tone.CAUTION : gap ? Tone.UNKNOWN : Tone.PLAIN));
    }

    private static Chip chip(
            Topic topic, CareTopic about, BandFacts facts, LocalDate today, ZoneId zone) {
        var words = words(about, facts, today, zone);
        var text =
                words.known()
                        ? brief(words)
                        : words.label().toUpperCase(Locale.ROOT) + " " + words.text();
        return new Chip(
                topic,
                text,
                !words.known()
                        ? text
                        : words.recorded() && topic == Topic.SEIZURES
                                ? words.label()
                                : words.brief(),
                words.recorded() ? Tone.CAUTION : words.known() ? Tone.PLAIN : Tone.UNKNOWN);
    }

    /**
     * A fact that is short enough as it is; of a longer one its first whole sentences that fit, or
     * none, and the word that there is more. Nothing is cut inside a sentence.
     */
    private static String brief(FactWords words) {
        var text = words.labeled();
        if (text.length() <= LONGEST_CHIP) {
            return text;
        }
        var head = text.substring(0, LONGEST_CHIP + 1);
        int end = Math.max(head.lastIndexOf(". "), head.lastIndexOf("; "));
        return end > words.label().length()
                ? Words.say("band.more", text.substring(0, end))
                : Words.say("band.see", words.label().toUpperCase(Locale.ROOT));
    }

    private static FactWords words(CareTopic topic, BandFacts facts, LocalDate today, ZoneId zone) {
        return FactWords.of(topic, facts.fact(topic), today, zone);
    }

    @Override
    public String toString() {
        return "IdentityBand[" + number + "]";
    }
}
