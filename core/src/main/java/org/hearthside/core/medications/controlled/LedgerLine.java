package org.hearthside.core.medications.controlled;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hearthside.core.common.Stamp;
import org.hearthside.core.common.Words;
import org.jspecify.annotations.Nullable;

/**
 * One line of the perpetual ledger of a pack (E24). Lines are added and never changed or taken
 * away: what was wrong is put right by a further line. All amounts are in the pack's unit.
 *
 * @param id made by the caller: a retry meets the id and adds no second line
 * @param pack which pack
 * @param number 1 for the first line of a pack, then without a gap
 * @param kind what happened
 * @param at when
 * @param onHand what the ledger said before
 * @param amount how much came or went; 0 of a count; of an adjustment with its sign
 * @param wasted how much of it was wasted as a dose was given
 * @param remaining what the ledger says after it
 * @param counted what two eyes saw in the pack; absent when nobody counted
 * @param administration the dose, of a given one
 * @param count the shift count that this line belongs to
 * @param reason why, of waste, adjustment and return
 * @param method how it was destroyed
 * @param signer printed name of the second signer; empty when none was needed
 * @param stamp who wrote it down and when
 */
public record LedgerLine(
        UUID id,
        UUID pack,
        int number,
        Kind kind,
        Instant at,
        BigDecimal onHand,
        BigDecimal amount,
        BigDecimal wasted,
        BigDecimal remaining,
        @Nullable BigDecimal counted,
        @Nullable UUID administration,
        @Nullable UUID count,
        String reason,
        String method,
        String signer,
        Stamp stamp) {

    /** What happened to a pack. */
    public enum Kind {
        /** Came from the pharmacy. */
        RECEIVED(1, true),
        /** A dose was taken out. */
        GIVEN(-1, false),
        /** Dropped, spat out, broken, drawn too much. */
        WASTED(-1, true),
        /** Somebody looked and counted. */
        COUNTED(0, false),
        /** The ledger is put right after a discrepancy; the amount has its sign. */
        ADJUSTED(1, true),
        /** Sent back to the pharmacy, or along with the person. */
        RETURNED(-1, true),
        /** Destroyed by two people. */
        DESTROYED(-1, true);

        private final int sign;
        private final boolean twoSign;

        Kind(int sign, boolean twoSign) {
            this.sign = sign;
            this.twoSign = twoSign;
        }

        /** Whether a second, different person signs it too (E24, E27, SR-35). */
        public boolean needsSecondSigner() {
            return twoSign;
        }

        /** What remains by arithmetic (SR-34). */
        BigDecimal after(BigDecimal onHand, BigDecimal amount, BigDecimal wasted) {
            return onHand.add(amount.multiply(BigDecimal.valueOf(sign))).subtract(wasted);
        }
    }

    /**
     * What remains by arithmetic: on hand, with what came or less what was used and wasted (SR-34).
     */
    public BigDecimal computed() {
        return kind.after(onHand, amount, wasted);
    }

    /** Whether what was seen in the pack is not what the ledger says. */
    public boolean isOff() {
        return counted != null && counted.compareTo(remaining) != 0;
    }

    /** What an incident says of a line that is off: the drug, what should be there, what is. */
    public String says(Pack pack) {
        var seen = counted == null ? remaining : counted;
        return Words.say("controlled.off", pack.drug(), pack.says(remaining), pack.says(seen));
    }

    @Override
    public String toString() {
        return "LedgerLine[" + id + " " + kind + "]";
    }
}
