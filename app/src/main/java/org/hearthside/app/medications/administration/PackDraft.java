package org.hearthside.app.medications.administration;

import java.math.BigDecimal;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import org.hearthside.app.ui.Draft;
import org.hearthside.app.ui.Inputs;
import org.hearthside.app.ui.Reading;
import org.hearthside.core.medications.controlled.Ledger;
import org.hearthside.core.medications.controlled.LedgerRules;
import org.hearthside.core.medications.controlled.PackUse;
import org.jspecify.annotations.Nullable;

/**
 * What is taken out of a pack of a controlled drug with a dose (E25): proposed as far as the order
 * says it, but for what is left, which is counted by looking.
 */
final class PackDraft {
    private final OpenDose dose;
    private final UUID line;
    private final ObjectProperty<@Nullable Ledger> pack;
    private final StringProperty used;
    private final StringProperty wasted;
    private final StringProperty wasteReason;
    private final StringProperty left;

    /**
     * Entries of the draft of a dose.
     *
     * @param line id of the ledger line
     * @param amount how much is given; what is taken out follows it until it is typed over
     */
    PackDraft(Draft draft, UUID line, OpenDose dose, StringProperty amount) {
        this.dose = dose;
        this.line = line;
        var oldest = first();
        pack = draft.choice("pack", oldest);
        used = draft.text("used", proposed(oldest, amount.get()));
        wasted = draft.text("wasted", "0");
        wasteReason = draft.text("wasteReason", "");
        left = draft.text("left", "");
        amount.subscribe((was, now) -> {
            if (used.get().equals(proposed(pack.get(), was))) {
                used.set(proposed(pack.get(), now));
            }
        });
    }

    private @Nullable Ledger first() {
        return dose.packs().stream()
                .filter(l -> l.balance().signum() > 0)
                .findFirst()
                .or(() -> dose.packs().stream().findFirst())
                .orElse(null);
    }

    private String proposed(@Nullable Ledger of, String amount) {
        if (of == null || !amount.strip().matches("\\d+(\\.\\d+)?")) {
            return "";
        }
        var number = LedgerRules.proposed(dose.order(), of.pack(), new BigDecimal(amount.strip()));
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    /** Places the entries, where a pack is kept. */
    void place(Inputs in) {
        if (dose.packs().isEmpty()) {
            return;
        }
        in.heading("pack")
                .row(in.choice(pack, dose.packs(), PackDraft::say, true))
                .row(in.required(used), in.text(wasted), in.text(wasteReason), in.required(left));
    }

    /** The label, without the balance: what is left is counted and not copied. */
    private static String say(Ledger ledger) {
        var of = ledger.pack();
        return of.rx().isEmpty() ? of.drug() : of.drug() + ", Rx " + of.rx();
    }

    /**
     * What was taken out; null when no pack is kept.
     *
     * @param given whether the dose, or a part of it, was given
     */
    @Nullable PackUse read(Reading r, boolean given) {
        var of = pack.get();
        if (of == null || !given) {
            return null;
        }
        r.require(used);
        r.require(left);
        var use =
                new PackUse(
                        line,
                        of.pack().id(),
                        number(r, used),
                        number(r, wasted),
                        number(r, left),
                        Reading.text(wasteReason));
        r.all(LedgerRules.check(use));
        return use;
    }

    private static BigDecimal number(Reading r, StringProperty entry) {
        var number = r.number(entry);
        return number == null ? BigDecimal.ZERO : number;
    }
}
