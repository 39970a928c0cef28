package org.hearthside.app.insurance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Labels;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.common.Dates;
import org.hearthside.core.common.Entry;
import org.hearthside.core.insurance.Mbi;
import org.hearthside.core.insurance.PayerType;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.insurance.PolicyRules;
import org.jspecify.annotations.Nullable;

/** A policy as it stands in the form. */
final class PolicyDraft {
    final Draft draft = new Draft();
    final Policy start;
    final ObjectProperty<Policy.@Nullable Rank> rank;
    final StringProperty payer;
    final ObjectProperty<@Nullable String> payerType;
    final StringProperty policyNumber;
    final StringProperty groupNumber;
    final StringProperty medicareNumber;
    final StringProperty medicaidNumber;
    final StringProperty subscriberName;
    final StringProperty subscriberRelationship;
    final StringProperty subscriberBorn;
    final StringProperty payerPhone;
    final StringProperty priorAuthorization;
    final StringProperty claims;
    final StringProperty effective;
    final StringProperty expires;
    final StringProperty copay;
    final StringProperty deductible;
    final StringProperty outOfPocketMax;
    final StringProperty amountsAsOf;
    final StringProperty rxBin;
    final StringProperty rxPcn;
    final StringProperty rxGroup;
    final StringProperty rxPhone;
    final StringProperty verifiedOn;
    final StringProperty verifiedBy;
    final StringProperty verifiedResult;
    final StringProperty notes;

    PolicyDraft(Policy p) {
        start = p;
        rank = draft.choice("rank", p.rank());
        payer = draft.text("payer", p.payer());
        payerType = draft.choice("payerType", p.payerType().isEmpty() ? null : p.payerType());
        policyNumber = draft.text("policyNumber", p.numbers().policy());
        groupNumber = draft.text("groupNumber", p.numbers().group());
        medicareNumber = draft.text("medicareNumber", Mbi.print(p.numbers().medicare()));
        medicaidNumber = draft.text("medicaidNumber", p.numbers().medicaid());
        subscriberName = draft.text("subscriberName", p.subscriber().name());
        subscriberRelationship =
                draft.text("subscriberRelationship", p.subscriber().relationship());
        subscriberBorn = draft.text("subscriberBorn", day(p.subscriber().born()));
        payerPhone = draft.text("payerPhone", p.reach().phone());
        priorAuthorization = draft.text("priorAuthorization", p.reach().priorAuthorization());
        claims = draft.text("claims", p.reach().claims());
        effective = draft.text("effective", day(p.effective()));
        expires = draft.text("expires", day(p.expires()));
        copay = draft.text("copay", dollars(p.amounts().copay()));
        deductible = draft.text("deductible", dollars(p.amounts().deductible()));
        outOfPocketMax = draft.text("outOfPocketMax", dollars(p.amounts().outOfPocketMax()));
        amountsAsOf = draft.text("amountsAsOf", day(p.amounts().asOf()));
        rxBin = draft.text("rxBin", p.pharmacy().bin());
        rxPcn = draft.text("rxPcn", p.pharmacy().pcn());
        rxGroup = draft.text("rxGroup", p.pharmacy().group());
        rxPhone = draft.text("rxPhone", p.pharmacy().phone());
        verifiedOn = draft.text("verifiedOn", day(p.verified().on()));
        verifiedBy = draft.text("verifiedBy", p.verified().by());
        verifiedResult = draft.text("verifiedResult", p.verified().result());
        notes = draft.text("notes", p.notes());
    }

    /** The kinds of payers to choose from; a source's own word stays among them. */
    List<String> payerTypes() {
        var offered = new ArrayList<>(Arrays.stream(PayerType.values()).map(Labels::of).toList());
        if (!start.payerType().isEmpty() && !offered.contains(start.payerType())) {
            offered.addFirst(start.payerType());
        }
        return offered;
    }

    /**
     * What the form says, in the form in which it is kept; notes what is wrong.
     *
     * @param version the version on which the entry stands
     */
    Policy read(Reading r, long version) {
        var read =
                PolicyRules.tidy(
                        new Policy(
                                start.id(),
                                version,
                                start.client(),
                                r.require("rank", rank.get(), Policy.Rank.PRIMARY),
                                Reading.text(payer),
                                Objects.requireNonNullElse(payerType.get(), ""),
                                new Policy.Numbers(
                                        Reading.text(policyNumber),
                                        Reading.text(groupNumber),
                                        Reading.text(medicareNumber),
                                        Reading.text(medicaidNumber)),
                                new Policy.Subscriber(
                                        Reading.text(subscriberName),
                                        Reading.text(subscriberRelationship),
                                        r.pastDate(subscriberBorn)),
                                new Policy.Reach(
                                        Reading.text(payerPhone),
                                        Reading.text(priorAuthorization),
                                        Reading.text(claims)),
                                r.date(effective),
                                r.date(expires),
                                new Policy.Amounts(
                                        r.dollars(copay),
                                        r.dollars(deductible),
                                        r.dollars(outOfPocketMax),
                                        r.pastDate(amountsAsOf)),
                                new Policy.Pharmacy(
                                        Reading.text(rxBin),
                                        Reading.text(rxPcn),
                                        Reading.text(rxGroup),
                                        Reading.text(rxPhone)),
                                new Policy.Verified(
                                        r.pastDate(verifiedOn),
                                        Reading.text(verifiedBy),
                                        Reading.text(verifiedResult)),
                                Reading.text(notes)));
        r.all(PolicyRules.check(read, r.today(), Entry.FORM));
        return read;
    }

    private static String dollars(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : Dates.print(date);
    }
}
