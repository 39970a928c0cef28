package org.hearthside.core.search;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.clients.ClientRules;

/**
 * What of a typed text can be a social security number, whole or its last four digits: {@code
 * 219-09-6789}, {@code ssn 6789}, {@code xxx-xx-6789}, and four digits alone, also beside a name
 * ({@code lopez 6789}).
 *
 * @param digits nine, or the last four
 * @param rest what else was typed; empty when nothing was
 * @param certain whether it can mean nothing else; bare digits may also be a phone or another
 *     number
 */
public record SsnAsk(String digits, String rest, boolean certain) {
    private static final Set<Reason> NUMBERS = EnumSet.of(Reason.NUMBER, Reason.MRN);
    private static final int LONGEST = 200;
    private static final int TAIL = 4;
    private static final Pattern WHOLE =
            Pattern.compile("(?<!\\S)(?:ssn[:#.]*\\s*)?(\\d{3}-\\d{2}-\\d{4})(?!\\S)");
    private static final Pattern WHOLE_LABELLED =
            Pattern.compile("(?<!\\S)ssn[:#.]*\\s*(\\d{3} ?\\d{2} ?\\d{4})(?!\\S)");
    private static final Pattern TAIL_LABELLED =
            Pattern.compile(
                    "(?<!\\S)(?:ssn[:#.]*\\s*|[x*•]{3}-?[x*•]{2}-?|ssn[:#.]*\\s*[x*•-]{5,6})"
                            + "(\\d{4})(?!\\S)");
    private static final Pattern WHOLE_BARE = Pattern.compile("^()(\\d{9})$");
    private static final Pattern TAIL_BARE = Pattern.compile("(^|^.*\\D\\s)(\\d{4})$");

    /** Four digits that are rather a year of birth. */
    private static final Pattern YEAR = Pattern.compile("19\\d\\d|20[0-4]\\d");

    /** Reads what was typed; empty when nothing of it can be such a number. */
    public static Optional<SsnAsk> read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        for (var pattern : new Pattern[] {WHOLE, WHOLE_LABELLED, TAIL_LABELLED}) {
            var found = pattern.matcher(text);
            if (found.find()) {
                return asked(found.group(1), without(text, found), true);
            }
        }
        var whole = WHOLE_BARE.matcher(text);
        if (whole.matches()) {
            return asked(whole.group(2), "", false);
        }
        var tail = TAIL_BARE.matcher(text);
        return tail.matches() && !YEAR.matcher(tail.group(2)).matches()
                ? asked(tail.group(2), tail.group(1).strip(), false)
                : Optional.empty();
    }

    private static String without(String text, Matcher found) {
        return (text.substring(0, found.start()) + " " + text.substring(found.end())).strip();
    }

    private static Optional<SsnAsk> asked(String digits, String rest, boolean certain) {
        var bare = ClientRules.ssnDigits(digits);
        return bare.length() == TAIL || ClientRules.checkSsn(bare).isEmpty()
                ? Optional.of(new SsnAsk(bare, rest, certain))
                : Optional.empty();
    }

    /** Whether all nine digits are known. */
    public boolean isWhole() {
        return digits.length() > TAIL;
    }

    /** The last four of nine digits. */
    public static String tail(String nineDigits) {
        return nineDigits.substring(nineDigits.length() - TAIL);
    }

    /**
     * One list of those whom the number fits and those whom the text fits otherwise: first whose
     * client or medical record number it is, then whose social security number, then the others.
     */
    public static List<Hit> merged(List<ClientId> owners, List<Hit> others, int limit) {
        var hits = new LinkedHashMap<ClientId, Hit>();
        others.stream()
                .filter(hit -> !Collections.disjoint(hit.reasons(), NUMBERS))
                .forEach(hit -> hits.put(hit.client(), hit));
        int score = others.stream().mapToInt(Hit::score).max().orElse(0);
        for (var owner : owners) {
            var other = others.stream().filter(hit -> hit.client().equals(owner)).findFirst();
            var reasons = EnumSet.of(Reason.SSN);
            other.ifPresent(hit -> reasons.addAll(hit.reasons()));
            hits.put(owner, new Hit(owner, score, reasons));
        }
        others.forEach(hit -> hits.putIfAbsent(hit.client(), hit));
        return hits.values().stream().limit(limit).toList();
    }

    @Override
    public String toString() {
        return "SsnAsk";
    }
}
