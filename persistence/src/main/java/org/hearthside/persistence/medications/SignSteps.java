package org.hearthside.persistence.medications;

import java.util.List;
import java.util.UUID;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.InvalidEntry;
import org.hearthside.core.common.NotFound;
import org.hearthside.core.common.Problem;
import org.hearthside.core.common.StaleRecord;
import org.hearthside.core.incidents.IncidentDraft;
import org.hearthside.core.medications.DrugBook;
import org.hearthside.core.medications.DrugChecks;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.Slot;
import org.hearthside.core.medications.Slots;
import org.hearthside.core.medications.administration.Administration;
import org.hearthside.core.medications.administration.AdministrationRules;
import org.hearthside.core.medications.administration.GiveFacts;
import org.hearthside.core.medications.administration.GiveRules;
import org.hearthside.core.medications.administration.MedDay;
import org.hearthside.core.medications.administration.Recheck;
import org.hearthside.core.medications.administration.RecheckRules;
import org.hearthside.core.medications.controlled.LedgerRules;
import org.hearthside.core.medications.controlled.PackUse;
import org.hearthside.core.security.Permission;
import org.hearthside.core.security.Signer;
import org.hearthside.persistence.common.Tx;
import org.hearthside.persistence.health.AllergyRows;
import org.hearthside.persistence.incidents.IncidentRows;
import org.jspecify.annotations.Nullable;

/** The steps of signing a dose, each held against the rules of core with the facts of now. */
final class SignSteps {
    private SignSteps() {}

    /**
     * Signs a dose.
     *
     * @param use what was taken out of which pack; absent when no pack is kept
     * @param second who signed beside; absent when nobody did
     */
    static void sign(Tx tx, Administration typed, @Nullable PackUse use, @Nullable Signer second) {
        if (AdministrationRows.isThere(tx, typed.id())) {
            return;
        }
        var entry = typed.witnessedBy(second == null ? "" : second.printedName());
        var day = MedDayRows.of(tx, entry.client());
        var order = order(day, entry);
        var lastSite = day.lastGiven().get(entry.order());
        InvalidEntry.ifAny(
                AdministrationRules.check(entry, order, lastSite == null ? "" : lastSite.site()));
        var slot = slot(day, order, entry);
        mayPass(tx, entry, order, slot, day);
        AdministrationRows.sign(tx, entry, day.zone());
        if (entry.outcome().isGiven()) {
            takeOut(tx, entry, use, second);
        }
        incident(tx, entry, order);
    }

    /** E25: what is given out of a pack is taken off its ledger, and what is left is counted. */
    private static void takeOut(
            Tx tx, Administration entry, @Nullable PackUse use, @Nullable Signer second) {
        var packs =
                PackRows.onCount(tx, List.of(entry.client().value())).stream()
                        .filter(l -> l.pack().orders().contains(entry.order()))
                        .toList();
        if (packs.isEmpty()) {
            return;
        }
        if (use == null) {
            throw refused("left", "controlled.usePack");
        }
        InvalidEntry.ifAny(LedgerRules.check(use));
        if (use.wasted().signum() > 0 && second == null) {
            throw refused("signerPin", "controlled.wasteSigner");
        }
        var ledger =
                packs.stream()
                        .filter(l -> l.pack().id().equals(use.pack()))
                        .findFirst()
                        .orElseThrow(() -> refused("pack", "controlled.otherPack"));
        PackRows.append(tx, ledger, ledger.after(use, entry.id(), entry.at()), second);
    }

    /** E15: a dose that was left out or went wrong begins an incident. */
    private static void incident(Tx tx, Administration entry, MedicationOrder order) {
        var kind =
                switch (entry.outcome()) {
                    case OMITTED -> IncidentDraft.Kind.DOSE_OMITTED;
                    case ERROR -> IncidentDraft.Kind.DOSE_ERROR;
                    default -> null;
                };
        if (kind != null) {
            var text = order.drug().generic() + ": " + entry.note();
            IncidentRows.open(tx, entry.client(), kind, entry.id(), entry.at(), text);
        }
    }

