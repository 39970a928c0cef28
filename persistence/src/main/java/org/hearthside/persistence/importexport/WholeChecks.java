package org.hearthside.persistence.importexport;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.contacts.Contact;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyRules;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareRules;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.CodeStatusRules;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.PastEntry;
import org.hearthside.core.health.Vital;
import org.hearthside.core.importexport.Imported;
import org.hearthside.core.importexport.Origin;
import org.hearthside.core.insurance.Policy;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.OrderRules;
import org.hearthside.core.medications.OrderStatus;
import org.hearthside.core.stays.Stay;

/**
 * The rules that keep a record sound, for records that an export of Hearthside wrote: a file can be
 * written by anyone.
 */
final class WholeChecks {
    private static final BigDecimal VITAL_LIMIT = new BigDecimal(1_000_000);

    private WholeChecks() {}

    /** The record, ready to be kept. Calls and documents need more than themselves. */
    static Imported sound(Reading reading, Origin at, Record content) throws Refused {
        return switch (content) {
            case Contact it -> new Imported.Contact(at, it);
            case Allergy it -> new Imported.Allergy(at, allergy(reading, it));
            case AllergyAnswer it -> new Imported.Answer(at, it);
            case Condition it -> new Imported.Condition(at, it);
            case CodeStatus it -> {
                refuse(CodeStatusRules.check(it, reading.run().today(), Entry.IMPORT));
                yield new Imported.CodeStatus(at, it);
            }
            case CareFact it -> {
                // a review that is overdue is still due
                refuse(CareRules.check(it, LocalDate.MIN));
                yield new Imported.Fact(at, it);
            }
            case Immunization it -> new Imported.Immunization(at, it);
            case Vital it -> new Imported.Vital(at, vital(reading, it));
            case LabResult it -> new Imported.Lab(at, it);
            case MedicationOrder it -> new Imported.Order(at, order(reading, it));
            case Policy it -> new Imported.Policy(at, it);
            case PastEntry it -> new Imported.Past(at, it);
            case Stay it -> new Imported.Stay(at, it);
            default -> throw new IllegalArgumentException(content.getClass().getSimpleName());
        };
    }

    private static Allergy allergy(Reading reading, Allergy allergy) throws Refused {
        refuse(
                AllergyRules.check(allergy, null, reading.run().today(), Entry.IMPORT).stream()
                        .filter(p -> p.field().equals("substance"))
                        .toList());
        return allergy;
    }

    private static Vital vital(Reading reading, Vital vital) throws Refused {
        boolean sane = vital.value().signum() >= 0 && vital.value().compareTo(VITAL_LIMIT) < 0;
        var latest = reading.run().stamp().at().plus(Duration.ofDays(1));
        if (!sane || !VitalKinds.units(vital.kind()).contains(vital.unit())) {
            throw reading.refusal("extension", "vital.unit");
        }
        if (vital.measuredAt().isAfter(latest)) {
            throw reading.refusal("extension", "observation.time");
        }
        return vital;
    }

    /**
     * An order is in force once a nurse has read it: the import of somebody else leaves it open.
     */
    private static MedicationOrder order(Reading reading, MedicationOrder order) throws Refused {
        refuse(
                OrderRules.check(order, reading.run().today(), Entry.IMPORT).stream()
                        .filter(p -> p.field().equals("amount") || p.field().equals("generic"))
                        .toList());
        boolean inForce =
                order.status() == OrderStatus.ACTIVE || order.status() == OrderStatus.HELD;
        if (!inForce || reading.run().verifies()) {
            return order;
        }
        reading.leaves("status", "whole.unverified");
        return order.unverified();
    }

    static void refuse(List<Problem> problems) throws Refused {
        if (!problems.isEmpty()) {
            throw new Refused(problems.getFirst().field(), problems.getFirst().message());
        }
    }
}
