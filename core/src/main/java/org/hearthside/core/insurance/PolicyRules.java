package org.hearthside.core.insurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Phone;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;
import org.hearthside.core.common.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an insurance policy must be, for form and import alike (source document 001). Field names:
 * the components of {@link Policy} and of its parts.
 */
public final class PolicyRules {
    private PolicyRules() {}

    /**
     * Problems with a policy.
     *
     * @param today where the person sits
     * @param entry what is typed is held to the form of a Medicare number and of an RxBIN; what
     *     comes from a file is kept as it stands and shown as it is
     */
    public static List<Problem> check(Policy p, LocalDate today, Entry entry) {
        var typed = entry == Entry.FORM;
        var mbi = p.numbers().medicare();
        var bin = p.pharmacy().bin();
        var checks =
                new Checks()
                        .required("payer", p.payer())
                        .text("payer", p.payer(), 255)
                        .text("payerType", p.payerType(), 60)
                        .text("policyNumber", p.numbers().policy(), 100)
                        .text("groupNumber", p.numbers().group(), 100)
                        .that(
                                !typed || mbi.isEmpty() || Mbi.isValid(mbi),
                                "medicareNumber",
                                "policy.mbi")
                        .text("medicareNumber", mbi, 60)
                        .text("medicaidNumber", p.numbers().medicaid(), 60)
                        .text("subscriberName", p.subscriber().name(), 255)
                        .text("subscriberRelationship", p.subscriber().relationship(), 50)
                        .notAfter("subscriberBorn", p.subscriber().born(), today)
                        .phone("payerPhone", p.reach().phone())
                        .phone("priorAuthorization", p.reach().priorAuthorization())
                        .text("claims", p.reach().claims(), 500)
                        .inOrder("expires", p.effective(), p.expires(), "policy.expiresBefore")
                        .notAfter("amountsAsOf", p.amounts().asOf(), today)
                        .that(
                                !typed || bin.isEmpty() || bin.matches("\\d{6}|\\d{8}"),
                                "rxBin",
                                "policy.rxBin")
                        .text("rxBin", bin, 20)
                        .text("rxPcn", p.pharmacy().pcn(), 20)
                        .text("rxGroup", p.pharmacy().group(), 30)
                        .phone("rxPhone", p.pharmacy().phone())
                        .notAfter("verifiedOn", p.verified().on(), today)
                        .that(
                                p.verified().on() != null || p.verified().result().isBlank(),
                                "verifiedOn",
                                "policy.verifiedWhen")
                        .text("verifiedBy", p.verified().by(), 200)
                        .text("verifiedResult", p.verified().result(), 500)
                        .text("notes", p.notes(), 1000);
        money(checks, "copay", p.amounts().copay());
        money(checks, "deductible", p.amounts().deductible());
        money(checks, "outOfPocketMax", p.amounts().outOfPocketMax());
        return checks.problems();
    }

    private static void money(Checks checks, String field, @Nullable BigDecimal dollars) {
        checks.that(dollars == null || dollars.signum() >= 0, field, "policy.money")
                .that(
                        dollars == null || dollars.stripTrailingZeros().scale() <= 2,
                        field,
                        "entry.tooManyDecimals",
                        2)
                .that(
                        dollars == null || dollars.precision() - dollars.scale() <= 8,
                        field,
                        "policy.money");
    }

    /** The policy as it is kept: blanks taken off, phones in the printed form. */
    public static Policy tidy(Policy p) {
        return new Policy(
                p.id(),
                p.version(),
                p.client(),
                p.rank(),
                Texts.tidy(p.payer()),
                Texts.tidy(p.payerType()),
                new Policy.Numbers(
                        Texts.tidy(p.numbers().policy()),
                        Texts.tidy(p.numbers().group()),
                        Mbi.tidy(p.numbers().medicare()),
                        Texts.tidy(p.numbers().medicaid())),
                new Policy.Subscriber(
                        Texts.tidy(p.subscriber().name()),
                        Texts.tidy(p.subscriber().relationship()),
                        p.subscriber().born()),
                new Policy.Reach(
                        Phone.tidy(p.reach().phone()),
                        Phone.tidy(p.reach().priorAuthorization()),
                        Texts.tidyLines(p.reach().claims())),
                p.effective(),
                p.expires(),
                p.amounts(),
                new Policy.Pharmacy(
                        Texts.tidy(p.pharmacy().bin()),
                        Texts.tidy(p.pharmacy().pcn()),
                        Texts.tidy(p.pharmacy().group()),
                        Phone.tidy(p.pharmacy().phone())),
                new Policy.Verified(
                        p.verified().on(),
                        Texts.tidy(p.verified().by()),
                        Texts.tidyLines(p.verified().result())),
                Texts.tidyLines(p.notes()));
    }

    /**
     * What does not fit together among a person's policies on a day, in sentences (features M1,
     * forms.md 6.10): two policies of one rank, a rank without the one before it. Empty when all
     * fits, also when there is no policy.
     */
    public static List<String> misfits(List<Policy> policies, LocalDate day) {
        var active = policies.stream().filter(p -> p.activeOn(day)).toList();
        var said = new ArrayList<String>();
        var missing = "";
        for (var rank : Policy.Rank.values()) {
            var count = active.stream().filter(p -> p.rank() == rank).count();
            if (count > 1) {
                said.add(Words.say("policy.overlap", count, Words.of(rank)));
            }
            if (count == 0 && missing.isEmpty()) {
                missing = Words.of(rank);
            } else if (count > 0 && !missing.isEmpty()) {
                said.add(Words.say("policy.gap", Words.of(rank), missing));
                missing = "";
            }
        }
        return said;
    }
}
