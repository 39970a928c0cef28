package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hearthside.core.common.Phone;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.insurance.Policy;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Coverage.CoverageStatus;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Coverage: who pays. */
final class CoverageReader {
    private CoverageReader() {}

    /** The policy; empty when the source says that it holds no longer or never did. */
    static Optional<Imported> read(Reading reading, Coverage coverage) throws Refused {
        var client = reading.person("beneficiary", coverage.getBeneficiary());
        var status = coverage.getStatus();
        if (status != null && status != CoverageStatus.ACTIVE) {
            reading.skipped(status.toCode());
            return Optional.empty();
        }
        if (status == null) {
            reading.leaves("status", "coverage.status");
        }
        var payor = payor(coverage);
        var insurer = payor == null ? Optional.<Provider>empty() : Provider.of(reading, payor);
        if (insurer.isEmpty() && payor != null && isPerson(payor)) {
            reading.skipped("paid by a person");
            return Optional.empty();
        }
        var payer = insurer.map(Provider::printed).orElse("");
        var type = reading.line("type", Coded.text(coverage.getType()), 60);
        var phone = insurer.map(Provider::phone).filter(p -> Phone.parse(p).isPresent());
        var from = day(reading, "period.start", coverage.getPeriod().getStartElement());
        var until = day(reading, "period.end", coverage.getPeriod().getEndElement());
        if (from != null && until != null && until.isBefore(from)) {
            reading.leaves("period", "coverage.period");
            until = null;
        }
        var subscriber = coverage.getSubscriber();
        return Optional.of(
                new Imported.Policy(
                        reading.origin(),
                        new Policy(
                                reading.id(""),
                                1,
                                client,
                                rank(coverage),
                                reading.required("payor", payer.isEmpty() ? type : payer, 255),
                                type,
                                new Policy.Numbers(
                                        reading.line("subscriberId", number(reading, coverage), 60),
                                        coverageClass(reading, coverage, "group", 100),
                                        "",
                                        ""),
                                new Policy.Subscriber(
                                        reading.line(
                                                "subscriber",
                                                subscriber.hasDisplay()
                                                        ? subscriber.getDisplay()
                                                        : "",
                                                255),
                                        reading.line(
                                                "relationship",
                                                Coded.text(coverage.getRelationship()),
                                                50),
                                        null),
                                new Policy.Reach(phone.map(Phone::tidy).orElse(""), "", ""),
                                from,
                                until,
                                new Policy.Amounts(copay(coverage), null, null, null),
                                new Policy.Pharmacy(
                                        coverageClass(reading, coverage, "rxbin", 20),
                                        coverageClass(reading, coverage, "rxpcn", 20),
                                        coverageClass(reading, coverage, "rxgroup", 30),
                                        ""),
                                Policy.Verified.NEVER,
                                "")));
    }

    private static @Nullable Reference payor(Coverage coverage) {
        return coverage.hasPayor() ? coverage.getPayorFirstRep() : null;
    }

    private static boolean isPerson(Reference payor) {
        return payor.hasReference()
                && payor.getReference().matches("(.*/)?(Patient|RelatedPerson)/.*");
    }

    private static String number(Reading reading, Coverage coverage) {
        if (coverage.hasSubscriberId()) {
            return coverage.getSubscriberId();
        }
        return coverage.getIdentifier().stream()
                .filter(i -> i.hasValue() && !When.isOver(i.getPeriod(), reading.run().today()))
                .map(i -> i.getValue())
                .findFirst()
                .orElse("");
    }

    private static String coverageClass(
            Reading reading, Coverage coverage, String kind, int longest) {
        var value =
                coverage.getClass_().stream()
                        .filter(c -> Coded.codeOf(c.getType(), "coverage-class").equals(kind))
                        .filter(c -> c.hasValue())
                        .map(c -> c.getValue())
                        .findFirst()
                        .orElse("");
        return reading.line("class", value, longest);
    }

    /** The order in which payers are asked; a source that does not say is taken to mean first. */
    private static Policy.Rank rank(Coverage coverage) {
        return switch (coverage.hasOrder() ? coverage.getOrder() : 1) {
            case 1 -> Policy.Rank.PRIMARY;
            case 2 -> Policy.Rank.SECONDARY;
            default -> Policy.Rank.TERTIARY;
        };
    }

    private static @Nullable BigDecimal copay(Coverage coverage) {
        for (var cost : coverage.getCostToBeneficiary()) {
            boolean copay =
                    Coded.codeOf(cost.getType(), "coverage-copay-type").matches("copay|gpvisit");
            if (copay
                    && cost.getValue() instanceof Money money
                    && money.hasValue()
                    && Amounts.isSane(money.getValue())
                    && (!money.hasCurrency() || money.getCurrency().equals("USD"))
                    && money.getValue().stripTrailingZeros().scale() <= 2) {
                return money.getValue();
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(
            Reading reading, String element, org.hl7.fhir.r4.model.DateTimeType date) {
        if (!date.hasValue()) {
            return null;
        }
        var day = When.day(date);
        if (day.isEmpty()) {
            reading.leaves(element, "field.noDay");
        }
        return day.orElse(null);
    }
}
