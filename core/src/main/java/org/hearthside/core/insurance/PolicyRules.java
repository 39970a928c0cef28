package org.hearthside.core.insurance;

import java.util.List;
import org.hearthside.core.common.Checks;
import org.hearthside.core.common.Phone;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.Texts;

/**
 * What an insurance policy must be, for form and import alike (source document 001). Field names:
 * the components of {@link Policy}.
 */
public final class PolicyRules {
    private PolicyRules() {}

    /** Problems with a policy. */
    public static List<Problem> check(Policy p) {
        var copay = p.copay();
        return new Checks()
                .required("payer", p.payer())
                .text("payer", p.payer(), 255)
                .text("payerType", p.payerType(), 60)
                .text("policyNumber", p.policyNumber(), 100)
                .text("groupNumber", p.groupNumber(), 100)
                .text("subscriberName", p.subscriberName(), 255)
                .text("subscriberRelationship", p.subscriberRelationship(), 50)
                .phone("payerPhone", p.payerPhone())
                .inOrder("expires", p.effective(), p.expires(), "policy.expiresBefore")
                .that(copay == null || copay.signum() >= 0, "copay", "policy.copay")
                .that(
                        copay == null || copay.stripTrailingZeros().scale() <= 2,
                        "copay",
                        "entry.tooManyDecimals",
                        2)
                .problems();
    }

    /** The policy as it is kept: blanks taken off, the phone in the printed form. */
    public static Policy tidy(Policy p) {
        return new Policy(
                p.id(),
                p.version(),
                p.client(),
                p.rank(),
                Texts.tidy(p.payer()),
                Texts.tidy(p.payerType()),
                Texts.tidy(p.policyNumber()),
                Texts.tidy(p.groupNumber()),
                Texts.tidy(p.subscriberName()),
                Texts.tidy(p.subscriberRelationship()),
                Phone.tidy(p.payerPhone()),
                p.effective(),
                p.expires(),
                p.copay());
    }
}
