package org.hearthside.core.medications.administration;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearthside.core.medications.MedicationOrder;
import org.hearthside.core.medications.administration.MarChains.Chain;
import org.hearthside.core.medications.administration.MarMonth.Mode;
import org.hearthside.core.medications.administration.MarMonth.PrnBlock;
import org.hearthside.core.medications.administration.MarMonth.PrnUse;

/** The PRN pages: one block per order, also of one that was never used (forms.md 6.2). */
final class MarPrn {
    private final MarFacts facts;
    private final Mode mode;
    private final MarChains chains;
    private final MarSigners signers;
    private final MarNotes notes;
    private final MedDay rechecks;

    MarPrn(MarFacts facts, Mode mode, MarChains chains, MarSigners signers, MarNotes notes) {
        this.facts = facts;
        this.mode = mode;
        this.chains = chains;
        this.signers = signers;
        this.notes = notes;
        this.rechecks =
                new MedDay(
                        facts.client(),
                        facts.zone(),
                        facts.house(),
                        facts.orders(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of());
    }

    List<PrnBlock> blocks() {
        return facts.orders().stream()
                .filter(MedicationOrder::isAsNeeded)
                .map(this::block)
                .sorted(
                        Comparator.comparing(PrnBlock::over)
                                .thenComparing(
                                        b -> b.order().drug().generic().toLowerCase(Locale.ROOT))
                                .thenComparingInt(b -> b.order().number()))
                .toList();
    }

    private PrnBlock block(MedicationOrder order) {
        return new PrnBlock(
                order,
                MarWriter.isOver(order, facts),
                MarWriter.holds(order, facts),
                MarWriter.checks(order, signers),
                mode == Mode.BLANK ? List.of() : uses(order));
    }

    private List<PrnUse> uses(MedicationOrder order) {
        var own =
                chains.unscheduled().stream()
                        .filter(c -> c.newest().order() == order.number())
                        .toList();
        own.forEach(c -> notes.entry(c, Set.of()));
        return own.stream()
                .filter(c -> c.current().isPresent())
                .map(this::use)
                .sorted(Comparator.comparing(u -> u.dose().at()))
                .toList();
    }

    private PrnUse use(Chain chain) {
        var entry = chain.current().orElseThrow();
        var ids = chain.ids();
        var recheck =
                facts.rechecks().stream()
                        .filter(r -> ids.contains(r.administration()))
                        .max(Comparator.comparing(Recheck::at))
                        .orElse(null);
        boolean given = entry.outcome().isGiven();
        return new PrnUse(
                entry,
                signers.initials(entry.stamp()),
                chain.corrected(),
                given ? PassList.recheckDue(rechecks, entry) : null,
                recheck,
                recheck == null ? "" : signers.initials(recheck.stamp()));
    }
}
