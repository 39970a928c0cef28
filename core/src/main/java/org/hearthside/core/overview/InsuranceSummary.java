package org.hearthside.core.overview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Words;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.contacts.DecisionScope;
import org.hearthside.core.documents.Proves;
import org.hearthside.core.insurance.Mbi;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.insurance.PolicyRules;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the insurance summary prints (forms.md 6.10), in the order in which a clerk types
 * it. Never a social security number.
 *
 * @param band header of every page
 * @param sender organization, house and its 24-hour number
 * @param withheld whether the role may not read insurance
 * @param active policies that hold today, first to ask first
 * @param ended those that do not
 * @param payees who may decide on money
 * @param misfits what does not fit together, in sentences
 * @param missing labels of what the summary should say and cannot
 */
public record InsuranceSummary(
        IdentityBand band,
        String sender,
        boolean withheld,
        List<Card> active,
        List<Card> ended,
        List<Fact> payees,
        List<String> misfits,
        List<String> missing) {

    /**
     * A policy.
     *
     * @param title rank, payer and kind
     * @param numbers what a clerk or a pharmacy types: printed in fixed pitch
     * @param facts the rest
     */
    public record Card(String title, List<Fact> numbers, List<Fact> facts) {
        public Card {
            numbers = List.copyOf(numbers);
            facts = List.copyOf(facts);
        }

        @Override
        public String toString() {
            return "Card[…]";
        }
    }

    /** The summary of a chart. */
    public static InsuranceSummary of(Chart chart) {
        var words = ChartWords.of(chart);
        var today = words.today();
        var policies = chart.policies().orElse(List.of());
        var active = policies.stream().filter(p -> p.activeOn(today)).toList();
        var withheld = chart.policies().isWithheld();
        var missing = new ArrayList<String>();
        if (!withheld && active.isEmpty()) {
            missing.add(Words.say("face.insurance"));
        }
        return new InsuranceSummary(
                words.band(),
                words.sender(),
                withheld,
                active.stream().map(p -> card(chart, p)).toList(),
                policies.stream().filter(p -> !p.activeOn(today)).map(p -> card(chart, p)).toList(),
                payees(words),
                PolicyRules.misfits(policies, today),
                missing);
    }

    private static Card card(Chart chart, Policy p) {
        var title =
                Stream.of(Words.of(p.rank()).toUpperCase(Locale.ROOT), p.payer(), p.payerType())
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" · "));
        return new Card(title, numbers(p), facts(chart, p));
    }

    private static List<Fact> numbers(Policy p) {
        var n = p.numbers();
        var numbers = new ArrayList<Fact>();
        // a payer that knows the person by the Medicare or Medicaid number has no other
        var other = !n.medicare().isBlank() || !n.medicaid().isBlank();
        if (!n.policy().isBlank() || !other) {
            numbers.add(Fact.of(Words.say("ins.member"), n.policy()));
        }
        numbers.add(Fact.of(Words.say("ins.group"), n.group()));
        if (!n.medicare().isBlank()) {
            var shown = Mbi.print(n.medicare());
            numbers.add(
                    Mbi.isValid(n.medicare())
                            ? Fact.of(Words.say("ins.medicare"), shown)
                            : Fact.of(Words.say("ins.medicare.wrong"), shown));
        }
        if (!n.medicaid().isBlank()) {
            numbers.add(Fact.of(Words.say("ins.medicaid"), n.medicaid()));
        }
        var card = p.pharmacy();
        if (card.equals(Policy.Pharmacy.NONE)) {
            numbers.add(Fact.of(Words.say("ins.pharmacy"), ""));
        } else {
            numbers.add(Fact.of(Words.say("ins.bin"), card.bin()));
            numbers.add(Fact.of(Words.say("ins.pcn"), card.pcn()));
            numbers.add(Fact.of(Words.say("ins.rxGroup"), card.group()));
            numbers.add(Fact.of(Words.say("ins.help"), unbroken(card.phone())));
        }
        return numbers;
    }

    private static List<Fact> facts(Chart chart, Policy p) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(Words.say("ins.holder"), holder(p.subscriber())));
        facts.add(Fact.of(Words.say("ins.from"), day(p.effective())));
        facts.add(Fact.of(Words.say("ins.until"), day(p.expires())));
        facts.add(Fact.of(Words.say("ins.phone"), unbroken(p.reach().phone())));
        facts.add(Fact.of(Words.say("ins.prior"), unbroken(p.reach().priorAuthorization())));
        facts.add(Fact.of(Words.say("ins.claims"), p.reach().claims().replace("\n", ", ")));
        var a = p.amounts();
        var said = day(a.asOf());
        var asOf = said.isEmpty() ? "" : " " + Words.say("ins.asOf", said);
        facts.add(money("ins.copay", a.copay(), asOf));
        facts.add(money("ins.deductible", a.deductible(), asOf));
        facts.add(money("ins.most", a.outOfPocketMax(), asOf));
        var checked = p.verified();
        facts.add(
                Fact.of(
                        Words.say("ins.verified"),
                        Stream.of(day(checked.on()), checked.by(), checked.result())
                                .filter(s -> !s.isBlank())
                                .collect(Collectors.joining(" · "))));
        if (!p.notes().isBlank()) {
            facts.add(Fact.of(Words.say("ins.notes"), p.notes()));
        }
        var sides =
                Stream.of(Proves.CARD_FRONT, Proves.CARD_BACK)
                        .filter(side -> chart.onFile().proof(side, p.id()).isPresent())
                        .map(Words::of)
                        .collect(Collectors.joining(", "));
        if (!sides.isEmpty()) {
            facts.add(Fact.of(Words.say("ins.pictures"), sides));
        }
        return facts;
    }

    private static String holder(Policy.Subscriber holder) {
        var born = day(holder.born());
        return holder.name().isBlank()
                ? Words.say("ins.self")
                : Stream.of(
                                holder.name(),
                                holder.relationship(),
                                born.isEmpty()
                                        ? Words.say("ins.born.unknown")
                                        : Words.say("ins.born", born))
                        .filter(s -> !s.isBlank())
                        .collect(Collectors.joining(" · "));
    }

    /** Nothing is printed as zero that nobody recorded (SR-79, A-I3). */
    private static Fact money(String key, @Nullable BigDecimal dollars, String asOf) {
        return Fact.of(
                Words.say(key),
                dollars == null ? "" : String.format(Locale.US, "$%,.2f", dollars) + asOf);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Dates.print(day);
    }

    private static String unbroken(String phone) {
        return phone.replace(' ', Measures.NBSP);
    }

    private static List<Fact> payees(ChartWords words) {
        return words.callable().stream()
                .filter(c -> c.authority().scopes().contains(DecisionScope.FINANCIAL))
                .map(c -> Fact.of(words.who(c), payee(words, c)))
                .toList();
    }

    private static String payee(ChartWords words, Contact contact) {
        return words.phones(contact) + " · " + words.authority(contact);
    }

    @Override
    public String toString() {
        return "InsuranceSummary[" + band.number() + "]";
    }
}
