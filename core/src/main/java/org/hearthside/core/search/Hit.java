package org.hearthside.core.search;

import java.util.Set;
import org.hearthside.core.clients.ClientId;

/**
 * A person found.
 *
 * @param client who
 * @param score how well what was typed fits; higher is better. Only compares with the hits of the
 *     same answer
 * @param reasons what fitted; at least one
 */
public record Hit(ClientId client, int score, Set<Reason> reasons) {

    public Hit {
        reasons = Set.copyOf(reasons);
    }
}
