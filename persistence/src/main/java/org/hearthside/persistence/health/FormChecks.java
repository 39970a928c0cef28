package org.hearthside.persistence.health;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Entry;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.Problem;
import org.hearthside.core.health.Allergy;
import org.hearthside.core.health.AllergyAnswer;
import org.hearthside.core.health.AllergyRules;
import org.hearthside.core.health.CareFact;
import org.hearthside.core.health.CareRules;
import org.hearthside.core.health.CodeStatus;
import org.hearthside.core.health.CodeStatusRules;
import org.hearthside.core.health.Condition;
import org.hearthside.core.health.ConditionRules;
import org.hearthside.core.health.Immunization;
import org.hearthside.core.health.LabResult;
import org.hearthside.core.health.ResultRules;
import org.hearthside.core.health.Vital;
import org.hearthside.core.health.VitalRules;
import org.hearthside.persistence.clients.ClientRows;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.locations.LocationRows;
import org.jspecify.annotations.Nullable;

/**
 * Holds what was typed against the rules of the core. An import does so by itself, because it has
 * to tell the problems of a whole file. What is taken back as entered in error is not held against
 * anything: it may well be wrong.
 */
final class FormChecks {
    private FormChecks() {}

    /** Refuses unless all of it is about the one person for whom scope was checked. */
    static void requireOf(ClientId client, Stream<ClientId> about) {
        if (!about.allMatch(client::equals)) {
            refuse(List.of(Problem.of("client", "entry.otherPerson")));
        }
    }

    static Allergy tidy(Tx tx, Allergy typed) {
        var allergy = AllergyRules.tidy(typed);
        if (allergy.status() != Allergy.Status.ENTERED_IN_ERROR) {
            refuse(AllergyRules.check(allergy, born(tx, allergy.client()), today(tx), Entry.FORM));
        }
        return allergy;
    }

    static void check(Tx tx, AllergyAnswer answer) {
        refuse(AllergyRules.check(answer, AllergyRows.of(tx, answer.client()), today(tx)));
    }

    static Condition tidy(Tx tx, Condition typed) {
        var condition = ConditionRules.tidy(typed);
        if (condition.status() != Condition.Status.ENTERED_IN_ERROR) {
            refuse(ConditionRules.check(condition, born(tx, condition.client()), today(tx)));
        }
        return condition;
    }

    static void check(Tx tx, CodeStatus status) {
        refuse(CodeStatusRules.check(status, today(tx), Entry.FORM));
    }

    static void check(Tx tx, CareFact fact) {
        refuse(CareRules.check(fact, today(tx)));
    }

    static Vital tidy(Tx tx, Vital typed) {
        var vital = VitalRules.tidy(typed);
        if (vital.status() != Vital.Status.ENTERED_IN_ERROR) {
            refuse(VitalRules.check(vital, tx.now(), Entry.FORM));
        }
        return vital;
    }

    static Immunization tidy(Tx tx, Immunization typed) {
        var vaccine = ResultRules.tidy(typed);
        if (vaccine.status() != Immunization.Status.ENTERED_IN_ERROR) {
            var born = born(tx, vaccine.client());
            refuse(ResultRules.check(vaccine, born, today(tx), Entry.FORM));
        }
        return vaccine;
    }

    static LabResult tidy(Tx tx, LabResult typed) {
        var lab = ResultRules.tidy(typed);
        if (lab.status() != LabResult.Status.ENTERED_IN_ERROR) {
            var zone = LocationRows.organization(tx).zone();
            refuse(ResultRules.check(lab, born(tx, lab.client()), tx.now(), zone));
        }
        return lab;
    }

    private static LocalDate today(Tx tx) {
        return LocationRows.today(tx);
    }

    private static @Nullable LocalDate born(Tx tx, ClientId client) {
        return ClientRows.get(tx, client).demographics().birthDate();
    }

    private static void refuse(List<Problem> problems) {
        InvalidEntry.ifAny(problems);
    }
}
