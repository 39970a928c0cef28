package org.hearthside.core.medications.controlled;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hearthside.core.clients.ClientId;
import org.hearthside.core.common.Measures;
import org.hearthside.core.common.Stamp;

/**
 * One container of a controlled drug: a bottle, a card, a box of patches. It is counted by itself;
 * scheduled and as-needed packs of one drug are two packs (E26).
 *
 * @param id its id
 * @param client whose
 * @param orders numbers of the orders that are given from it: the first one it came for, and newer
 *     ones that go on with what is left (E26)
 * @param drug what the label says: name, strength, form
 * @param rx prescription number; empty when the label has none
 * @param unit what is counted, for example {@code tablet} or {@code mL}
 * @param from who brought or sent it
 * @param stamp who wrote it down and when
 */
public record Pack(
        UUID id,
        ClientId client,
        List<Integer> orders,
        String drug,
        String rx,
        String unit,
        String from,
        Stamp stamp) {

    /** Things that are counted, and no measures. */
    private static final Pattern COUNTED = Pattern.compile("[a-z ]*[a-z]{3,}");

    public Pack {
        orders = List.copyOf(orders);
    }

    /**
     * An amount in words: {@code 1 tablet}, {@code 28 tablets}, {@code 2 patches}, {@code 5 mL}.
     */
    public String says(BigDecimal amount) {
        return Measures.quantity(amount, COUNTED.matcher(unit).matches() ? several(amount) : unit);
    }

    private String several(BigDecimal amount) {
        boolean one = amount.compareTo(BigDecimal.ONE) == 0;
        if (one || unit.endsWith("s")) {
            return unit;
        }
        return unit.endsWith("ch") || unit.endsWith("x") ? unit + "es" : unit + "s";
    }

    @Override
    public String toString() {
        return "Pack[" + id + "]";
    }
}