    /** The order as it is now: whoever signs must have seen it so (SR-73). */
    private static MedicationOrder order(MedDay day, Administration entry) {
        var now =
                day.orders().stream()
                        .filter(o -> o.number() == entry.order())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("medication_order"));
        if (!now.id().equals(entry.orderRow())) {
            throw new StaleRecord("medication_order");
        }
        return now;
    }

    /** The scheduled dose of the entry; a time at which none is due is refused. */
    private static @Nullable Slot slot(MedDay day, MedicationOrder order, Administration entry) {
        var wall = entry.slot();
        if (wall == null) {
            return null;
        }
        return new Slots(day.house(), day.zone())
                .of(order, wall.toLocalDate(), wall.toLocalDate()).stream()
                        .filter(s -> s.wall().equals(wall))
                        .findFirst()
                        .orElseThrow(() -> refused("slot", "give.noSuchDose"));
    }

    private static void mayPass(
            Tx tx, Administration entry, MedicationOrder order, @Nullable Slot slot, MedDay day) {
        var stops = GiveRules.stops(order, slot, entry, facts(tx, entry, order, day));
        boolean nurse = tx.session().may(Permission.OVERRIDE_STOP);
        for (var stop : stops) {
            switch (stop.level()) {
                case REFUSED -> throw refused("stop", "give.stopped");
                case NURSE -> {
                    if (!nurse) {
                        throw refused("stop", "give.stopped");
                    }
                    requireReason(entry);
                }
                case REASON -> requireReason(entry);
                case NOTICE -> {
                    // said on the screen, and no more
                }
            }
        }
        if (!stops.isEmpty()) {
            tx.detail("in spite of " + stops.stream().map(s -> s.kind().name()).toList());
        }
    }

    private static void requireReason(Administration entry) {
        if (entry.reason().isBlank()) {
            throw refused("reason", "give.reasonNeeded");
        }
    }

    private static GiveFacts facts(Tx tx, Administration entry, MedicationOrder order, MedDay day) {
        var current = day.orders().stream().filter(o -> o.status().isCurrent()).toList();
        var allergies = AllergyRows.of(tx, entry.client());
        var checks = DrugChecks.of(current, allergies, DrugBook.standard());
        return GiveFacts.of(day, order, entry, checks, tx.now());
    }

    static void correct(Tx tx, UUID wrong, Administration right) {
        var before = requireOwn(tx, right.client(), wrong);
        var order = OrderRows.get(tx, right.client(), before.orderRow());
        InvalidEntry.ifAny(AdministrationRules.checkCorrection(right, before, order, tx.now()));
        AdministrationRows.correct(tx, wrong, right, MedDayRows.zone(tx, right.client()));
    }

    static void takeBack(Tx tx, ClientId client, UUID wrong, String why) {
        if (why.isBlank()) {
            throw refused("correction", "entry.required");
        }
        requireOwn(tx, client, wrong);
        AdministrationRows.strike(tx, client, wrong, why.strip());
    }

    private static Administration requireOwn(Tx tx, ClientId client, UUID wrong) {
        var before = AdministrationRows.get(tx, client, wrong);
        boolean own = before.stamp().by().equals(tx.session().staff().value());
        if (!own && !tx.session().may(Permission.OVERRIDE_STOP)) {
            throw refused("stop", "give.notOwn");
        }
        return before;
    }

    static void recheck(Tx tx, Recheck recheck) {
        var dose = AdministrationRows.get(tx, recheck.client(), recheck.administration());
        InvalidEntry.ifAny(RecheckRules.check(recheck, dose, tx.now()));
        RecheckRows.insert(tx, recheck);
    }

    private static InvalidEntry refused(String field, String key) {
        return new InvalidEntry(List.of(Problem.of(field, key)));
    }
}
