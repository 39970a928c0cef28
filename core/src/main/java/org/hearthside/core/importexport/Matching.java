package org.hearthside.core.importexport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.Sought;
import org.hearthside.core.importexport.Candidate.Sign;
import org.hearthside.core.search.Duplicates;
import org.hearthside.core.search.PersonEntry;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a person who comes in is on file (features.md O4). Only a number that agrees with
 * name and birth date is beyond doubt; whatever else is alike is pointed out, with the reasons, and
 * left to a person.
 */
public final class Matching {
    private static final int MOST = 5;

    /** As much as a medical record number says. */
    private static final int NUMBER = 100;

    private Matching() {}

    /**
     * What is known of a person who comes in.
     *
     * @param said names, birth date and so on
     * @param clientNumber a number in the form of our client numbers; may be empty. Another house
     *     that uses Hearthside gives the same numbers to others, so that it says nothing alone
     * @param ssnHolder who has the same social security number; absent when nobody in sight
     */
    public record Newcomer(Sought said, String clientNumber, @Nullable ClientId ssnHolder) {
        @Override
        public String toString() {
            return "Newcomer";
        }
    }

    /**
     * Judges one person.
     *
     * @param near who may be meant at all: on file, or come in before
     * @param keys source key of someone who is not on file yet (dry run); empty for others
     * @param apart whether somebody said of two people on file that they are not one
     */
    public static Match judge(
            Newcomer person,
            Collection<PersonEntry> near,
            Function<ClientId, String> keys,
            BiPredicate<ClientId, ClientId> apart) {
        var found = new LinkedHashMap<ClientId, Duplicates.Likeness>();
        Duplicates.of(near, person.said(), near.size())
                .forEach(like -> found.put(like.person().id(), like));
        var candidates = new ArrayList<Candidate>();
        for (var entry : near) {
            var like = found.get(entry.id());
            Set<Sign> signs = EnumSet.noneOf(Sign.class);
            int score = 0;
            if (like != null) {
                signs.addAll(Candidate.signs(like.signs()));
                score = like.score();
            }
            boolean agrees = signs.contains(Sign.SAME_NAME) && signs.contains(Sign.SAME_BIRTH_DATE);
            if (entry.id().equals(person.ssnHolder())) {
                signs.add(Sign.SAME_SSN);
                score += NUMBER;
            }
            if (agrees && entry.number().text().equals(person.clientNumber())) {
                signs.add(Sign.SAME_CLIENT_NUMBER);
                score += NUMBER;
            }
            if (!signs.isEmpty()) {
                var key = keys.apply(entry.id());
                candidates.add(Candidate.of(entry, key, score, signs));
            }
        }
        if (candidates.isEmpty()) {
            return new Match.Fresh();
        }
        candidates.sort(
                Comparator.comparingInt(Candidate::score)
                        .reversed()
                        .thenComparing(Candidate::number)
                        .thenComparing(Candidate::key));
        leaveOutThoseToldApart(candidates, apart);
        var sure = candidates.stream().filter(Matching::isSure).toList();
        return sure.size() == 1
                ? new Match.Same(sure.getFirst())
                : new Match.Maybe(candidates.subList(0, Math.min(MOST, candidates.size())));
    }

    /**
     * Who agrees in name and birth date with somebody on file is no more like those of whom was
     * said that they are not that person: nobody is asked about them a second time. A shared number
     * is pointed out all the same, as one of the two must be wrong.
     */
    private static void leaveOutThoseToldApart(
            List<Candidate> candidates, BiPredicate<ClientId, ClientId> apart) {
        var first = candidates.getFirst();
        if (agrees(first)) {
            candidates.removeIf(other ->
                    other.score() < first.score()
                            && !sharesNumber(other)
                            && apart.test(first.id(), other.id()));
        }
    }

    private static boolean isSure(Candidate who) {
        return agrees(who) && sharesNumber(who);
    }

    private static boolean agrees(Candidate who) {
        return who.signs().containsAll(Set.of(Sign.SAME_NAME, Sign.SAME_BIRTH_DATE));
    }

    private static boolean sharesNumber(Candidate who) {
        var signs = who.signs();
        return signs.contains(Sign.SAME_RECORD_NUMBER)
                || signs.contains(Sign.SAME_SSN)
                || signs.contains(Sign.SAME_CLIENT_NUMBER);
    }

    /**
     * What becomes of a person about whom nobody decided.
     *
     * @param otherwise for those who may be on file
     */
    public static Decision decide(Match match, Decision.Otherwise otherwise) {
        return switch (match) {
            case Match.Fresh _ -> new Decision.NewPerson();
            case Match.Same same -> new Decision.SamePerson(same.who().id(), same.who().key());
            case Match.Maybe _ ->
                    otherwise == Decision.Otherwise.NEW
                            ? new Decision.NewPerson()
                            : new Decision.LeaveOut();
        };
    }

    /** What a person can decide about someone who is judged so. */
    public static List<Decision> choices(Match match) {
        var all = new ArrayList<Decision>();
        for (var who : match.candidates()) {
            all.add(new Decision.SamePerson(who.id(), who.key()));
        }
        all.add(new Decision.NewPerson());
        all.add(new Decision.LeaveOut());
        return List.copyOf(all);
    }
}
